// The detector of the rules about packages that are installed in whatever version is the newest.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "rules/support/installs.hpp"

namespace plimsoll::rules {

/// Whether the text holds one of these characters.
inline bool has_any(std::string_view text, std::string_view characters) {
  return text.find_first_of(characters) != std::string_view::npos;
}

/// Whether the word is what the program sees; brackets in it (`name[extra]`) hardly ever match a file.
inline bool is_known(const ShellWord& word) { return word.literal || !has_any(word.text, "$`*?{~"); }

/// Reports each word of each command that `is_pinned` denies, where `packages_of` a call names the words; natively only
/// words whose text is known, to hadolint once a RUN. `version` is how one is written behind a name. Tells whether it
/// reported.
template <typename PackagesOf, typename IsPinned>
bool report_unpinned(const ast::Run& run, Pass& pass, std::string_view version, PackagesOf packages_of,
                     IsPinned is_pinned) {
  bool reported = false;
  for (const Call call : judged_calls(run, pass))
    for (const ShellWord* word : packages_of(call)) {
      if ((!pass.as_hadolint() && !is_known(*word)) || is_pinned(std::string_view(word->value))) continue;
      const std::string_view name = word->value.empty() ? word->text : std::string_view(word->value);
      std::string message = in_quotes(name) + " comes in any version; say which";
      if (name.find("://") == std::string_view::npos) message += " by " + in_quotes(version) + " behind its name";
      pass.report(place(pass, run, word->span), std::move(message));
      if (pass.as_hadolint()) return true;
      reported = true;
    }
  return reported;
}

}  // namespace plimsoll::rules
