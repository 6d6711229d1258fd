// The grammar of RFC 5322, section 3.4.1.
#include "rules/labels/email_address.hpp"

#include <algorithm>

#include "rules/labels/characters.hpp"

namespace plimsoll::rules {
namespace {

class Grammar {
 public:
  explicit Grammar(bool international) : international_(international) {}

  bool is_dot_atom(std::string_view text) const {
    if (text.empty() || text.front() == '.' || text.back() == '.' || text.find("..") != std::string_view::npos)
      return false;
    return std::all_of(text.begin(), text.end(), [&](char c) {
      return is_letter(c) || is_digit(c) || is_one_of(c, "!#$%&'*+-/=?^_`{|}~.") || is_beyond_ascii(c);
    });
  }
  bool is_quoted_string(std::string_view text) const {
    if (text.size() < 2 || text.front() != '"' || text.back() != '"') return false;
    text = text.substr(1, text.size() - 2);
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '"') return false;
      if (text[i] == '\\' && ++i == text.size()) return false;  // it would escape the closing quote
      if (!is_printable(text[i])) return false;
    }
    return true;
  }
  bool is_domain_literal(std::string_view text) const {
    if (text.size() < 2 || text.front() != '[' || text.back() != ']') return false;
    text = text.substr(1, text.size() - 2);
    return std::all_of(text.begin(), text.end(), [&](char c) { return is_printable(c) && !is_one_of(c, "[]\\"); });
  }

 private:
  bool is_beyond_ascii(char c) const { return international_ && static_cast<unsigned char>(c) >= 0x80; }
  bool is_printable(char c) const { return (c >= ' ' && c <= '~') || c == '\t' || is_beyond_ascii(c); }

  bool international_;
};

}  // namespace

bool is_email_address(std::string_view text, bool international) {
  const Grammar grammar(international);
  const std::size_t at = text.rfind('@');
  if (at == std::string_view::npos) return false;
  const std::string_view local = text.substr(0, at);
  const std::string_view domain = text.substr(at + 1);
  return (grammar.is_dot_atom(local) || grammar.is_quoted_string(local)) &&
         (grammar.is_dot_atom(domain) || grammar.is_domain_literal(domain));
}

}  // namespace plimsoll::rules
