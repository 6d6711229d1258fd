// Judges conditions: a value at a time, never further than what is known.
#include "custom/condition.hpp"

#include <re2/re2.h>

#include <algorithm>

#include "model/glob.hpp"

namespace plimsoll::custom {
namespace {

Outcome values(const Condition& condition, const Element& element, const Pass& pass) {
  Outcome outcome;
  for (FoundValue& value : condition.selector->find(element, pass)) {
    if (!value.known) {
      outcome.truth = Truth::unknown;
      continue;
    }
    if (std::ranges::all_of(condition.predicates, [&](const Predicate& one) { return one.holds(value.text); }))
      return {Truth::yes, std::move(value)};
  }
  return outcome;
}

Outcome presence(const Condition& condition, const Element& element, const Pass& pass) {
  auto found = condition.selector->find(element, pass);
  if (found.empty()) return {};
  return {Truth::yes, std::move(found.front())};
}

Outcome all(const Condition& condition, const Element& element, const Pass& pass) {
  Outcome outcome{.truth = Truth::yes};
  for (const Condition& part : condition.parts) {
    Outcome one = part.judge(element, pass);
    if (one.truth == Truth::no) return {};
    outcome.truth = std::min(outcome.truth, one.truth);
    if (!outcome.value) outcome.value = std::move(one.value);
  }
  return outcome;
}

Outcome any(const Condition& condition, const Element& element, const Pass& pass) {
  Outcome outcome;
  for (const Condition& part : condition.parts) {
    Outcome one = part.judge(element, pass);
    if (one.truth == Truth::yes) return one;
    outcome.truth = std::max(outcome.truth, one.truth);
  }
  return outcome;
}

Outcome opposite(Truth truth) {
  if (truth == Truth::unknown) return {.truth = truth};
  return {.truth = truth == Truth::yes ? Truth::no : Truth::yes};
}

}  // namespace

bool Predicate::holds(const std::string& value) const {
  const auto passes = [&](const std::string& word) {
    switch (test) {
      case Test::starts_with:
        return value.starts_with(word);
      case Test::ends_with:
        return value.ends_with(word);
      case Test::contains:
        return value.find(word) != std::string::npos;
      case Test::glob:
        return match_glob(word, value);
      default:
        return value == word;
    }
  };
  if (test == Test::matches) return re2::RE2::PartialMatch(value, *pattern);
  return std::ranges::any_of(words, passes) != (test == Test::not_in);
}

Outcome Condition::judge(const Element& element, const Pass& pass) const {
  switch (kind) {
    case Kind::values:
      return values(*this, element, pass);
    case Kind::present:
      return presence(*this, element, pass);
    case Kind::missing:
      return opposite(presence(*this, element, pass).truth);
    case Kind::all:
      return all(*this, element, pass);
    case Kind::any:
      return any(*this, element, pass);
    case Kind::negation:
      return opposite(parts.front().judge(element, pass).truth);
  }
  return {};
}

}  // namespace plimsoll::custom
