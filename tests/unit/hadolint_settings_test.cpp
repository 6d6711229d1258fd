// hadolint's settings: each source by itself, and how they add up.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "cli/hadolint/hadolint.hpp"
#include "cli/hadolint/options.hpp"
#include "config/hadolint.hpp"
#include "support/tree.hpp"

namespace plimsoll::config {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Words = std::vector<std::string>;

HadolintSettings environment(const std::map<std::string, std::string>& variables) {
  return from_environment([&](const char* name) -> const char* {
    const auto found = variables.find(name);
    return found == variables.end() ? nullptr : found->second.c_str();
  });
}

HadolintSettings file(std::string_view text) {
  const auto settings = parse_hadolint_file(text, ".hadolint.yaml");
  EXPECT_TRUE(settings) << (settings ? "" : settings.error().text());
  return settings ? *settings : HadolintSettings{};
}

std::string mistake(std::string_view text) {
  const auto settings = parse_hadolint_file(text, "c.yaml");
  return settings ? "none" : settings.error().text();
}

TEST(Environment, KnowsTruthAndLists) {
  const auto settings = environment({{"HADOLINT_NOFAIL", "Yes"},
                                     {"HADOLINT_VERBOSE", "0"},
                                     {"HADOLINT_FORMAT", "json,nonsense,sarif"},
                                     {"HADOLINT_IGNORE", "DL3006, DL3007"},
                                     {"HADOLINT_FAILURE_THRESHOLD", "Error"},
                                     {"HADOLINT_REQUIRE_LABELS", "a:url,b:,,c:nonsense,"},
                                     {"NO_COLOR", ""}});
  EXPECT_EQ(settings.no_fail, true);
  EXPECT_EQ(settings.verbose, false);
  EXPECT_THAT(settings.formats, ElementsAre("json", "sarif"));
  EXPECT_THAT(settings.ignored, ElementsAre("DL3006", " DL3007")) << "nothing is trimmed";
  EXPECT_EQ(settings.failure_threshold, std::nullopt) << "in lower case only";
  EXPECT_EQ(settings.label_schema, (std::map<std::string, LabelType>{{"a", LabelType::url}, {"b", LabelType::text}}));
  EXPECT_EQ(settings.no_color, true) << "set at all";
}

TEST(Environment, AnEmptyValueIsNone) {
  const auto settings = environment({{"HADOLINT_NOFAIL", ""},
                                     {"HADOLINT_TRUSTED_REGISTRIES", ""},
                                     {"HADOLINT_REQUIRE_LABELS", ""},
                                     {"HADOLINT_IGNORE", ""}});
  EXPECT_EQ(settings.no_fail, std::nullopt);
  EXPECT_THAT(settings.trusted_registries, IsEmpty());
  EXPECT_TRUE(settings.label_schema.empty());
  EXPECT_THAT(settings.ignored, IsEmpty());
}

TEST(File, HasEveryKey) {
  const auto settings = file(
      "no-fail: true\nno-color: False\nstrict-labels: TRUE\nverbose: false\ndisable-ignore-pragma: true\n"
      "format: sarif\nformats: [json, tty]\nignored: [DL3006, SC2086]\nfailure-threshold: warning\n"
      "override:\n  error: [DL3001]\n  warning: [DL3002]\n  info:\n    - DL3003\n  style:\n"
      "trustedRegistries:\n  - docker.io\nlabel-schema: {author: text, home: url}\nunknown: {x: [y]}\n");
  EXPECT_EQ(settings.no_fail, true);
  EXPECT_EQ(settings.no_color, false);
  EXPECT_EQ(settings.strict_labels, true);
  EXPECT_EQ(settings.disable_ignore_pragma, true);
  EXPECT_THAT(settings.formats, ElementsAre("json", "tty", "sarif"));
  EXPECT_THAT(settings.ignored, ElementsAre("DL3006", "SC2086"));
  EXPECT_EQ(settings.failure_threshold, "warning");
  EXPECT_THAT(settings.error, ElementsAre("DL3001"));
  EXPECT_THAT(settings.info, ElementsAre("DL3003"));
  EXPECT_THAT(settings.style, IsEmpty());
  EXPECT_THAT(settings.trusted_registries, ElementsAre("docker.io"));
  EXPECT_EQ(settings.label_schema.at("home"), LabelType::url);
}

TEST(File, MayHaveEmptyValuesAndBeJson) {
  EXPECT_THAT(file("ignored:\noverride:\nfailure-threshold:\nformats:\n").ignored, IsEmpty());
  EXPECT_THAT(file(R"({"ignored": ["DL3006"]})").ignored, ElementsAre("DL3006"));
}

TEST(File, MayHoldNothing) {
  for (const char* empty : {"", "# nothing\n", "---\n"}) EXPECT_EQ(mistake(empty), "none") << empty;
}

TEST(File, IsNotWalkedForEver) {
  std::string bomb = "a0: &a0 [x, x]\n";
  for (int i = 1; i < 40; ++i) bomb += fmt::format("a{0}: &a{0} [*a{1}, *a{1}]\n", i, i - 1);
  EXPECT_THAT(mistake(bomb), HasSubstr("too much for a configuration"));
  EXPECT_THAT(mistake("a: " + std::string(64, '[') + std::string(64, ']')), HasSubstr("nested too deeply"));
  EXPECT_THAT(mistake("a: &a [*a]\n"), HasSubstr("c.yaml:1:"));
}

TEST(File, TellsWhereAMistakeIs) {
  EXPECT_THAT(mistake("ignored: DL3006\n"), HasSubstr("c.yaml:1:10: expected a list"));
  EXPECT_THAT(mistake("ignored:\n  - [DL3006]\n"), HasSubstr("c.yaml:2:5: "));
  EXPECT_THAT(mistake("no-fail: yes\n"), HasSubstr("c.yaml:1:10: expected true or false"));
  EXPECT_THAT(mistake("no-fail: \"true\"\n"), HasSubstr("expected true or false"));
  EXPECT_THAT(mistake("format: xml\n"), HasSubstr("'xml' is no format"));
  EXPECT_THAT(mistake("failure-threshold: Error\n"), HasSubstr("'Error' is no threshold"));
  EXPECT_THAT(mistake("label-schema:\n  a: nonsense\n"), HasSubstr("c.yaml:2:6: 'nonsense' is no type of a label"));
  EXPECT_THAT(mistake("verbose: true\nverbose: true\n"), HasSubstr("c.yaml:2:1: 'verbose' is given twice"));
  EXPECT_THAT(mistake("ignored: [DL3006\n"), HasSubstr("c.yaml:2:1: "));
  EXPECT_THAT(mistake("a: 1\n---\nb: 2\n"), HasSubstr("a second document"));
  EXPECT_THAT(mistake("x: {y: {z: 1, z: 2}}\n"), HasSubstr("c.yaml:1:15: 'z' is given twice")) << "below any key";
  EXPECT_THAT(mistake("{\"\xC3\xA9\xC3\xA9\": 1, a: 1, a: 2}\n"), HasSubstr("c.yaml:1:17: "))
      << "columns count characters";
  EXPECT_THAT(mistake("a: \xFF\n"), HasSubstr("c.yaml:1:4: not UTF-8"));
  EXPECT_THAT(mistake(std::string_view("a: 1\nb: \0\n", 10)), HasSubstr("c.yaml:2:4: a NUL byte"));
  EXPECT_THAT(mistake(std::string(100'000, '[')), HasSubstr("c.yaml:1:"));
}

TEST(Merge, LaterValuesWinAndListsGrow) {
  HadolintSettings all = environment({{"HADOLINT_NOFAIL", "1"},
                                      {"HADOLINT_FORMAT", "json"},
                                      {"HADOLINT_IGNORE", "A"},
                                      {"HADOLINT_REQUIRE_LABELS", "x:url"}});
  all.merge(file("no-fail: false\nformat: tty\nignored: [B]\nlabel-schema: {x: email, y: text}\n"));
  HadolintSettings command_line;
  command_line.formats = {"sarif"};
  command_line.ignored = {"C"};
  all.merge(command_line);
  EXPECT_EQ(all.no_fail, false);
  EXPECT_THAT(all.formats, ElementsAre("json", "tty", "sarif"));
  EXPECT_THAT(all.ignored, ElementsAre("A", "B", "C"));
  EXPECT_EQ(all.label_schema.at("x"), LabelType::url) << "the earlier source wins";
  EXPECT_TRUE(all.label_schema.contains("y"));
}

TEST(Levels, TheMostSevereListWins) {
  HadolintSettings settings;
  settings.style = {"A", "B"};
  settings.error = {"A"};
  settings.ignored = {"C"};
  settings.info = {"C"};
  EXPECT_EQ(settings.level_of("A", Severity::info), Severity::error);
  EXPECT_EQ(settings.level_of("B", Severity::info), Severity::style);
  EXPECT_EQ(settings.level_of("C", Severity::error), Severity::off);
  EXPECT_EQ(settings.level_of("D", Severity::warning), Severity::warning);
}

TEST(FindFile, TheFirstThatExistsIsTaken) {
  testing::Tree tree;
  tree.write(".config/hadolint.yml").write(".hadolint.yaml").write(".config/hadolint.yaml/a folder");
  const std::string home = tree.path("");
  const auto search = [&](const std::string& xdg) {
    return find_hadolint_file([&](const char* name) -> const char* {
      if (std::string_view(name) == "HOME") return home.c_str();
      return std::string_view(name) == "XDG_CONFIG_HOME" && !xdg.empty() ? xdg.c_str() : nullptr;
    });
  };
  EXPECT_EQ(search(""), home + "/.config/hadolint.yml");
  EXPECT_EQ(search(home + "/none"), home + "/.hadolint.yaml");
  EXPECT_EQ(search("relative"), home + "/.config/hadolint.yml") << "which the specification of XDG forbids";
}

}  // namespace
}  // namespace plimsoll::config

namespace plimsoll::cli::hadolint {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Words = std::vector<std::string>;

Options options(const Words& words) {
  const auto parsed = parse_options(words);
  EXPECT_TRUE(parsed) << (parsed ? "" : parsed.error().text());
  return parsed ? *parsed : Options{};
}

std::string mistake(const Words& words) {
  const auto parsed = parse_options(words);
  return parsed ? "none" : parsed.error().message;
}

TEST(CommandLine, MixesOptionsAndFiles) {
  EXPECT_THAT(options({"--ignore", "A", "file"}).files, ElementsAre("file"));
  EXPECT_THAT(options({"file", "--ignore", "A", "-"}).files, ElementsAre("file", "-"));
  EXPECT_THAT(options({"--", "-x", "--ignore"}).files, ElementsAre("-x", "--ignore"));
  EXPECT_THAT(options({"-f", "json", "-f", "sarif", "f"}).settings.formats, ElementsAre("json", "sarif"));
  EXPECT_THAT(options({"-fjson", "--format=tty"}).settings.formats, ElementsAre("json", "tty"));
  EXPECT_THAT(options({"--ignore=A", "--ignore", "B"}).settings.ignored, ElementsAre("A", "B"));
  EXPECT_THAT(options({"-o", "a", "-o", "-"}).outputs, ElementsAre("a", "-"));
  EXPECT_EQ(options({"-Vtwarning"}).settings.failure_threshold, "warning");
  EXPECT_EQ(options({"--require-label", "a:url"}).settings.label_schema.at("a"), LabelType::url);
}

TEST(CommandLine, IsStrict) {
  EXPECT_THAT(mistake({"-f=json"}), HasSubstr("'=json'"));
  EXPECT_THAT(mistake({"--no-fail=1"}), HasSubstr("takes no value"));
  EXPECT_THAT(mistake({"--no-fail", "--no-fail"}), HasSubstr("given twice"));
  EXPECT_THAT(mistake({"-t", "info", "-t", "info"}), HasSubstr("given twice"));
  EXPECT_THAT(mistake({"--form", "json"}), HasSubstr("unknown option '--form'"));
  EXPECT_THAT(mistake({"--ignroe", "A"}), HasSubstr("did you mean '--ignore'"));
  EXPECT_THAT(mistake({"-x"}), HasSubstr("unknown option '-x'"));
  EXPECT_THAT(mistake({"file", "--ignore"}), HasSubstr("needs a value"));
  EXPECT_THAT(mistake({"-f", "JSON"}), HasSubstr("'JSON'"));
  EXPECT_THAT(mistake({"-t", "fatal"}), HasSubstr("'fatal'"));
  EXPECT_THAT(mistake({"--require-label", "a:nonsense"}), HasSubstr("'nonsense'"));
}

TEST(CalledAs, TheNameOrTheOptionDecides) {
  EXPECT_EQ(arguments_of("/usr/bin/hadolint", {"x"}), Words{"x"});
  EXPECT_EQ(arguments_of("C:\\tools\\Hadolint.exe", {}), Words{});
  EXPECT_EQ(arguments_of("plimsoll", {"-f", "json", "--compat=hadolint"}), (Words{"-f", "json"}));
  EXPECT_EQ(arguments_of("plimsoll", {"--compat", "hadolint", "--", "--compat"}), (Words{"--", "--compat"}));
  EXPECT_EQ(arguments_of("plimsoll", {"--", "--compat=hadolint"}), std::nullopt);
  EXPECT_EQ(arguments_of("plimsoll", {"--compat", "other"}), std::nullopt);
  EXPECT_EQ(arguments_of("hadolint-wrapper", {}), std::nullopt);
}

}  // namespace
}  // namespace plimsoll::cli::hadolint
