// The fix engine with rules of its own, which look for words in a file: what goes in together, and what stays out.
#include "plimsoll/fix.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "fix/choose.hpp"
#include "plimsoll/rule.hpp"

namespace plimsoll {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr Rule rule_named(std::string_view code, std::string_view name) {
  return {.info = {.code = code, .name = name, .category = Category::layer}};
}
constexpr Rule kFirst = rule_named("T1", "first");
constexpr Rule kSecond = rule_named("T2", "second");
constexpr Rule kThird = rule_named("T3", "third");
constexpr const Rule* kRules[] = {&kFirst, &kSecond, &kThird};

/// Reports each `word` of a file, and offers the edit at it: `text` in place of its bytes [begin, end).
struct Wish {
  const Rule* rule = &kFirst;
  std::string word;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string text;
  Applicability applicability = Applicability::safe;
  Severity level = Severity::warning;
};

std::vector<Finding> find(const std::vector<Wish>& wishes, std::string_view text) {
  std::vector<Finding> found;
  for (const Wish& wish : wishes)
    for (std::size_t at = text.find(wish.word); at != std::string_view::npos; at = text.find(wish.word, at + 1)) {
      const auto place = static_cast<std::uint32_t>(at);
      Finding& finding = found.emplace_back();
      finding.rule = wish.rule;
      finding.span = {place, place + static_cast<std::uint32_t>(wish.word.size())};
      finding.level = wish.level;
      finding.message = wish.word;
      finding.fix(wish.applicability, "fix " + wish.word, {{{place + wish.begin, place + wish.end}, wish.text}});
    }
  std::ranges::stable_sort(found, {}, [](const Finding& finding) { return finding.span; });
  return found;
}

FixOutcome fix(std::string text, const std::vector<Wish>& wishes, FixOptions options = {}) {
  return apply_fixes(std::make_unique<const SourceFile>("-", std::move(text)), options,
                     [&](std::unique_ptr<const SourceFile> source, const IgnoreFileTexts&) {
                       Examined examined{parse(std::move(source)), {}, {}};
                       examined.findings = find(wishes, examined.document.text());
                       return examined;
                     });
}

std::string text_of(const FixOutcome& outcome) { return std::string(outcome.now().document.text()); }

std::vector<Edit> edits(std::initializer_list<Edit> list) { return list; }

TEST(ApplyEdits, ReplacesInsertsAndDeletes) {
  EXPECT_EQ(apply_edits("abcdef", edits({{{0, 1}, "xyz"}, {{3, 3}, "-"}, {{4, 6}, ""}})).text, "xyzbc-d");
  EXPECT_EQ(apply_edits("", edits({{{0, 0}, "a"}})).text, "a");
  EXPECT_EQ(apply_edits("a", {}).text, "a");
}

TEST(OffsetMap, LeadsThereAndBack) {
  const OffsetMap map = apply_edits("abcdef", edits({{{0, 1}, "xyz"}, {{3, 3}, "-"}, {{4, 6}, ""}})).map;  // xyzbc-d
  EXPECT_EQ(map.forward({1, 3}), (Span{3, 5}));
  EXPECT_EQ(map.back({3, 5}), (Span{1, 3}));
  EXPECT_EQ(map.forward({1, 4}), (Span{3, 7})) << "what was inserted inside belongs to it";
  EXPECT_EQ(map.forward({3, 4}), (Span{6, 7})) << "what was inserted in front does not";
  EXPECT_EQ(map.forward({0, 1}), (Span{0, 3})) << "what was replaced is what took its place";
  EXPECT_EQ(map.forward({4, 6}), (Span{7, 7})) << "what was deleted is nothing";
  EXPECT_EQ(map.back({0, 3}), (Span{0, 1}));
}

TEST(OffsetMap, OneAfterTheOtherIsOne) {
  const Edited first = apply_edits("abcdef", edits({{{1, 2}, "BB"}, {{5, 5}, "!"}}));  // aBBcde!f
  const Edited second = apply_edits(first.text, edits({{{0, 2}, ""}, {{4, 5}, "DD"}}));
  EXPECT_EQ(second.text, "BcDDe!f");
  const OffsetMap both = first.map.then(second.map);
  EXPECT_EQ(both.forward({2, 3}), (Span{1, 2}));
  EXPECT_EQ(both.forward({3, 4}), (Span{2, 4}));
  EXPECT_EQ(both.forward({5, 6}), (Span{6, 7}));
  EXPECT_EQ(both.back({6, 7}), (Span{5, 6}));
  EXPECT_THAT(OffsetMap::identity(6).then(first.map).kept(), SizeIs(first.map.kept().size()));
}

TEST(LineEnds, AreThoseOfTheFile) {
  const auto inserted = [](std::string text, std::uint32_t at) {
    const SourceFile source("-", std::move(text));
    std::vector<Finding> findings(1);
    findings[0].fix(Applicability::safe, "", {{{at, at}, "a\nb\r\n"}});
    take_line_ends(source, findings);
    return findings[0].fixes[0].edits[0].text;
  };
  EXPECT_EQ(inserted("x\r\ny\r\n", 0), "a\r\nb\r\n");
  EXPECT_EQ(inserted("x\r\ny", 4), "a\r\nb\r\n");
  EXPECT_EQ(inserted("x\ny\n", 0), "a\nb\r\n");
  EXPECT_EQ(inserted("x\r\ny\n", 4), "a\nb\r\n") << "the line says it, not the file";
}

/// The codes of those that go in together.
std::vector<std::string_view> chosen(const std::vector<Finding>& findings) {
  std::vector<fixes::Candidate> candidates;
  for (const Finding& finding : findings)
    candidates.push_back(fixes::candidate(finding, finding.fixes.at(0), "0123456789"));
  std::vector<std::string_view> codes;
  for (const fixes::Candidate& each : fixes::choose(candidates)) codes.push_back(each.finding->rule->info.code);
  return codes;
}

Finding finding(const Rule& rule, std::vector<Edit> edits) {
  Finding made;
  made.rule = &rule;
  made.fix(Applicability::safe, "", std::move(edits));
  return made;
}

TEST(Choice, TakesWhatStandsSideBySide) {
  EXPECT_THAT(chosen({finding(kSecond, {{{4, 6}, "x"}}), finding(kFirst, {{{2, 3}, ""}})}), ElementsAre("T1", "T2"));
}

TEST(Choice, OnlyDeletionsStandWallToWall) {
  EXPECT_THAT(chosen({finding(kFirst, {{{2, 4}, ""}}), finding(kSecond, {{{4, 6}, ""}})}), ElementsAre("T1", "T2"));
  EXPECT_THAT(chosen({finding(kFirst, {{{2, 4}, ""}}), finding(kSecond, {{{4, 6}, "x"}})}), ElementsAre("T1"));
}

TEST(Choice, OfTwoThatOverlapTheFirstPlaceWins) {
  EXPECT_THAT(chosen({finding(kFirst, {{{3, 6}, "x"}}), finding(kSecond, {{{2, 4}, ""}})}), ElementsAre("T2"));
}

TEST(Choice, AtOnePlaceTheFirstCodeWins) {
  EXPECT_THAT(chosen({finding(kSecond, {{{3, 3}, "x"}}), finding(kFirst, {{{3, 3}, "y"}})}), ElementsAre("T1"));
}

TEST(Choice, AnInsertionBesideAChangeWaits) {
  EXPECT_THAT(chosen({finding(kFirst, {{{2, 4}, "y"}}), finding(kSecond, {{{4, 4}, "x"}})}), ElementsAre("T1"));
  EXPECT_THAT(chosen({finding(kFirst, {{{2, 4}, "y"}}), finding(kSecond, {{{5, 5}, "x"}})}), ElementsAre("T1", "T2"));
}

TEST(Choice, TheSameEditMayBeShared) {
  EXPECT_THAT(chosen({finding(kFirst, {{{3, 3}, "x"}}), finding(kSecond, {{{3, 3}, "x"}, {{6, 7}, ""}}),
                      finding(kThird, {{{3, 3}, "x"}, {{6, 8}, ""}})}),
              ElementsAre("T1", "T2"));
}

TEST(Choice, AFixGoesInWholeOrNotAtAll) {
  EXPECT_THAT(chosen({finding(kFirst, {{{5, 6}, "x"}}), finding(kSecond, {{{5, 7}, "y"}, {{9, 9}, "z"}}),
                      finding(kThird, {{{9, 9}, "w"}})}),
              ElementsAre("T1", "T3"));
}

TEST(Choice, WhatContradictsItselfIsWrongAndWhatChangesNothingIsNothing) {
  const auto is_wrong = [](std::vector<Edit> edits) {
    const Finding made = finding(kFirst, std::move(edits));
    return fixes::candidate(made, made.fixes[0], "0123").wrong;
  };
  EXPECT_TRUE(is_wrong({{{0, 2}, "x"}, {{1, 3}, "y"}}));
  EXPECT_TRUE(is_wrong({{{3, 5}, "x"}}));
  EXPECT_TRUE(is_wrong({{{2, 2}, "x"}, {{2, 2}, "y"}}));
  EXPECT_FALSE(is_wrong({{{2, 3}, "x"}, {{0, 2}, "y"}}));
  const Finding nothing = finding(kFirst, {{{1, 3}, "12"}});
  EXPECT_THAT(fixes::candidate(nothing, nothing.fixes[0], "0123").edits, IsEmpty());
}

TEST(FixRules, AllowWhatTheListsSay) {
  const auto allowed = [](std::vector<std::string> fixable, std::vector<std::string> unfixable) {
    const auto rules = FixRules::create(kRules, std::move(fixable), std::move(unfixable));
    std::string codes;
    for (const Rule* rule : kRules)
      if (rules->allow(*rule)) codes += rule->info.code;
    return codes;
  };
  EXPECT_EQ(allowed({}, {}), "T1T2T3");
  EXPECT_EQ(allowed({"first", "T3"}, {}), "T1T3");
  EXPECT_EQ(allowed({}, {"T2"}), "T1T3");
  EXPECT_EQ(allowed({"ALL"}, {"second"}), "T1T3");
  const auto misspelt = FixRules::create(kRules, {"secnd"}, {});
  ASSERT_FALSE(misspelt);
  EXPECT_THAT(misspelt.error().message, HasSubstr("did you mean 'second'"));
}

TEST(Fixes, GoOnUntilNothingIsLeft) {
  const FixOutcome outcome =
      fix("FROM a\n#1\n", {{&kFirst, "#1", 1, 2, "2"}, {&kSecond, "#2", 1, 2, "3"}, {&kThird, "#3", 0, 3, ""}});
  EXPECT_EQ(text_of(outcome), "FROM a\n");
  EXPECT_EQ(outcome.passes, 3U);
  EXPECT_THAT(outcome.applied, SizeIs(3));
  EXPECT_TRUE(std::ranges::all_of(outcome.applied, &AppliedFix::gone));
  EXPECT_THAT(outcome.problems, IsEmpty());
  EXPECT_EQ(outcome.map.forward({0, 6}), (Span{0, 6}));
}

TEST(Fixes, OfAnotherLevelOrRuleStayOut) {
  const std::vector<Wish> wishes = {{&kFirst, "#1", 0, 2, "#a", Applicability::unsafe},
                                    {&kSecond, "#2", 0, 2, "#b"},
                                    {&kThird, "#3", 0, 2, "#c", Applicability::display_only}};
  EXPECT_EQ(text_of(fix("#1\n#2\n#3\n", wishes)), "#1\n#b\n#3\n");
  EXPECT_EQ(text_of(fix("#1\n#2\n#3\n", wishes, {.level = Applicability::unsafe})), "#a\n#b\n#3\n");
  EXPECT_EQ(text_of(fix("#1\n#2\n#3\n", wishes, {.level = Applicability::display_only})), "#a\n#b\n#3\n");
  FixOptions options{.level = Applicability::unsafe};
  options.rules = *FixRules::create(kRules, {}, {"T1"});
  EXPECT_EQ(text_of(fix("#1\n#2\n#3\n", wishes, options)), "#1\n#b\n#3\n");
}

TEST(Fixes, WithoutAnyTheFileIsAsItWas) {
  const FixOutcome outcome = fix("FROM a\n", {{&kFirst, "#", 0, 1, "!"}});
  EXPECT_FALSE(outcome.after);
  EXPECT_EQ(text_of(outcome), "FROM a\n");
  EXPECT_EQ(outcome.passes, 0U);
}

TEST(Fixes, ThatBringASyntaxErrorStayOutAndTheOthersGoIn) {
  const FixOutcome outcome =
      fix("FROM a\n#1\n#2\nUSER b\n#1\n", {{&kFirst, "#1", 0, 2, "#one"}, {&kSecond, "#2", 0, 2, "FORM"}});
  EXPECT_EQ(text_of(outcome), "FROM a\n#one\n#2\nUSER b\n#one\n");
  ASSERT_THAT(outcome.problems, SizeIs(1));
  EXPECT_THAT(outcome.problems[0], HasSubstr("a fix of T2 would bring a syntax error"));
  EXPECT_THAT(outcome.applied, SizeIs(2));
}

TEST(Fixes, OfAFileThatHasThatErrorAlreadyGoIn) {
  const FixOutcome outcome = fix("FORM a\n#1\n", {{&kFirst, "#1", 0, 2, "#one"}});
  EXPECT_EQ(text_of(outcome), "FORM a\n#one\n");
}

TEST(Fixes, ThatBringAFindingOfLevelErrorStayOut) {
  std::vector<Wish> wishes = {{&kFirst, "#1", 0, 2, "#2"}, {&kSecond, "#2", 0, 0, ""}};
  EXPECT_EQ(text_of(fix("#1\n", wishes)), "#2\n");
  wishes[1].level = Severity::error;
  const FixOutcome outcome = fix("#1\n", wishes);
  EXPECT_EQ(text_of(outcome), "#1\n");
  EXPECT_THAT(outcome.problems, ElementsAre(HasSubstr("a fix of T1 would bring an error of T2")));
  wishes[0].applicability = Applicability::unsafe;
  const FixOutcome guess = fix("#1\n", wishes, {.level = Applicability::unsafe});
  EXPECT_EQ(text_of(guess), "#1\n");
  EXPECT_THAT(guess.problems, IsEmpty()) << "what it meant may be an error";
}

TEST(Fixes, ThatBreakAScriptStayOut) {
  const std::vector<Wish> wishes = {{&kFirst, "true", 0, 4, "\"true"}};
  const FixOutcome outcome = fix("FROM a\nRUN true\n", wishes);
  EXPECT_EQ(text_of(outcome), "FROM a\nRUN true\n");
  EXPECT_THAT(outcome.problems, ElementsAre(HasSubstr("a script that can no longer be read")));
  EXPECT_EQ(text_of(fix("FROM a\nRUN 'x\nLABEL a=true\n", {{&kFirst, "true", 0, 4, "b"}})),
            "FROM a\nRUN 'x\nLABEL a=b\n")
      << "one that never could is nobody's fault";
}

TEST(Fixes, ThatOnlyDoHarmBesideOthersGoInBehindThem) {
  // Each adds a finding to the other's half of the file where both go in at once.
  const auto examine = [](std::unique_ptr<const SourceFile> source, const IgnoreFileTexts&) {
    Examined examined{parse(std::move(source)), {}, {}};
    const std::string_view text = examined.document.text();
    const std::vector<Wish> wishes = {{&kFirst, "#1", 1, 2, "a"}, {&kSecond, "#2", 1, 2, "b"}};
    examined.findings = find(wishes, text);
    if (text == "#a\n#b\n") {  // and nothing is left of the second where it comes later: it writes the file anew
      Finding& finding = examined.findings.emplace_back();
      finding.rule = &kThird;
      finding.level = Severity::error;
    }
    if (text == "#a\n#2\n") examined.findings.front().fixes[0].edits = {{{3, 6}, "#c\n"}};
    return examined;
  };
  const FixOutcome outcome = apply_fixes(std::make_unique<const SourceFile>("-", "#1\n#2\n"), {}, examine);
  EXPECT_EQ(text_of(outcome), "#a\n#c\n");
  EXPECT_THAT(outcome.problems, IsEmpty());
  EXPECT_EQ(outcome.passes, 2U);
}

TEST(Fixes, ThatGuessWhatASyntaxErrorMeantAreLeftOutInSilence) {
  constexpr Rule kGuess = {.info = {.code = "T4", .name = "guess", .category = Category::syntax}};
  const FixOutcome outcome = fix("FROM a\n#1\n", {{&kGuess, "#1", 0, 2, "FORM"}});
  EXPECT_EQ(text_of(outcome), "FROM a\n#1\n");
  EXPECT_THAT(outcome.problems, IsEmpty());
}

TEST(Fixes, ThatContradictThemselvesAreToldOnce) {
  const FixOutcome outcome = fix("#1\n", {{&kFirst, "#1", 0, 9, ""}, {&kSecond, "#", 0, 1, "##"}});
  EXPECT_EQ(std::ranges::count(outcome.problems, "internal error: a fix of T1 contradicts itself; it was left out"), 1);
  EXPECT_EQ(text_of(outcome), "#1\n") << "the second never comes to an end";
}

TEST(Fixes, ThatUndoEachOtherAreNamedAndLeftOut) {
  const FixOutcome outcome =
      fix("#1 #3\n", {{&kFirst, "#1", 1, 2, "2"}, {&kSecond, "#2", 1, 2, "1"}, {&kThird, "#3", 1, 2, "4"}});
  EXPECT_EQ(text_of(outcome), "#1 #4\n");
  EXPECT_THAT(outcome.problems, ElementsAre(HasSubstr("the fixes of T1 and T2 never come to an end")));
  EXPECT_THAT(outcome.applied, SizeIs(1));
}

TEST(Fixes, ThatOnlyWaitForEachOtherDoNotCountAsEndless) {
  const auto examine = [](std::unique_ptr<const SourceFile> source, const IgnoreFileTexts&) {
    Examined examined{parse(std::move(source)), {}, {}};
    const std::string_view text = examined.document.text();
    for (char name = 'b'; name <= 'z'; ++name) {
      if (text.find(name) != std::string_view::npos) continue;
      Finding& finding = examined.findings.emplace_back();
      finding.rule = &kFirst;
      finding.message = name;
      finding.span = {0, 1};
      finding.fix(Applicability::safe, std::string("add ") + name, {{{1, 1}, std::string(1, name)}});
    }
    return examined;
  };
  const FixOutcome outcome = apply_fixes(std::make_unique<const SourceFile>("-", "#\n"), {}, examine);
  EXPECT_THAT(outcome.problems, IsEmpty());
  EXPECT_EQ(outcome.passes, 25U);
  EXPECT_THAT(outcome.applied, SizeIs(25));
}

TEST(Fixes, WhoseFindingStaysAreNotCalledGone) {
  const auto examine = [](std::unique_ptr<const SourceFile> source, const IgnoreFileTexts&) {
    Examined examined{parse(std::move(source)), {}, {}};
    Finding& finding = examined.findings.emplace_back();
    finding.rule = &kFirst;
    finding.span = {0, 2};
    if (examined.document.text() == "#1\n") finding.fix(Applicability::safe, "", {{{2, 2}, "!"}});
    return examined;
  };
  const FixOutcome outcome = apply_fixes(std::make_unique<const SourceFile>("-", "#1\n"), {}, examine);
  EXPECT_EQ(text_of(outcome), "#1!\n");
  ASSERT_THAT(outcome.applied, SizeIs(1));
  EXPECT_FALSE(outcome.applied[0].gone);
}

}  // namespace
}  // namespace plimsoll
