// Sets of bytes that are known at compile time: what a token is made of, and what may not stand beside it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace plimsoll::secret {

class CharSet {
 public:
  /// `spec` lists bytes and ranges, "A-Za-z_"; a '-' at the end stands for itself.
  explicit constexpr CharSet(std::string_view spec) {
    for (std::size_t i = 0; i < spec.size(); ++i) {
      const auto first = static_cast<unsigned char>(spec[i]);
      unsigned last = first;
      if (i + 2 < spec.size() && spec[i + 1] == '-') {
        last = static_cast<unsigned char>(spec[i + 2]);
        i += 2;
      }
      for (unsigned byte = first; byte <= last; ++byte) bits_[byte / 64] |= std::uint64_t{1} << (byte % 64);
    }
  }
  constexpr bool has(char byte) const {
    const auto value = static_cast<unsigned char>(byte);
    return ((bits_[value / 64] >> (value % 64)) & 1U) != 0;
  }
  /// Whether [from, from + count) lies in `text` and consists of members only.
  constexpr bool spans(std::string_view text, std::size_t from, std::size_t count) const {
    if (from > text.size() || text.size() - from < count) return false;
    for (std::size_t i = from; i < from + count; ++i)
      if (!has(text[i])) return false;
    return true;
  }
  /// Where the run of members that ends at `end` begins, looking back at most `limit` bytes.
  constexpr std::size_t run_back(std::string_view text, std::size_t end, std::size_t limit) const {
    std::size_t begin = end;
    while (begin > 0 && end - begin < limit && has(text[begin - 1])) --begin;
    return begin;
  }
  /// Where the run of members that begins at `begin` ends, looking at most `limit` bytes ahead.
  constexpr std::size_t run(std::string_view text, std::size_t begin,
                            std::size_t limit = std::string_view::npos) const {
    std::size_t end = begin;
    while (end < text.size() && end - begin < limit && has(text[end])) ++end;
    return end;
  }

 private:
  std::uint64_t bits_[4] = {};
};

inline constexpr CharSet kNone("");
inline constexpr CharSet kDigit("0-9");
inline constexpr CharSet kLowerHex("0-9a-f");
inline constexpr CharSet kHex("0-9a-fA-F");
inline constexpr CharSet kLowerAlnum("0-9a-z");
inline constexpr CharSet kUpperAlnum("0-9A-Z");
inline constexpr CharSet kLetter("A-Za-z");
inline constexpr CharSet kAlnum("A-Za-z0-9");
inline constexpr CharSet kWord("A-Za-z0-9_");
inline constexpr CharSet kWordDot("A-Za-z0-9_.");
inline constexpr CharSet kDashed("A-Za-z0-9_-");
inline constexpr CharSet kDottedDashed("A-Za-z0-9_.-");
inline constexpr CharSet kTilde("A-Za-z0-9_~-");
inline constexpr CharSet kPadded("A-Za-z0-9_=-");
inline constexpr CharSet kBase64("A-Za-z0-9+/");
inline constexpr CharSet kBase64Padded("A-Za-z0-9+/=");
inline constexpr CharSet kBase64Word("A-Za-z0-9_+/");
inline constexpr CharSet kBlank(" \t");
inline constexpr CharSet kSpace(" \t\r\n\f\v");

constexpr char lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte; }
constexpr char upper(char byte) { return byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 'a' + 'A') : byte; }

/// ASCII comparison without case.
constexpr bool same_folded(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (lower(a[i]) != lower(b[i])) return false;
  return true;
}
/// Position of `needle` in `text` without case, or npos.
constexpr std::size_t find_folded(std::string_view text, std::string_view needle, std::size_t from = 0) {
  for (std::size_t i = from; i + needle.size() <= text.size(); ++i)
    if (lower(text[i]) == lower(needle[0]) && same_folded(text.substr(i, needle.size()), needle)) return i;
  return std::string_view::npos;
}
constexpr bool starts_folded(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && same_folded(text.substr(0, prefix.size()), prefix);
}

}  // namespace plimsoll::secret
