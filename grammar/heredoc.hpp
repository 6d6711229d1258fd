// Where a logical line announces here-documents (dockerfile-language §4). BuildKit runs its shell lexer over the whole
// line, keeps quotes and escapes, and looks at each word; if the lexer objects to anything, there are no heredocs at
// all. The escape is `\` here whatever the directive says. `heredoc_name` reads the word again, now without quotes.
#pragma once

#include "grammar/chars.hpp"

namespace plimsoll::grammar {

/// `Rule`, but not deeper than a hundred levels: `${a:-${b:-…}}` must not reach the end of the call stack.
template <typename Rule>
struct bounded {
  using rule_t = bounded;
  using subs_t = type_list<Rule>;
  template <apply_mode A, rewind_mode M, template <typename...> class Action, template <typename...> class Control,
            typename Input, typename State>
  static bool match(Input& in, State& state) {
    if (state.depth == 100) return false;
    ++state.depth;
    const bool matched = Control<Rule>::template match<A, M, Action, Control>(in, state);
    --state.depth;
    return matched;
  }
};

// clang-format off

// $name and ${name…}. A modifier makes BuildKit forget the part of the word before the `$` (§6.4).
struct name_char      : sor<alnum, one<'_'>, utf8::range<0x80, 0x10FFFF>> {};
struct shell_name     : sor<plus<digit>, one<'@', '*', '#', '?', '-', '$', '!'>, plus<name_char>> {};
struct shell_single   : seq<one<'\''>, until<one<'\''>>> {};
struct shell_escape   : seq<one<'\\'>, any_char> {};
struct shell_dollar;
struct double_escape  : seq<one<'\\'>, one<'"', '$', '\\'>> {};
struct shell_double   : seq<one<'"'>, star<sor<shell_dollar, double_escape, not_one<'"', '$'>>>, one<'"'>> {};
struct nested_char    : sor<shell_single, shell_double, shell_dollar, shell_escape, not_one<'\'', '"', '$', '\\'>> {};
template <char Stop>
struct nested         : until<one<Stop>, nested_char> {};
struct modifier       : sor<seq<one<':'>, not_one<'#', '%'>>, one<'+', '-', '?', '#', '%'>> {};
struct replacement    : seq<one<'/'>, opt<one<'/'>>, nested<'/'>, nested<'}'>> {};
struct modified       : sor<seq<modifier, nested<'}'>>, replacement> {};
struct braced         : seq<one<'{'>, not_at<one<'{', '}', ':'>>, opt<shell_name>, sor<one<'}'>, modified>> {};
struct shell_dollar   : seq<one<'$'>, if_then_else<at<one<'{'>>, bounded<braced>, opt<shell_name>>> {};

// The words of the line. Blanks behind `<<` are glued to it.
struct shell_arrow    : seq<two<'<'>, star<one<' ', '\t', '\r'>>> {};
struct shell_char     : seq<not_at<white_space>, not_at<one<'\'', '"', '$', '\\'>>, any_char> {};
struct shell_piece    : sor<shell_arrow, shell_single, shell_double, shell_dollar, shell_escape, shell_char> {};
struct shell_gap      : plus<white_space> {};
struct shell_line     : seq<star<sor<shell_gap, shell_piece>>, opt<one<'\\'>>, eof> {};

// One word: `3<<-EOF`. What follows the arrow holds no `<` and is read as the name.
struct heredoc_fd     : star<digit> {};
struct heredoc_dash   : one<'-'> {};
struct heredoc_rest   : plus<not_one<'<'>> {};
struct heredoc_word   : seq<heredoc_fd, two<'<'>, opt<heredoc_dash>, star<regex_space>, heredoc_rest, eof> {};

struct name_quoted    : star<not_one<'\''>> {};
struct name_single    : seq<one<'\''>, name_quoted, one<'\''>> {};
struct name_escaped   : one<'"', '$', '\\'> {};
struct name_literal   : not_one<'"', '$'> {};
struct name_dollar    : shell_dollar {};
struct name_double    : seq<one<'"'>, star<sor<name_dollar, seq<one<'\\'>, name_escaped>, name_literal>>, one<'"'>> {};
struct name_any       : any_char {};
struct name_plain     : shell_char {};
struct name_piece     : sor<name_single, name_double, name_dollar, seq<one<'\\'>, name_any>, name_plain> {};
struct heredoc_name   : seq<star<white_space>, plus<name_piece>, opt<one<'\\'>>, star<white_space>, eof> {};

// clang-format on

}  // namespace plimsoll::grammar
