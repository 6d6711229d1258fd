// YAML to what a file says, by the table of keys. A mistake is thrown as a `Fault` of yaml.hpp and caught around the
// entry or item that it is in, so that the others are looked at, too.
#include "config/project_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "config/keys.hpp"
#include "config/yaml.hpp"
#include "plimsoll/selection.hpp"

namespace plimsoll::config {
namespace {

constexpr std::size_t kMostMistakes = 20;

using yaml::each_entry;
using yaml::fail;
using yaml::text_of;

class Reader {
 public:
  Reader(std::string_view text, ProjectFile& file) : places_(text), file_(file) {}

  void read(const YAML::Node& root) { read_map(root, "a map of settings", {}, false, file_.entries); }

 private:
  Place place_of(const YAML::Node& node) const {
    const auto [line, column] = places_.of(node.Mark());
    return {.path = file_.path, .line = line, .column = column};
  }

  template <typename Read>
  void keep_mistakes(Read read_part) {
    try {
      read_part();
    } catch (const yaml::Fault& fault) {
      if (file_.mistakes.size() == kMostMistakes) return;
      const auto [line, column] = places_.of(fault.mark);
      file_.mistakes.push_back({.message = fault.message, .path = file_.path, .line = line, .column = column});
    }
  }

  /// Entries with the keys that begin with `prefix`; in overrides only those that may differ from path to path.
  void read_map(const YAML::Node& node, std::string_view what, const std::string& prefix, bool in_override,
                std::vector<Entry>& entries) {
    if (node.IsNull()) return;
    if (!node.IsMap()) fail(node, fmt::format("expected {}", what));
    for (const auto& entry : node)
      keep_mistakes([&] {
        const YAML::Node& key_node = entry.first;
        const YAML::Node& value = entry.second;
        const std::string word = text_of(key_node, "a key");
        const std::string name = prefix + word;
        if (in_override && name == "files") return;
        const Key* const key = name.find('.', prefix.size()) == std::string::npos ? find_key(name) : nullptr;
        if (key == nullptr && prefix.empty() && starts_group(name))
          return read_map(value, "a map of settings", name + '.', in_override, entries);
        if (key == nullptr) fail_unknown(key_node, word, prefix, in_override);
        if (in_override && !key->per_path) fail(key_node, fmt::format("'{}' cannot differ from path to path", name));
        read_value(*key, value, entries);
      });
  }

  void read_value(const Key& key, const YAML::Node& value, std::vector<Entry>& entries) {
    if (key.shape == Shape::overrides) return read_overrides(value);
    Entry entry{.key = &key, .place = place_of(value), .items = items_of(key, value)};
    if (key.name == "extends") file_.extends = entry.items;
    if (key.name == "exclude") file_.excludes = entry.items;
    entries.push_back(std::move(entry));
  }

  std::vector<Item> items_of(const Key& key, const YAML::Node& value) {
    std::vector<Item> items;
    const auto add = [&](const YAML::Node& written, const YAML::Node& at, std::string name) {
      std::string word = text_of(written, fmt::format("a {}", key.what));
      if (key.choices != nullptr) check_choice(key, written, word);
      Item item{.name = std::move(name), .value = std::move(word), .place = place_of(at)};
      if (const auto mistake = key.check == nullptr ? std::nullopt : key.check(item)) fail(at, *mistake);
      items.push_back(std::move(item));
    };
    switch (key.shape) {
      case Shape::flag:
        items.push_back({.value = yaml::flag_of(value) ? "true" : "false", .place = place_of(value)});
        break;
      case Shape::word:
        add(value, value, {});
        break;
      case Shape::map:
        each_entry(value, fmt::format("names, each with a {}", key.what),
                   [&](const std::string& name, const YAML::Node& item, const YAML::Node& key_node) {
                     keep_mistakes([&] { add(item, key_node, name); });
                   });
        break;
      default:
        if (value.IsNull()) break;
        if (value.IsScalar())
          add(value, value, {});  // a list of one
        else if (!value.IsSequence())
          fail(value, fmt::format("expected a list, each item a {}", key.what));
        else
          for (const YAML::Node& item : value) keep_mistakes([&] { add(item, item, {}); });
    }
    return items;
  }

  void read_overrides(const YAML::Node& node) {
    if (node.IsNull()) return;
    if (!node.IsSequence()) fail(node, "expected a list of overrides");
    for (const YAML::Node& one : node) keep_mistakes([&] { read_override(one); });
  }

  void read_override(const YAML::Node& node) {
    Override made;
    const std::size_t before = file_.mistakes.size();
    read_map(node, "an override: a map with 'files'", {}, true, made.entries);
    if (node.IsMap() && node["files"]) made.files = items_of(*find_key("overrides.files"), node["files"]);
    if (made.files.empty() && file_.mistakes.size() == before) fail(node, "the override has no 'files' that it is for");
    file_.overrides.push_back(std::move(made));
  }

  static bool starts_group(const std::string& name) {
    return std::ranges::any_of(
        keys(), [&](const Key& key) { return key.name.starts_with(name + '.') && find_key(name) == nullptr; });
  }

  static void check_choice(const Key& key, const YAML::Node& node, const std::string& word) {
    const auto choices = key.choices();
    if (std::ranges::find(choices, word) != choices.end()) return;
    const std::string_view near = closest(word, choices);
    fail(node, near.empty() ? fmt::format("'{}' is no {} (use {})", word, key.what, fmt::join(choices, ", "))
                            : fmt::format("'{}' is no {} (did you mean '{}'?)", word, key.what, near));
  }

  [[noreturn]] static void fail_unknown(const YAML::Node& node, const std::string& word, const std::string& prefix,
                                        bool in_override) {
    std::vector<std::string_view> names;
    for (const Key& key : keys()) {
      if (!key.name.starts_with(prefix) || (in_override && !key.per_path)) continue;
      const std::string_view rest = key.name.substr(prefix.size());
      names.push_back(rest.substr(0, rest.find('.')));
    }
    if (in_override && prefix.empty()) names.emplace_back("files");
    const std::string_view near = closest(word, names);
    fail(node, near.empty() ? fmt::format("unknown key '{}'", word)
                            : fmt::format("unknown key '{}' (did you mean '{}'?)", word, near));
  }

  yaml::Places places_;
  ProjectFile& file_;
};

}  // namespace

bool is_hadolint_file(std::string_view path) {
  const std::string stem = std::filesystem::path(path).stem().string();
  return stem == ".hadolint" || stem == "hadolint";
}

Result<ProjectFile> parse_project_file(std::string_view text, const std::string& path) {
  if (is_hadolint_file(path)) return parse_hadolint_as_project_file(text, path);
  ProjectFile file{.path = path};
  if (auto error = yaml::read(text, path, [&](const YAML::Node& root) { Reader(text, file).read(root); }))
    return *std::move(error);
  return file;
}

}  // namespace plimsoll::config
