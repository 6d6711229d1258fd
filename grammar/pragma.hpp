// Comments that speak to the linter, on the text of one comment from its '#' on:
//     # plimsoll ignore=CODE[,CODE…] [# reason]        the same for hadolint
//     # plimsoll stage ignore=…
//     # plimsoll global ignore=…
//     # shellcheck disable=CODE[,CODE…] [# reason]
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
struct stage   : istring< 's','t','a','g','e' > {};
struct ignore  : istring< 'i','g','n','o','r','e' > {};

struct shellcheck : istring< 's','h','e','l','l','c','h','e','c','k' > {};
struct disable : istring< 'd','i','s','a','b','l','e' > {};
struct ignores : seq< tool, gap, opt< sor< global, stage >, gap >, ignore > {};
struct disables: seq< shellcheck, gap, disable > {};

struct star_   : one< '*' > {};
struct code    : sor< seq< plus< sor< alnum, one< '-', '_', '.' > > >, opt< star_ > >, star_ > {};
struct comma   : seq< blanks, one< ',' >, blanks > {};
struct codes   : list< code, comma > {};
struct reason  : star< any > {};

struct comment : seq< one< '#' >, blanks, sor< ignores, disables >, blanks, one< '=' >, blanks, codes, blanks,
                      sor< eof, seq< one< '#' >, blanks, reason, eof > > > {};
// clang-format on

}  // namespace plimsoll::grammar::pragma
