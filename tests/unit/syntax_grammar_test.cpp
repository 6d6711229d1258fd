// The grammars themselves: no rule can loop without progress, no rule is dead, and the hand-made line rule says the
// same as the combinators it stands for. With the parser's two files the only place that compiles PEGTL for this layer.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>
#include <tao/pegtl/contrib/analyze.hpp>

#include "grammar/heredoc.hpp"
#include "grammar/instructions.hpp"
#include "grammar/lines.hpp"
#include "grammar/mount.hpp"
#include "plimsoll/document.hpp"
#include "support/golden.hpp"
#include "syntax/words.hpp"
#include "text/utf8.hpp"

// What the analysis cannot see: whether a rule with a `match` of its own always consumes.
namespace tao::pegtl {

namespace grammar = plimsoll::grammar;
template <typename Name>
struct analyze_traits<Name, grammar::escape_char> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, grammar::continued_text> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, grammar::final_text> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, grammar::rest_of_line> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, grammar::heredoc_bodies> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, grammar::text> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, grammar::any_array> : analyze_any_traits<> {};
template <typename Name, typename Rule>
struct analyze_traits<Name, grammar::bounded<Rule>> : analyze_seq_traits<Rule> {};

}  // namespace tao::pegtl

namespace plimsoll {
namespace {

namespace fs = std::filesystem;
namespace pegtl = tao::pegtl;
using Input = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf_crlf, const char*>;

Input input(std::string_view text) { return {text.data(), text.data() + text.size(), ""}; }

TEST(Grammar, NoRuleLoopsWithoutProgress) {
  EXPECT_EQ(pegtl::analyze<grammar::file>(), 0U);
  EXPECT_EQ(pegtl::analyze<grammar::any_instruction>(), 0U);
  EXPECT_EQ(pegtl::analyze<grammar::json_form>(), 0U);
  EXPECT_EQ(pegtl::analyze<grammar::any_array>(), 0U);
  EXPECT_EQ(pegtl::analyze<grammar::quoted_words>(), 0U);
  EXPECT_EQ(pegtl::analyze<grammar::csv_record>(), 0U);
  EXPECT_EQ(pegtl::analyze<grammar::shell_line>(), 0U);
  EXPECT_EQ(pegtl::analyze<grammar::heredoc_word>(), 0U);
  EXPECT_EQ(pegtl::analyze<grammar::heredoc_name>(), 0U);
}

// --- coverage ---

std::map<std::string_view, std::size_t>& matches() {
  static std::map<std::string_view, std::size_t> counts;
  return counts;
}
template <typename Rule>
struct counting : pegtl::normal<Rule> {
  template <typename In, typename... States>
  static void success(const In& /*unused*/, States&&... /*unused*/) {
    ++matches()[pegtl::demangle<Rule>()];
  }
};
template <typename Rule>
struct enter {
  static void visit() { matches().try_emplace(pegtl::demangle<Rule>()); }
};

struct State {
  char escape = '\\';
  std::uint32_t depth = 0;
  bool heredocs_open() const { return false; }
  std::size_t read_heredocs(const char*, const char*) const { return 0; }
};

template <typename Rule>
void run(std::string_view text, State state) {
  pegtl::visit<Rule, enter>();
  Input in = input(text);
  pegtl::parse<Rule, pegtl::nothing, counting>(in, state);
}

TEST(Grammar, EveryRuleMatchesSomethingInTheFixtures) {
  for (const fs::directory_entry& entry :
       fs::directory_iterator(fs::path(testing::source_dir()) / "tests" / "syntax")) {
    if (entry.path().extension() != ".Dockerfile") continue;
    const std::string text = testing::read_file(entry.path()).value();
    const Document document = parse(std::make_unique<const SourceFile>("-", text));
    const State state{document.escape};
    run<grammar::file>(text, state);
    for (const ast::Instruction& each : document.instructions) {
      const ast::Common& node = ast::common(each);
      run<grammar::any_instruction>(node.logical.text(), state);
      if (node.rest.text.starts_with('[')) run<grammar::any_array>(node.rest.text, state);
      if (node.logical.text().find("<<") == std::string_view::npos) continue;
      run<grammar::shell_line>(node.logical.text(), state);
      for (const std::string_view marker : syntax::heredoc_markers(node.logical.text())) {
        run<grammar::heredoc_word>(marker, state);
        run<grammar::heredoc_name>(marker.substr(marker.find("<<") + 2), state);
      }
      if (const auto* onbuild = ast::as<ast::Run>(each))
        for (const ast::Mount& mount : onbuild->mounts) run<grammar::csv_record>(mount.text.text, state);
    }
    for (const ast::Instruction& each : document.instructions)
      if (const auto* with_mounts = ast::as<ast::Run>(each))
        for (const ast::Mount& mount : with_mounts->mounts) run<grammar::csv_record>(mount.text.text, state);
  }
  for (const auto& [rule, count] : matches())
    if (rule.starts_with("plimsoll::grammar::")) {
      EXPECT_GT(count, 0U) << rule << " never matched: add a fixture, or drop the rule";
    }
}

// --- the line rule, once more in combinators ---

// clang-format off
struct continuing : pegtl::seq<grammar::escape_char, pegtl::star<grammar::after_escape>, grammar::line_end> {};
struct escapes    : pegtl::seq<grammar::escape_char, pegtl::plus<grammar::escape_char>> {};
struct ordinary   : pegtl::seq<pegtl::not_at<continuing>, pegtl::not_at<grammar::line_end>, pegtl::any> {};
struct pure_text  : pegtl::star<pegtl::sor<escapes, ordinary>> {};
// clang-format on

TEST(Grammar, TheLineRuleSaysWhatTheCombinatorsSay) {
  std::mt19937 random(7);
  constexpr std::string_view kAlphabet = "ab\\\\\\` \t\r\n";
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t size = random() % 12; size > 0; --size) text += kAlphabet[random() % kAlphabet.size()];
    const State state{round % 4 == 0 ? '`' : '\\'};
    Input pure = input(text);
    ASSERT_TRUE(pegtl::parse<pure_text>(pure, state));
    const auto end = static_cast<std::size_t>(pure.current() - text.data());
    const bool continues = pegtl::parse<continuing>(pure, state);

    const grammar::line_extent line = grammar::measure_line(input(text), state.escape);
    EXPECT_EQ(static_cast<std::size_t>(line.end - text.data()), end) << ::testing::PrintToString(text);
    EXPECT_EQ(line.continues, continues) << ::testing::PrintToString(text);
  }
}

TEST(Grammar, WhiteSpaceIsWhatTheTextLayerCallsWhiteSpace) {
  for (char32_t value = 0; value <= 0x3100; ++value) {
    if (value == '\n') continue;  // always ends a line
    std::string text;
    append_utf8(text, value);
    Input in = input(text);
    EXPECT_EQ(pegtl::parse<grammar::white_space>(in), is_unicode_space(value)) << static_cast<std::uint32_t>(value);
  }
}

}  // namespace
}  // namespace plimsoll
