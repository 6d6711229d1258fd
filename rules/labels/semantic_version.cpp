// The grammar of Semantic Versioning 2.0.0.
#include "rules/labels/semantic_version.hpp"

#include <algorithm>

#include "rules/labels/characters.hpp"

namespace plimsoll::rules {
namespace {

/// Whether `is_part` holds for each piece between dots; their number goes to `count`.
template <typename IsPart>
bool all_parts(std::string_view text, int& count, IsPart is_part) {
  for (count = 1;; ++count) {
    const std::string_view part = text.substr(0, text.find('.'));
    if (part.empty() || !is_part(part)) return false;
    if (part.size() == text.size()) return true;
    text.remove_prefix(part.size() + 1);
  }
}

bool is_identifier(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
}

}  // namespace

bool is_semantic_version(std::string_view text, bool as_hadolint) {
  const auto has_leading_zero = [&](std::string_view number) {
    return !as_hadolint && number.size() > 1 && number.front() == '0';
  };
  int count = 0;
  if (const std::size_t plus = text.find('+'); plus != std::string_view::npos) {
    if (!all_parts(text.substr(plus + 1), count, is_identifier)) return false;
    text = text.substr(0, plus);
  }
  if (const std::size_t dash = text.find('-'); dash != std::string_view::npos) {
    const auto is_prerelease = [&](std::string_view part) {
      return is_identifier(part) && !(all_digits(part) && has_leading_zero(part));
    };
    if (!all_parts(text.substr(dash + 1), count, is_prerelease)) return false;
    text = text.substr(0, dash);
  }
  const auto is_number = [&](std::string_view part) { return all_digits(part) && !has_leading_zero(part); };
  return all_parts(text, count, is_number) && count == 3;
}

}  // namespace plimsoll::rules
