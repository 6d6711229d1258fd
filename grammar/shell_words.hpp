// Words of the shell: quoting, expansions, patterns. Part of grammar/shell.hpp, whose first comment holds here too.
//
// The state is asked whether a backtick ends the command (`in_backticks`), and which here-documents begin behind the
// next line end (`take_heredocs`).
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
template< char... Cs >
struct reserved        : seq< string< Cs... >, at< token_end > > {};

// --- Words -----------------------------------------------------------------------------------------------------------
struct list;
struct expansion;
struct quoted_expansion;
struct backticks;
struct closes_double;  // lookahead: the two parentheses that were just opened close as "))"
struct closes_bracket; // lookahead: the bracket that was just opened closes in the same word
struct closes_brace;   // lookahead: the same for a brace, with a comma or ".." in between
struct single_quoted   : if_must< one< '\'' >, until< one< '\'' > > > {};
struct escaped         : seq< one< '\\' >, not_at< line_break >, opt< any > > {};
struct lone_dollar     : seq< one< '$' >, not_at< one< '(', '{' > > > {};
struct quoted_text     : plus< not_one< '"', '\\', '$', '`' > > {};
struct quoted_escape   : seq< one< '\\' >, one< '"', '\\', '$', '`' > > {};
struct quoted_backslash: seq< one< '\\' >, not_at< line_break > > {};
struct quoted_part     : sor< quoted_text, quoted_escape, continuation, quoted_backslash, quoted_expansion, lone_dollar, backticks > {};
struct quoted_body     : seq< star< quoted_part >, one< '"' > > {};
struct double_quoted   : if_must< one< '"' >, quoted_body > {};
struct ansi_quoted     : if_must< string< '$', '\'' >, star< sor< seq< one< '\\' >, any >, not_one< '\'', '\\' > > >, one< '\'' > > {};
struct translated_quoted : if_must< string< '$', '"' >, quoted_body > {};

struct pattern_group;
struct pattern_text    : plus< not_one< '(', ')', '`', '\'', '"', '$', '\\' > > {};
struct pattern_body    : star< sor< single_quoted, double_quoted, expansion, lone_dollar, backticks, escaped, continuation, pattern_group, pattern_text > > {};
struct pattern_open    : one< '(' > {};
struct pattern_close   : one< ')' > {};
struct pattern_group   : if_must< pattern_open, pattern_body, pattern_close > {};
struct extended_glob   : if_must< seq< one< '?', '*', '+', '@', '!' >, one< '(' > >, pattern_body, one< ')' > > {};
struct glob            : sor< one< '?', '*' >, seq< one< '[' >, closes_bracket > > {};
struct process_sub     : if_must< seq< one< '<', '>' >, one< '(' > >, list, one< ')' > > {};
struct plain_text      : plus< not_one< ' ', '\t', '\n', '\r', '|', '&', ';', '(', ')', '<', '>', '"', '\'', '\\', '$', '`', '?', '*', '+', '@', '!', '[', '{', '}' > > {};
struct plain_mark      : one< '+', '@', '!', '[', '{', '}' > {};
struct plain_return    : seq< one< '\r' >, not_at< one< '\n' > > > {};
struct inner_break     : seq< continuation, not_at< token_end > > {};
struct brace_expansion;
struct word_part       : sor< plain_text, double_quoted, single_quoted, ansi_quoted, translated_quoted, expansion, lone_dollar, extended_glob, glob, brace_expansion, plain_mark, escaped, inner_break, backticks, process_sub, plain_return > {};
struct brace_expansion : seq< one< '{' >, closes_brace, star< not_at< one< '}' > >, word_part >, opt< one< '}' > > > {};
struct tilde_end       : sor< token_end, one< '/', ':' > > {};
struct tilde           : seq< one< '~' >, star< sor< identifier_other, one< '-', '+', '.' > > >, at< tilde_end > > {};
struct word            : sor< seq< tilde, star< word_part > >, plus< word_part > > {};

// --- Expansions ------------------------------------------------------------------------------------------------------
struct arithmetic_group;
struct arithmetic_body : star< sor< arithmetic_group, double_quoted, expansion, lone_dollar, backticks, escaped, continuation, plus< not_one< '(', ')', '`', '"', '$', '\\' > > > > {};
struct arithmetic_group: if_must< one< '(' >, arithmetic_body, one< ')' > > {};
struct arithmetic      : if_must< seq< string< '$', '(', '(' >, closes_double >, arithmetic_body, two< ')' > > {};
struct command_sub     : if_must< string< '$', '(' >, list, one< ')' > > {};
struct parameter_name  : sor< identifier, plus< digit >, one< '@', '*', '#', '?', '!', '-', '$' > > {};
struct parameter_prefix: seq< one< '!', '#' >, at< parameter_name > > {};  // ${#x}, ${!x}
struct parameter_index : if_must< one< '[' >, star< sor< single_quoted, double_quoted, expansion, lone_dollar, backticks, escaped, plus< not_one< ']', '`', '\'', '"', '$', '\\' > > > >, one< ']' > > {};
struct parameter_sign  : sor< seq< one< ':' >, opt< one< '-', '=', '?', '+' > > >, one< '-', '=', '?', '+', '@' >, seq< one< '#' >, opt< one< '#' > > >, seq< one< '%' >, opt< one< '%' > > >,
                              seq< one< '/' >, opt< one< '/', '#', '%' > > >, seq< one< '^' >, opt< one< '^' > > >, seq< one< ',' >, opt< one< ',' > > > > {};
struct parameter_head  : seq< opt< parameter_prefix >, opt< parameter_name, opt< parameter_index >, opt< parameter_sign > > > {};
struct parameter_text  : plus< not_one< '}', '`', '\'', '"', '$', '\\' > > {};
struct parameter_body  : star< sor< parameter_text, single_quoted, double_quoted, expansion, lone_dollar, backticks, escaped, continuation > > {};
struct parameter       : if_must< string< '$', '{' >, parameter_head, parameter_body, one< '}' > > {};
struct quoted_tail_text: plus< not_one< '}', '`', '"', '$', '\\' > > {};  // "${x:-it's}"
struct quoted_tail     : star< sor< quoted_tail_text, double_quoted, quoted_expansion, lone_dollar, backticks, escaped, continuation > > {};
struct quoted_parameter: if_must< string< '$', '{' >, parameter_head, quoted_tail, one< '}' > > {};
struct variable        : seq< one< '$' >, sor< identifier, digit, one< '@', '*', '#', '?', '!', '-', '$' > > > {};
struct expansion       : sor< variable, arithmetic, command_sub, parameter > {};
struct quoted_expansion: sor< variable, arithmetic, command_sub, quoted_parameter > {};
struct backtick_body   : if_must< one< '`' >, list, one< '`' > > {};
struct backticks       : seq< not_at< in_backticks >, backtick_body > {};

// The body of a here-document whose name is not quoted.
struct heredoc_text    : plus< not_one< '\\', '$', '`' > > {};
struct heredoc_escape  : seq< one< '\\' >, one< '\\', '$', '`' > > {};
struct heredoc_part    : sor< heredoc_text, heredoc_escape, continuation, quoted_backslash, quoted_expansion, lone_dollar, backticks > {};
struct heredoc_body    : seq< star< heredoc_part >, must< eof > > {};

// clang-format on

// --- Lookahead. Bounded, so that many openings in a row stay linear
// ---------------------------------------------------

struct in_backticks {
  using rule_t = in_backticks;
  using subs_t = empty_list;
  template <apply_mode, rewind_mode, template <typename...> class, template <typename...> class, typename Input,
            typename State>
  static bool match(Input&, State& state) {
    return state.in_backticks;
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

/// Whether `Close` comes before the word ends, looking over quotes and escapes. `Braces`: with a comma or ".." at the
/// level of the opening, which has another partner for each further one.
template <char Close, bool Braces>
struct closes_in_word {
  using rule_t = closes_in_word;
  using subs_t = empty_list;

  template <typename Input>
  static bool match(Input& in) {
    const std::string_view text(in.current(), std::min<std::size_t>(in.size(), Braces ? 256 : 64));
    std::size_t open = 1;
    bool list = !Braces;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const char c = text[at];
      if (ends_word(c)) return false;
      if (c == '\\') ++at;
      if (c == '"' || c == '\'') at = text.find(c, at + 1);
      if (at == std::string_view::npos) return false;
      if (Braces && c == '{') ++open;
      if (open == 1 && (c == ',' || (c == '.' && text.substr(at + 1).starts_with('.')))) list = true;
      if (c == Close && --open == 0) return list;
    }
    return false;
  }

 private:
  static bool ends_word(char c) {
    switch (c) {
      case ' ':
      case '\t':
      case '\r':
      case '\n':
      case '|':
      case '&':
      case ';':
      case '(':
      case ')':
      case '<':
      case '>':
      case '`':
        return true;
      default:
        return false;
    }
  }
};
struct closes_bracket : closes_in_word<']', false> {};
struct closes_brace : closes_in_word<'}', true> {};

}  // namespace plimsoll::grammar::shell
