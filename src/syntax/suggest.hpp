// "Did you mean": the nearest of a few known names.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace plimsoll::syntax {

/// The candidate with the smallest edit distance below three (§3.2), the first of equals; nothing when `typed` is one
/// of them but for its case, or too far from all.
std::optional<std::string_view> nearest(std::string_view typed, std::span<const std::string_view> candidates);

/// Whether `word` is an instruction in Docker's spelling (upper case).
bool is_instruction(std::string_view word);

/// The nearest Docker instruction, in the letter case of `typed`.
std::optional<std::string> nearest_instruction(std::string_view typed);

}  // namespace plimsoll::syntax
