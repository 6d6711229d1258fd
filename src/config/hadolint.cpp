// What holds for every source of settings, and the environment. The configuration file is read in hadolint_file.cpp.
#include "config/hadolint.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <span>
#include <utility>

#include "plimsoll/selection.hpp"
#include "text/ascii.hpp"

namespace plimsoll::config {
namespace {

constexpr std::string_view kFormats[] = {"tty", "json",   "checkstyle", "codeclimate", "gitlab_codeclimate",
                                         "gnu", "codacy", "sonarqube",  "sarif",       "junit"};
constexpr std::string_view kThresholds[] = {"error", "warning", "info", "style", "ignore", "none"};
template <typename T>
void take(std::optional<T>& value, std::optional<T>& later) {
  if (later) value = std::move(later);
}

void append(std::vector<std::string>& list, std::vector<std::string>& later) {
  list.insert(list.end(), std::make_move_iterator(later.begin()), std::make_move_iterator(later.end()));
}

bool is_in(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

/// Reads variables; an empty value is no value.
class Reader {
 public:
  explicit Reader(const Environment& environment) : environment_(environment) {}

  std::optional<std::string_view> text(const char* name) const {
    const char* const value = environment_(name);
    if (value == nullptr || *value == '\0') return std::nullopt;
    return value;
  }
  std::optional<bool> flag(const char* name) const {
    const auto value = text(name);
    if (!value) return std::nullopt;
    return is_in(ascii_lower(*value), std::array<std::string_view, 5>{"1", "y", "on", "true", "yes"});
  }
  std::vector<std::string> list(const char* name) const {
    std::vector<std::string> parts;
    auto rest = text(name);
    while (rest) {
      const std::size_t comma = rest->find(',');
      if (comma != 0 && !rest->empty()) parts.emplace_back(rest->substr(0, comma));
      if (comma == std::string_view::npos) break;
      rest->remove_prefix(comma + 1);
    }
    return parts;
  }

 private:
  const Environment& environment_;
};

}  // namespace

void HadolintSettings::merge(HadolintSettings later) {
  take(no_fail, later.no_fail);
  take(no_color, later.no_color);
  take(verbose, later.verbose);
  take(strict_labels, later.strict_labels);
  take(disable_ignore_pragma, later.disable_ignore_pragma);
  take(failure_threshold, later.failure_threshold);
  append(formats, later.formats);
  append(error, later.error);
  append(warning, later.warning);
  append(info, later.info);
  append(style, later.style);
  append(ignored, later.ignored);
  append(trusted_registries, later.trusted_registries);
  label_schema.merge(later.label_schema);
}

Severity HadolintSettings::level_of(std::string_view code, Severity level) const {
  const auto lists = [&](const std::vector<std::string>& codes) {
    return std::ranges::find(codes, code) != codes.end();
  };
  if (lists(ignored)) return Severity::off;
  if (lists(error)) return Severity::error;
  if (lists(warning)) return Severity::warning;
  if (lists(info)) return Severity::info;
  return lists(style) ? Severity::style : level;
}

std::span<const std::string_view> hadolint_formats() { return kFormats; }
std::span<const std::string_view> hadolint_thresholds() { return kThresholds; }

std::optional<Error> add_label(HadolintSettings& settings, std::string_view label) {
  RuleSettings one;
  std::optional<Error> error = plimsoll::add_label(one, label);
  if (!error) settings.label_schema.merge(one.label_schema);
  return error;
}

HadolintSettings from_environment(const Environment& environment) {
  const Reader reader(environment);
  HadolintSettings settings;
  if (environment("NO_COLOR") != nullptr) settings.no_color = true;
  settings.no_fail = reader.flag("HADOLINT_NOFAIL");
  settings.verbose = reader.flag("HADOLINT_VERBOSE");
  settings.strict_labels = reader.flag("HADOLINT_STRICT_LABELS");
  settings.disable_ignore_pragma = reader.flag("HADOLINT_DISABLE_IGNORE_PRAGMA");
  for (std::string& format : reader.list("HADOLINT_FORMAT"))
    if (is_in(format, kFormats)) settings.formats.push_back(std::move(format));
  settings.error = reader.list("HADOLINT_OVERRIDE_ERROR");
  settings.warning = reader.list("HADOLINT_OVERRIDE_WARNING");
  settings.info = reader.list("HADOLINT_OVERRIDE_INFO");
  settings.style = reader.list("HADOLINT_OVERRIDE_STYLE");
  settings.ignored = reader.list("HADOLINT_IGNORE");
  settings.trusted_registries = reader.list("HADOLINT_TRUSTED_REGISTRIES");
  for (const std::string& label : reader.list("HADOLINT_REQUIRE_LABELS"))
    static_cast<void>(add_label(settings, label));  // what is no label is passed over
  const auto threshold = reader.text("HADOLINT_FAILURE_THRESHOLD");
  if (threshold && is_in(*threshold, kThresholds)) settings.failure_threshold = *threshold;
  return settings;
}

std::string find_hadolint_file(const Environment& environment) {
  const Reader reader(environment);
  std::vector<std::string> stems = {".hadolint"};
  const std::string home(reader.text("HOME").value_or(""));
  if (const auto folder = reader.text("XDG_CONFIG_HOME"); folder && std::filesystem::path(*folder).is_absolute())
    stems.push_back(std::string(*folder) + "/hadolint");
  else if (!home.empty())
    stems.push_back(home + "/.config/hadolint");
  if (!home.empty())
    for (const char* stem : {"/.hadolint/hadolint", "/.hadolint/config", "/.hadolint"}) stems.push_back(home + stem);
  for (const std::string& stem : stems)
    for (const char* ending : {".yaml", ".yml"}) {
      std::string path = stem + ending;
      std::error_code unknown;
      if (std::filesystem::exists(path, unknown) && !std::filesystem::is_directory(path, unknown)) return path;
    }
  return {};
}

}  // namespace plimsoll::config
