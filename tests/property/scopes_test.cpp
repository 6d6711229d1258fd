// What the builder makes of variables, place by place, is what a slow interpreter of the specification makes of them.
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <set>

#include "plimsoll/model.hpp"
#include "support/generator.hpp"
#include "support/scope_generator.hpp"
#include "support/slow_scopes.hpp"

namespace plimsoll {
namespace {

using testing::ScopeGenerator;
using testing::SlowStep;
using testing::SlowWord;

Document parse_text(std::string text) { return parse(std::make_unique<const SourceFile>("-", std::move(text))); }

std::set<std::string> set_of(const std::vector<std::string_view>& names) { return {names.begin(), names.end()}; }

std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j)
      table[i][j] = i == 0 || j == 0 ? i + j
                                     : std::min({table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1),
                                                 table[i - 1][j] + 1, table[i][j - 1] + 1});
  return table[a.size()][b.size()];
}

/// Names that are not declared are near to one that has a value; in FROM, to one that is declared.
void expect_nearest(const Model& model, const Step& at, const SlowWord& want,
                    const std::vector<std::string_view>& unmatched) {
  std::set<std::string> known =
      ast::as<ast::From>(*at.instruction) == nullptr ? std::set<std::string>() : want.declared;
  for (const auto& [name, value] : want.environment) known.insert(name);
  for (const std::string_view name : unmatched) {
    if (want.declared.contains(std::string(name))) continue;
    std::size_t least = 3;
    for (const std::string& other : known) least = std::min(least, edits(name, other));
    const std::string_view near = model.nearest_variable(at, name);
    EXPECT_EQ(near.empty() ? 3 : edits(name, near), least) << name << " " << near;
    EXPECT_TRUE(near.empty() || known.contains(std::string(near))) << near;
  }
}

void expect_word(const Model& model, const Step& at, const SlowWord& want) {
  const Built built = model.build(at, want.word);
  EXPECT_FALSE(built.error);
  EXPECT_EQ(built.text, want.made.text);
  EXPECT_EQ(set_of(built.matched), want.made.matched);
  EXPECT_EQ(set_of(built.unmatched), want.made.unmatched);
  if (ast::as<ast::Expose>(*at.instruction) != nullptr) {
    EXPECT_EQ(built.words, want.made.words);
  }
  for (const auto* names : {&built.matched, &built.unmatched})
    for (const std::string_view name : *names)
      EXPECT_EQ(model.declares(at, name), want.declared.contains(std::string(name))) << name;
  const bool global_arg = ast::as<ast::Arg>(*at.instruction) != nullptr && at.stage == UINT32_MAX;
  if (!global_arg) expect_nearest(model, at, want, built.unmatched);
  if (at.trigger) return;
  const Value ours = model.expand(ast::common(*at.instruction), want.word);
  if (ours.known) {
    EXPECT_EQ(ours.text, want.made.text) << "what is known is what the builder takes";
  }
}

/// The steps of the model, in the order of `slow_scopes`; a FROM and an ARG before the first have no stage.
std::vector<Step> all_steps(const Document& document, const Model& model) {
  std::vector<Step> all;
  for (const ast::Instruction& instruction : document.instructions) {
    const ast::Common& common = ast::common(instruction);
    const Stage* stage = model.stage_of(common);
    if (stage == nullptr || stage->from == ast::as<ast::From>(instruction)) all.push_back(model.step_of(common));
    if (stage != nullptr && stage->from == ast::as<ast::From>(instruction))
      all.insert(all.end(), model.steps(*stage).begin(), model.steps(*stage).end());
  }
  return all;
}

TEST(ScopeProperties, VariablesAreWorthWhatAnInterpreterSays) {
  std::size_t words = 0;
  for (std::uint32_t seed = 0; seed < testing::seeds(3000) && !HasFailure(); ++seed) {
    ScopeGenerator generator(seed);
    const Invocation invocation = generator.invocation();
    const Document document = parse_text(generator.file());
    ASSERT_TRUE(document.errors.empty()) << document.source->text() << document.errors.front().message;
    const Model model(document, invocation);
    const std::vector<SlowStep> want = testing::slow_scopes(document, invocation);
    const std::vector<Step> have = all_steps(document, model);
    ASSERT_LE(want.size(), have.size()) << seed;
    for (std::size_t i = 0; i < want.size() && !HasFailure(); ++i) {
      EXPECT_EQ(have[i].instruction, want[i].instruction);
      EXPECT_EQ(have[i].trigger, want[i].trigger);
      EXPECT_EQ(have[i].stage, want[i].in_stage ? want[i].stage : UINT32_MAX);
      for (const SlowWord& word : want[i].words) expect_word(model, have[i], word);
      words += want[i].words.size();
      if (HasFailure()) ADD_FAILURE() << "seed " << seed << ", step " << i << ":\n" << document.source->text();
    }
  }
  EXPECT_GT(words, testing::seeds(3000) * 10) << "nearly all files are run to their end";
}

TEST(ScopeProperties, DefaultsAreWhatHoldsWithoutBuildArguments) {
  for (std::uint32_t seed = 0; seed < testing::seeds(1000) && !HasFailure(); ++seed) {
    ScopeGenerator generator(seed);
    const Invocation invocation = generator.invocation();
    Invocation bare = invocation;
    bare.build_args.clear();
    const Document document = parse_text(generator.file());
    const Model model(document, invocation);
    for (const SlowStep& step : testing::slow_scopes(document, bare)) {
      const auto* from = ast::as<ast::From>(*step.instruction);
      if (from == nullptr) continue;
      for (const SlowWord& word : step.words)
        EXPECT_EQ(model.build_with_defaults(*from, word.word).text, word.made.text) << seed;
    }
  }
}

}  // namespace
}  // namespace plimsoll
