// The shell language as far as RUN needs it: POSIX sh with what bash users write ([[ ]], |&, &>, <( ), arrays, $'…').
// Rules only; src/shell/script.cpp gives them actions and is the one file that includes this. Words are in
// shell_words.hpp.
//
// How it stays linear: every alternative is decided by its first bytes, and from there on `must` holds. A fault is
// thus final (Control::raise leaves the parse) and nothing is matched twice, however deep it is nested. Bounded
// lookahead is needed only to tell `((` arithmetic from `((` subshells, and what closes a bracket or brace in a word.
// What nests without an end is stopped by the depth that the actions count.
//
// Padding: a rule eats the blanks inside it, never those around it. `gap` is blanks and comments between the tokens of
// one line, `breaks` may cross lines.
#pragma once

#include "grammar/shell_words.hpp"

namespace plimsoll::grammar::shell {

// clang-format off

// --- Simple commands -------------------------------------------------------------------------------------------------
struct descriptor      : seq< sor< plus< digit >, seq< one< '{' >, identifier, one< '}' > > >, at< one< '<', '>' > > > {};
struct redirect_sign   : sor< string< '&', '>', '>' >, string< '&', '>' >, string< '<', '<', '<' >, string< '<', '<', '-' >, string< '<', '<' >, string< '<', '&' >, string< '<', '>' >,
                              string< '>', '>' >, string< '>', '&' >, string< '>', '|' >, seq< one< '<', '>' >, not_at< one< '(' > > > > {};
struct redirect        : seq< opt< descriptor >, redirect_sign, must< star< blank >, word > > {};
struct array           : if_must< one< '(' >, breaks, star< word, breaks >, one< ')' > > {};
struct subscript       : seq< one< '[' >, star< not_one< ']', ' ', '\t', '\n', ';', '|', '&', '(', ')', '<', '>' > >, one< ']' > > {};
struct assigned_name   : identifier {};
struct append_sign     : one< '+' > {};
struct assignment_head : seq< assigned_name, opt< subscript >, opt< append_sign >, one< '=' > > {};
struct assignment      : seq< assignment_head, opt< sor< array, word > > > {};
struct array_argument  : seq< at< identifier, opt< one< '+' > >, string< '=', '(' > >, assignment_head, array > {};
struct arguments       : seq< word, star< gap, sor< redirect, array_argument, word > > > {};
struct closing_word    : sor< reserved< 't','h','e','n' >, reserved< 'e','l','i','f' >, reserved< 'e','l','s','e' >, reserved< 'f','i' >, reserved< 'd','o' >, reserved< 'd','o','n','e' >,
                              reserved< 'e','s','a','c' >, reserved< '}' > > {};
struct simple_command  : sor< seq< plus< sor< redirect, assignment >, gap >, opt< arguments > >, arguments > {};

// --- Compound commands -----------------------------------------------------------------------------------------------
struct filled_list;    // a list that holds a command
struct condition_sign  : sor< two< '&' >, two< '|' >, one< '(', ')', '<', '>', '|', '&', ';' > > {};
struct regex_mark      : one< '|' > {};
struct regex           : plus< sor< pattern_group, regex_mark, word_part > > {};
struct regex_sign      : seq< string< '=', '~' >, at< blank > > {};
struct regex_operand   : if_must< regex_sign, gap, regex > {};
struct condition_close : reserved< ']', ']' > {};
struct condition       : if_must< reserved< '[', '[' >, breaks, until< condition_close, sor< regex_operand, word, condition_sign >, breaks > > {};

struct do_group        : if_must< reserved< 'd','o' >, filled_list, reserved< 'd','o','n','e' > > {};
struct brace_group     : if_must< reserved< '{' >, filled_list, one< '}' > > {};
struct subshell        : if_must< one< '(' >, filled_list, one< ')' > > {};
struct arithmetic_command : if_must< seq< two< '(' >, closes_double >, arithmetic_body, two< ')' > > {};
struct then_group      : seq< reserved< 't','h','e','n' >, filled_list > {};
struct if_clause       : if_must< reserved< 'i','f' >, filled_list, then_group, star< if_must< reserved< 'e','l','i','f' >, filled_list, then_group > >,
                                  opt< if_must< reserved< 'e','l','s','e' >, filled_list > >, reserved< 'f','i' > > {};
struct while_clause    : if_must< sor< reserved< 'w','h','i','l','e' >, reserved< 'u','n','t','i','l' > >, filled_list, do_group > {};
struct for_open        : seq< sor< reserved< 'f','o','r' >, reserved< 's','e','l','e','c','t' > >, gap > {};
struct for_body        : seq< breaks, opt< one< ';' > >, breaks, sor< do_group, brace_group > > {};
struct for_name        : identifier {};
struct for_words       : seq< reserved< 'i','n' >, star< gap, word > > {};
struct arithmetic_for  : if_must< seq< for_open, two< '(' > >, arithmetic_body, two< ')' >, for_body > {};
struct for_clause      : if_must< for_open, for_name, breaks, opt< for_words >, gap, for_body > {};
struct case_arm_end    : sor< string< ';', ';', '&' >, string< ';', ';' >, string< ';', '&' > > {};
struct case_patterns   : seq< gap, star< one< '|' >, gap, word, gap >, one< ')' > > {};
struct case_arm        : seq< not_at< reserved< 'e','s','a','c' > >, opt< one< '(' >, gap >, word, must< case_patterns, list, sor< case_arm_end, at< reserved< 'e','s','a','c' > > > > > {};
struct case_clause     : if_must< reserved< 'c','a','s','e' >, gap, word, breaks, reserved< 'i','n' >, breaks, star< case_arm, breaks >, reserved< 'e','s','a','c' > > {};
struct compound_body   : sor< if_clause, arithmetic_for, for_clause, while_clause, case_clause, brace_group, arithmetic_command, subshell, condition > {};
struct late_redirects  : plus< gap, redirect > {};
struct compound        : seq< compound_body, opt< late_redirects > > {};

struct function_name   : plus< not_one< ' ', '\t', '\n', '\r', '|', '&', ';', '(', ')', '<', '>', '"', '\'', '\\', '$', '`', '=' > > {};
struct function_open   : seq< function_name, star< one< ' ', '\t' > >, one< '(' >, at< star< not_one< ')', '{', '\n' > >, one< ')' > > > {};
struct function_posix  : if_must< function_open, gap, one< ')' >, breaks, compound > {};
struct function_bash   : if_must< reserved< 'f','u','n','c','t','i','o','n' >, gap, function_name, gap, opt< one< '(' >, gap, one< ')' > >, breaks, compound > {};
struct command         : seq< not_at< closing_word >, sor< compound, function_bash, function_posix, simple_command > > {};

// --- Lists -----------------------------------------------------------------------------------------------------------
struct pipe_sign       : seq< one< '|' >, not_at< one< '|', '&' > > > {};
struct pipe_all_sign   : string< '|', '&' > {};
struct and_sign        : two< '&' > {};
struct or_sign         : two< '|' > {};
struct semicolon       : seq< one< ';' >, not_at< one< ';', '&' > > > {};
struct ampersand       : seq< one< '&' >, not_at< one< '&' > > > {};
struct next_line       : newline {};
struct negation        : seq< reserved< '!' >, gap > {};
struct compound_open   : sor< one< '(' >, reserved< '{' >, reserved< 'i','f' >, reserved< 'f','o','r' >, reserved< 'w','h','i','l','e' >, reserved< 'u','n','t','i','l' > > {};
struct time_word       : string< 't','i','m','e' > {};
struct time_options    : seq< gap, opt< reserved< '-','p' >, gap > > {};
struct timing          : seq< at< reserved< 't','i','m','e' >, time_options, compound_open >, time_word, time_options > {};  // else it is a word
struct coproc_word     : string< 'c','o','p','r','o','c' > {};
struct coproc_name     : seq< identifier, gap > {};
struct coprocess       : seq< at< reserved< 'c','o','p','r','o','c' >, gap, sor< compound_open, seq< coproc_name, compound_open > > >, coproc_word, gap,
                              opt< not_at< compound_open >, coproc_name > > {};  // else it is a word
struct pipeline        : seq< star< sor< negation, timing, coprocess > >, command, star< gap, sor< pipe_all_sign, pipe_sign >, must< breaks, command > > > {};
struct and_or          : seq< pipeline, star< gap, sor< and_sign, or_sign >, must< breaks, pipeline > > > {};
struct separator       : seq< sor< semicolon, ampersand, next_line >, breaks > {};
struct script          : seq< list, eof > {};

// clang-format on

/// Commands, until one is not followed by a separator or none follows: whoever asked for the list knows what must stand
/// there. Written out because a repetition would take the command back when the separator is missing.
template <bool Filled>
struct list_of {
  using rule_t = list_of;
  using subs_t = type_list<breaks, and_or, separator>;

  template <apply_mode A, rewind_mode, template <typename...> class Action, template <typename...> class Control,
            typename Input, typename... States>
  static bool match(Input& in, States&&... states) {
    const auto next = [&]<typename Rule>(type_list<Rule>) {
      return Control<Rule>::template match<A, rewind_mode::required, Action, Control>(in, states...);
    };
    next(type_list<breaks>{});
    bool filled = false;
    while (next(type_list<and_or>{})) {
      filled = true;
      next(type_list<gap>{});
      if (!next(type_list<separator>{})) break;
    }
    if constexpr (Filled)
      if (!filled) Control<list_of>::raise(in, states...);
    return true;
  }
};
struct list : list_of<false> {};
struct filled_list : list_of<true> {};

/// The bodies of the here-documents that the line announces; each up to its terminator or the end of the text.
struct heredoc_bodies {
  using rule_t = heredoc_bodies;
  using subs_t = empty_list;

  template <apply_mode A, rewind_mode, template <typename...> class Action, template <typename...> class Control,
            typename Input, typename State>
  static bool match(Input& in, State& state) {
    for (const auto& heredoc : state.take_heredocs()) {
      const char* const begin = in.current();
      const char* end = begin;
      bool ended = false;
      while (!in.empty() && !ended) {
        end = in.current();
        std::string_view line(in.current(), in.size());
        const std::size_t feed = line.find('\n');
        line = line.substr(0, feed);
        in.bump(line.size() + (feed == std::string_view::npos ? 0 : 1));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (heredoc.strip_tabs) line.remove_prefix(std::min(line.find_first_not_of('\t'), line.size()));
        ended = line == heredoc.name;
      }
      if (!ended) end = in.current();
      state.template heredoc_body<Action, Control>(
          heredoc, std::string_view(begin, static_cast<std::size_t>(end - begin)), ended);
    }
    return true;
  }
};

}  // namespace plimsoll::grammar::shell
