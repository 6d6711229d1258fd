// What a row of the pattern table says. The table itself is patterns.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "plimsoll/secret.hpp"
#include "secret/automaton.hpp"
#include "secret/char_set.hpp"

namespace plimsoll::secret {

/// One candidate: the whole match, and the secret inside it.
struct Candidate {
  std::size_t whole_begin = 0;
  std::size_t whole_end = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Where a match whose literal stands at `hit` would begin; npos when its surroundings rule a match out. Looks at a
/// bounded number of bytes.
using Start = std::size_t (*)(std::string_view text, std::size_t hit);
/// The last word on a candidate: false drops it. May move the end of the secret.
using Check = bool (*)(std::string_view text, Candidate& candidate);

/// When matches overlap, the lower rank stays.
enum class Rank : std::uint8_t { key_block, provider, named, generic, url };

struct Pattern {
  std::string_view id;
  std::string_view provider;
  /// Separated by blanks. Every match contains one of them. Case-sensitive unless `fold`.
  std::string_view literals;
  /// RE2, Latin-1, bounded repeats up to 100 only. The secret is group 1 where there is one.
  std::string_view regex;
  float floor = 3.0F;              ///< entropy of the secret, bits a byte
  const CharSet* left = &kWord;    ///< may not stand before the match
  const CharSet* right = &kAlnum;  ///< may not stand behind it: a longer string is something else
  std::size_t max_length = 512;    ///< of the whole match
  std::string_view context = {};   ///< blank-separated words, one of which must be near, in any case
  Start start = nullptr;           ///< null: at the literal. Where a literal is shorter than 4 bytes there is one
  Check check = nullptr;
  Rank rank = Rank::provider;
  Severity severity = Severity::error;
  bool fold = false;
};

inline constexpr std::size_t kMaxPatterns = 128;

/// The table.
std::span<const Pattern> patterns();
/// The automaton over the literals of all of them.
Automaton automaton();

/// Calls `call(word)` for each blank-separated word of `list`.
template <typename Call>
constexpr void each_word(std::string_view list, Call call) {
  while (!list.empty()) {
    const std::size_t end = list.find(' ');
    call(list.substr(0, end));
    if (end == std::string_view::npos) return;
    list.remove_prefix(end + 1);
  }
}

/// Whether `word` is one of the blank-separated words of `list`.
constexpr bool lists(std::string_view list, std::string_view word) {
  if (word.empty() || word.find(' ') != std::string_view::npos) return false;
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

}  // namespace plimsoll::secret
