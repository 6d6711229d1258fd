#include "rules/support/sure_value.hpp"

#include <algorithm>
#include <string>

namespace plimsoll::rules {
namespace {

std::optional<Built> unless_refused(Built built) {
  return built.error ? std::nullopt : std::optional(std::move(built));
}

/// Whether the file alone says what the word is.
bool is_known(const Pass& pass, const ast::Common& node, std::string_view word) {
  return pass.model().expand(node, word).known;
}

}  // namespace

std::optional<Built> sure_value(const Pass& pass, const Step& step, std::string_view word) {
  return pass.as_buildkit() ? unless_refused(pass.model().build(step, word)) : known_value(pass, step, word);
}

std::optional<Built> known_value(const Pass& pass, const Step& step, std::string_view word) {
  if (!is_known(pass, ast::common(*step.instruction), word)) return std::nullopt;
  return unless_refused(pass.model().build(step, word));
}

std::optional<Built> sure_value(const Pass& pass, const ast::From& from, std::string_view word) {
  const Model& model = pass.model();
  const Step step = model.step_of(from);
  std::optional<Built> built = unless_refused(model.build(step, word));
  if (!built || pass.as_buildkit() || is_known(pass, from, word)) return built;
  const bool sure =
      std::ranges::none_of(built->unmatched, [&](std::string_view name) { return model.declares(step, name); }) &&
      std::ranges::all_of(built->matched,
                          [&](std::string_view name) { return is_known(pass, from, "${" + std::string(name) + "}"); });
  return sure ? built : std::nullopt;
}

std::optional<Refusal> sure_refusal(const Pass& pass, const Step& step, std::string_view word) {
  if (pass.as_buildkit()) return pass.model().build(step, word).refusal;
  return pass.model().expand(ast::common(*step.instruction), word).refusal;
}

}  // namespace plimsoll::rules
