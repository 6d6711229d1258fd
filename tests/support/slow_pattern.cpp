#include "support/slow_pattern.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace plimsoll::testing {
namespace {

std::string join(const Characters& characters) {
  std::string out;
  for (const Character& character : characters) out += character;
  return out;
}

/// Where the greedy match of `pattern` (from element `element`) that begins at `begin` ends; nothing when there is
/// none.
std::optional<std::size_t> match_end(const Pattern& pattern, std::size_t element, const Characters& value,
                                     std::size_t begin) {
  if (element == pattern.size()) return begin;
  const Element& first = pattern[element];
  if (first.kind == Element::Kind::many) {
    for (std::size_t end = value.size() + 1; end-- > begin;)
      if (const auto found = match_end(pattern, element + 1, value, end)) return found;
    return std::nullopt;
  }
  const bool fits = begin < value.size() && (first.kind == Element::Kind::one || first.literal == value[begin]);
  return fits ? match_end(pattern, element + 1, value, begin + 1) : std::nullopt;
}

bool covers(const Pattern& pattern, const Characters& value) {
  if (pattern.empty()) return value.empty();
  const Pattern rest(pattern.begin() + 1, pattern.end());
  if (pattern[0].kind == Element::Kind::many && covers(rest, value)) return true;
  if (value.empty()) return false;
  const Characters behind(value.begin() + 1, value.end());
  if (pattern[0].kind == Element::Kind::many) return covers(pattern, behind);
  return (pattern[0].kind == Element::Kind::one || pattern[0].literal == value[0]) && covers(rest, behind);
}

/// Go's regexp template for a match without groups.
std::string fill_template(std::string_view text, const std::string& match) {
  const Characters characters = split_characters(text);
  std::string out;
  for (std::size_t i = 0; i < characters.size();) {
    if (characters[i] != "$") {
      out += characters[i++];
      continue;
    }
    ++i;
    if (i < characters.size() && characters[i] == "$") {
      out += characters[i++];
      continue;
    }
    const bool brace = i < characters.size() && characters[i] == "{";
    std::size_t end = brace ? i + 1 : i;
    std::string name;
    while (end < characters.size() &&
           (is_letter(characters[end]) || is_digit(characters[end]) || characters[end] == "_"))
      name += characters[end++];
    const bool closed = !brace || (end < characters.size() && characters[end] == "}");
    if (name.empty() || !closed) {
      out += "$";  // no name: a dollar
      continue;
    }
    if (name == "0") out += match;
    i = brace ? end + 1 : end;
  }
  return out;
}

}  // namespace

Characters split_characters(std::string_view text) {
  Characters out;
  while (!text.empty()) {
    const auto lead = static_cast<unsigned char>(text[0]);
    std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    const std::string_view rest = text.substr(1, size - 1);
    if (rest.size() != size - 1 || !std::all_of(rest.begin(), rest.end(), continues)) size = 1;
    out.emplace_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return out;
}

bool is_one_of(std::string_view set, const Character& c) {
  return c.size() == 1 && set.find(c[0]) != std::string_view::npos;
}

bool is_digit(const Character& c) {
  constexpr std::array<std::string_view, 2> others = {"\xD9\xA3", "\xE0\xA5\xA7"};  // Arabic 3, Devanagari 1
  return is_one_of("0123456789", c) || std::find(others.begin(), others.end(), c) != others.end();
}

bool is_letter(const Character& c) {
  constexpr std::array<std::string_view, 5> others = {"\xC3\xA9", "\xC3\x9F", "\xCE\xA9", "\xE6\xBC\xA2",
                                                      "\xED\x95\x9C"};  // of é ß Ω and two of East Asia
  return is_one_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", c) ||
         std::find(others.begin(), others.end(), c) != others.end();
}

Pattern read_pattern(std::string_view text) {
  Pattern out;
  const Characters characters = split_characters(text);
  for (std::size_t i = 0; i < characters.size(); ++i) {
    if (characters[i] == "*") {
      out.push_back({Element::Kind::many, ""});
    } else if (characters[i] == "?") {
      out.push_back({Element::Kind::one, ""});
    } else if (characters[i] != "\\") {
      out.push_back({Element::Kind::literal, characters[i]});
    } else {
      ++i;
      if (i == characters.size() || !is_one_of("*?\\}/", characters[i]))
        throw Refused{"invalid pattern (" + std::string(text) + ") in substitution"};
      out.push_back({Element::Kind::literal, characters[i]});
    }
  }
  return out;
}

std::string trim(const std::string& text, const Pattern& pattern, bool front, bool longest) {
  const Characters value = split_characters(text);
  for (std::size_t i = 0; i <= value.size(); ++i) {
    const std::size_t count = longest ? value.size() - i : i;
    const auto cut =
        front ? value.begin() + static_cast<std::ptrdiff_t>(count) : value.end() - static_cast<std::ptrdiff_t>(count);
    const Characters before(value.begin(), cut);
    const Characters behind(cut, value.end());
    if (covers(pattern, front ? before : behind)) return join(front ? behind : before);
  }
  return text;
}

std::string replace(const std::string& text, const Pattern& pattern, const std::string& replacement, bool all) {
  const Characters value = split_characters(text);
  std::string out;
  std::size_t done = 0;
  bool behind_match = false;  // an empty match right behind a match is none
  for (std::size_t at = 0; at <= value.size();) {
    const auto end = match_end(pattern, 0, value, at);
    if (!end || (*end == at && behind_match)) {
      if (at < value.size()) out += value[at];
      behind_match = false;
      done = ++at;
      continue;
    }
    const auto first = value.begin() + static_cast<std::ptrdiff_t>(at);
    const std::string match = join({first, value.begin() + static_cast<std::ptrdiff_t>(*end)});
    out += all ? fill_template(replacement, match) : replacement;
    done = *end;
    behind_match = true;
    if (!all) break;
    if (*end == at) {  // an empty match: the next begins one character on
      if (at < value.size()) out += value[at];
      behind_match = false;
      done = ++at;
    } else {
      at = *end;
    }
  }
  for (; done < value.size(); ++done) out += value[done];
  return out;
}

}  // namespace plimsoll::testing
