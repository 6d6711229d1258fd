// Parser directives: `# name=value` lines at the top (dockerfile-language §2). Only the known names are here, because
// the first line that is none of them ends the directives for good.
#pragma once

#include "grammar/chars.hpp"

namespace plimsoll::grammar {

// clang-format off

struct directive_space  : one<' ', '\t', '\f', '\r'> {};  // regex_space; a line holds no LF

struct directive_syntax : istring<'s', 'y', 'n', 't', 'a', 'x'> {};
struct directive_escape : istring<'e', 's', 'c', 'a', 'p', 'e'> {};
struct directive_check  : istring<'c', 'h', 'e', 'c', 'k'> {};
struct directive_name   : seq<sor<directive_syntax, directive_escape, directive_check>, not_at<alnum>> {};

// Words of the value are matched with the blanks before them, so that trailing blanks cost one look and no more.
struct value_char       : not_one<' ', '\t', '\n', '\f', '\r'> {};
struct directive_value  : seq<plus<value_char>, star<plus<directive_space>, plus<value_char>>> {};

// `# escape= ` has the value " " (a blank that is not part of the line end); `# escape=` is no directive.
struct blank_value      : seq<star<one<'\r'>>, one<' ', '\t', '\f'>, star<directive_space>> {};

struct directive        : seq<one<'#'>, star<directive_space>, directive_name, star<directive_space>, one<'='>,
                              sor<seq<star<directive_space>, directive_value, star<directive_space>>, blank_value>> {};
struct directive_line   : seq<star<white_space>, directive, line_end> {};

// clang-format on

}  // namespace plimsoll::grammar
