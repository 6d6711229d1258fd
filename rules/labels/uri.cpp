// The grammar of RFC 3986, appendix A.
#include "rules/labels/uri.hpp"

#include <algorithm>

#include "rules/labels/characters.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kSubDelimiters = "!$&'()*+,;=";

bool is_unreserved(char c) { return is_letter(c) || is_digit(c) || is_one_of(c, "-._~"); }

/// Whether the text is made of unreserved characters, sub-delimiters, `others` and percent-encoded bytes.
bool is_made_of(std::string_view text, std::string_view others) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      if (i + 2 >= text.size() || !is_hex_digit(text[i + 1]) || !is_hex_digit(text[i + 2])) return false;
      i += 2;
    } else if (!is_unreserved(text[i]) && !is_one_of(text[i], kSubDelimiters) && !is_one_of(text[i], others)) {
      return false;
    }
  }
  return true;
}

bool is_ipv4(std::string_view text) {
  int parts = 0;
  for (bool more = true; more; ++parts) {
    const std::string_view part = text.substr(0, text.find('.'));
    more = part.size() < text.size();
    if (part.empty() || part.size() > 3 || !all_digits(part) || (part.size() > 1 && part.front() == '0')) return false;
    if (part.size() == 3 && part > "255") return false;
    if (more) text.remove_prefix(part.size() + 1);
  }
  return parts == 4;
}

/// How many 16-bit groups the text stands for, between colons; -1: it is no such list. IPv4 counts two, at the end.
int count_groups(std::string_view text, bool may_end_in_ipv4) {
  if (text.empty()) return 0;
  for (int groups = 1;; ++groups) {
    const std::string_view group = text.substr(0, text.find(':'));
    if (group.size() == text.size() && may_end_in_ipv4 && is_ipv4(group)) return groups + 1;
    if (group.empty() || group.size() > 4 || !std::all_of(group.begin(), group.end(), is_hex_digit)) return -1;
    if (group.size() == text.size()) return groups;
    text.remove_prefix(group.size() + 1);
  }
}

bool is_ipv6(std::string_view text) {
  const std::size_t gap = text.find("::");
  if (gap == std::string_view::npos) return count_groups(text, true) == 8;
  const int before = count_groups(text.substr(0, gap), false);
  const int after = count_groups(text.substr(gap + 2), true);
  return before >= 0 && after >= 0 && before + after <= 7;
}

/// `v1.anything`, for versions of IP that do not exist yet.
bool is_ip_future(std::string_view text) {
  const std::size_t dot = text.find('.');
  if (dot == std::string_view::npos || dot < 2 || dot + 1 == text.size() || ascii_lower(text[0]) != 'v') return false;
  const std::string_view version = text.substr(1, dot - 1);
  return std::all_of(version.begin(), version.end(), is_hex_digit) && text.find('%') == std::string_view::npos &&
         is_made_of(text.substr(dot + 1), ":");
}

bool is_authority(std::string_view text) {
  if (const std::size_t at = text.rfind('@'); at != std::string_view::npos) {
    if (!is_made_of(text.substr(0, at), ":")) return false;
    text.remove_prefix(at + 1);
  }
  std::string_view port;
  if (text.starts_with('[')) {
    const std::size_t end = text.find(']');
    if (end == std::string_view::npos) return false;
    const std::string_view address = text.substr(1, end - 1);
    if (!is_ipv6(address) && !is_ip_future(address)) return false;
    port = text.substr(end + 1);
  } else {
    const std::size_t colon = std::min(text.find(':'), text.size());
    if (!is_made_of(text.substr(0, colon), "")) return false;
    port = text.substr(colon);
  }
  return port.empty() || (port.front() == ':' && all_digits(port.substr(1)));
}

}  // namespace

bool is_uri(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_letter(text[0])) return false;
  const std::string_view scheme = text.substr(0, colon);
  if (!std::all_of(scheme.begin(), scheme.end(),
                   [](char c) { return is_letter(c) || is_digit(c) || is_one_of(c, "+-."); }))
    return false;
  text.remove_prefix(colon + 1);
  if (const std::size_t hash = text.find('#'); hash != std::string_view::npos) {
    if (!is_made_of(text.substr(hash + 1), ":@/?")) return false;
    text = text.substr(0, hash);
  }
  if (const std::size_t question = text.find('?'); question != std::string_view::npos) {
    if (!is_made_of(text.substr(question + 1), ":@/?")) return false;
    text = text.substr(0, question);
  }
  if (text.starts_with("//")) {
    const std::size_t end = std::min(text.find('/', 2), text.size());
    if (!is_authority(text.substr(2, end - 2))) return false;
    text.remove_prefix(end);
  }
  return is_made_of(text, ":@/");
}

}  // namespace plimsoll::rules
