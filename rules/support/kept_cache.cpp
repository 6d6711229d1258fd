#include "rules/support/kept_cache.hpp"

#include <algorithm>

#include "rules/support/clean_up_fix.hpp"

namespace plimsoll::rules {
namespace {

bool has_operand(const Call& call, Call::Names words) {
  return std::ranges::any_of(behind_verb(call), [&](const ShellWord* word) {
    return std::ranges::find(words, std::string_view(word->value)) != words.end();
  });
}

bool empties(const Call& call, const Pass& pass, const PackageCache& cache) {
  if (!call.is_one_of(cache.cleaners) || find_verb(call, pass, cache.clean_verbs) == nullptr) return false;
  return call.is("zypper") || has_operand(call, {"all", "metadata"});
}

std::optional<Call> last_filler(const ast::Run& run, const Pass& pass, const PackageCache& cache) {
  std::optional<Call> found;
  for (const Call call : judged_calls(run, pass))
    if (call.is_one_of(cache.programs) && find_verb(call, pass, cache.verbs) != nullptr &&
        !call.has_flag(cache.other_roots))
      found.emplace(call);
  return found;
}

/// The command that empties the cache of a program.
std::string clean_command(const Call& call) {
  return std::string(call.name()) + (call.is("zypper") ? " clean --all" : " clean all");
}

}  // namespace

void report_kept_cache(const ast::Run& run, Pass& pass, const PackageCache& cache) {
  const auto is_outside = [&](std::string_view folder) { return is_mounted(run, pass, folder); };
  if (!is_kept(run, pass) || std::ranges::any_of(cache.folders, is_outside)) return;
  const std::optional<Call> filler = last_filler(run, pass, cache);
  if (!filler) return;
  const auto is_removed = [&](std::string_view folder) { return is_removed_behind(*filler, run, pass, folder); };
  if (std::ranges::any_of(cache.folders, is_removed) ||
      any_behind(*filler, run, pass, [&](const Call& call) { return empties(call, pass, cache); }))
    return;
  const Span verb = find_verb(*filler, pass, cache.verbs)->span;
  Finding& finding = pass.report({filler->name_word().span.begin, verb.end}, kept_cache_message(*filler));
  offer_clean_up(finding, *filler, run, pass, Applicability::safe, clean_command(*filler),
                 CleanUpPlace::end_or_behind_filler);
}

std::string kept_cache_message(const Call& call) {
  return "the cache of " + in_quotes(call.name()) + " stays in this layer; end the RUN with " +
         in_quotes(clean_command(call));
}

}  // namespace plimsoll::rules
