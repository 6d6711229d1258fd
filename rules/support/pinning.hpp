// The detector of the rules about packages that are installed in whatever version is the newest.
#pragma once

#include <algorithm>
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

/// How a version is written behind the name of a package, and the command that tells which there are.
struct Version {
  std::string_view written;        ///< "=VERSION"
  std::string_view asked_by = {};  ///< "apk policy"; the name goes behind it, or where "NAME" stands
};

/// The command that tells which versions of a package there are.
inline std::string question_about(std::string_view package, std::string_view asked_by) {
  std::string command(asked_by);
  if (const std::size_t at = command.find("NAME"); at != std::string::npos)
    return command.replace(at, std::string_view("NAME").size(), package);
  return command + ' ' + std::string(package);
}

/// Says where the version is to be found, and where it goes. Nothing where the word is more than a name.
inline void offer_version(Finding& finding, const ShellWord& word, const Version& version) {
  const auto is_name_char = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || has_any({&c, 1}, "._-+/@");
  };
  if (version.asked_by.empty() || word.text != word.value || !std::ranges::all_of(word.text, is_name_char)) return;
  finding.fix(Applicability::display_only,
              "give a version; " + in_quotes(question_about(word.text, version.asked_by)) +
                  " in that image tells which there are",
              {{{word.span.end, word.span.end}, std::string(version.written)}});
}

/// Reports each word of each command that `is_pinned` denies, where `packages_of` a call names the words; natively only
/// words whose text is known, to hadolint once a RUN. Tells whether it reported.
template <typename PackagesOf, typename IsPinned>
bool report_unpinned(const ast::Run& run, Pass& pass, const Version& version, PackagesOf packages_of,
                     IsPinned is_pinned) {
  bool reported = false;
  for (const Call call : judged_calls(run, pass))
    for (const ShellWord* word : packages_of(call)) {
      if ((!pass.as_hadolint() && !is_known(*word)) || is_pinned(std::string_view(word->value))) continue;
      const std::string_view name = word->value.empty() ? word->text : std::string_view(word->value);
      std::string message = in_quotes(name) + " comes in any version; say which";
      if (name.find("://") == std::string_view::npos)
        message += " by " + in_quotes(version.written) + " behind its name";
      Finding& finding = pass.report(place(pass, run, word->span), std::move(message));
      if (pass.as_hadolint()) return true;
      offer_version(finding, *word, version);
      reported = true;
    }
  return reported;
}

}  // namespace plimsoll::rules
