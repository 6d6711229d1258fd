// What the rules about a WORKDIR with a relative path share.
#pragma once

#include <string>
#include <string_view>

#include "plimsoll/rule.hpp"
#include "rules/support/words.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {

/// `C:` and what follows.
inline bool has_drive(std::string_view path) {
  const char letter = path.empty() ? ' ' : ascii_lower(path.front());
  return path.size() > 1 && path[1] == ':' && letter >= 'a' && letter <= 'z';
}

inline std::string relative_workdir_message(std::string_view path) {
  return in_quotes(path) + " is relative to the base image's directory; start it with '/'";
}

/// Offers to start the path with '/', where it is written out; the dot of `./app` goes. `meant` is the path without
/// quotes and with the values of its variables.
inline void offer_absolute(Finding& finding, const ast::Word& path, std::string_view meant) {
  std::string_view inner = without_quotes(path.text);
  if (inner.empty() || inner != meant || has_drive(inner)) return;
  const std::uint32_t begin = path.span.begin + static_cast<std::uint32_t>(inner.data() - path.text.data());
  const bool here = inner.starts_with("./");
  if (here) inner.remove_prefix(2);
  if (inner.empty() || std::string_view(".$/\\`").find(inner.front()) != std::string_view::npos) return;
  const Edit edit = here ? Edit{{begin, begin + 1}, ""} : Edit{{begin, begin}, "/"};
  finding.fix(Applicability::unsafe, "Make the path absolute", {edit});
}

}  // namespace plimsoll::rules
