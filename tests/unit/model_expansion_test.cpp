// Variable expansion: the builder's operators, quotes and errors, and what is known about the result.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "model/expansion.hpp"
#include "model/shell_pattern.hpp"
#include "support/shared.hpp"
#include "support/vectors.hpp"

namespace plimsoll {
namespace {

using ::testing::ElementsAre;

/// Names and what is known about them; everything else is undefined.
class Table : public Variables {
 public:
  Table() = default;
  explicit Table(std::map<std::string, std::string, std::less<>> values) : values_(std::move(values)) {}

  Variable find(std::string_view name) const override {
    if (name == "UNKNOWN") return {VariableKind::unknown, {}};
    if (name == "FOREIGN") return {VariableKind::foreign, {}};
    if (name == "UNSET") return {VariableKind::unset, {}};
    const auto found = values_.find(name);
    return found == values_.end() ? Variable{} : Variable{VariableKind::value, found->second};
  }

 private:
  std::map<std::string, std::string, std::less<>> values_;
};

Table table() { return Table({{"A", "1"}, {"EMPTY", ""}, {"PATH_", "/usr/local/lib"}}); }

std::string expand(std::string_view text) {
  const Expansion made = expand_text(text, table(), {});
  return made.error ? "error: " + *made.error : made.known ? made.text : "? " + made.text;
}

TEST(Expansion, TextWithoutVariablesStays) {
  EXPECT_EQ(expand(""), "");
  EXPECT_EQ(expand("a b $ $. $(x)"), "a b $ $. $(x)");
}

TEST(Expansion, QuotesAndEscapesAreRemoved) {
  EXPECT_EQ(expand("'$A'\"$A\"\\$A"), "$A1$A");
  EXPECT_EQ(expand("\"\\a\\\"\""), "\\a\"");
  EXPECT_EQ(expand("a\\"), "a");
  EXPECT_EQ(expand("'a"),
            "error: failed to process \"'a\": unexpected end of statement while looking for matching single-quote");
}

TEST(Expansion, OperatorsTellUnsetFromEmpty) {
  EXPECT_EQ(expand("${A:-x}${B:-x}${EMPTY:-x}${EMPTY-y}"), "1xx");
  EXPECT_EQ(expand("${A:+x}${B:+x}${EMPTY:+x}${EMPTY+y}"), "xy");
  EXPECT_EQ(expand("${A:?no}"), "1");
  EXPECT_EQ(expand("${B:?no}"), "error: failed to process \"${B:?no}\": B: no");
  EXPECT_EQ(expand("${EMPTY:?}"), "error: failed to process \"${EMPTY:?}\": EMPTY: is not allowed to be empty");
  EXPECT_EQ(expand("${B:-${C:-\"${A}\"}}"), "1");
}

TEST(Expansion, DigitsAndLettersOfAnyScriptMakeNames) {
  const Table others({{"\xD9\xA3"
                       "1",
                       "digits"},
                      {"\xC3\xA9_\xD9\xA3", "letter first"}});
  const auto text = [&](std::string_view word) { return expand_text(word, others, {}).text; };
  EXPECT_EQ(text("$\xD9\xA3"
                 "1\xC3\xA9"),
            "digits\xC3\xA9")
      << "a letter ends a run of digits";
  EXPECT_EQ(text("$\xC3\xA9_\xD9\xA3"), "letter first");
  EXPECT_EQ(text("$\xE2\x82\xAC"), "$\xE2\x82\xAC") << "the euro sign is neither";
  EXPECT_EQ(text("$\xCC\x81"), "$\xCC\x81") << "nor is an accent of its own";
}

TEST(Expansion, PatternsTrimAndReplace) {
  EXPECT_EQ(expand("${PATH_#*/}"), "usr/local/lib");
  EXPECT_EQ(expand("${PATH_##*/}"), "lib");
  EXPECT_EQ(expand("${PATH_%/*}"), "/usr/local");
  EXPECT_EQ(expand("${PATH_%%/*}"), "");
  EXPECT_EQ(expand("${PATH_/l?/-}"), "/usr/-cal/lib");
  EXPECT_EQ(expand("${PATH_//l/-}"), "/usr/-oca-/-ib");
  EXPECT_EQ(expand("${PATH_//\\//_}"), "_usr_local_lib");
  EXPECT_EQ(expand("${A/\\x/y}"), "error: failed to process \"${A/\\\\x/y}\": invalid pattern (\\x) in substitution");
  EXPECT_EQ(expand("${A:#1}"), "error: failed to process \"${A:#1}\": unsupported modifier (:#) in substitution");
}

TEST(Expansion, AVariableThatIsNotKnownStaysAsWritten) {
  EXPECT_EQ(expand("$A-$UNKNOWN-${UNKNOWN:-2}"), "? 1-$UNKNOWN-${UNKNOWN:-2}");
  EXPECT_EQ(expand("\"${FOREIGN}\""), "? ${FOREIGN}");
  EXPECT_EQ(expand("${UNKNOWN#x}${UNKNOWN/a/b}${UNKNOWN:+x}${UNKNOWN?}"),
            "? ${UNKNOWN#x}${UNKNOWN/a/b}${UNKNOWN:+x}${UNKNOWN?}");
}

TEST(Expansion, AnUnknownValueInABranchNotTakenDoesNotMatter) {
  EXPECT_EQ(expand("${A:-$UNKNOWN}"), "1");
  EXPECT_EQ(expand("${B:+$UNKNOWN}"), "");
  EXPECT_EQ(expand("${B:-x$UNKNOWN}"), "? x$UNKNOWN");
  EXPECT_EQ(expand("${A#$UNKNOWN}"), "? ${A#$UNKNOWN}");
}

TEST(Expansion, AnArgumentWithoutAValueTakesTheDefaultThatIsOffered) {
  EXPECT_EQ(expand("$UNSET"), "? $UNSET");
  EXPECT_EQ(expand("${UNSET:-12}"), "12");
  EXPECT_EQ(expand("a${UNSET:+-$UNSET}"), "a");
  EXPECT_EQ(expand("${UNSET:?}"), "? ${UNSET:?}");
  EXPECT_EQ(expand("${UNSET%x}"), "? ${UNSET%x}");
}

TEST(Expansion, NamesAreReportedWhetherTheyAreTakenOrNot) {
  const Expansion made = expand_text("${A:-$B} ${UNKNOWN} $UNSET $FOREIGN $B", table(), {});
  EXPECT_THAT(made.matched, ElementsAre("A", "UNKNOWN"));
  EXPECT_THAT(made.unmatched, ElementsAre("B", "FOREIGN", "UNSET"));
}

TEST(Expansion, GrowthAndDepthAreBounded) {
  const Table large(std::map<std::string, std::string, std::less<>>{{"L", std::string(1000, 'x')}});
  std::string many;
  for (int i = 0; i < 1000; ++i) many += "$L";
  const Expansion grown = expand_text(many, large, {});
  EXPECT_FALSE(grown.known);
  EXPECT_EQ(grown.text, many);
  EXPECT_FALSE(grown.error);

  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "${B:-\"";
  EXPECT_FALSE(expand_text(deep, large, {}).known);
  EXPECT_EQ(expand("${B:-${B:-${B:-${B:-x}}}}"), "x");
}

TEST(ShellPattern, TheShortestAndTheLongestMatchDiffer) {
  EXPECT_EQ(trim_by_pattern("a.b.c", "*.", TrimSide::prefix, false).text, "b.c");
  EXPECT_EQ(trim_by_pattern("a.b.c", "*.", TrimSide::prefix, true).text, "c");
  EXPECT_EQ(trim_by_pattern("a.b.c", ".*", TrimSide::suffix, false).text, "a.b");
  EXPECT_EQ(trim_by_pattern("a.b.c", ".*", TrimSide::suffix, true).text, "a");
  EXPECT_EQ(trim_by_pattern("\xC3\xA4\xC3\xB6", "?", TrimSide::suffix, false).text, "\xC3\xA4") << "code points";
  EXPECT_EQ(trim_by_pattern("\xFFx", "?", TrimSide::suffix, false).text, "\xFF") << "an invalid byte survives";
}

TEST(ShellPattern, ReplacementsFollowTheBuilder) {
  EXPECT_EQ(replace_by_pattern("abcabc", "b*", "-", false).text, "a-") << "greedy";
  EXPECT_EQ(replace_by_pattern("ab", "", "-", true).text, "-a-b-");
  EXPECT_EQ(replace_by_pattern("ab", "?", "<$0$$${0}$x>", true).text, "<a$a><b$b>");
  EXPECT_EQ(replace_by_pattern("ab", "a", "${\xC3\xA9}$\xC3\xA9-$-${0", true).text, "-$-${0b");
  EXPECT_EQ(replace_by_pattern("ab", "a", "$0", false).text, "$0b") << "literal when only one is replaced";
  EXPECT_EQ(replace_by_pattern("ab", "x", "y", true).text, "ab");
  EXPECT_FALSE(replace_by_pattern(std::string(100000, 'a'), std::string(1000, 'a'), "", true).text);
}

TEST(Expansion, NamesThePartThatItStumblesOver) {
  using Reason = Refusal::Reason;
  const auto refusal = [](std::string_view text) {
    return expand_text(text, Table({{"A", "1"}, {"N", ""}}), {}).refusal.value_or(Refusal{Reason::quote, "accepted"});
  };
  const auto expect = [&](std::string_view text, Reason reason, std::string_view part) {
    SCOPED_TRACE(text);
    EXPECT_EQ(refusal(text).reason, reason);
    EXPECT_EQ(refusal(text).part, part);
  };
  expect("a 'b", Reason::quote, "'b");
  expect("a\"b$A", Reason::quote, "\"b$A");
  expect("a${A", Reason::brace, "${A");
  expect("a${A:-b", Reason::brace, "${A:-b");
  expect("a${A:-\"b}", Reason::brace, "${A:-\"b}");
  expect("a${}b", Reason::substitution, "${}");
  expect("a${A^^}b", Reason::modifier, "${A^^}");
  expect("\"${A:-${N,}}\"", Reason::modifier, "${N,}");
  expect("${A:0:1}", Reason::modifier, "${A:0:1}");
  expect("${A/b}c", Reason::slash, "${A/b}c");
  expect("${A#\\x}b", Reason::pattern, "${A#\\x}");
  expect("b${N:?why}c", Reason::required, "${N:?why}");
  expect("${A:?why}", Reason::quote, "accepted");
}

/// The case expanded; `text` must outlive the names in the answer.
Expansion expand_case(const nlohmann::json& one, const std::string& text, bool split) {
  std::map<std::string, std::string, std::less<>> values;
  for (const auto& [name, value] : one.at("env").items()) values.emplace(name, value.get<std::string>());
  const std::string escape = one.value("escape", "\\");
  return expand_text(text, Table(values), {.escape = escape[0], .raw = one.value("raw", false), .split = split});
}

TEST(Expansion, AgreesWithTheVectors) {
  const auto shared = testing::shared_folder();
  if (!shared) GTEST_SKIP() << testing::kNoSharedFolder;
  const auto vectors = testing::vectors(*shared, "shell");
  ASSERT_FALSE(vectors.empty());
  for (const auto& vector : vectors) {
    SCOPED_TRACE(vector.dump());
    const auto& result = vector.at("result");
    const std::string text = vector.at("text").get<std::string>();
    const Expansion made = expand_case(vector, text, true);
    ASSERT_EQ(made.error.has_value(), result.contains("error"));
    if (made.error) {
      EXPECT_EQ(*made.error, result.at("error").get<std::string>());
      continue;
    }
    EXPECT_EQ(made.text, result.at("word").get<std::string>());
    EXPECT_EQ(expand_case(vector, text, false).text, made.text);
    const auto list = [&](const char* key) {
      return result.at(key).is_null() ? std::vector<std::string>() : result.at(key).get<std::vector<std::string>>();
    };
    EXPECT_EQ(made.words, list("words"));
    EXPECT_THAT(made.matched, ::testing::ElementsAreArray(list("matched")));
    EXPECT_THAT(made.unmatched, ::testing::ElementsAreArray(list("unmatched")));
  }
}

TEST(Expansion, AgreesWithTheBuildersOwnCases) {
  const auto shared = testing::shared_folder();
  if (!shared) GTEST_SKIP() << testing::kNoSharedFolder;
  for (const char* stage : {"shell-word", "shell-words", "shell-match"}) {
    const auto cases = testing::cases_where(*shared, "buildkit-parse.json", "cases", "stage", stage);
    ASSERT_FALSE(cases.empty());
    for (const auto& one : cases) {
      if (one.value("platform", "A") == "W") continue;  // names without case: a Windows build
      SCOPED_TRACE(one.dump());
      const bool split = std::string_view(stage) == "shell-words";
      const std::string text = one.at("text").get<std::string>();
      const Expansion made = expand_case(one, text, split);
      ASSERT_EQ(!made.error, one.at("ok").get<bool>());
      if (made.error) continue;
      if (split)
        EXPECT_EQ(made.words, one.at("expected").get<std::vector<std::string>>());
      else
        EXPECT_EQ(made.text, one.at("expected").get<std::string>());
      if (!one.contains("matched")) continue;
      EXPECT_THAT(made.matched, ::testing::ElementsAreArray(one.at("matched").get<std::vector<std::string>>()));
      EXPECT_THAT(made.unmatched, ::testing::ElementsAreArray(one.at("unmatched").get<std::vector<std::string>>()));
    }
  }
}

}  // namespace
}  // namespace plimsoll
