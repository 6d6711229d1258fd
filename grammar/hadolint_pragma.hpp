// Comments that silence findings, as hadolint reads them (hadolint-compat §5), on the text of one comment from its '#'
// on. Stricter than grammar/pragma.hpp: a code is made of the letters D, L, S, C and digits, or the whole is prose.
#pragma once

#include <tao/pegtl.hpp>

namespace plimsoll::grammar::hadolint_pragma {

using namespace tao::pegtl;

// clang-format off
struct blanks  : star< blank > {};
struct gap     : plus< blank > {};

struct global  : seq< string< 'g','l','o','b','a','l' >, gap > {};
struct stage   : seq< string< 's','t','a','g','e' >, gap > {};
struct code    : plus< sor< one< 'D', 'L', 'S', 'C' >, digit > > {};
struct codes   : list< code, one< ',' >, blank > {};

struct comment : seq< one< '#' >, blanks, string< 'h','a','d','o','l','i','n','t' >, gap, opt< sor< global, stage > >,
                      string< 'i','g','n','o','r','e' >, blanks, one< '=' >, blanks, codes, blanks,
                      sor< eof, one< '#' > > > {};
// clang-format on

}  // namespace plimsoll::grammar::hadolint_pragma
