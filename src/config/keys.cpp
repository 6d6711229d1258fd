#include "config/keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "config/path_glob.hpp"
#include "model/platform.hpp"

namespace plimsoll::config {
namespace {

using Failure = std::optional<std::string>;
using Choices = std::span<const std::string_view>;

constexpr std::string_view kThresholds[] = {"error", "warning", "info", "style", "none"};
constexpr std::string_view kLevels[] = {"error", "warning", "info", "style", "off"};
constexpr std::string_view kUses[] = {"off", "auto", "on"};  // in the order of the enum
constexpr std::string_view kDepths[] = {"major", "minor", "patch"};

Choices profiles() { return profile_names(); }
Choices thresholds() { return kThresholds; }
Choices levels() { return kLevels; }
Choices label_types() { return label_type_names(); }
Choices uses() { return kUses; }
Choices depths() { return kDepths; }

template <typename Enum>
Enum as(std::string_view word, Choices names) {
  return static_cast<Enum>(std::ranges::find(names, word) - names.begin());
}

/// A path as the user would write it at the place where the program was started.
std::string from_here(const Item& item) {
  const std::filesystem::path folder = std::filesystem::path(item.place.path).parent_path();
  return (folder / item.value).lexically_normal().string();
}

Failure check_value(const Item& item) { return item.value.empty() ? Failure("the value is empty") : std::nullopt; }

Failure check_name(const Item& item) { return item.name.empty() ? Failure("the name is empty") : std::nullopt; }

Failure check_relative(const Item& item) {
  if (auto failure = check_value(item)) return failure;
  if (std::filesystem::path(item.value).is_absolute() || item.value.find("://") != std::string::npos)
    return fmt::format("'{}' is no path that starts at the folder of this file", item.value);
  return std::nullopt;
}

Failure check_glob(const Item& item) { return mistake_in_glob(item.value); }

Failure check_platform(const Item& item) {
  if (parse_platform(item.value)) return std::nullopt;
  return fmt::format("'{}' is not OS/ARCH[/VARIANT], for example linux/arm64", item.value);
}

constexpr Key kKeys[] = {
    {.name = "extends",
     .shape = Shape::list,
     .what = "file",
     .doc = "Configuration files that this one builds on, relative to this one. What is said here wins.",
     .example = "[../plimsoll-base.yaml]",
     .per_path = false,
     .check = check_relative},
    {.name = "profile",
     .what = "profile",
     .doc = "The set of rules to start from.",
     .fallback = "recommended",
     .example = "security",
     .option = "profile",
     .choices = profiles,
     .apply = [](Settings& s, const Item& item) { s.selection.profile = *parse_profile(item.value); }},
    {.name = "select",
     .shape = Shape::list,
     .what = "rule",
     .doc =
         "Run only these rules. A rule is named by its code, its name, an id of another tool, a prefix of codes such "
         "as DL3, or ALL.",
     .example = "[DL3, missing-user]",
     .option = "select",
     .names_rules = true,
     .apply = [](Settings& s, const Item& item) { s.selection.select.push_back(item.value); }},
    {.name = "extend-select",
     .shape = Shape::list,
     .what = "rule",
     .doc = "Run these rules too, also where a file that this one extends ignores them.",
     .example = "[DL3008, healthcheck-missing]",
     .option = "extend-select",
     .names_rules = true,
     .apply = [](Settings& s, const Item& item) { s.selection.extend_select.push_back(item.value); }},
    {.name = "ignore",
     .shape = Shape::list,
     .what = "rule",
     .doc = "Do not run these rules.",
     .example = "[DL3059, cd-instead-of-workdir]",
     .option = "ignore",
     .names_rules = true,
     .apply = [](Settings& s, const Item& item) { s.selection.ignore.push_back(item.value); }},
    {.name = "severity",
     .shape = Shape::map,
     .what = "level",
     .doc = "The level of each of these rules.",
     .example = "{DL3006: error, missing-user: off}",
     .option = "severity",
     .names_rules = true,
     .choices = levels,
     .apply = [](Settings& s,
                 const Item& item) { s.selection.severities.emplace_back(item.name, *parse_severity(item.value)); }},
    {.name = "failure-threshold",
     .what = "level",
     .doc = "The least level of a finding that makes the run exit with 1; none: no finding does.",
     .fallback = "warning",
     .example = "error",
     .option = "failure-threshold",
     .choices = thresholds,
     .apply = [](Settings& s, const Item& item) { s.failure_threshold = *parse_severity(item.value); }},
    {.name = "overrides",
     .shape = Shape::overrides,
     .doc = "What differs for some paths: a list of maps with 'files' and any of the keys that say so here. The last "
            "one that matches wins.",
     .example = "[{files: [tests/], ignore: [DL3007]}]",
     .per_path = false},
    {.name = "overrides.files",
     .shape = Shape::list,
     .what = "pattern",
     .doc = "What an override is for, as in .gitignore: patterns of paths relative to this file (with --config, to the "
            "current folder); one without a slash matches in every folder, a folder stands for all that is in it.",
     .example = "[tests/, '*.dev.Dockerfile']",
     .per_path = false,
     .check = check_glob},
    {.name = "exclude",
     .shape = Shape::list,
     .what = "pattern",
     .doc =
         "Paths that a search of folders passes over, as patterns like those of overrides; what lies in such a folder "
         "is passed over whatever a configuration file in there says. A file that is named on "
         "the command line is linted all the same, unless --force-exclude is given.",
     .example = "[vendor/, '*.generated.Dockerfile']",
     .per_path = false,
     .check = check_glob},
    {.name = "trusted-registries",
     .shape = Shape::list,
     .what = "registry",
     .doc = "Base images must come from one of these: hosts with or without their port, or *.example.com.",
     .example = "[registry.example.com, '*.corp.example.com']",
     .option = "trusted-registry",
     .check = check_value,
     .apply = [](Settings& s, const Item& item) { s.rules.trusted_registries.push_back(item.value); }},
    {.name = "label-schema",
     .shape = Shape::map,
     .what = "type of label",
     .doc = "Labels that every image must have, with the type of their values.",
     .example = "{org.opencontainers.image.source: url}",
     .option = "require-label",
     .choices = label_types,
     .check = check_name,
     .apply = [](Settings& s,
                 const Item& item) { s.rules.label_schema[item.name] = as<LabelType>(item.value, label_types()); }},
    {.name = "strict-labels",
     .shape = Shape::flag,
     .doc = "Report labels that label-schema does not name.",
     .fallback = "false",
     .example = "true",
     .option = "strict-labels",
     .apply = [](Settings& s, const Item& item) { s.rules.strict_labels = item.value == "true"; }},
    {.name = "tag-depth",
     .what = "part of a version",
     .doc = "How much of its version the tag of a base image must name.",
     .fallback = "minor",
     .example = "patch",
     .option = "tag-depth",
     .choices = depths,
     .apply = [](Settings& s, const Item& item) { s.rules.tag_depth = as<TagDepth>(item.value, depths()); }},
    {.name = "shellcheck",
     .what = "use",
     .doc = "Whether ShellCheck, an executable on PATH, looks at the scripts of RUN; auto: where there is one.",
     .fallback = "off",
     .example = "auto",
     .option = "shellcheck",
     .choices = uses,
     .apply = [](Settings& s, const Item& item) { s.shellcheck = as<ShellCheckUse>(item.value, uses()); }},
    {.name = "rule-packs",
     .shape = Shape::list,
     .what = "file",
     .doc = "Files with rules of your own, relative to this one.",
     .example = "[company-rules.yaml]",
     .option = "rule-pack",
     .per_path = false,
     .check = check_relative,
     .apply = [](Settings& s, const Item& item) { s.packs.push_back(from_here(item)); }},
    {.name = "pragmas.enabled",
     .shape = Shape::flag,
     .doc = "Whether comments silence findings.",
     .fallback = "true",
     .example = "false",
     .apply = [](Settings& s, const Item& item) { s.pragmas = item.value == "true"; }},
    {.name = "pragmas.foreign",
     .shape = Shape::flag,
     .doc = "Whether comments for other scanners do, such as '# trivy:ignore:DS-0002'.",
     .fallback = "true",
     .example = "false",
     .option = "no-foreign-pragmas",
     .apply = [](Settings& s, const Item& item) { s.foreign_pragmas = item.value == "true"; }},
    {.name = "pragmas.require-reason",
     .shape = Shape::flag,
     .doc = "A comment without a reason silences nothing; malformed-pragma reports it.",
     .fallback = "false",
     .example = "true",
     .apply = [](Settings& s, const Item& item) { s.pragma_policy.require_reason = item.value == "true"; }},
    {.name = "pragmas.never-ignore",
     .shape = Shape::list,
     .what = "rule",
     .doc = "Rules that no comment silences; malformed-pragma reports one that tries.",
     .example = "[secret-name-in-env-arg, DL3004]",
     .names_rules = true,
     .apply = [](Settings& s, const Item& item) { s.pragma_policy.never_ignore.push_back(item.value); }},
    {.name = "fix.fixable",
     .shape = Shape::list,
     .what = "rule",
     .doc = "Apply only the fixes of these rules.",
     .fallback = "ALL",
     .example = "[DL3, PL1]",
     .option = "fixable",
     .names_rules = true,
     .apply = [](Settings& s, const Item& item) { s.fix.fixable.push_back(item.value); }},
    {.name = "fix.unfixable",
     .shape = Shape::list,
     .what = "rule",
     .doc = "Never apply the fixes of these rules.",
     .example = "[DL3020]",
     .option = "unfixable",
     .names_rules = true,
     .apply = [](Settings& s, const Item& item) { s.fix.unfixable.push_back(item.value); }},
    {.name = "fix.unsafe",
     .shape = Shape::flag,
     .doc = "Also apply fixes that may change what the image does.",
     .fallback = "false",
     .example = "true",
     .option = "unsafe-fixes",
     .apply = [](Settings& s, const Item& item) { s.fix.unsafe = item.value == "true"; }},
    {.name = "build-args",
     .shape = Shape::map,
     .what = "value",
     .doc = "Values of ARGs, as 'docker build --build-arg' sets them.",
     .example = "{VERSION: '1.2'}",
     .option = "build-arg",
     .check = check_name,
     .apply = [](Settings& s, const Item& item) { s.invocation.build_args[item.name] = item.value; }},
    {.name = "target",
     .what = "stage",
     .doc = "The stage that is built.",
     .fallback = "the last stage",
     .example = "release",
     .option = "target",
     .check = check_value,
     .apply = [](Settings& s, const Item& item) { s.invocation.target = item.value; }},
    {.name = "platform",
     .what = "platform",
     .doc = "The platform that is built for.",
     .fallback = "not known",
     .example = "linux/arm64",
     .option = "platform",
     .check = check_platform,
     .apply = [](Settings& s, const Item& item) { s.invocation.platform = item.value; }},
    {.name = "build-contexts",
     .shape = Shape::map,
     .what = "source",
     .doc = "Named build contexts, as 'docker build --build-context' sets them: such a name is no stage and no image.",
     .example = "{base: 'docker-image://alpine:3.23'}",
     .option = "build-context",
     .check = check_name,
     .apply = [](Settings& s, const Item& item) { s.invocation.build_contexts.insert(item.name); }},
    {.name = "context",
     .what = "folder",
     .doc = "The build context, relative to this file.",
     .fallback = "the folder of each Dockerfile",
     .example = "'.'",
     .option = "context",
     .check = check_relative,
     .apply = [](Settings& s, const Item& item) { s.invocation.context = from_here(item); }},
    {.name = "scan-context",
     .shape = Shape::flag,
     .doc = "Look into the files of the build context that COPY and ADD take, for tokens and private keys.",
     .fallback = "false",
     .example = "true",
     .option = "scan-context",
     .apply = [](Settings& s, const Item& item) { s.scan_context = item.value == "true"; }},
};

}  // namespace

std::span<const Key> keys() { return kKeys; }

const Key* find_key(std::string_view name) {
  const auto found = std::ranges::find(kKeys, name, &Key::name);
  return found == std::end(kKeys) ? nullptr : &*found;
}

}  // namespace plimsoll::config
