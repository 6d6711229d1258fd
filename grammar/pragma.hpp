// Comments that speak to the linter, on the text of one comment from its '#' on:
//     # plimsoll ignore=CODE[,CODE…] [# reason]        the same for hadolint
//     # plimsoll global ignore=…
// Blanks may stand around every token. A comment that does not match is an ordinary comment.
#pragma once

#include <tao/pegtl.hpp>

namespace plimsoll::grammar::pragma {

using namespace tao::pegtl;

// clang-format off
struct blanks  : star< blank > {};
struct gap     : plus< blank > {};

struct hadolint: istring< 'h','a','d','o','l','i','n','t' > {};
struct tool    : sor< istring< 'p','l','i','m','s','o','l','l' >, hadolint > {};
struct global  : istring< 'g','l','o','b','a','l' > {};
struct ignore  : istring< 'i','g','n','o','r','e' > {};

struct code    : plus< sor< alnum, one< '-', '_', '.' > > > {};
struct comma   : seq< blanks, one< ',' >, blanks > {};
struct codes   : list< code, comma > {};
struct reason  : star< any > {};

struct comment : seq< one< '#' >, blanks, tool, gap, opt< global, gap >, ignore, blanks, one< '=' >, blanks,
                      codes, blanks, sor< eof, seq< one< '#' >, blanks, reason, eof > > > {};
// clang-format on

}  // namespace plimsoll::grammar::pragma
