// What the builder makes of a word, for rules that must not be wrong: in profile `buildkit` its own view decides, in
// all others a word counts only where no value takes part that the caller or the base image may set.
#pragma once

#include <optional>
#include <string_view>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

/// The word of a step, expanded; nothing where that is not sure, or the builder refuses it.
std::optional<Built> sure_value(const Pass& pass, const Step& step, std::string_view word);
/// The same for a word of FROM, which sees nothing but the file: a name that no ARG declares is surely empty.
std::optional<Built> sure_value(const Pass& pass, const ast::From& from, std::string_view word);

/// The word of a step as far as the file tells, in every profile; nothing where it does not, or the builder refuses it.
std::optional<Built> known_value(const Pass& pass, const Step& step, std::string_view word);

/// Why the builder surely cannot expand the word.
std::optional<Refusal> sure_refusal(const Pass& pass, const Step& step, std::string_view word);

}  // namespace plimsoll::rules
