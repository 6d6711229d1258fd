#include "cli/option_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "model/platform.hpp"
#include "plimsoll/catalog.hpp"
#include "plimsoll/date.hpp"
#include "plimsoll/graph.hpp"
#include "plimsoll/report.hpp"
#include "plimsoll/selection.hpp"

namespace plimsoll::cli {
namespace {

constexpr std::string_view kThresholds[] = {"error", "warning", "info", "style", "none"};
constexpr std::string_view kTools[] = {"hadolint"};
constexpr std::string_view kWhen[] = {"auto", "always", "never"};
constexpr std::string_view kUses[] = {"auto", "on", "off"};
constexpr std::array<std::string_view, 3> kDepths = {"major", "minor", "patch"};
constexpr std::string_view kTreeFormats[] = {"tree", "json"};
constexpr std::string_view kListFormats[] = {"text", "json"};

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

/// Calls `take` with each non-empty part of a comma-separated list until one fails.
template <typename Take>
Failure each_part(std::string_view list, Take take) {
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    const std::string_view part = trimmed(list.substr(0, comma));
    list.remove_prefix(std::min(comma + 1, list.size()));
    if (part.empty()) continue;
    if (Failure failure = take(part)) return failure;
  }
  return std::nullopt;
}

}  // namespace

Choices formats_of(Command command) {
  if (command == Command::ast) return kTreeFormats;
  if (command == Command::graph) return graph_format_names();
  return command == Command::rules || command == Command::config ? Choices(kListFormats) : format_names();
}
Choices profiles(Command) { return profile_names(); }
Choices thresholds(Command) { return kThresholds; }
Choices tools(Command) { return kTools; }
Choices when(Command) { return kWhen; }
Choices covered(Command) { return covered_tools(); }
Choices depths(Command) { return kDepths; }
Choices uses(Command) { return kUses; }

ShellCheckUse parse_use(std::string_view word) {
  return word == "on" ? ShellCheckUse::on : word == "off" ? ShellCheckUse::off : ShellCheckUse::automatic;
}

When parse_when(std::string_view word) {
  return word == "always" ? When::always : word == "never" ? When::never : When::automatic;
}

Failure add_selectors(std::vector<std::string>& to, std::string_view list) {
  return each_part(list, [&](std::string_view part) -> Failure {
    to.emplace_back(part);
    return std::nullopt;
  });
}

Failure add_severities(Options& options, std::string_view list) {
  return each_part(list, [&](std::string_view part) -> Failure {
    const std::size_t equals = part.rfind('=');
    const std::string_view rule = trimmed(part.substr(0, std::min(equals, part.size())));
    if (equals == std::string_view::npos || rule.empty())
      return fmt::format("'{}' is not RULE=LEVEL, for example DL3006=error", part);
    const Result<Severity> level = parse_severity(trimmed(part.substr(equals + 1)));
    if (!level) return level.error().message;
    options.lint.selection.severities.emplace_back(std::string(rule), *level);
    return std::nullopt;
  });
}

// As with `docker build`, a name alone takes the value that the environment gives it.
Failure add_build_arg(Options& options, std::string_view argument) {
  const std::size_t equals = argument.find('=');
  const std::string name(argument.substr(0, equals));
  if (name.empty()) return fmt::format("'{}' is not NAME=VALUE", argument);
  if (equals != std::string_view::npos)
    options.lint.invocation.build_args[name] = argument.substr(equals + 1);
  else if (const char* const value = std::getenv(name.c_str()))
    options.lint.invocation.build_args[name] = value;
  return std::nullopt;
}

Failure set_platform(Options& options, std::string_view platform) {
  if (!parse_platform(platform)) return fmt::format("'{}' is not OS/ARCH[/VARIANT], for example linux/arm64", platform);
  options.lint.invocation.platform = platform;
  return std::nullopt;
}

// Where a context comes from does not matter: nothing of it is read.
Failure add_build_context(Options& options, std::string_view argument) {
  const std::string_view name = argument.substr(0, argument.find('='));
  if (name.empty() || name.size() == argument.size()) return fmt::format("'{}' is not NAME=SOURCE", argument);
  options.lint.invocation.build_contexts.emplace(name);
  return std::nullopt;
}

Failure require_label(Options& options, std::string_view label) {
  const std::optional<Error> error = add_label(options.lint.settings, label);
  return error ? Failure(error->message) : std::nullopt;
}

Failure set_today(Options& options, std::string_view date) {
  if (!is_date(date)) return fmt::format("'{}' is no date, write it as 2026-11-24", date);
  options.lint.settings.today = date;
  return std::nullopt;
}

Failure set_jobs(Options& options, std::string_view number) {
  constexpr unsigned kMost = 1024;
  unsigned jobs = 0;
  const char* const end = number.data() + number.size();
  const auto [stop, error] = std::from_chars(number.data(), end, jobs);
  if (error != std::errc() || stop != end || jobs == 0 || jobs > kMost)
    return fmt::format("'{}' is not a number from 1 to {}", number, kMost);
  options.jobs = jobs;
  return std::nullopt;
}

Failure set_reason(Options& options, std::string_view text) {
  const std::string_view reason = trimmed(text);
  if (reason.empty()) return "the reason is empty";
  if (std::ranges::any_of(reason, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; }))
    return "a reason is one line without control characters";
  options.ignore_reason = reason;
  return std::nullopt;
}

Failure set_tag_depth(Options& options, std::string_view part) {
  options.lint.settings.tag_depth = static_cast<TagDepth>(std::ranges::find(kDepths, part) - kDepths.begin());
  return std::nullopt;
}

Failure add_name(std::vector<std::string>& to, std::string_view thing, std::string_view name) {
  if (name.empty()) return fmt::format("the name of the {} is empty", thing);
  to.emplace_back(name);
  return std::nullopt;
}

}  // namespace plimsoll::cli
