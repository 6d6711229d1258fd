// MAINTAINER and the label that replaced it; see maintainer.hpp.
#include "rules/support/maintainer.hpp"

#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

/// A value for LABEL that means `text` literally. Quotes around all of it were meant as such.
std::string label_value(std::string_view text, char escape) {
  const bool wrapped =
      text.size() > 1 && (text.front() == '"' || text.front() == '\'') && text.find(text.front(), 1) == text.size() - 1;
  if (wrapped) text = text.substr(1, text.size() - 2);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '$' || c == escape) out += escape;
    out += c;
  }
  return out + "\"";
}

}  // namespace

void MaintainerDeprecated::visit(const ast::Maintainer& maintainer, Pass& pass) const {
  if (pass.in_onbuild()) return;
  Finding& finding =
      report_in_phase(pass, maintainer, maintainer.keyword.span,
                      "'MAINTAINER' is deprecated; use LABEL org.opencontainers.image.authors", BuildPhase::validation);
  if (!maintainer.valid || maintainer.rest.text.empty() || !maintainer.comments.empty()) return;
  const std::string_view keyword = maintainer.keyword.text == ascii_lower(maintainer.keyword.text) ? "label" : "LABEL";
  finding.fix(Applicability::safe, "Replace it by a label",
              {{{maintainer.keyword.span.begin, maintainer.rest.span.end},
                std::string(keyword) +
                    " org.opencontainers.image.authors=" + label_value(maintainer.rest.text, pass.document().escape)}});
}

}  // namespace plimsoll::rules
