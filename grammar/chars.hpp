// Characters and line ends. Docker has six notions of white space (dockerfile-language §1); each has its name here, and
// the end of a line has one definition, which every other rule is written in.
#pragma once

#include <tao/pegtl.hpp>

namespace plimsoll::grammar {

using namespace tao::pegtl;

/// The escape character in force: `\` or, after the directive, a backtick. The only rule that reads it.
struct escape_char {
  using rule_t = escape_char;
  using subs_t = empty_list;
  template <apply_mode, rewind_mode, template <typename...> class, template <typename...> class, typename Input,
            typename State>
  static bool match(Input& in, const State& state) {
    if (in.empty() || *in.current() != state.escape) return false;
    in.bump(1);
    return true;
  }
};

// clang-format off

struct any_char     : sor<utf8::any, any> {};  // a byte that is no UTF-8 counts as a character

// Line ends: LF alone; the CRs before it (or before the end of the file) belong to it.
struct line_break   : seq<star<one<'\r'>>, one<'\n'>> {};
struct last_break   : seq<star<one<'\r'>>, eof> {};
struct line_end     : sor<line_break, last_break> {};

// Unicode White_Space without LF, which always ends a line.
struct ascii_space  : one<' ', '\t', '\r', '\v', '\f'> {};
struct latin_space  : seq<one<'\xC2'>, one<'\x85', '\xA0'>> {};
struct quad_space   : seq<string<'\xE2', '\x80'>, sor<range<'\x80', '\x8A'>, one<'\xA8', '\xA9', '\xAF'>>> {};
struct other_space  : sor<string<'\xE1', '\x9A', '\x80'>, string<'\xE2', '\x81', '\x9F'>, string<'\xE3', '\x80', '\x80'>> {};
struct not_ascii    : range<'\x80', '\xFF'> {};
struct wide_space   : seq<at<not_ascii>, sor<latin_space, quad_space, other_space>> {};
struct white_space  : sor<ascii_space, wide_space> {};

struct after_escape : one<' ', '\t'> {};                                          // between an escape and the line end
struct separator    : one<' ', '\t', '\v', '\f', '\r'> {};                        // between command, arguments, names
struct byte_space   : one<' ', '\t', '\n', '\v', '\f', '\r', '\x85', '\xA0'> {};  // around flags: bytes, not characters
struct regex_space  : one<' ', '\t', '\n', '\f', '\r'> {};                        // in directives and heredoc words

// clang-format on

}  // namespace plimsoll::grammar
