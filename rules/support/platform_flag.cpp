// See platform_flag.hpp.
#include "rules/support/platform_flag.hpp"

namespace plimsoll::rules {

void offer_without_platform(Finding& finding, Applicability applicability, const ast::From& from, const Pass& pass) {
  const ast::Flag* flag = from.flag("platform");
  if (flag == nullptr || from.image() == nullptr) return;
  const Span gap{flag->text.span.end, from.image()->span.begin};
  if (gap.begin <= gap.end && pass.document().source->slice(gap).find_first_not_of(" \t") == std::string_view::npos)
    finding.fix(applicability, "Remove --platform", {{{flag->text.span.begin, gap.end}, ""}});
}

}  // namespace plimsoll::rules
