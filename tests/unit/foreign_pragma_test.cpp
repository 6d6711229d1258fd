// Comments for other scanners: what each silences, with one finding of each rule on every line.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "plimsoll/pragma.hpp"
#include "rule/tool.hpp"

namespace plimsoll {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Nothing {
  void begin(Pass&) const {}
};

constexpr std::string_view kUser[] = {
    "DS-0002", "AVD-DS-0002", "DS002", "CKV_DOCKER_3", "fd54f200", "missing-user-entrypoint", "CIS-DI-0001", "S6471"};
constexpr std::string_view kSecret[] = {"CKV_DOCKER_33", "a88baa34", "generic.secrets"};
constexpr std::string_view kLabel[] = {"CIS-DI-0009"};
extern constinit const Rule user;
extern constinit const Rule user_variant;
extern constinit const Rule secret;
extern constinit const Rule label;
constinit const Rule user = rule<Nothing>({.code = "user", .name = "no-user", .aliases = kUser});
constinit const Rule user_variant = rule<Nothing>({.code = "variant", .name = "no-user"});
constinit const Rule secret = rule<Nothing>({.code = "secret", .name = "no-secret", .aliases = kSecret});
constinit const Rule label = rule<Nothing>({.code = "label", .name = "no-label", .aliases = kLabel});
constexpr const Rule* kRules[] = {&user, &user_variant, &secret, &label};

/// "line:code" of what is silenced among all rules on every line; line 0 is the file as a whole.
std::set<std::string> silenced(std::string text, std::string_view today = {}) {
  const Document document = parse(std::make_unique<const SourceFile>("-", std::move(text)));
  std::vector<Finding> findings;
  std::set<std::string> gone;
  const auto name = [&](const Finding& finding) {
    const auto line = finding.whole_file ? 0 : document.source->line_column(finding.span.begin).line;
    return fmt::format("{}:{}", line, finding.rule->info.code);
  };
  for (const Rule* rule : kRules) {
    for (std::uint32_t line = 1; line <= document.source->line_count(); ++line)
      findings.push_back({.rule = rule, .span = document.source->line(line)});
    findings.push_back({.rule = rule, .whole_file = true});
  }
  for (const Finding& finding : findings) gone.insert(name(finding));
  apply_pragmas(find_foreign_pragmas(document, today), kRules, findings);
  for (const Finding& finding : findings) gone.erase(name(finding));
  return gone;
}

std::set<std::string> above_run(const std::string& comment, std::string_view today = {}) {
  return silenced("FROM a\n" + comment + "\nRUN b\n", today);
}

TEST(Trivy, SilencesTheInstructionBelow) {
  for (const char* comment :
       {"# trivy:ignore:DS-0002", "#trivy:ignore:AVD-DS-0002", "#  trivy:ignore:avd-ds-0002",
        "# trivy:ignore:DS002 -- runs as root by design", "#trivy:ignore:DS-0999 trivy:ignore:DS-0002",
        "#trivy:ignore:DS-0999 #trivy:ignore:DS-0002", "# trivy:ignore:AVD-DS-*", "# trivy:ignore:*"})
    EXPECT_THAT(above_run(comment), ElementsAre("3:user", "3:variant")) << comment;
  for (const char* comment : {"# trivy:ignore:DS-0003", "# trivy:ignore:CKV_DOCKER_3", "# trivy:ignore:no-user",
                              "# trivy:ignore:", "# trivy: ignore:DS-0002", "# see trivy:ignore:DS-0002",
                              "# trivy:ignore:*[name=b]", "# trivy:ignore:DS-0002:ws:dev", "# trivy ignore DS-0002"})
    EXPECT_THAT(above_run(comment), IsEmpty()) << comment;
}

TEST(Trivy, IsSilentUntilTheDayThatItNames) {
  const std::string comment = "# trivy:ignore:DS-0002:exp:2030-01-01";
  EXPECT_THAT(above_run(comment, "2029-12-31"), ElementsAre("3:user", "3:variant"));
  EXPECT_THAT(above_run(comment), ElementsAre("3:user", "3:variant")) << "the day is not known";
  EXPECT_THAT(above_run(comment, "2030-01-01"), IsEmpty());
  EXPECT_THAT(above_run(comment + " trivy:ignore:DS002", "2030-01-01"), ElementsAre("3:user", "3:variant"));
  for (const char* date : {"2030-02-30", "2030-1-01", "20300101", "", "never", "-030-01-01", "2030-01-01:ws:dev"})
    EXPECT_THAT(above_run(std::string("# trivy:ignore:DS-0002:exp:") + date), IsEmpty()) << date;
}

TEST(Checkov, SilencesTheFileFromAnywhere) {
  for (const char* comment : {"# checkov:skip=CKV_DOCKER_3:reason", "#checkov:skip=CKV_DOCKER_3",
                              "# checkov:skip= CKV_DOCKER_3 : reason", "# bridgecrew:skip=CKV_DOCKER_3",
                              "# we know, checkov:skip=CKV_DOCKER_3:so", "# checkov:skip=CKV_DOCKER_9,CKV_DOCKER_3"})
    EXPECT_THAT(silenced(std::string("FROM a\n") + comment + "\n"),
                ElementsAre("0:user", "0:variant", "1:user", "1:variant", "2:user", "2:variant"))
        << comment;
  for (const char* comment :
       {"# checkov:skip=CKV_DOCKER_", "# checkov:skip=DS-0002", "# checkov:skip=", "# skip=CKV_DOCKER_3"})
    EXPECT_THAT(silenced(std::string("FROM a\n") + comment + "\n"), IsEmpty()) << comment;
}

TEST(Kics, SilencesWhatItKnowsInTheInstructionOrStageBelow) {
  EXPECT_THAT(above_run("# kics-scan ignore-line"), ElementsAre("3:secret", "3:user", "3:variant"));
  EXPECT_THAT(above_run("#kics-scan ignore-block"), ElementsAre("3:secret", "3:user", "3:variant"));
  EXPECT_THAT(silenced("FROM a\n# kics-scan ignore-line\nRUN b \\\n c\n"),
              ElementsAre("3:secret", "3:user", "3:variant", "4:secret", "4:user", "4:variant"));
  const auto stage = silenced("# kics-scan ignore-block\nFROM a\nRUN b\nFROM c\nRUN d\n");
  EXPECT_TRUE(stage.contains("2:user") && stage.contains("3:secret") && !stage.contains("3:label"));
  EXPECT_FALSE(stage.contains("4:user") || stage.contains("5:user") || stage.contains("0:user"));
  for (const char* comment : {"# kics-scan", "# kics-scan ignore", "# kics-scan disable=fd54f200",
                              "# kics-scanner ignore-line", "# kics-scan ignore-lines", "# see kics-scan ignore-line"})
    EXPECT_THAT(above_run(comment), IsEmpty()) << comment;
}

TEST(Kics, SilencesTheFileFromItsTop) {
  EXPECT_THAT(silenced("# head\n# kics-scan ignore\nFROM a\n"),
              ElementsAre("0:secret", "0:user", "0:variant", "1:secret", "1:user", "1:variant", "2:secret", "2:user",
                          "2:variant", "3:secret", "3:user", "3:variant"));
  for (const char* ids : {"fd54f200", "fd54f200-014c-4c6a-8a6d-1c1c1c1c1c1c", "aaaaaaaa,FD54F200-014c"})
    EXPECT_THAT(silenced(std::string("# kics-scan disable=") + ids + "\nFROM a\n"),
                ElementsAre("0:user", "0:variant", "1:user", "1:variant", "2:user", "2:variant"))
        << ids;
  EXPECT_THAT(silenced("# kics-scan disable=fd54f2001\nFROM a\n"), IsEmpty());
}

TEST(Kics, SilencesAllThatTheTopOfTheFileDoesNotEnable) {
  for (const char* ids : {"fd54f200", "fd54f200-014c-4c6a-8a6d-1c1c1c1c1c1c", "aaaaaaaa, FD54F200"})
    EXPECT_THAT(silenced(std::string("# kics-scan enable=") + ids + "\nFROM a\n"),
                ElementsAre("0:secret", "1:secret", "2:secret"))
        << ids << ": those that KICS does not know are no matter of its";
  EXPECT_THAT(silenced("# kics-scan enable=fd54f200,a88baa34\nFROM a\n"), IsEmpty());
  EXPECT_THAT(silenced("# kics-scan enable=aaaaaaaa\nFROM a\n").size(), 9U) << "two rules and a variant, three places";
  for (const char* comment : {"# kics-scan enable=", "# kics-scan enable", "# kics-scan enabled=fd54f200"})
    EXPECT_THAT(silenced(std::string(comment) + "\nFROM a\n"), IsEmpty()) << comment;
  EXPECT_THAT(above_run("# kics-scan enable=fd54f200"), IsEmpty()) << "not at the top";
}

TEST(Semgrep, SilencesTheInstructionBelow) {
  for (const char* comment : {"# nosemgrep", "#nosem", "# nosemgrep because it is so"})
    EXPECT_THAT(above_run(comment), ElementsAre("3:secret", "3:user", "3:variant")) << comment;
  for (const char* comment : {"# nosemgrep: missing-user-entrypoint",
                              "# nosem:dockerfile.security.missing-user-entrypoint.missing-user-entrypoint",
                              "# nosemgrep: other-rule, missing-user-entrypoint because"})
    EXPECT_THAT(above_run(comment), ElementsAre("3:user", "3:variant")) << comment;
  EXPECT_THAT(above_run("# nosemgrep: generic.secrets.security.detected-token.detected-token"),
              ElementsAre("3:secret"));
  for (const char* comment : {"# nosemgrep: missing-user", "# nosemgrep: generic.secretsauce", "# nosemgreps",
                              "# nosemgrep-x", "# see nosemgrep", "# nosemgrep: DS-0002"})
    EXPECT_THAT(above_run(comment), IsEmpty()) << comment;
}

TEST(Sonar, SilencesTheInstructionBelow) {
  for (const char* comment : {"# NOSONAR", "#NOSONAR root is needed", "# root is needed NOSONAR", "# NOSONAR(S6471)",
                              "# NOSONAR(S1, docker:S6471) root"})
    EXPECT_THAT(above_run(comment), ElementsAre("3:user", "3:variant")) << comment;
  for (const char* comment : {"# nosonar", "# NOSONARS", "# xNOSONAR", "# NOSONAR(S1)", "# NOSONAR()"})
    EXPECT_THAT(above_run(comment), IsEmpty()) << comment;
}

TEST(Foreign, HoldTheirPlaceAmongComments) {
  EXPECT_THAT(silenced("FROM a\n# NOSONAR\n# a word\n# trivy:ignore:DS-0002\nRUN b\n"),
              ElementsAre("5:user", "5:variant"));
  EXPECT_THAT(silenced("FROM a\n# NOSONAR\n\nRUN b\n"), IsEmpty()) << "a blank line";
  EXPECT_THAT(silenced("FROM a\nRUN b \\\n # NOSONAR\n c \\\n d\n"), ElementsAre("4:user", "4:variant"));
}

TEST(ToolOfAlias, KnowsTheShapes) {
  const std::pair<const char*, Tool> shapes[] = {{"PL3001", Tool::plimsoll},       {"DL3006", Tool::hadolint},
                                                 {"SC2086", Tool::shellcheck},     {"StageNameCasing", Tool::buildkit},
                                                 {"DS-0002", Tool::trivy},         {"AVD-DS-0002", Tool::trivy},
                                                 {"DS002", Tool::trivy},           {"CKV_DOCKER_3", Tool::checkov},
                                                 {"CKV2_DOCKER_1", Tool::checkov}, {"fd54f200", Tool::kics},
                                                 {"missing-user", Tool::semgrep},  {"generic.secrets", Tool::semgrep},
                                                 {"S6471", Tool::sonar},           {"CIS-DI-0001", Tool::dockle},
                                                 {"DKL-DI-0005", Tool::dockle}};
  for (const auto& [alias, tool] : shapes) EXPECT_EQ(tool_of_alias(alias), tool) << alias;
  for (const char* other : {"", "x", "S", "S12x", "DS", "fd54f20", "FD54F200", "CIS-4.1"})
    EXPECT_EQ(tool_of_alias(other), std::nullopt) << other;
}

}  // namespace
}  // namespace plimsoll
