// SPDX licence expressions (SPDX specification 2.3, annex D).
#include "rules/labels/spdx.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "rules/labels/characters.hpp"
#include "rules/labels/spdx_ids.hpp"

namespace plimsoll::rules {
namespace {

template <typename Same>
bool is_listed(std::string_view id, Same same) {
  std::string_view list = kSpdxIds;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find_first_of(" \n"), list.size());
    const std::string_view known = list.substr(0, end);
    if (!known.empty() && std::equal(known.begin(), known.end(), id.begin(), id.end(), same)) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

bool is_id_string(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](char c) { return is_letter(c) || is_digit(c) || is_one_of(c, "-."); });
}

/// `[DocumentRef-…:]LicenseRef-…`
bool is_own_licence(std::string_view id) {
  if (id.starts_with("DocumentRef-")) {
    const std::size_t colon = std::min(id.find(':'), id.size());
    if (!is_id_string(id.substr(12, colon - 12))) return false;
    id.remove_prefix(std::min(colon + 1, id.size()));
  }
  return id.starts_with("LicenseRef-") && is_id_string(id.substr(11));
}

bool is_licence(std::string_view id) {
  if (is_own_licence(id)) return true;
  if (id.ends_with('+')) id.remove_suffix(1);
  return is_listed(id, [](char a, char b) { return ascii_lower(a) == ascii_lower(b); });
}

/// The next word or parenthesis, taken off the front; empty at the end.
std::string_view take_token(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  const std::size_t size = text.empty() || is_one_of(text.front(), "()")
                               ? std::min<std::size_t>(text.size(), 1)
                               : std::min(text.find_first_of(" \t()"), text.size());
  const std::string_view token = text.substr(0, size);
  text.remove_prefix(size);
  return token;
}

}  // namespace

bool is_spdx_id(std::string_view text) {
  return is_listed(text, [](char a, char b) { return a == b; });
}

bool is_spdx_expression(std::string_view text) {
  std::size_t open = 0;
  bool wants_licence = true;
  bool may_have_exception = false;
  for (std::string_view token = take_token(text); !token.empty(); token = take_token(text)) {
    const bool after_licence = std::exchange(may_have_exception, false);
    if (wants_licence) {
      if (token == "(") {
        ++open;
        continue;
      }
      if (!is_licence(token)) return false;
      wants_licence = false;
      may_have_exception = true;
    } else if (token == ")") {
      if (open-- == 0) return false;
    } else if (token == "WITH") {
      if (!after_licence || !is_id_string(take_token(text))) return false;
    } else if (token == "AND" || token == "OR") {
      wants_licence = true;
    } else {
      return false;
    }
  }
  return open == 0 && !wants_licence;
}

}  // namespace plimsoll::rules
