// A variable that no ARG and no ENV has set where a word uses it: when that is a mistake for sure, and how to say it.
#pragma once

#include <string>
#include <string_view>

#include "plimsoll/finding.hpp"
#include "plimsoll/model.hpp"

namespace plimsoll::rules {

struct UnsetVariable {
  std::string_view name;  ///< a view into the word
  const ast::Word* word;
  const Step* step;
  const ast::Pair* setter = nullptr;  ///< the pair of the same ENV that sets it, too late
  std::string_view near = {};         ///< a variable of nearly that name

  /// `ENV NAME=$NAME:more`.
  bool adds_to_itself() const;
  /// Whether it is a mistake whatever a base image like this one may set. `${NAME:-default}` is none: who writes that
  /// knows that nothing may be set.
  bool is_mistake(const BaseImage& image) const;
  /// Whether `near` differs so little that it must have been meant.
  bool is_misspelt() const;
  std::string message() const;
};

/// `${NAME:-default}` and the like; `name` is a view into `word`.
bool has_modifier(std::string_view name, std::string_view word);

/// The pair that sets `name`, or null; lists of more than 256 pairs are not searched.
const ast::Pair* setter_of(std::string_view name, const ast::Env& env);
/// The same for an instruction, if it is an ENV.
const ast::Pair* setter_of(std::string_view name, const ast::Instruction& instruction);

/// Offers to part the ENV in front of `pair`, which uses what a pair before it sets.
void offer_second_env(Finding& finding, const ast::Env& env, const ast::Pair& pair, const Document& document);

}  // namespace plimsoll::rules
