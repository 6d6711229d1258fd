// The rows of the option table. What values may be, and what becomes of them, is in option_values.
#include "cli/option_table.hpp"

#include <fmt/format.h>

#include "cli/option_values.hpp"
#include "plimsoll/selection.hpp"

namespace plimsoll::cli {
namespace {

constexpr CommandSet kCheck = bit(Command::check);
constexpr CommandSet kConfigured = kCheck | bit(Command::config);
constexpr CommandSet kBuilds = kConfigured | bit(Command::graph);
constexpr CommandSet kReadConfiguration = kBuilds | bit(Command::explain) | bit(Command::rules);
constexpr CommandSet kEvery = 0xFFFF;

/// A row without a value; `set` is without captures.
template <typename Set>
constexpr OptionRow flag(std::string_view name, char letter, CommandSet commands, std::string_view group,
                         std::string_view help, Set) {
  return {name, letter, {}, commands, group, help, nullptr, [](Options& options, std::string_view) -> Failure {
            Set()(options);
            return std::nullopt;
          }};
}

constexpr std::string_view kConfiguration = "Configuration files";
constexpr std::string_view kFiles = "Which files";
constexpr std::string_view kRules = "Which rules run";
constexpr std::string_view kDemands = "What rules demand";
constexpr std::string_view kFixes = "Fixing";
constexpr std::string_view kOutput = "Output";
constexpr std::string_view kKnown = "What is known already";
constexpr std::string_view kExit = "What fails";
constexpr std::string_view kBuild = "What is known about the build";
constexpr std::string_view kOther = "Other options";

constexpr OptionRow kOptions[] = {
    {"files-from", 0, "FILE", kCheck, kFiles,
     "Lint the paths listed in FILE (- is standard input) too, one a line, or ended by NUL as 'git ls-files -z' writes "
     "them.",
     nullptr,
     [](Options& o, std::string_view v) -> Failure {
       if (v.empty()) return "the name of the file is empty";
       o.files_from = v;
       return std::nullopt;
     }},
    {"stdin-filename", 0, "FILE", kCheck, kFiles,
     "What standard input is called in reports, and whose folder and settings it has.", nullptr,
     [](Options& o, std::string_view v) -> Failure {
       if (v.empty()) return "the name of the file is empty";
       o.lint.stdin_filename = v;
       return std::nullopt;
     }},
    flag("force-exclude", 0, kCheck, kFiles,
         "Pass over files that the configuration excludes also where they are named, as hooks do with all files.",
         [](Options& o) { o.force_exclude = true; }),
    flag("show-files", 0, kCheck, kFiles, "Print the files that would be linted, and lint none.",
         [](Options& o) { o.show_files = true; }),
    {"profile", 0, "NAME", kConfigured, kRules, "Set of rules to start from (default: recommended).", profiles,
     [](Options& o, std::string_view v) -> Failure {
       o.lint.selection.profile = *parse_profile(v);
       return std::nullopt;
     }},
    {"select", 0, "RULES", kConfigured, kRules,
     "Run only these rules. RULES is a comma-separated list of codes, names, ids of other tools, prefixes of codes "
     "such "
     "as DL3, or ALL; may be repeated.",
     nullptr, [](Options& o, std::string_view v) { return add_selectors(o.lint.selection.select, v); }},
    {"extend-select", 0, "RULES", kConfigured, kRules, "Run these rules too.", nullptr,
     [](Options& o, std::string_view v) { return add_selectors(o.lint.selection.extend_select, v); }},
    {"ignore", 0, "RULES", kConfigured, kRules, "Do not run these rules, whatever selects them.", nullptr,
     [](Options& o, std::string_view v) { return add_selectors(o.lint.selection.ignore, v); }},
    {"shellcheck", 0, "USE", kConfigured, kRules,
     "Let ShellCheck, an executable on PATH, look at the scripts of RUN: auto where there is one (default: off).", uses,
     [](Options& o, std::string_view v) -> Failure {
       o.lint.shellcheck = parse_use(v);
       return std::nullopt;
     }},
    {"rule-pack", 0, "FILE", kConfigured | bit(Command::explain) | bit(Command::rules), kRules,
     "Know the rules in this YAML file too; may be repeated.", nullptr,
     [](Options& o, std::string_view v) { return add_name(o.packs, "file", v); }},
    {"severity", 0, "RULE=LEVEL", kConfigured, kRules,
     "Give a rule this level: error, warning, info, style or off; a comma-separated list, may be repeated.", nullptr,
     add_severities},
    flag("no-foreign-pragmas", 0, kConfigured, kRules,
         "Do not heed comments for other scanners, such as '# trivy:ignore:DS-0002'.",
         [](Options& o) { o.lint.foreign_pragmas = false; }),
    {"require-label", 0, "NAME[:TYPE]", kConfigured, kDemands,
     "The image must have this label, and its value the type text (the default), url, semver, hash, rfc3339, spdx or "
     "email; may be repeated.",
     nullptr, require_label},
    flag("strict-labels", 0, kConfigured, kDemands, "Report labels that no --require-label names.",
         [](Options& o) { o.lint.settings.strict_labels = true; }),
    {"trusted-registry", 0, "HOST", kConfigured, kDemands,
     "Base images must come from such a registry: a host with or without its port, or *.example.com; may be repeated.",
     nullptr,
     [](Options& o, std::string_view v) { return add_name(o.lint.settings.trusted_registries, "registry", v); }},
    {"tag-depth", 0, "PART", kConfigured, kDemands,
     "How much of its version the tag of a base image must name (default: minor, as in 3.14).", depths, set_tag_depth},
    {"today", 0, "DATE", kCheck, kDemands,
     "The date (YYYY-MM-DD) that the end of support is compared with (default: the current date in UTC, or that of "
     "SOURCE_DATE_EPOCH).",
     nullptr, set_today},
    flag("fix", 0, kCheck, kFixes,
         "Apply the fixes that are safe, write the files, and report what is left. With - the fixed text goes to "
         "standard "
         "output, and the report only to --output.",
         [](Options& o) { o.fix.apply = true; }),
    flag("diff", 0, kCheck, kFixes,
         "Print what fixes would change instead of a report, and write nothing; exit with 1 when there is something.",
         [](Options& o) { o.fix.diff = true; }),
    flag("fix-only", 0, kCheck, kFixes, "As --fix, without a report about what is left.",
         [](Options& o) { o.fix.apply = o.fix.only = true; }),
    flag("unsafe-fixes", 0, kConfigured, kFixes,
         "Let --fix and --diff apply fixes too that may change what the build does.",
         [](Options& o) { o.fix.policy.unsafe = true; }),
    {"fixable", 0, "RULES", kConfigured, kFixes, "Apply fixes of these rules only; may be repeated.", nullptr,
     [](Options& o, std::string_view v) { return add_selectors(o.fix.policy.fixable, v); }},
    {"unfixable", 0, "RULES", kConfigured, kFixes, "Apply no fixes of these rules.", nullptr,
     [](Options& o, std::string_view v) { return add_selectors(o.fix.policy.unfixable, v); }},
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
     nullptr, [](Options& o, std::string_view v) { return add_name(o.outputs, "file", v); }},
    flag("quiet", 'q', kCheck, kOutput, "Print findings only, without a summary.", [](Options& o) { o.quiet = true; }),
    flag("statistics", 0, kCheck, kOutput,
         "Print how often each rule reports instead of the findings; for the format tty.",
         [](Options& o) { o.statistics = true; }),
    flag("explain", 0, kCheck, kOutput,
         "Say behind the findings what their rules are about, and why; for the format tty.",
         [](Options& o) { o.explain = true; }),
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
    {"baseline", 0, "FILE", kCheck, kKnown,
     "Report only what is not listed in FILE, one finding a line; 'until' in a line ends it.", nullptr,
     [](Options& o, std::string_view v) -> Failure {
       if (v.empty()) return "the name of the file is empty";
       o.baseline = v;
       return std::nullopt;
     }},
    flag("update-baseline", 0, kCheck, kKnown, "Write what is found into the baseline, and take out what is mended.",
         [](Options& o) { o.update_baseline = true; }),
    flag("add-ignores", 0, kCheck, kKnown,
         "Write a comment '# plimsoll ignore=...' above each instruction with findings, so that none is left.",
         [](Options& o) { o.add_ignores = true; }),
    {"reason", 0, "TEXT", kCheck, kKnown, "The reason that comments written by --add-ignores give.", nullptr,
     set_reason},
    {"failure-threshold", 0, "LEVEL", kConfigured, kExit,
     "Exit with 1 when there is a finding of this level or a worse one (default: warning).", thresholds,
     [](Options& o, std::string_view v) -> Failure {
       o.failure_threshold = *parse_severity(v);
       return std::nullopt;
     }},
    flag("exit-zero", 0, kCheck, kExit, "Exit with 0 whatever is found.", [](Options& o) { o.exit_zero = true; }),
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
    {"context", 0, "DIR", kConfigured, kBuild, "The build context (default: the folder of each file).", nullptr,
     [](Options& o, std::string_view v) -> Failure {
       if (v.empty()) return "the name of the folder is empty";
       o.lint.invocation.context = v;
       return std::nullopt;
     }},
    flag("scan-context", 0, kConfigured, kBuild,
         "Look into the files of the build context that COPY and ADD take, for tokens and private keys.",
         [](Options& o) { o.lint.scan_context = true; }),
    {"config", 0, "FILE", kReadConfiguration, kConfiguration,
     "Take this configuration file for every input (default: the nearest .plimsoll.yaml or .hadolint.yaml above each). "
     "What the command line says wins.",
     nullptr,
     [](Options& o, std::string_view v) -> Failure {
       if (v.empty()) return "the name of the file is empty";
       o.config = v;
       return std::nullopt;
     }},
    flag("no-config", 0, kReadConfiguration, kConfiguration, "Look for no configuration file.",
         [](Options& o) { o.no_config = true; }),
    flag("schema", 0, bit(Command::config), kConfiguration, "Print the JSON Schema of configuration files instead.",
         [](Options& o) { o.schema = true; }),
    flag("force", 0, bit(Command::init), kConfiguration, "Write over the file that is there.",
         [](Options& o) { o.force = true; }),
    {"jobs", 'j', "N", kCheck, kOther, "Lint N files at a time (default: one per core).", nullptr, set_jobs},
    {"compat", 0, "TOOL", kCheck, kOther, "Be that tool: its options, environment, configuration, formats, exit codes.",
     tools, [](Options&, std::string_view) -> Failure { return std::nullopt; }},  // main() has seen to it
    flag("verbose", 0, kEvery, kOther,
         "Tell about the run on standard error; with --version, about the programs that take part.",
         [](Options& o) { o.verbose = true; }),
    flag("help", 'h', kEvery, kOther, "Print this help.", [](Options& o) { o.help = true; }),
    flag("version", 'V', kEvery, kOther, "Print the version.", [](Options& o) { o.version = true; }),
};

}  // namespace

std::span<const OptionRow> option_table() { return kOptions; }
std::string_view default_format(Command command) { return formats_of(command).front(); }

std::string did_you_mean(std::string_view nearest) {
  return nearest.empty() ? std::string() : fmt::format(" (did you mean '{}'?)", nearest);
}

}  // namespace plimsoll::cli
