// Variable expansion does what a second, slow implementation of the specification does.
#include "model/expansion.hpp"

#include <gtest/gtest.h>

#include "support/generator.hpp"
#include "support/slow_expansion.hpp"
#include "support/word_generator.hpp"

namespace plimsoll {
namespace {

using testing::Environment;
using testing::SlowExpansion;

class Table : public Variables {
 public:
  explicit Table(const Environment& environment) : environment_(environment) {}

  Variable find(std::string_view name) const override {
    const auto found = environment_.find(name);
    return found == environment_.end() ? Variable{} : Variable{VariableKind::value, found->second};
  }

 private:
  const Environment& environment_;
};

std::set<std::string> set_of(const std::vector<std::string_view>& names) { return {names.begin(), names.end()}; }

/// Whether both say the same, and words that the specification leaves open.
struct Agreement {
  const Environment environment = testing::WordGenerator::environment();
  const Table table = Table(environment);
  std::size_t undecided = 0;
  std::size_t refused = 0;

  void expect(const std::string& word, ExpansionOptions options) {
    SCOPED_TRACE("word " + word + ", escape " + options.escape + (options.raw ? ", raw" : ""));
    const SlowExpansion slow = testing::slow_expansion(word, environment, {options.escape, options.raw});
    if (slow.undecided) {
      ++undecided;
      return;
    }
    options.split = true;
    const Expansion split = expand_text(word, table, options);
    options.split = false;
    const Expansion whole = expand_text(word, table, options);
    EXPECT_EQ(whole.error, split.error);
    EXPECT_EQ(whole.known, !slow.error);
    ASSERT_EQ(split.error.has_value(), slow.error.has_value()) << split.error.value_or("") << slow.error.value_or("");
    if (slow.error) {
      ++refused;
      return;
    }
    EXPECT_EQ(whole.text, slow.text);
    EXPECT_EQ(split.text, slow.text);
    EXPECT_EQ(split.words, slow.words);
    EXPECT_EQ(set_of(split.matched), slow.matched);
    EXPECT_EQ(set_of(split.unmatched), slow.unmatched);
  }
};

TEST(ExpansionProperties, AnyWordIsExpandedAsTheSpecificationSays) {
  Agreement agreement;
  const std::uint32_t seeds = testing::seeds(20000);
  for (std::uint32_t seed = 0; seed < seeds && !HasFailure(); ++seed) {
    testing::WordGenerator generator(seed);
    const std::string word = generator.word();
    agreement.expect(word, {.escape = generator.escape()});
    agreement.expect(word, {.escape = '\\', .raw = true});
    if (HasFailure()) ADD_FAILURE() << "seed " << seed;
  }
  EXPECT_LT(agreement.undecided, seeds / 10) << "most words have a meaning";
  EXPECT_GT(agreement.refused, seeds / 10);
  EXPECT_LT(agreement.refused, seeds);
}

}  // namespace
}  // namespace plimsoll
