#include "config/foreign_ignores.hpp"

#include <algorithm>

#include "config/yaml.hpp"

namespace plimsoll::config {
namespace {

constexpr std::string_view kBlank = " \t\r";

/// Takes the next part up to one of `ends`; blanks around it are dropped.
std::string_view take(std::string_view& rest, std::string_view ends) {
  const std::size_t end = std::min(rest.find_first_of(ends), rest.size());
  std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  part.remove_prefix(std::min(part.find_first_not_of(kBlank), part.size()));
  return part.substr(0, part.find_last_not_of(kBlank) + 1);  // npos + 1 is 0
}

}  // namespace

std::vector<Item> trivy_ignores(std::string_view text, const std::string& path) {
  std::vector<Item> ids;
  std::uint32_t number = 0;
  while (!text.empty()) {
    ++number;
    std::string_view line = take(text, "\n");
    line = line.substr(0, line.find('#'));
    const std::string_view id = take(line, kBlank);
    if (!id.empty())
      ids.push_back({.name = std::string(take(line, "")), .value = std::string(id), .place = {path, number, 1}});
  }
  return ids;
}

Result<std::vector<Item>> checkov_skips(std::string_view text, const std::string& path) {
  std::vector<Item> ids;
  const auto read = [&](const YAML::Node& root) {
    const yaml::Places places(text);
    const auto add = [&](const YAML::Node& node) {
      const std::string word = yaml::text_of(node, "ids of checks");
      const auto [line, column] = places.of(node.Mark());
      for (std::string_view rest = word; !rest.empty();)
        if (const std::string_view id = take(rest, ","); !id.empty())
          ids.push_back({.value = std::string(id), .place = {path, line, column}});
    };
    yaml::each_entry(root, "settings", [&](const std::string& key, const YAML::Node& value, const YAML::Node&) {
      if (key != "skip-check" || value.IsNull()) return;
      if (!value.IsSequence()) return add(value);
      for (const YAML::Node& item : value) add(item);
    });
  };
  if (auto error = yaml::read(text, path, read)) return *std::move(error);
  return ids;
}

}  // namespace plimsoll::config
