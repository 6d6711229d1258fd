// The shell language as far as RUN needs it: POSIX sh with what bash users write ([[ ]], |&, &>, <( ), arrays, $'…').
// Rules only; src/shell/parse.cpp gives them actions and is the one file that includes this.
//
// How it stays linear: every alternative is decided by its first bytes, and from there on `must` holds. A fault is
// thus final (Control::raise leaves the parse) and nothing is matched twice, however deep it is nested. Bounded
// lookahead is needed only to tell `((` arithmetic from `((` subshells. What nests without an end is stopped by the
// depth that the actions count.
//
// Padding: a rule eats the blanks inside it, never those around it. `gap` is blanks and comments between the tokens of
// one line, `breaks` may cross lines. The state has two members that rules read: `in_backticks` (a backtick then ends
// the command) and `heredocs` (bodies that begin behind the next line end).
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <tao/pegtl.hpp>

namespace plimsoll::grammar::shell {

using namespace tao::pegtl;

// clang-format off

// --- Characters and gaps ---------------------------------------------------------------------------------------------
struct line_break      : sor< one< '\n' >, string< '\r', '\n' > > {};
struct continuation    : seq< one< '\\' >, line_break > {};
struct blank           : sor< one< ' ', '\t' >, continuation > {};
struct in_backticks;   // matches nothing, inside `…`
struct heredoc_bodies; // whole lines, up to and with the last terminator
struct comment_end     : sor< at< line_break >, eof, seq< in_backticks, at< one< '`' > > > > {};
struct comment         : seq< one< '#' >, until< comment_end > > {};
struct gap             : star< sor< blank, comment > > {};
struct newline         : seq< line_break, heredoc_bodies > {};
struct breaks          : seq< gap, star< newline, gap > > {};
struct token_end       : sor< eof, one< ' ', '\t', '\n', '\r', '|', '&', ';', '(', ')', '<', '>' >, continuation, seq< in_backticks, one< '`' > > > {};
struct name            : identifier {};
template< char... Cs >
struct reserved        : seq< string< Cs... >, at< token_end > > {};

// --- Words -----------------------------------------------------------------------------------------------------------
struct list;
struct expansion;
struct quoted_expansion;
struct backtick;
struct closes_double;  // lookahead: the two parentheses that were just opened close as "))"
struct single_quoted   : if_must< one< '\'' >, until< one< '\'' > > > {};
struct escaped         : seq< one< '\\' >, not_at< line_break >, opt< any > > {};
struct lone_dollar     : seq< one< '$' >, not_at< one< '(', '{' > > > {};
struct quoted_text     : plus< not_one< '"', '\\', '$', '`' > > {};
struct quoted_part     : sor< quoted_text, seq< one< '\\' >, opt< any > >, quoted_expansion, lone_dollar, backtick > {};
struct double_quoted   : if_must< one< '"' >, star< quoted_part >, one< '"' > > {};
struct ansi_quoted     : if_must< string< '$', '\'' >, star< sor< seq< one< '\\' >, any >, not_one< '\'', '\\' > > >, one< '\'' > > {};
struct locale_quoted   : seq< one< '$' >, at< one< '"' > >, double_quoted > {};

struct pattern_group;
struct pattern_body    : star< sor< single_quoted, double_quoted, expansion, lone_dollar, backtick, escaped, pattern_group, not_one< '(', ')', '`' > > > {};
struct pattern_group   : if_must< one< '(' >, pattern_body, one< ')' > > {};
struct extended_glob   : if_must< seq< one< '?', '*', '+', '@', '!' >, one< '(' > >, pattern_body, one< ')' > > {};
struct process_sub     : if_must< seq< one< '<', '>' >, one< '(' > >, list, one< ')' > > {};
struct plain_text      : plus< not_one< ' ', '\t', '\n', '\r', '|', '&', ';', '(', ')', '<', '>', '"', '\'', '\\', '$', '`', '?', '*', '+', '@', '!' > > {};
struct plain_mark      : seq< one< '?', '*', '+', '@', '!' >, not_at< one< '(' > > > {};
struct plain_return    : seq< one< '\r' >, not_at< one< '\n' > > > {};
struct inner_break     : seq< continuation, not_at< token_end > > {};
struct word_part       : sor< plain_text, double_quoted, single_quoted, ansi_quoted, locale_quoted, expansion, lone_dollar, plain_mark, escaped, inner_break, backtick, process_sub, extended_glob, plain_return > {};
struct word            : plus< word_part > {};

// --- Expansions ------------------------------------------------------------------------------------------------------
struct arithmetic_group;
struct arithmetic_body : star< sor< arithmetic_group, double_quoted, expansion, lone_dollar, backtick, escaped, not_one< '(', ')', '`' > > > {};
struct arithmetic_group: if_must< one< '(' >, arithmetic_body, one< ')' > > {};
struct arithmetic      : if_must< seq< string< '$', '(', '(' >, closes_double >, arithmetic_body, two< ')' > > {};
struct command_sub     : if_must< string< '$', '(' >, list, one< ')' > > {};
struct parameter_body  : star< sor< single_quoted, double_quoted, expansion, lone_dollar, backtick, escaped, not_one< '}', '`' > > > {};
struct parameter       : if_must< string< '$', '{' >, parameter_body, one< '}' > > {};
struct quoted_body     : star< sor< double_quoted, quoted_expansion, lone_dollar, backtick, escaped, not_one< '}', '`' > > > {};  // "${x:-it's}"
struct quoted_parameter: if_must< string< '$', '{' >, quoted_body, one< '}' > > {};
struct variable        : seq< one< '$' >, sor< name, digit, one< '@', '*', '#', '?', '!', '-' > > > {};
struct expansion       : sor< variable, arithmetic, command_sub, parameter > {};
struct quoted_expansion: sor< variable, arithmetic, command_sub, quoted_parameter > {};
struct backtick_body   : if_must< one< '`' >, list, one< '`' > > {};
struct backtick        : seq< not_at< in_backticks >, backtick_body > {};

// --- Simple commands -------------------------------------------------------------------------------------------------
struct descriptor      : seq< sor< plus< digit >, seq< one< '{' >, name, one< '}' > > >, at< one< '<', '>' > > > {};
struct redirect_sign   : sor< string< '&', '>', '>' >, string< '&', '>' >, string< '<', '<', '<' >, string< '<', '<', '-' >, string< '<', '<' >, string< '<', '&' >, string< '<', '>' >,
                              string< '>', '>' >, string< '>', '&' >, string< '>', '|' >, seq< one< '<', '>' >, not_at< one< '(' > > > > {};
struct redirect_target : word {};
struct redirect        : seq< opt< descriptor >, redirect_sign, must< star< blank >, redirect_target > > {};
struct array_item      : word {};
struct array           : if_must< one< '(' >, breaks, star< array_item, breaks >, one< ')' > > {};
struct subscript       : seq< one< '[' >, star< not_one< ']', ' ', '\t', '\n', ';', '|', '&', '(', ')', '<', '>' > >, one< ']' > > {};
struct assigned_name   : seq< name, opt< subscript >, opt< one< '+' > >, one< '=' > > {};
struct assignment      : seq< assigned_name, opt< sor< array, word > > > {};
struct array_argument  : seq< at< name, opt< one< '+' > >, string< '=', '(' > >, assigned_name, array > {};
struct argument        : word {};
struct arguments       : seq< argument, star< gap, sor< redirect, array_argument, argument > > > {};
struct closing_word    : sor< reserved< 't','h','e','n' >, reserved< 'e','l','i','f' >, reserved< 'e','l','s','e' >, reserved< 'f','i' >, reserved< 'd','o' >, reserved< 'd','o','n','e' >,
                              reserved< 'e','s','a','c' >, reserved< '}' > > {};
struct simple_command  : sor< seq< plus< sor< redirect, assignment >, gap >, opt< arguments > >, arguments > {};

// --- Compound commands -----------------------------------------------------------------------------------------------
struct condition_sign  : sor< two< '&' >, two< '|' >, one< '(', ')', '<', '>', '|', '&', ';' > > {};
struct condition_part  : sor< argument, condition_sign > {};
struct condition_open  : reserved< '[', '[' > {};
struct condition_close : reserved< ']', ']' > {};
struct condition       : if_must< condition_open, breaks, until< condition_close, condition_part, breaks > > {};

struct then_word       : reserved< 't','h','e','n' > {};
struct else_word       : reserved< 'e','l','s','e' > {};
struct elif_word       : reserved< 'e','l','i','f' > {};
struct do_word         : reserved< 'd','o' > {};
struct do_group        : if_must< do_word, list, reserved< 'd','o','n','e' > > {};
struct brace_group     : if_must< reserved< '{' >, list, one< '}' > > {};
struct subshell        : if_must< one< '(' >, list, one< ')' > > {};
struct arithmetic_line : if_must< seq< two< '(' >, closes_double >, arithmetic_body, two< ')' > > {};
struct if_command      : if_must< reserved< 'i','f' >, list, then_word, list, star< if_must< elif_word, list, then_word, list > >, opt< if_must< else_word, list > >, reserved< 'f','i' > > {};
struct while_command   : if_must< sor< reserved< 'w','h','i','l','e' >, reserved< 'u','n','t','i','l' > >, list, do_group > {};
struct for_words       : seq< reserved< 'i','n' >, star< gap, word > > {};
struct for_header      : sor< seq< two< '(' >, must< arithmetic_body, two< ')' > > >, name > {};
struct for_command     : if_must< sor< reserved< 'f','o','r' >, reserved< 's','e','l','e','c','t' > >, gap, for_header, breaks, opt< for_words >, gap, opt< one< ';' > >, breaks, sor< do_group, brace_group > > {};
struct case_word       : word {};
struct case_arm_end    : sor< string< ';', ';', '&' >, string< ';', ';' >, string< ';', '&' > > {};
struct case_paren      : one< ')' > {};
struct case_arm        : seq< not_at< reserved< 'e','s','a','c' > >, opt< one< '(' >, gap >, word, must< gap, star< one< '|' >, gap, word, gap >, case_paren, list, sor< seq< case_arm_end, breaks >, at< reserved< 'e','s','a','c' > > > > > {};
struct case_command    : if_must< reserved< 'c','a','s','e' >, gap, case_word, breaks, reserved< 'i','n' >, breaks, star< case_arm >, reserved< 'e','s','a','c' > > {};
struct compound_body   : sor< if_command, for_command, while_command, case_command, brace_group, arithmetic_line, subshell > {};
struct late_redirects  : plus< gap, redirect > {};
struct compound        : seq< compound_body, opt< late_redirects > > {};

struct function_name   : plus< not_one< ' ', '\t', '\n', '\r', '|', '&', ';', '(', ')', '<', '>', '"', '\'', '\\', '$', '`', '=' > > {};
struct function_open   : seq< function_name, star< one< ' ', '\t' > >, one< '(' > > {};
struct function_posix  : if_must< function_open, gap, one< ')' >, breaks, compound > {};
struct function_bash   : if_must< reserved< 'f','u','n','c','t','i','o','n' >, gap, function_name, gap, opt< one< '(' >, gap, one< ')' > >, breaks, compound > {};
struct command         : seq< not_at< closing_word >, sor< compound, condition, function_bash, function_posix, simple_command > > {};

// --- Lists -----------------------------------------------------------------------------------------------------------
struct pipe_sign       : sor< string< '|', '&' >, seq< one< '|' >, not_at< one< '|' > > > > {};
struct and_sign        : two< '&' > {};
struct or_sign         : two< '|' > {};
struct semicolon       : seq< one< ';' >, not_at< one< ';', '&' > > > {};
struct ampersand       : seq< one< '&' >, not_at< one< '&' > > > {};
struct next_line       : newline {};
struct negation        : seq< reserved< '!' >, gap > {};
struct pipeline        : seq< star< negation >, command, star< gap, pipe_sign, must< breaks, command > > > {};
struct and_or          : seq< pipeline, star< gap, sor< and_sign, or_sign >, must< breaks, pipeline > > > {};
struct separator       : seq< sor< semicolon, ampersand, next_line >, breaks > {};
struct list_end        : at< sor< eof, one< ')', '`' >, string< ';', ';' >, string< ';', '&' >, closing_word > > {};
struct list            : seq< breaks, star< and_or, gap, must< sor< separator, list_end > > > > {};
struct script          : seq< list, eof > {};

// clang-format on

// --- Rules that read the state ---------------------------------------------------------------------------------------
struct in_backticks {
  using rule_t = in_backticks;
  using subs_t = empty_list;
  template <apply_mode, rewind_mode, template <typename...> class, template <typename...> class, typename Input,
            typename State>
  static bool match(Input&, State& state) {
    return state.in_backticks;
  }
};

struct heredoc_bodies {
  using rule_t = heredoc_bodies;
  using subs_t = empty_list;
  template <apply_mode, rewind_mode, template <typename...> class, template <typename...> class, typename Input,
            typename State>
  static bool match(Input& in, State& state) {
    for (const auto& heredoc : state.heredocs) {
      while (!in.empty()) {
        std::string_view line(in.current(), in.size());
        const std::size_t feed = line.find('\n');
        line = line.substr(0, feed);
        in.bump(line.size() + (feed == std::string_view::npos ? 0 : 1));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (heredoc.strip_tabs) line.remove_prefix(std::min(line.find_first_not_of('\t'), line.size()));
        if (line == heredoc.name) break;
      }
    }
    state.heredocs.clear();
    return true;
  }
};

struct closes_double {
  using rule_t = closes_double;
  using subs_t = empty_list;
  /// Arithmetic is short; beyond this it counts as a subshell.
  static constexpr std::size_t kReach = 512;

  template <typename Input>
  static bool match(Input& in) {
    const std::string_view text(in.current(), std::min(in.size(), kReach));
    std::size_t open = 2;
    char before = '(';  // the last character that is no blank, and whether blanks follow it
    bool apart = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const char c = text[at];
      if (c == ' ' || c == '\t') {
        apart = true;
        continue;
      }
      // two words side by side are a command, not arithmetic
      if (open == 2 && apart && is_operand(before) && is_operand(c)) return false;
      if (c == '(') ++open;
      if (c == ')' && --open == 1) return at + 1 < text.size() && text[at + 1] == ')';
      if (c == '"' || c == '\'') at = text.find(c, at + 1);
      if (at == std::string_view::npos) return false;
      before = c;
      apart = false;
    }
    return false;
  }

 private:
  static bool is_operand(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
  }
};

}  // namespace plimsoll::grammar::shell
