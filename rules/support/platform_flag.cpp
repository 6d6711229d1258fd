// See platform_flag.hpp.
#include "rules/support/platform_flag.hpp"

#include "rules/support/build_steps.hpp"

namespace plimsoll::rules {
namespace {

bool is_target_platform(const ast::From& from, const ast::Flag& flag, const Pass& pass) {
  if (pass.as_hadolint()) {  // no quotes for hadolint
    const std::string_view text = pass.document().source->slice(flag.text.span);
    return text == "--platform=$TARGETPLATFORM" || text == "--platform=${TARGETPLATFORM}";
  }
  const Step step = pass.model().step_of(from);
  const Built built = pass.model().build(step, flag.value->text);
  return built.matched.size() == 1 && built.matched.front() == "TARGETPLATFORM" && built.unmatched.empty() &&
         built.text == pass.model().build(step, "$TARGETPLATFORM").text;
}

}  // namespace

void offer_without_platform(Finding& finding, Applicability applicability, const ast::From& from, const Pass& pass) {
  const ast::Flag* flag = from.flag("platform");
  if (flag == nullptr || from.image() == nullptr) return;
  const Span gap{flag->text.span.end, from.image()->span.begin};
  if (gap.begin <= gap.end && pass.document().source->slice(gap).find_first_not_of(" \t") == std::string_view::npos)
    finding.fix(applicability, "Remove --platform", {{{flag->text.span.begin, gap.end}, ""}});
}

std::string constant_platform_message(std::string_view platform) {
  return in_quotes(platform) + " holds for every build; leave --platform to the caller";
}

void RedundantTargetPlatform::visit(const ast::From& from, Pass& pass) const {
  const ast::Flag* flag = from.flag("platform");
  if (pass.in_onbuild() || flag == nullptr || !flag->value || !is_target_platform(from, *flag, pass)) return;
  Finding& finding =
      report_in_phase(pass, from, flag->text.span, in_quotes(flag->text.text) + " says what holds anyway; leave it out",
                      BuildPhase::base_images, BuildTurn::behind_errors);
  offer_without_platform(finding, Applicability::safe, from, pass);
}

}  // namespace plimsoll::rules
