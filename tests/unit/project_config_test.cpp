// What a configuration file of a project may say: keys, mistakes and their places, layers put together.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <string>

#include "config/keys.hpp"
#include "config/path_glob.hpp"
#include "config/project_file.hpp"
#include "support/golden.hpp"

namespace plimsoll::config {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::StartsWith;

constexpr std::string_view kAliases[] = {"X-1"};
constexpr Rule kFirst{.info = {.code = "AA1", .name = "first", .aliases = kAliases}};
constexpr Rule kSecond{.info = {.code = "AA2", .name = "second"}};
constexpr const Rule* kKnown[] = {&kFirst, &kSecond};

/// All mistakes, each on a line.
std::string mistakes(std::string_view text, const std::string& path = "c.yaml") {
  const auto file = parse_project_file(text, path);
  if (!file) return file.error().text();
  std::string all;
  for (const Error& each : file->mistakes) all += (all.empty() ? "" : "\n") + each.text();
  return all.empty() ? "none" : all;
}

std::string mistake(std::string_view text) {
  const std::string all = mistakes(text);
  return all.substr(0, all.find('\n'));
}

ProjectFile read(std::string_view text, const std::string& path = "c.yaml") {
  const auto file = parse_project_file(text, path);
  EXPECT_TRUE(file) << (file ? "" : file.error().text());
  EXPECT_EQ(mistakes(text, path), "none");
  return file ? *file : ProjectFile();
}

/// The settings that the files make, each a layer over those before it.
Settings settings(std::initializer_list<std::string_view> texts) {
  InForce in_force;
  for (const std::string_view text : texts) in_force.add(read(text).entries, kKnown);
  return in_force.settings();
}

TEST(Keys, AreUniqueAndDescribed) {
  std::set<std::string_view> names;
  for (const Key& key : keys()) {
    EXPECT_TRUE(names.insert(key.name).second) << key.name;
    EXPECT_FALSE(key.doc.empty() || key.example.empty()) << key.name;
    EXPECT_THAT(std::string(key.doc), EndsWith(".")) << key.name;
    EXPECT_TRUE(key.shape == Shape::flag || key.shape == Shape::overrides || !key.what.empty()) << key.name;
    EXPECT_TRUE(key.apply != nullptr || !key.per_path) << key.name << " does nothing";
  }
}

TEST(Keys, TakeTheirExample) {
  for (const Key& key : keys()) {
    if (key.name == "overrides.files") continue;
    const std::size_t dot = key.name.find('.');
    const std::string text = dot == std::string_view::npos ? fmt::format("{}: {}\n", key.name, key.example)
                                                           : fmt::format("{}:\n  {}: {}\n", key.name.substr(0, dot),
                                                                         key.name.substr(dot + 1), key.example);
    EXPECT_EQ(mistake(text), "none") << text;
  }
}

TEST(Keys, TheReferenceIsCurrent) {
  std::string table = "| key | value | what | default | option |\n| --- | --- | --- | --- | --- |\n";
  const auto value = [](const Key& key) {
    const std::string one =
        key.choices == nullptr ? std::string(key.what) : fmt::format("{}", fmt::join(key.choices(), ", "));
    if (key.shape == Shape::flag) return std::string("true, false");
    if (key.shape == Shape::list) return fmt::format("list: {}", one);
    if (key.shape == Shape::map) return fmt::format("map: {}", one);
    return key.shape == Shape::word ? one : std::string("list of maps");
  };
  for (const Key& key : keys())
    table += fmt::format("| `{}`{} | {} | {} | {} | {} |\n", key.name,
                         key.per_path || key.name == "overrides.files" ? "" : " ¹", value(key), key.doc, key.fallback,
                         key.option.empty() ? "" : fmt::format("`--{}`", key.option));
  EXPECT_TRUE(testing::matches_between_markers(std::string(PLIMSOLL_SOURCE_DIR) + "/examples/configuration/README.md",
                                               "keys", table));
}

TEST(File, HasEveryKey) {
  const Settings all = settings(
      {"profile: security\nselect: [a]\nextend-select: [b]\nignore: [c]\nseverity: {d: error, e: off}\n"
       "failure-threshold: none\ntrusted-registries: [registry.example.com]\nlabel-schema: {source: url}\n"
       "strict-labels: true\ntag-depth: patch\nshellcheck: auto\nrule-packs: [p.yaml]\n"
       "pragmas: {enabled: false, foreign: false, require-reason: true, never-ignore: [f]}\n"
       "fix: {fixable: [g], unfixable: [h], unsafe: true}\nbuild-args: {V: 1.20}\ntarget: release\n"
       "platform: linux/arm64\nbuild-contexts: {base: 'docker-image://a'}\ncontext: ..\nscan-context: true\n"});
  EXPECT_EQ(all.selection.profile, Profile::security);
  EXPECT_THAT(all.selection.select, ElementsAre("a"));
  EXPECT_THAT(all.selection.extend_select, ElementsAre("b"));
  EXPECT_THAT(all.selection.ignore, ElementsAre("c"));
  EXPECT_THAT(all.selection.severities, ElementsAre(Pair("d", Severity::error), Pair("e", Severity::off)));
  EXPECT_EQ(all.failure_threshold, Severity::off);
  EXPECT_THAT(all.rules.trusted_registries, ElementsAre("registry.example.com"));
  EXPECT_THAT(all.rules.label_schema, ElementsAre(Pair("source", LabelType::url)));
  EXPECT_TRUE(all.rules.strict_labels);
  EXPECT_EQ(all.rules.tag_depth, TagDepth::patch);
  EXPECT_EQ(all.shellcheck, ShellCheckUse::automatic);
  EXPECT_THAT(all.packs, ElementsAre("p.yaml"));
  EXPECT_FALSE(all.pragmas || all.foreign_pragmas);
  EXPECT_TRUE(all.pragma_policy.require_reason);
  EXPECT_THAT(all.pragma_policy.never_ignore, ElementsAre("f"));
  EXPECT_THAT(all.fix.fixable, ElementsAre("g"));
  EXPECT_THAT(all.fix.unfixable, ElementsAre("h"));
  EXPECT_TRUE(all.fix.unsafe);
  EXPECT_THAT(all.invocation.build_args, ElementsAre(Pair("V", "1.20"))) << "as written";
  EXPECT_EQ(all.invocation.target, "release");
  EXPECT_EQ(all.invocation.platform, "linux/arm64");
  EXPECT_THAT(all.invocation.build_contexts, ElementsAre("base"));
  EXPECT_EQ(all.invocation.context, "..");
  EXPECT_TRUE(all.scan_context);
}

TEST(File, WithoutAnythingLeavesEveryDefault) {
  for (const std::string_view text : {"", "# nothing\n", "---\n", "{}\n", "ignore:\nseverity:\noverrides:\n"}) {
    const Settings none = settings({text});
    EXPECT_THAT(none.selection.ignore, IsEmpty()) << text;
    EXPECT_EQ(none.selection.profile, Profile::recommended);
    EXPECT_EQ(none.failure_threshold, Severity::warning);
    EXPECT_TRUE(none.pragmas && none.foreign_pragmas);
  }
}

TEST(File, MayHaveAListOfOneWithoutBrackets) {
  const ProjectFile file = read("ignore: DL3006\noverrides:\n  - files: infra/\n    ignore: DL3007\n");
  ASSERT_EQ(file.entries.size(), 1U);
  EXPECT_EQ(file.entries[0].items.at(0).value, "DL3006");
  EXPECT_EQ(file.overrides.at(0).files.at(0).value, "infra/");
}

TEST(File, RemembersWhereAValueStands) {
  const ProjectFile file = read("# one\nignore:\n  - DL3006\n  - 'DL3007'\nseverity: {a: error,\n  b: off}\n");
  ASSERT_EQ(file.entries.size(), 2U);
  EXPECT_EQ(file.entries[0].items.at(1).place.text(), "c.yaml:4:5");
  EXPECT_EQ(file.entries[1].items.at(1).place.text(), "c.yaml:6:3");
  EXPECT_EQ(Place().text(), "command line");
}

TEST(Mistakes, HaveTheirPlaceAndASuggestion) {
  EXPECT_EQ(mistake("ignre: [a]\n"), "c.yaml:1:1: unknown key 'ignre' (did you mean 'ignore'?)");
  EXPECT_EQ(mistake("trustedRegistries: [a]\n"),
            "c.yaml:1:1: unknown key 'trustedRegistries' (did you mean 'trusted-registries'?)");
  EXPECT_EQ(mistake("qqqqqqqqqqqq: 1\n"), "c.yaml:1:1: unknown key 'qqqqqqqqqqqq'");
  EXPECT_EQ(mistake("pragmas.foreign: true\n"), "c.yaml:1:1: unknown key 'pragmas.foreign'");
  EXPECT_EQ(mistake("pragmas:\n  foregin: true\n"), "c.yaml:2:3: unknown key 'foregin' (did you mean 'foreign'?)");
  EXPECT_EQ(mistake("pragmas: true\n"), "c.yaml:1:10: expected a map of settings");
  EXPECT_EQ(mistake("profile: secruity\n"), "c.yaml:1:10: 'secruity' is no profile (did you mean 'security'?)");
  EXPECT_EQ(mistake("failure-threshold: 5\n"), "c.yaml:1:20: '5' is no level (use error, warning, info, style, none)");
  EXPECT_EQ(mistake("ignore: {DL3006: off}\n"), "c.yaml:1:9: expected a list, each item a rule");
  EXPECT_EQ(mistake("ignore:\n  - [DL3006]\n"), "c.yaml:2:5: expected a rule");
  EXPECT_EQ(mistake("severity: [DL3006]\n"), "c.yaml:1:11: expected names, each with a level");
  EXPECT_EQ(mistake("severity:\n  DL3006: fatal\n"),
            "c.yaml:2:11: 'fatal' is no level (use error, warning, info, style, off)");
  EXPECT_EQ(mistake("strict-labels: yes\n"), "c.yaml:1:16: expected true or false");
  EXPECT_EQ(mistake("platform: linux/\n"), "c.yaml:1:11: 'linux/' is not OS/ARCH[/VARIANT], for example linux/arm64");
  EXPECT_EQ(mistake("target: ''\n"), "c.yaml:1:9: the value is empty");
  EXPECT_EQ(mistake("a\n"), "c.yaml:1:1: expected a map of settings");
  EXPECT_THAT(mistake("ignore: [a]\nignore: [b]\n"), HasSubstr("c.yaml:2:1: 'ignore' is given twice"));
  EXPECT_THAT(mistake("ignore: [a\n"), StartsWith("c.yaml:2:1: "));
}

TEST(Mistakes, OfOverrides) {
  EXPECT_EQ(mistake("overrides: {files: [a]}\n"), "c.yaml:1:12: expected a list of overrides");
  EXPECT_EQ(mistake("overrides:\n  - ignore: [a]\n"), "c.yaml:2:5: the override has no 'files' that it is for");
  EXPECT_EQ(mistake("overrides:\n  - files: []\n"), "c.yaml:2:5: the override has no 'files' that it is for");
  EXPECT_EQ(mistake("overrides:\n  - files: [a]\n    exclude: [b]\n"),
            "c.yaml:3:5: 'exclude' cannot differ from path to path");
  EXPECT_EQ(mistake("overrides:\n  - fiels: [a]\n"), "c.yaml:2:5: unknown key 'fiels' (did you mean 'files'?)");
  EXPECT_EQ(mistake("overrides:\n  - files: ['!a']\n"), "c.yaml:2:13: '!a': a pattern cannot be turned round with '!'");
  EXPECT_EQ(mistake("overrides:\n  - files: [../a]\n"), "c.yaml:2:13: '../a' leaves the folder of this file");
  EXPECT_EQ(mistake("overrides:\n  - files: ['[a']\n"), "c.yaml:2:13: '[a' is no pattern");
  EXPECT_EQ(mistake("overrides:\n  - files: [a]\n    pragmas: {foreign: 1}\n"), "c.yaml:3:24: expected true or false");
}

TEST(ProjectFile, TellsAllItsMistakes) {
  EXPECT_EQ(mistakes("ignre: [a]\nprofile: secruity\npragmas: {foregin: true, enabled: 5}\noverrides:\n"
                     "  - {files: [a], exclude: [b], strict-labels: 1}\n  - files: ['[', ../a, b]\n"
                     "severity: {DL3006: fatal, DL3007: info, DL3008: [a]}\n"),
            "c.yaml:1:1: unknown key 'ignre' (did you mean 'ignore'?)\n"
            "c.yaml:2:10: 'secruity' is no profile (did you mean 'security'?)\n"
            "c.yaml:3:11: unknown key 'foregin' (did you mean 'foreign'?)\n"
            "c.yaml:3:35: expected true or false\n"
            "c.yaml:5:18: 'exclude' cannot differ from path to path\n"
            "c.yaml:5:47: expected true or false\n"
            "c.yaml:6:13: '[' is no pattern\n"
            "c.yaml:6:18: '../a' leaves the folder of this file\n"
            "c.yaml:7:20: 'fatal' is no level (use error, warning, info, style, off)\n"
            "c.yaml:7:49: expected a level");
  std::string many;
  for (int i = 0; i < 100; ++i) many += fmt::format("zzzzzzzzzz{}: 1\n", i);
  EXPECT_EQ(std::ranges::count(mistakes(many), '\n'), 19) << "twenty are enough";
}

TEST(Mistakes, NeverReachOutsideOfTheProject) {
  for (const char* const key : {"extends", "rule-packs"})
    for (const char* const path : {"/etc/plimsoll.yaml", "https://example.com/a.yaml"})
      EXPECT_THAT(mistake(fmt::format("{}: ['{}']\n", key, path)), HasSubstr("is no path that starts at the folder"));
  EXPECT_THAT(mistake("context: /\n"), HasSubstr("is no path that starts at the folder"));
  for (const char* const key : {"output", "shellcheck-path", "format"})
    EXPECT_THAT(mistake(fmt::format("{}: a\n", key)), HasSubstr("unknown key"));
}

TEST(Mistakes, NothingIsReadForEver) {
  std::string bomb = "a0: &a0 [x, x]\n";
  for (int i = 1; i < 40; ++i) bomb += fmt::format("a{0}: &a{0} [*a{1}, *a{1}]\n", i, i - 1);
  EXPECT_THAT(mistake(bomb), HasSubstr("too much for a configuration"));
  EXPECT_THAT(mistake("ignore: " + std::string(64, '[') + std::string(64, ']')), HasSubstr("nested too deeply"));
  std::string line = "ignore: [";
  for (int i = 0; i < 90'000; ++i) line += "\xC3\xA9,";
  const ProjectFile file = read(line + "]\n");
  ASSERT_EQ(file.entries.at(0).items.size(), 90'000U);
  EXPECT_EQ(file.entries[0].items.back().place.column, 10U + 2 * 89'999U) << "columns count characters";
}

TEST(Layers, TheLaterOneWinsAndListsGrow) {
  const Settings both = settings(
      {"profile: security\nignore: [AA1]\nseverity: {AA1: error, AA2: info}\ntrusted-registries: [a]\n"
       "label-schema: {x: url, y: url}\nstrict-labels: true\n",
       "profile: cis\nignore: [AA2]\nseverity: {AA1: style}\ntrusted-registries: [b]\nlabel-schema: {x: text}\n"
       "strict-labels: false\n"});
  EXPECT_EQ(both.selection.profile, Profile::cis);
  EXPECT_THAT(both.selection.ignore, ElementsAre("AA1", "AA2"));
  EXPECT_THAT(both.selection.severities, ElementsAre(Pair("AA2", Severity::info), Pair("AA1", Severity::style)));
  EXPECT_THAT(both.rules.trusted_registries, ElementsAre("a", "b"));
  EXPECT_THAT(both.rules.label_schema, ElementsAre(Pair("x", LabelType::text), Pair("y", LabelType::url)));
  EXPECT_FALSE(both.rules.strict_labels);
}

TEST(Layers, WhoSelectsStartsAnew) {
  const std::string_view base = "select: [AA1]\nextend-select: [AA2]\nignore: [AA1]\n";
  EXPECT_THAT(settings({base, "select: [AA2]\n"}).selection.select, ElementsAre("AA2"));
  EXPECT_THAT(settings({base, "select: [AA2]\n"}).selection.extend_select, IsEmpty());
  EXPECT_THAT(settings({base, "select: [AA2]\n"}).selection.ignore, IsEmpty());
  EXPECT_THAT(settings({base, "profile: all\n"}).selection.select, IsEmpty());
  EXPECT_THAT(settings({base, "profile: all\n"}).selection.ignore, ElementsAre("AA1"));
  EXPECT_THAT(settings({base, "select: []\n"}).selection.select, ElementsAre("AA1")) << "nothing is said";
  EXPECT_THAT(settings({"ignore: [AA1]\nselect: [AA1]\n"}).selection.ignore, ElementsAre("AA1")) << "in one layer";
}

TEST(Layers, WhatIsSelectedTooIsIgnoredNoLonger) {
  EXPECT_THAT(settings({"ignore: [first, AA2]\n", "extend-select: [X-1]\n"}).selection.ignore, ElementsAre("AA2"));
  EXPECT_THAT(settings({"ignore: [AA]\n", "extend-select: [first]\n"}).selection.ignore, ElementsAre("AA2"))
      << "a prefix goes on for the others";
  EXPECT_THAT(settings({"ignore: [SC2086]\n", "extend-select: [sc2086]\n"}).selection.ignore, IsEmpty());
  EXPECT_THAT(settings({"ignore: [AA1]\nextend-select: [AA1]\n"}).selection.ignore, ElementsAre("AA1"));
}

TEST(Globs, AreThoseOfGitignore) {
  const auto matching = [](std::string_view pattern) {
    std::string found;
    for (const char* path : {"Dockerfile", "a/Dockerfile", "a/b/x.Dockerfile", "b/a/Dockerfile"})
      if (covers(pattern, path)) found += std::string(path) + ' ';
    return found;
  };
  EXPECT_EQ(matching("Dockerfile"), "Dockerfile a/Dockerfile b/a/Dockerfile ");
  EXPECT_EQ(matching("/Dockerfile"), "Dockerfile ");
  EXPECT_EQ(matching("./Dockerfile"), "Dockerfile ");
  EXPECT_EQ(matching("a"), "a/Dockerfile a/b/x.Dockerfile b/a/Dockerfile ");
  EXPECT_EQ(matching("a/"), "a/Dockerfile a/b/x.Dockerfile b/a/Dockerfile ");
  EXPECT_EQ(matching("Dockerfile/"), "");
  EXPECT_EQ(matching("/a"), "a/Dockerfile a/b/x.Dockerfile ");
  EXPECT_EQ(matching("a/b"), "a/b/x.Dockerfile ");
  EXPECT_EQ(matching("a/*"), "a/Dockerfile a/b/x.Dockerfile ");
  EXPECT_EQ(matching("*.Dockerfile"), "a/b/x.Dockerfile ");
  EXPECT_EQ(matching("**/b/**"), "a/b/x.Dockerfile b/a/Dockerfile ");
  EXPECT_EQ(matching("a/**/Dockerfile"), "a/Dockerfile ");
  EXPECT_EQ(matching("**"), "Dockerfile a/Dockerfile a/b/x.Dockerfile b/a/Dockerfile ");
  EXPECT_EQ(matching("[ab]/Dockerfile"), "a/Dockerfile ");
  EXPECT_FALSE(covers("a", ""));
}

TEST(Hadolint, ItsFileIsReadInOurWords) {
  const ProjectFile file = read(
      "ignored: [DL3006, SC2086]\noverride:\n  error: [DL3001]\n  style: [DL3001, DL3002]\nstrict-labels: true\n"
      "trustedRegistries: [docker.io]\nlabel-schema: {author: text}\nfailure-threshold: info\n"
      "disable-ignore-pragma: true\nformat: json\nno-color: true\n",
      "x/.hadolint.yaml");
  InForce in_force;
  in_force.add(file.entries, kKnown);
  const Settings all = in_force.settings();
  EXPECT_TRUE(file.may_name_unknown_rules);
  EXPECT_THAT(all.selection.ignore, ElementsAre("DL3006", "SC2086"));
  EXPECT_EQ(all.selection.severities.back(), std::pair(std::string("DL3001"), Severity::error)) << "the worst level";
  EXPECT_THAT(all.rules.trusted_registries, ElementsAre("docker.io"));
  EXPECT_TRUE(all.rules.strict_labels);
  EXPECT_FALSE(all.pragmas);
  EXPECT_EQ(all.failure_threshold, Severity::info);
  EXPECT_EQ(in_force.of(*find_key("ignore")).at(1).place.text(), "x/.hadolint.yaml:1:19");
}

TEST(Hadolint, ThresholdsMeanWhatTheyMeanThere) {
  const auto threshold = [](std::string_view text) {
    InForce in_force;
    in_force.add(read(text, ".hadolint.yml").entries, {});
    return in_force.settings().failure_threshold;
  };
  EXPECT_EQ(threshold("failure-threshold: none\n"), Severity::style) << "there: whatever is found";
  EXPECT_EQ(threshold("failure-threshold: error\nno-fail: true\n"), Severity::off);
  EXPECT_EQ(threshold("no-fail: false\n"), Severity::warning);
}

TEST(Hadolint, IsKnownByTheNameOfTheFile) {
  for (const char* const name : {".hadolint.yaml", "a/.hadolint.yml", "/x/hadolint.yaml"})
    EXPECT_TRUE(is_hadolint_file(name)) << name;
  for (const char* const name : {".plimsoll.yaml", "my-hadolint.yaml", "hadolint/a.yaml"})
    EXPECT_FALSE(is_hadolint_file(name)) << name;
}

}  // namespace
}  // namespace plimsoll::config
