// The configuration file of a project, ours and hadolint's: any bytes are settings whose every value has a place in the
// file, or one mistake at such a place; patterns match or not, in no time.
#include <algorithm>
#include <cstdint>
#include <string>

#include "config/foreign_ignores.hpp"
#include "config/keys.hpp"
#include "config/path_glob.hpp"
#include "config/project_file.hpp"
#include "config/yaml_text.hpp"
#include "fuzz/require.hpp"

namespace {

using namespace plimsoll;
using plimsoll::testing::require;

constexpr Rule kRule{.info = {.code = "AA1", .name = "first"}};
constexpr const Rule* kKnown[] = {&kRule};

struct Limits {
  std::uint32_t lines = 0;
  std::size_t size = 0;

  bool hold(std::uint32_t line, std::uint32_t column) const {
    return line >= 1 && line <= lines && column >= 1 && column <= size + 1;
  }
};

void look_at(const std::vector<config::Entry>& entries, const Limits& limits) {
  for (const config::Entry& entry : entries) {
    require(entry.key != nullptr, "an entry is about a key");
    for (const config::Item& item : entry.items) {
      require(limits.hold(item.place.line, item.place.column), "a value has a place in the file");
      if (entry.key->choices != nullptr)
        require(std::ranges::count(entry.key->choices(), item.value) == 1, "its value is one of those allowed");
      // what is written with quotes reads back as it is
      const std::string text = "target: " + config::yaml_scalar(item.value) + "\n";
      const auto again = config::parse_project_file(text, "q.yaml");
      require(item.value.empty() || (again && again->entries.at(0).items.at(0).value == item.value),
              "a scalar reads back");
    }
  }
}

void look_at(const Result<config::ProjectFile>& file, const Limits& limits) {
  if (!file) {
    require(!file.error().message.empty(), "a mistake has a message");
    require(limits.hold(file.error().line, file.error().column), "and a place in the file");
    return;
  }
  for (const Error& mistake : file->mistakes) {
    require(!mistake.message.empty(), "a mistake has a message");
    require(limits.hold(mistake.line, mistake.column), "and a place in the file");
  }
  config::InForce in_force;
  look_at(file->entries, limits);
  if (!file->mistakes.empty()) return;  // nobody uses the rest
  in_force.add(file->entries, kKnown);
  for (const config::Override& each : file->overrides) {
    require(!each.files.empty(), "an override is for some files");
    for (const config::Item& pattern : each.files) config::covers(pattern.value, "some/folder/of/it/Dockerfile");
    look_at(each.entries, limits);
    in_force.add(each.entries, kKnown);
  }
  in_force.add({{.key = config::find_key("extend-select"), .items = {{.value = "AA1"}}}}, kKnown);
  const config::Settings settings = in_force.settings();
  require(std::ranges::count(settings.selection.ignore, "AA1") == 0, "what is selected last is ignored no longer");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = size == 0 ? std::string() : std::string(data, data + size);
  const Limits limits{static_cast<std::uint32_t>(std::ranges::count(text, '\n') + std::ranges::count(text, '\r') + 1),
                      size};
  look_at(config::parse_project_file(text, "f.yaml"), limits);
  look_at(config::parse_project_file(text, ".hadolint.yaml"), limits);
  for (const config::Item& item : config::trivy_ignores(text, "t"))
    require(!item.value.empty() && limits.hold(item.place.line, item.place.column), "an id has a place");
  if (const auto skips = config::checkov_skips(text, "c.yaml"))
    for (const config::Item& item : *skips)
      require(!item.value.empty() && limits.hold(item.place.line, item.place.column), "a skip has a place");
  return 0;
}
