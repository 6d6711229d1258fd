// Physical lines → items. Knows nothing of instructions: a logical line is whatever is neither blank nor a comment,
// together with its continuations. A continuation is defined here and nowhere else, so that all other grammars see
// plain text. The text of a line is found by a memchr instead of a combinator (15 % faster); tests/unit/
// syntax_grammar_test.cpp holds the pure version and compares.
#pragma once

#include <cstring>

#include "grammar/chars.hpp"
#include "grammar/directives.hpp"
#include "grammar/heredoc_bodies.hpp"

namespace plimsoll::grammar {

/// Where the text of the physical line at `in` ends: before its line end, or before an escape that continues it. Two or
/// more escapes at the end continue nothing (§1.2).
struct line_extent {
  const char* end;
  bool continues;
};
template <typename Input>
line_extent measure_line(const Input& in, char escape) {
  const char* const begin = in.current();
  const void* const feed = std::memchr(begin, '\n', in.size());
  const char* end = feed != nullptr ? static_cast<const char*>(feed) : in.end();
  while (end != begin && end[-1] == '\r') --end;
  const char* last = end;
  while (last != begin && (last[-1] == ' ' || last[-1] == '\t')) --last;
  if (last == begin || last[-1] != escape) return {end, false};
  --last;
  if (last != begin && last[-1] == escape) return {end, false};
  return {last, true};
}

/// The text of a line that continues; may be empty.
struct continued_text {
  using rule_t = continued_text;
  using subs_t = empty_list;
  template <apply_mode, rewind_mode, template <typename...> class, template <typename...> class, typename Input,
            typename State>
  static bool match(Input& in, const State& state) {
    const line_extent line = measure_line(in, state.escape);
    if (line.continues) in.bump(static_cast<std::size_t>(line.end - in.current()));
    return line.continues;
  }
};

/// The text of a line that does not continue; never empty.
struct final_text {
  using rule_t = final_text;
  using subs_t = empty_list;
  template <apply_mode, rewind_mode, template <typename...> class, template <typename...> class, typename Input,
            typename State>
  static bool match(Input& in, const State& state) {
    const line_extent line = measure_line(in, state.escape);
    if (line.continues || line.end == in.current()) return false;
    in.bump(static_cast<std::size_t>(line.end - in.current()));
    return true;
  }
};

/// Everything up to the line end; may be empty.
struct rest_of_line {
  using rule_t = rest_of_line;
  using subs_t = empty_list;
  template <typename Input>
  static bool match(Input& in) {
    const void* const feed = std::memchr(in.current(), '\n', in.size());
    const char* end = feed != nullptr ? static_cast<const char*>(feed) : in.end();
    while (end != in.current() && end[-1] == '\r') --end;
    in.bump(static_cast<std::size_t>(end - in.current()));
    return true;
  }
};

// clang-format off

struct blank_line     : sor<seq<star<white_space>, one<'\n'>>, seq<plus<white_space>, eof>> {};
struct comment        : seq<one<'#'>, rest_of_line> {};
struct comment_line   : seq<star<white_space>, comment, line_end> {};

// Inside a continuation blank lines and comments vanish, and the continuation stays open.
struct inner_blank    : blank_line {};
struct inner_comment  : seq<one<'#'>, rest_of_line> {};
struct skipped        : star<sor<inner_blank, seq<star<white_space>, inner_comment, line_end>>> {};
struct continued_line : seq<continued_text, escape_char, star<after_escape>, line_end, skipped> {};
struct final_line     : seq<final_text, line_end> {};
struct logical_line   : seq<star<white_space>, sor<final_line, seq<plus<continued_line>, opt<final_line>>>> {};

struct instruction    : seq<logical_line, heredoc_bodies> {};
struct item           : sor<blank_line, comment_line, instruction> {};
struct file           : seq<opt<utf8::bom>, star<directive_line>, until<eof, item>> {};

// clang-format on

}  // namespace plimsoll::grammar
