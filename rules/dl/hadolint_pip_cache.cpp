#include "rules/dl/hadolint_pip_cache.hpp"

#include <algorithm>
#include <string>

#include "rules/dl/hadolint_image.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kVariable = "PIP_NO_CACHE_DIR";
constexpr std::string_view kTrue[] = {"1", "true", "True", "TRUE", "on", "On", "ON", "yes", "Yes", "YES"};

/// Whether the text sets the variable, where it is named first.
bool sets_variable(std::string_view text) {
  const std::size_t at = text.find(std::string(kVariable) + "=");
  if (at == std::string_view::npos) return false;
  const std::string_view value = text.substr(at + kVariable.size() + 1);
  return std::ranges::any_of(kTrue, [&](std::string_view yes) { return value.starts_with(yes); });
}

}  // namespace

void HadolintPipCache::enter(const ast::From& from, const Pass& pass) {
  if (from.image() == nullptr) return;
  const std::string_view image = hadolint_image(from.image()->text).name;
  Stages& known = stages(pass);
  const bool inherited = known.is_set[image];
  known.current = from.name() != nullptr ? from.name()->text : image;
  known.is_set[known.current] = inherited;
}

void HadolintPipCache::see(const ast::Env& env, const Pass& pass) {
  Stages& known = stages(pass);
  for (const ast::Pair& pair : env.pairs)
    if (pair.name.text == kVariable && pair.value &&
        std::ranges::find(kTrue, without_quotes(pair.value->text)) != std::end(kTrue))
      known.is_set[known.current] = true;
}

bool HadolintPipCache::is_off(const ast::Run& run, const Pass& pass) {
  Stages& known = stages(pass);
  if (known.is_set[known.current] || mounts_cache(run, ".cache/pip")) return true;
  std::string text(run.rest.text);
  for (const ast::Heredoc& heredoc : run.heredocs) text += heredoc.body.text;
  return sets_variable(text);
}

}  // namespace plimsoll::rules
