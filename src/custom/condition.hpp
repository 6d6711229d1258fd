// The `when` of a rule in YAML: predicates on what selectors find, joined by all, any and not.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "custom/selectors.hpp"

namespace re2 {
class RE2;
}

namespace plimsoll::custom {

/// What is known about a condition: where a variable without a known value decides, nothing is.
enum class Truth : std::uint8_t { no, unknown, yes };

struct Outcome {
  Truth truth = Truth::no;
  std::optional<FoundValue> value = {};  ///< the one that made it true, where one did
};

enum class Test : std::uint8_t { is, in, not_in, starts_with, ends_with, contains, glob, matches };

/// One test of a value; it holds when one of the words does (`not_in`: when none does).
struct Predicate {
  Test test = Test::is;
  std::vector<std::string> words = {};
  std::shared_ptr<const re2::RE2> pattern = nullptr;  ///< of `matches`

  bool holds(const std::string& value) const;
};

struct Condition {
  enum class Kind : std::uint8_t {
    values,   ///< one value of the selector passes all predicates
    present,  ///< the selector finds something
    missing,  ///< it finds nothing
    all,
    any,
    negation  ///< `not`: of its one part
  };
  Kind kind = Kind::all;
  std::optional<Selector> selector = {};
  std::vector<Predicate> predicates = {};
  std::vector<Condition> parts = {};

  Outcome judge(const Element& element, const Pass& pass) const;
};

}  // namespace plimsoll::custom
