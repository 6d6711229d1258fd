// The PL1 rules: each reports the parser's errors of one kind. The parser finds and words them; the rule owns code,
// documentation and level, so that a syntax error is selected, explained and silenced like any other finding.
#pragma once

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

/// Offers the word that probably was meant.
inline void offer(const SyntaxError& error, Finding& finding) {
  if (error.suggestion)
    finding.fix(Applicability::unsafe, "Replace it by '" + *error.suggestion + "'", {{error.span, *error.suggestion}});
}

template <SyntaxErrorKind kKind>
struct SyntaxRule {
  void begin(Pass& pass) const {
    for (const SyntaxError& error : pass.document().errors) {
      if (error.kind != kKind) continue;
      Finding& finding = kKind == SyntaxErrorKind::empty_file ? pass.report_file(error.message)
                                                              : pass.report(error.span, error.message);
      finding.when(error.phase, instruction_of(pass.document(), error.span), BuildTurn::error);
      offer(error, finding);
    }
  }

 private:
  static std::uint32_t instruction_of(const Document& document, Span span) {
    const std::size_t item = document.item_at(span.begin);
    return item < document.items.size() ? document.items[item].index : 0;
  }
};

/// What stops a build is an error everywhere, except where hadolint's own answers are wanted.
inline constexpr ProfileLevels kSyntaxLevels = {
    .recommended = Severity::error, .buildkit = Severity::error, .security = Severity::error, .cis = Severity::error};

}  // namespace plimsoll::rules
