#include "cli/option_table.hpp"

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

using Failure = std::optional<std::string>;
using Choices = std::span<const std::string_view>;

constexpr std::uint8_t kCheck = bit(Command::check);
constexpr std::uint8_t kBuilds = kCheck | bit(Command::graph);
constexpr std::uint8_t kEvery = 0xFF;

constexpr std::string_view kThresholds[] = {"error", "warning", "info", "style", "none"};
constexpr std::string_view kTools[] = {"hadolint"};
constexpr std::string_view kWhen[] = {"auto", "always", "never"};
constexpr std::string_view kUses[] = {"auto", "on", "off"};
constexpr std::array<std::string_view, 3> kDepths = {"major", "minor", "patch"};
constexpr std::string_view kTreeFormats[] = {"tree", "json"};
constexpr std::string_view kListFormats[] = {"text", "json"};

Choices formats_of(Command command) {
  if (command == Command::ast) return kTreeFormats;
  if (command == Command::graph) return graph_format_names();
  return command == Command::rules ? Choices(kListFormats) : format_names();
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

constexpr std::string_view kRules = "Which rules run";
constexpr std::string_view kDemands = "What rules demand";
constexpr std::string_view kOutput = "Output";
constexpr std::string_view kExit = "What fails";
constexpr std::string_view kBuild = "What is known about the build";
constexpr std::string_view kOther = "Other options";

constexpr OptionRow kOptions[] = {
    {"profile", 0, "NAME", kCheck, kRules, "Set of rules to start from (default: recommended).", profiles,
     [](Options& o, std::string_view v) -> Failure {
       o.lint.selection.profile = *parse_profile(v);
       return std::nullopt;
     }},
    {"select", 0, "RULES", kCheck, kRules,
     "Run only these rules. RULES is a comma-separated list of codes, names, ids of other tools, prefixes of codes "
     "such "
     "as DL3, or ALL; may be repeated.",
     nullptr, [](Options& o, std::string_view v) { return add_selectors(o.lint.selection.select, v); }},
    {"extend-select", 0, "RULES", kCheck, kRules, "Run these rules too.", nullptr,
     [](Options& o, std::string_view v) { return add_selectors(o.lint.selection.extend_select, v); }},
    {"ignore", 0, "RULES", kCheck, kRules, "Do not run these rules, whatever selects them.", nullptr,
     [](Options& o, std::string_view v) { return add_selectors(o.lint.selection.ignore, v); }},
    {"shellcheck", 0, "USE", kCheck, kRules,
     "Let ShellCheck, an executable on PATH, look at the scripts of RUN: auto where there is one (default: off).", uses,
     [](Options& o, std::string_view v) -> Failure {
       o.lint.shellcheck = parse_use(v);
       return std::nullopt;
     }},
    {"rule-pack", 0, "FILE", kCheck | bit(Command::explain) | bit(Command::rules), kRules,
     "Know the rules in this YAML file too; may be repeated.", nullptr,
     [](Options& o, std::string_view v) -> Failure {
       if (v.empty()) return "the name of the file is empty";
       o.packs.emplace_back(v);
       return std::nullopt;
     }},
    {"severity", 0, "RULE=LEVEL", kCheck, kRules,
     "Give a rule this level: error, warning, info, style or off; a comma-separated list, may be repeated.", nullptr,
     add_severities},
    {"no-foreign-pragmas",
     0,
     {},
     kCheck,
     kRules,
     "Do not heed comments for other scanners, such as '# trivy:ignore:DS-0002'.",
     nullptr,
     [](Options& o, std::string_view) -> Failure {
       o.lint.foreign_pragmas = false;
       return std::nullopt;
     }},
    {"require-label", 0, "NAME[:TYPE]", kCheck, kDemands,
     "The image must have this label, and its value the type text (the default), url, semver, hash, rfc3339, spdx or "
     "email; may be repeated.",
     nullptr, require_label},
    {"strict-labels",
     0,
     {},
     kCheck,
     kDemands,
     "Report labels that no --require-label names.",
     nullptr,
     [](Options& o, std::string_view) -> Failure {
       o.lint.settings.strict_labels = true;
       return std::nullopt;
     }},
    {"trusted-registry", 0, "HOST", kCheck, kDemands,
     "Base images must come from such a registry: a host with or without its port, or *.example.com; may be repeated.",
     nullptr,
     [](Options& o, std::string_view v) -> Failure {
       if (v.empty()) return "the name of the registry is empty";
       o.lint.settings.trusted_registries.emplace_back(v);
       return std::nullopt;
     }},
    {"tag-depth", 0, "PART", kCheck, kDemands,
     "How much of its version the tag of a base image must name (default: minor, as in 3.14).", depths,
     [](Options& o, std::string_view v) -> Failure {
       o.lint.settings.tag_depth = static_cast<TagDepth>(std::ranges::find(kDepths, v) - kDepths.begin());
       return std::nullopt;
     }},
    {"today", 0, "DATE", kCheck, kDemands,
     "The date (YYYY-MM-DD) that the end of support is compared with (default: the current date in UTC, or that of "
     "SOURCE_DATE_EPOCH).",
     nullptr, set_today},
    {"by", 0, "TOOL", bit(Command::rules), kOutput,
     "List the checks of that tool, the rules that stand for them, and why some have none.", covered,
     [](Options& o, std::string_view v) -> Failure {
       o.by = v;
       return std::nullopt;
     }},
    {"format", 'f', "FORMAT", kBuilds | bit(Command::rules) | bit(Command::ast), kOutput,
     "How to print (default: the first of these).", formats_of,
     [](Options& o, std::string_view v) -> Failure {
       o.formats.emplace_back(v);
       return std::nullopt;
     }},
    {"output", 'o', "FILE", kCheck, kOutput,
     "Write the report to FILE instead of standard output. Both this and --format may be repeated: the first FILE gets "
     "the first FORMAT and so on, a FORMAT without a FILE goes to standard output.",
     nullptr,
     [](Options& o, std::string_view v) -> Failure {
       if (v.empty()) return "the name of the file is empty";
       o.outputs.emplace_back(v);
       return std::nullopt;
     }},
    {"quiet",
     'q',
     {},
     kCheck,
     kOutput,
     "Print findings only, without a summary.",
     nullptr,
     [](Options& o, std::string_view) -> Failure {
       o.quiet = true;
       return std::nullopt;
     }},
    {"color", 0, "WHEN", bit(Command::check) | bit(Command::explain), kOutput,
     "Use colours (default: auto, on a terminal).", when,
     [](Options& o, std::string_view v) -> Failure {
       o.color = parse_when(v);
       return std::nullopt;
     }},
    {"hyperlinks", 0, "WHEN", kCheck, kOutput,
     "Make codes links to their documentation (default: auto, on a terminal known to support it).", when,
     [](Options& o, std::string_view v) -> Failure {
       o.hyperlinks = parse_when(v);
       return std::nullopt;
     }},
    {"failure-threshold", 0, "LEVEL", kCheck, kExit,
     "Exit with 1 when there is a finding of this level or a worse one (default: warning).", thresholds,
     [](Options& o, std::string_view v) -> Failure {
       o.failure_threshold = *parse_severity(v);
       return std::nullopt;
     }},
    {"exit-zero",
     0,
     {},
     kCheck,
     kExit,
     "Exit with 0 whatever is found.",
     nullptr,
     [](Options& o, std::string_view) -> Failure {
       o.exit_zero = true;
       return std::nullopt;
     }},
    {"build-arg", 0, "NAME[=VALUE]", kBuilds, kBuild,
     "Value of an ARG, as for 'docker build'; without VALUE it comes from the environment; may be repeated.", nullptr,
     add_build_arg},
    {"target", 0, "STAGE", kBuilds, kBuild, "The stage that is built (default: the last one).", nullptr,
     [](Options& o, std::string_view v) -> Failure {
       o.lint.invocation.target = v;
       return std::nullopt;
     }},
    {"platform", 0, "OS/ARCH", kBuilds, kBuild,
     "The platform that is built for, as linux/arm64 (default: linux/amd64 for what the builder would say, not known "
     "else).",
     nullptr, set_platform},
    {"build-context", 0, "NAME=SOURCE", kBuilds, kBuild,
     "A named build context: NAME is then no stage and no image; may be repeated.", nullptr, add_build_context},
    {"context", 0, "DIR", kCheck, kBuild, "The build context (default: the folder of each file).", nullptr,
     [](Options& o, std::string_view v) -> Failure {
       if (v.empty()) return "the name of the folder is empty";
       o.lint.invocation.context = v;
       return std::nullopt;
     }},
    {"scan-context",
     0,
     {},
     kCheck,
     kBuild,
     "Look into the files of the build context that COPY and ADD take, for tokens and private keys.",
     nullptr,
     [](Options& o, std::string_view) -> Failure {
       o.lint.scan_context = true;
       return std::nullopt;
     }},
    {"jobs", 'j', "N", kCheck, kOther, "Lint N files at a time (default: one per core).", nullptr, set_jobs},
    {"compat", 0, "TOOL", kCheck, kOther, "Be that tool: its options, environment, configuration, formats, exit codes.",
     tools, [](Options&, std::string_view) -> Failure { return std::nullopt; }},  // main() has seen to it
    {"verbose",
     0,
     {},
     kEvery,
     kOther,
     "Tell about the run on standard error; with --version, about the programs that take part.",
     nullptr,
     [](Options& o, std::string_view) -> Failure {
       o.verbose = true;
       return std::nullopt;
     }},
    {"help",
     'h',
     {},
     kEvery,
     kOther,
     "Print this help.",
     nullptr,
     [](Options& o, std::string_view) -> Failure {
       o.help = true;
       return std::nullopt;
     }},
    {"version",
     'V',
     {},
     kEvery,
     kOther,
     "Print the version.",
     nullptr,
     [](Options& o, std::string_view) -> Failure {
       o.version = true;
       return std::nullopt;
     }},
};

constexpr CommandRow kCommands[] = {
    {"check", "[PATH...]", "Lint Dockerfiles; the default command",
     "PATH is a file, a folder, or - for standard input; without a PATH the current folder is searched. In folders, "
     "files named Dockerfile, Dockerfile.*, *.Dockerfile and the same with Containerfile are linted, in any letter "
     "case; what .gitignore and .ignore leave out is skipped. A file that is named is always linted."},
    {"explain", "RULE...", "Say what a rule finds, why, and what to do about it",
     "RULE is a code (DL3006), a name (base-image-untagged), or the id of a rule in another tool (DS-0001). An id that "
     "stands for several rules prints all of them."},
    {"rules", "[test PACK...]", "List every rule, or test rules in YAML",
     "The list is sorted by code. 'rules test' lints the examples in files with rules in YAML, and exits with 1 when "
     "one comes out otherwise than it is filed."},
    {"ast", "FILE...", "Print the parsed tree of a file",
     "FILE is a file, or - for standard input. Exits with 0 when the input could be read, also where it has syntax "
     "errors: they are part of the tree."},
    {"graph", "FILE", "Draw how the stages of a file hang together",
     "FILE is a file, or - for standard input. Edges lead from a stage or image to what is FROM it, copies from it or "
     "mounts it. The stage that is built stands out, and stages that do not feed it are dimmed."},
};

constexpr std::array kCommandNames = {kCommands[0].name, kCommands[1].name, kCommands[2].name, kCommands[3].name,
                                      kCommands[4].name};

}  // namespace

std::span<const OptionRow> option_table() { return kOptions; }
std::string_view default_format(Command command) { return formats_of(command).front(); }
std::span<const CommandRow> command_table() { return kCommands; }
std::span<const std::string_view> command_names() { return kCommandNames; }

std::string did_you_mean(std::string_view nearest) {
  return nearest.empty() ? std::string() : fmt::format(" (did you mean '{}'?)", nearest);
}

}  // namespace plimsoll::cli
