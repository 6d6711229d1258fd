// hadolint's configuration file in our words: what it says about findings. What it says about output is for hadolint.
#include "config/hadolint.hpp"
#include "config/keys.hpp"
#include "config/project_file.hpp"
#include "config/yaml.hpp"

namespace plimsoll::config {
namespace {

class Reader {
 public:
  Reader(std::string_view text, ProjectFile& file) : places_(text), file_(file) {}

  void read(const YAML::Node& root) {
    using yaml::flag_of;
    yaml::each_entry(root, "settings", [&](const std::string& key, const YAML::Node& value, const YAML::Node&) {
      if (value.IsNull()) return;
      if (key == "ignored") add_list("ignore", value);
      if (key == "trustedRegistries") add_list("trusted-registries", value);
      if (key == "override") add_levels(value);
      if (key == "label-schema") add_labels(value);
      if (key == "strict-labels") add("strict-labels", value, flag_of(value) ? "true" : "false");
      if (key == "disable-ignore-pragma") add("pragmas.enabled", value, flag_of(value) ? "false" : "true");
      if (key == "failure-threshold") threshold_ = value;
      if (key == "no-fail" && flag_of(value)) no_fail_ = value;
    });
    if (no_fail_.IsDefined() && !no_fail_.IsNull())
      add("failure-threshold", no_fail_, "none");
    else if (threshold_.IsDefined() && !threshold_.IsNull())
      // there, both of these say: whatever is found
      add("failure-threshold", threshold_,
          threshold_.Scalar() == "none" || threshold_.Scalar() == "ignore" ? "style" : threshold_.Scalar());
  }

 private:
  Item item(const YAML::Node& node, std::string value, std::string name = {}) const {
    const auto [line, column] = places_.of(node.Mark());
    return {.name = std::move(name),
            .value = std::move(value),
            .place = {.path = file_.path, .line = line, .column = column}};
  }

  void add(std::string_view key, const YAML::Node& node, std::string value) {
    const Item one = item(node, std::move(value));
    file_.entries.push_back({.key = find_key(key), .place = one.place, .items = {one}});
  }

  void add_list(std::string_view key, const YAML::Node& list) {
    Entry entry{.key = find_key(key), .place = item(list, {}).place};
    for (const YAML::Node& node : list) entry.items.push_back(item(node, node.Scalar()));
    file_.entries.push_back(std::move(entry));
  }

  /// A rule in several lists has the worst of their levels: the last one holds.
  void add_levels(const YAML::Node& levels) {
    Entry entry{.key = find_key("severity"), .place = item(levels, {}).place};
    for (const char* const level : {"style", "info", "warning", "error"})
      yaml::each_entry(levels, "levels", [&](const std::string& name, const YAML::Node& list, const YAML::Node&) {
        if (name != level || list.IsNull()) return;
        for (const YAML::Node& node : list) entry.items.push_back(item(node, level, node.Scalar()));
      });
    file_.entries.push_back(std::move(entry));
  }

  void add_labels(const YAML::Node& labels) {
    Entry entry{.key = find_key("label-schema"), .place = item(labels, {}).place};
    yaml::each_entry(labels, "labels", [&](const std::string& name, const YAML::Node& type, const YAML::Node& node) {
      entry.items.push_back(item(node, type.Scalar(), name));
    });
    file_.entries.push_back(std::move(entry));
  }

  yaml::Places places_;
  ProjectFile& file_;
  YAML::Node threshold_;
  YAML::Node no_fail_;
};

}  // namespace

Result<ProjectFile> parse_hadolint_as_project_file(std::string_view text, const std::string& path) {
  if (const auto strict = parse_hadolint_file(text, path); !strict) return strict.error();
  ProjectFile file{.path = path};
  file.may_name_unknown_rules = true;
  if (auto error = yaml::read(text, path, [&](const YAML::Node& root) { Reader(text, file).read(root); }))
    return *std::move(error);
  return file;
}

}  // namespace plimsoll::config
