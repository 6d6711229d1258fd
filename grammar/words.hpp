// How arguments are split into words (dockerfile-language §3.1, §3.3). Three ways, none of which knows shell syntax:
// a plain list (no quotes at all), the quoted words of ENV, LABEL and ARG, and flags. A quote that is never closed runs
// to the end without an error, and an escape as the very last character belongs to no word.
#pragma once

#include "grammar/chars.hpp"

namespace plimsoll::grammar {

/// All the rest, as one argument; never empty.
struct text {
  using rule_t = text;
  using subs_t = empty_list;
  template <typename Input>
  static bool match(Input& in) {
    if (in.empty()) return false;
    in.bump(in.size());
    return true;
  }
};

// clang-format off

// FROM, EXPOSE, ADD, COPY, VOLUME: words between separators, quotes are ordinary characters.
struct list_word     : plus<not_one<' ', '\t', '\v', '\f', '\r'>> {};
struct word_list     : opt<list_word, star<plus<separator>, list_word>> {};

// ENV, LABEL, ARG: quotes group and stay in the word; an escape keeps the next character out of the grammar.
struct escaped_char  : seq<escape_char, any_char> {};
struct single_quoted : seq<one<'\''>, star<not_one<'\''>>, opt<one<'\''>>> {};
struct double_quoted : seq<one<'"'>, star<sor<escaped_char, seq<not_at<escape_char>, not_one<'"'>>>>, opt<one<'"'>>> {};
struct safe_char     : ranges<'a', 'z', 'A', 'Z', '+', ':'> {};  // letters, digits and a few more: nothing special, quickly told
struct word_char     : seq<not_at<sor<white_space, escape_char>>, any_char> {};
struct word          : plus<sor<safe_char, escaped_char, single_quoted, double_quoted, word_char>> {};
struct quoted_words  : seq<star<white_space>, star<word, star<white_space>>, opt<escape_char>> {};

// Flags: bytes, not characters; quotes and escapes go away, in both kinds of quotes alike.
struct flag_escape   : seq<escape_char, any> {};
template <char Quote>
struct flag_quoted   : seq<one<Quote>, star<sor<flag_escape, seq<not_at<escape_char>, not_one<Quote>>>>,
                           opt<escape_char>, opt<one<Quote>>> {};
struct flag_char     : seq<not_at<sor<byte_space, escape_char>>, any> {};
struct flag_text     : seq<plus<sor<flag_escape, flag_quoted<'\''>, flag_quoted<'"'>, flag_char>>, opt<escape_char>> {};
struct flag          : seq<at<two<'-'>>, flag_text> {};
// A word that is just `--`, whatever quotes stand around nothing, ends the flags and is dropped.
struct no_text       : sor<two<'\''>, two<'"'>> {};
struct flags_end     : seq<two<'-'>, star<no_text>, sor<at<byte_space>, eof>> {};
struct flags         : seq<star<byte_space>, star<not_at<flags_end>, flag, star<byte_space>>, opt<flags_end>> {};

// clang-format on

}  // namespace plimsoll::grammar
