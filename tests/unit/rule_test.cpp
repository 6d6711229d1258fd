// The engine, its pragmas and the selection of rules, with rules made for the purpose.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plimsoll/engine.hpp"
#include "plimsoll/pragma.hpp"

namespace plimsoll {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct CopyCheck {
  void visit(const ast::Copy& copy, Pass& pass) const {
    pass.report(copy.keyword.span, pass.in_onbuild() ? "copy in trigger" : "copy");
  }
};
struct CountCheck {
  int seen = 0;
  void begin(Pass& pass) const { pass.report_file("begin"); }
  void visit(const ast::Common&, Pass&) { ++seen; }
  void finish(Pass& pass) const { pass.report_file(std::to_string(seen)); }
};
struct RunCheck {
  void visit(const ast::Run& run, Pass& pass) const {
    for (std::size_t at = run.rest.text.find("bad"); at != std::string_view::npos;
         at = run.rest.text.find("bad", at + 1))
      pass.report(run.locate(run.rest.text.substr(at, 3), run.span), "bad");
  }
};

constexpr std::string_view kCopyAliases[] = {"DS-0099", "fd54f200", "XX2001"};
extern constinit const Rule copy_rule;
extern constinit const Rule count_rule;
extern constinit const Rule run_rule;
extern constinit const Rule run_cousin;
constinit const Rule copy_rule = rule<CopyCheck>({.code = "XX1001",
                                                  .name = "no-copy",
                                                  .aliases = kCopyAliases,
                                                  .severity = Severity::warning,
                                                  .profiles = {.recommended = Severity::info}});
constinit const Rule count_rule = rule<CountCheck>({.code = "XX2001", .name = "count"});
constinit const Rule run_rule = rule<RunCheck>(
    {.code = "YY1001", .name = "no-bad", .severity = Severity::error, .profiles = {.recommended = Severity::error}});
constinit const Rule run_cousin = rule<RunCheck>(
    {.code = "ZZ1001", .name = "no-bad", .severity = Severity::style, .profiles = {.hadolint = Severity::style}});
constexpr const Rule* kRules[] = {&copy_rule, &count_rule, &run_rule, &run_cousin};

Document document_of(std::string text) { return parse(std::make_unique<SourceFile>("Dockerfile", std::move(text))); }

std::vector<std::string> run(const std::string& text, const Selection& selection) {
  const Document document = document_of(text);
  const Invocation invocation;
  const Model model(document, invocation);
  auto rules = resolve(kRules, selection);
  if (!rules) return {rules.error().text()};
  std::vector<Finding> findings = Engine(*rules).run(document, model);
  apply_pragmas(find_pragmas(document), kRules, findings);
  std::vector<std::string> out;
  for (const Finding& finding : findings)
    out.push_back(std::to_string(document.source->line_column(finding.span.begin).line) + " " +
                  std::string(severity_name(finding.level)) + " " + finding.message);
  return out;
}

std::vector<std::string> run(const std::string& text) { return run(text, Selection{}); }

TEST(Engine, ShowsEachInstructionToTheRulesThatAskedForItsKind) {
  EXPECT_THAT(run("FROM a\nRUN bad\nCOPY a b\n"), ElementsAre("2 error bad", "3 info copy"));
}

TEST(Engine, ShowsTheTriggerOfAnOnbuildLikeAnyOtherInstruction) {
  EXPECT_THAT(run("FROM a\nONBUILD COPY a b\n"), ElementsAre("2 info copy in trigger"));
}

TEST(Engine, CallsBeginAndFinishOnceAndKeepsStateForOneFile) {
  const Selection only{.select = {"XX2001"}};
  EXPECT_THAT(run("FROM a\nONBUILD RUN b\n", only), ElementsAre("1 info begin", "1 info 3"));
  EXPECT_THAT(run("FROM a\n", only), ElementsAre("1 info begin", "1 info 1"));
}

TEST(Selection, SelectRunsOnlyTheseAtTheirLevelInTheProfileOrTheirDefault) {
  EXPECT_THAT(run("FROM a\nRUN bad\nCOPY a b\n", {.select = {"no-copy"}}), ElementsAre("3 info copy"));
  EXPECT_THAT(run("FROM a\nCOPY a b\n", {.profile = Profile::hadolint, .select = {"ds-0099"}}),
              ElementsAre("2 warning copy"));
}

TEST(Selection, IgnoreWinsAndReachesTheVariantsOfADefect) {
  EXPECT_THAT(run("FROM a\nRUN bad\n", {.select = {"YY1001"}, .ignore = {"ZZ1001"}}), IsEmpty());
  EXPECT_THAT(run("FROM a\nCOPY a b\n", {.ignore = {"XX"}}), IsEmpty());
  EXPECT_THAT(run("FROM a\nCOPY a b\n", {.ignore = {"XX1*"}}), IsEmpty());
}

TEST(Selection, ANameMeansTheVariantOfTheProfile) {
  EXPECT_THAT(run("FROM a\nRUN bad\n", {.select = {"no-bad"}}), ElementsAre("2 error bad"));
  EXPECT_THAT(run("FROM a\nRUN bad\n", {.profile = Profile::hadolint, .select = {"no-bad"}}),
              ElementsAre("2 style bad"));
}

TEST(Selection, ACodeThatIsAlsoAnAliasMeansItsRuleAndForIgnoringBoth) {
  EXPECT_THAT(matching_rules(kRules, "XX2001"), ElementsAre(&count_rule));
  EXPECT_THAT(matching_rules(kRules, "XX2001", Reach::siblings), ElementsAre(&copy_rule, &count_rule));
}

TEST(Selection, AUuidMatchesByItsFirstEightDigits) {
  EXPECT_THAT(matching_rules(kRules, "fd54f200-014c-4c6a-8a6d-1c1c1c1c1c1c"), ElementsAre(&copy_rule));
}

TEST(Selection, AnUnknownRuleIsAnErrorWithASuggestion) {
  EXPECT_THAT(run("FROM a\n", {.select = {"XX1002"}}), ElementsAre("unknown rule 'XX1002' (did you mean 'XX1001'?)"));
  EXPECT_THAT(run("FROM a\n", {.ignore = {"no-copi"}}),
              ElementsAre("unknown rule 'no-copi' (did you mean 'no-copy'?)"));
  EXPECT_THAT(run("FROM a\n", {.severities = {{"quantum-chromodynamics", Severity::info}}}),
              ElementsAre("unknown rule 'quantum-chromodynamics'"));
}

TEST(Selection, ALevelSetByTheUserStaysAndOffTurnsTheRuleOff) {
  EXPECT_THAT(run("FROM a\nCOPY a b\n", {.severities = {{"XX1001", Severity::error}}}), ElementsAre("2 error copy"));
  EXPECT_THAT(run("FROM a\nCOPY a b\n", {.severities = {{"XX1001", Severity::off}}}), IsEmpty());
}

TEST(Finding, IsNotGradedWhereTheUserFixedTheLevel) {
  Finding finding{.level = Severity::warning};
  EXPECT_EQ(finding.lower().level, Severity::info);
  finding.level_is_fixed = true;
  EXPECT_EQ(finding.at(Severity::error).lower().level, Severity::info);
}

TEST(Pragmas, SilenceTheNextInstruction) {
  EXPECT_THAT(run("FROM a\n# plimsoll ignore=XX1001\nCOPY a b\nCOPY a b\n"), ElementsAre("4 info copy"));
  EXPECT_THAT(run("FROM a\n#hadolint ignore = no-copy , YY1001 # because\nCOPY a b\n"), IsEmpty());
}

TEST(Pragmas, ConsecutiveCommentsAccumulateAndABlankLineEndsThem) {
  EXPECT_THAT(run("FROM a\n# plimsoll ignore=XX1001\n# a word in between\n# plimsoll ignore=YY1001\nCOPY a b\n"),
              IsEmpty());
  EXPECT_THAT(run("FROM a\n# plimsoll ignore=XX1001\n\nCOPY a b\n"), ElementsAre("4 info copy"));
}

TEST(Pragmas, AGlobalOneHoldsForTheWholeFile) {
  EXPECT_THAT(run("FROM a\nCOPY a b\n# plimsoll global ignore=no-copy\n"), IsEmpty());
}

TEST(Pragmas, AStageOneHoldsFromItsPlaceToTheEndOfItsStage) {
  const std::string stages = "FROM a\nCOPY 1 1\nFROM b\nCOPY 2 2\nFROM c\nCOPY 3 3\n";
  const auto with = [&](const char* before, const char* pragma) {
    std::string text = stages;
    return run(text.insert(text.find(before), pragma));
  };
  EXPECT_THAT(with("FROM b", "# plimsoll stage ignore=XX1001\n"), ElementsAre("2 info copy", "7 info copy"));
  EXPECT_THAT(with("FROM b", "# hadolint stage ignore = XX1001 # why\n\n"), ElementsAre("2 info copy", "8 info copy"))
      << "a blank line does not matter";
  EXPECT_THAT(with("COPY 2", "COPY x x\n# plimsoll STAGE ignore=XX1001\n"),
              ElementsAre("2 info copy", "4 info copy", "8 info copy"));
  EXPECT_THAT(with("FROM c", "# plimsoll stage ignore=XX1001\n"), ElementsAre("2 info copy", "4 info copy"));
}

TEST(Pragmas, AStageOneInFrontOfTheFirstFromReachesToTheEndOfTheFirstStage) {
  EXPECT_THAT(run("# plimsoll stage ignore=XX1001\nARG x\n\nFROM a\nCOPY 1 1\nFROM b\nCOPY 2 2\n"),
              ElementsAre("7 info copy"));
  EXPECT_THAT(run("ARG x\n# plimsoll stage ignore=XX1001\nARG y\nFROM a\nCOPY 1 1\n"), IsEmpty());
  EXPECT_THAT(run("# plimsoll stage ignore=XX1001\nCOPY 1 1\n"), IsEmpty()) << "no FROM at all";
}

TEST(Pragmas, AStageOneInsideAnInstructionHoldsFromThere) {
  EXPECT_THAT(run("FROM a\nRUN bad \\\n # plimsoll stage ignore=YY1001\n bad\nRUN bad\nFROM b\nRUN bad\n"),
              ElementsAre("2 error bad", "7 error bad"));
  EXPECT_THAT(run("FROM a\nRUN bad\n# plimsoll stage ignore=YY1001"), ElementsAre("2 error bad")) << "behind all";
}

TEST(Pragmas, TakePrefixesAndWildcards) {
  for (const char* code : {"XX*", "xx1*", "XX1", "XX1001*", "*", "ALL", "all", "ds-0099"})
    EXPECT_THAT(run(std::string("FROM a\n# plimsoll ignore=") + code + "\nCOPY a b\n"), IsEmpty()) << code;
  for (const char* code : {"XX2*", "no-*", "YY*", "XX10*1", "**", "DS*"})
    EXPECT_THAT(run(std::string("FROM a\n# plimsoll ignore=") + code + "\nCOPY a b\n"), ElementsAre("3 info copy"))
        << code;
}

TEST(Pragmas, InsideAContinuedInstructionTheyHoldForTheNextLine) {
  EXPECT_THAT(run("FROM a\nRUN bad \\\n # plimsoll ignore=YY1001\n # and more\n bad \\\n bad\n"),
              ElementsAre("2 error bad", "6 error bad"));
}

TEST(Pragmas, AnyVariantOfTheDefectMayBeNamed) {
  EXPECT_THAT(run("FROM a\n# hadolint ignore=ZZ1001\nRUN bad\n"), IsEmpty());
}

TEST(Pragmas, MaySpeakToShellCheck) {
  EXPECT_THAT(run("FROM a\nRUN bad \\\n # shellcheck disable=YY1001,XX1001 # why\n bad\n"), ElementsAre("2 error bad"));
  EXPECT_THAT(find_pragmas(document_of("FROM a\n# shellcheck ignore=YY1001\n# plimsoll disable=YY1001\nRUN bad\n")),
              IsEmpty());
}

TEST(Pragmas, OrdinaryCommentsAreNone) {
  for (const char* comment : {"# plimsoll", "# plimsoll ignore=", "# plimsoll ignore XX1001", "# ignore=XX1001", "#",
                              "# plimsollignore=XX1001", "# plimsoll ignore=XX1001 because"})
    EXPECT_THAT(find_pragmas(document_of(std::string("FROM a\n") + comment + "\nCOPY a b\n")), IsEmpty()) << comment;
}

TEST(Pragmas, CarryTheirPlacesAndReason) {
  const Document document = document_of("FROM a\n  # plimsoll ignore=XX1001,A-B # on purpose\r\nCOPY a b\n");
  const auto pragmas = find_pragmas(document);
  ASSERT_EQ(pragmas.size(), 1U);
  EXPECT_THAT(pragmas[0].ignored, ElementsAre("XX1001", "A-B"));
  EXPECT_EQ(document.source->slice(pragmas[0].ignored_spans[1]), "A-B");
  EXPECT_EQ(pragmas[0].reason, "on purpose");
  EXPECT_EQ(document.source->slice(pragmas[0].target), "COPY a b\n");
  EXPECT_EQ(pragmas[0].stack, pragmas[0].span.begin);
}

}  // namespace
}  // namespace plimsoll
