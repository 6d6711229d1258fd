#include "rules/dl/remembered_runs.hpp"

#include "rules/dl/hadolint_image.hpp"

namespace plimsoll::rules {

void RememberedRuns::enter(const ast::From& from, const Pass& pass) {
  if (pass.in_onbuild() || from.image() == nullptr) return;
  const ast::Flag* const platform = from.flag("platform");
  current_ = {from.image()->text, platform != nullptr && platform->value ? platform->value->text : std::string_view(),
              from.name() != nullptr ? from.name()->text : std::string_view()};
  images_.push_back(hadolint_image(current_.image).name);
}

void RememberedRuns::remember(const ast::Run& run, Span word, const Pass& pass) {
  runs_.push_back({current_, place(pass, run, word), pass.in_onbuild()});
}

}  // namespace plimsoll::rules
