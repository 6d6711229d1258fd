// Letter case of keywords; see letter_case.hpp.
#include "rules/buildkit/letter_case.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

}  // namespace

LetterCase letter_case(std::string_view word) {
  if (word == in_case(word, LetterCase::lower)) return LetterCase::lower;
  return word == in_case(word, LetterCase::upper) ? LetterCase::upper : LetterCase::mixed;
}

std::string in_case(std::string_view word, LetterCase letters) {
  std::string out = ascii_lower(word);
  if (letters == LetterCase::upper) std::ranges::transform(out, out.begin(), upper);
  return out;
}

LetterCase usual_case(const Document& document) {
  int more_in_lower = 0;
  bool in_stage = false;
  for (const ast::Instruction& instruction : document.instructions) {
    in_stage = in_stage || ast::as<ast::From>(instruction) != nullptr;
    if (!in_stage || ast::as<ast::Unknown>(instruction) != nullptr) continue;
    const LetterCase letters = letter_case(ast::common(instruction).keyword.text);
    if (letters == LetterCase::lower) ++more_in_lower;
    if (letters == LetterCase::upper) --more_in_lower;
  }
  return more_in_lower > 0 ? LetterCase::lower : LetterCase::upper;
}

void offer_case(Finding& finding, const ast::Word& word, LetterCase letters) {
  if (word.span.size() != word.text.size()) return;
  const std::string better = in_case(word.text, letters);
  finding.fix(Applicability::safe, "Write '" + better + "'", {{word.span, better}});
}

}  // namespace plimsoll::rules
