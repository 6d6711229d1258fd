// hadolint's configuration file (hadolint-compat §3). Strict: what has the wrong shape is an error with its place,
// where hadolint would go on without any configuration.
#include <algorithm>

#include "config/hadolint.hpp"
#include "config/yaml.hpp"
#include "plimsoll/selection.hpp"
#include "plimsoll/source.hpp"

namespace plimsoll::config {
namespace {

using yaml::choice_of;
using yaml::each_entry;
using yaml::flag_of;
using yaml::list_of;

void read_override(HadolintSettings& settings, const YAML::Node& node) {
  each_entry(node, "levels with lists of rules",
             [&](const std::string& level, const YAML::Node& rules, const YAML::Node&) {
               if (level == "error") settings.error = list_of(rules, "rules");
               if (level == "warning") settings.warning = list_of(rules, "rules");
               if (level == "info") settings.info = list_of(rules, "rules");
               if (level == "style") settings.style = list_of(rules, "rules");
             });
}

void read_schema(HadolintSettings& settings, const YAML::Node& node) {
  each_entry(node, "labels with their types", [&](const std::string& label, const YAML::Node& type, const YAML::Node&) {
    const auto names = label_type_names();
    const auto at = std::ranges::find(names, choice_of(type, "type of a label", names)) - names.begin();
    settings.label_schema.emplace(label, static_cast<LabelType>(at));
  });
}

HadolintSettings read(const YAML::Node& root) {
  HadolintSettings settings;
  std::optional<std::string> last_format;
  each_entry(root, "settings", [&](const std::string& key, const YAML::Node& value, const YAML::Node&) {
    const auto given = [&] { return !value.IsNull(); };
    if (key == "no-fail" && given()) settings.no_fail = flag_of(value);
    if (key == "no-color" && given()) settings.no_color = flag_of(value);
    if (key == "verbose" && given()) settings.verbose = flag_of(value);
    if (key == "strict-labels" && given()) settings.strict_labels = flag_of(value);
    if (key == "disable-ignore-pragma" && given()) settings.disable_ignore_pragma = flag_of(value);
    if (key == "failure-threshold" && given())
      settings.failure_threshold = choice_of(value, "threshold", hadolint_thresholds());
    if (key == "format" && given()) last_format = choice_of(value, "format", hadolint_formats());
    if (key == "formats") settings.formats = list_of(value, "formats");
    if (key == "formats" && given())
      for (const YAML::Node& item : value) choice_of(item, "format", hadolint_formats());
    if (key == "ignored") settings.ignored = list_of(value, "rules");
    if (key == "override") read_override(settings, value);
    if (key == "trustedRegistries") settings.trusted_registries = list_of(value, "registries");
    if (key == "label-schema") read_schema(settings, value);
  });
  if (last_format) settings.formats.push_back(std::move(*last_format));
  return settings;
}

}  // namespace

Result<HadolintSettings> parse_hadolint_file(std::string_view text, const std::string& path) {
  HadolintSettings settings;
  if (auto error = yaml::read(text, path, [&](const YAML::Node& root) { settings = read(root); }))
    return *std::move(error);
  return settings;
}

Result<HadolintSettings> load_hadolint_file(const std::string& path) {
  const auto source = load_source(path);
  if (!source) return source.error();
  return parse_hadolint_file((*source)->text(), path);
}

}  // namespace plimsoll::config
