// The detector of the rules about caches of yum, dnf and zypper that stay in a layer.
#pragma once

#include <optional>
#include <string>

#include "rules/support/clean_up.hpp"

namespace plimsoll::rules {

/// What fills a cache and what empties it, natively.
struct PackageCache {
  Call::Names programs;
  Call::Names verbs;
  Call::Names other_roots;  ///< options that put the cache elsewhere
  Call::Names cleaners;     ///< programs that empty it too
  Call::Names clean_verbs;
  Call::Names folders;
};

/// Reports the last command of the RUN that fills the cache, if nothing behind it empties it.
void report_kept_cache(const ast::Run& run, Pass& pass, const PackageCache& cache);

/// What is said of it, also in hadolint's voice.
std::string kept_cache_message(const Call& call);

/// The first command of the RUN that passes the test, with its number among all; hadolint compares such numbers.
struct NumberedCall {
  Call call;
  std::size_t number = 0;
};
template <typename Test>
std::optional<NumberedCall> first_call(const ast::Run& run, const Pass& pass, Test test) {
  std::size_t number = 0;
  for (const Call call : calls(run, pass)) {
    if (test(call)) return NumberedCall{call, number};
    ++number;
  }
  return std::nullopt;
}

/// Reports, as hadolint does, the first call that fills a cache unless the first one that cleans comes behind it. Tells
/// whether it reported.
template <typename Fills, typename Cleans>
bool report_kept_cache_as_hadolint(const ast::Run& run, Pass& pass, Fills fills, Cleans cleans) {
  const auto filler = first_call(run, pass, fills);
  if (!filler) return false;
  const auto cleaner = first_call(run, pass, cleans);
  if (cleaner && filler->number < cleaner->number) return false;
  pass.report(place(pass, run, filler->call.name_word().span), kept_cache_message(filler->call));
  return true;
}

}  // namespace plimsoll::rules
