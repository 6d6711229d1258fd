// One instruction on its logical line, in the order of Docker's reference. The keyword decides how the rest is split
// (dockerfile-language §3.4); whether the arguments make sense is checked afterwards on the tree, so that every rule
// here matches any text and a wrong argument never turns a known instruction into an unknown one. Flags are scanned
// for every instruction, also where none is allowed.
#pragma once

#include "grammar/json_form.hpp"
#include "grammar/words.hpp"

namespace plimsoll::grammar {

// Keywords are compared without case, as Go lowers them: two characters outside ASCII become ASCII letters.
// clang-format off

template <char Upper> struct letter      : one<Upper, static_cast<char>(Upper + 32)> {};
template <>           struct letter<'I'> : sor<one<'I', 'i'>, string<'\xC4', '\xB0'>> {};
template <>           struct letter<'K'> : sor<one<'K', 'k'>, string<'\xE2', '\x84', '\xAA'>> {};

struct keyword_end   : sor<at<separator>, eof> {};
template <char... Letters>
struct keyword       : seq<letter<Letters>..., keyword_end> {};

struct gap           : star<white_space> {};
struct head          : seq<flags, gap> {};                     // what follows is the node's `rest`

// What an instruction takes.
struct command       : sor<json_form, opt<text>> {};           // a shell command, or words in JSON form
struct paths         : sor<json_form, word_list> {};
struct health_type   : plus<not_one<' ', '\t', '\n', '\v', '\f', '\r', '\x85', '\xA0'>> {};
struct health_gap    : star<byte_space> {};

struct from_word        : keyword<'F', 'R', 'O', 'M'> {};
struct run_word         : keyword<'R', 'U', 'N'> {};
struct cmd_word         : keyword<'C', 'M', 'D'> {};
struct label_word       : keyword<'L', 'A', 'B', 'E', 'L'> {};
struct expose_word      : keyword<'E', 'X', 'P', 'O', 'S', 'E'> {};
struct env_word         : keyword<'E', 'N', 'V'> {};
struct add_word         : keyword<'A', 'D', 'D'> {};
struct copy_word        : keyword<'C', 'O', 'P', 'Y'> {};
struct entrypoint_word  : keyword<'E', 'N', 'T', 'R', 'Y', 'P', 'O', 'I', 'N', 'T'> {};
struct volume_word      : keyword<'V', 'O', 'L', 'U', 'M', 'E'> {};
struct user_word        : keyword<'U', 'S', 'E', 'R'> {};
struct workdir_word     : keyword<'W', 'O', 'R', 'K', 'D', 'I', 'R'> {};
struct arg_word         : keyword<'A', 'R', 'G'> {};
struct onbuild_word     : keyword<'O', 'N', 'B', 'U', 'I', 'L', 'D'> {};
struct stopsignal_word  : keyword<'S', 'T', 'O', 'P', 'S', 'I', 'G', 'N', 'A', 'L'> {};
struct healthcheck_word : keyword<'H', 'E', 'A', 'L', 'T', 'H', 'C', 'H', 'E', 'C', 'K'> {};
struct shell_word       : keyword<'S', 'H', 'E', 'L', 'L'> {};
struct maintainer_word  : keyword<'M', 'A', 'I', 'N', 'T', 'A', 'I', 'N', 'E', 'R'> {};
struct unknown_word     : star<not_one<' ', '\t', '\v', '\f', '\r'>> {};

struct from          : seq<from_word, head, word_list> {};
struct run           : seq<run_word, head, command> {};
struct cmd           : seq<cmd_word, head, command> {};
struct label         : seq<label_word, head, quoted_words> {};
struct expose        : seq<expose_word, head, word_list> {};
struct env           : seq<env_word, head, quoted_words> {};
struct add           : seq<add_word, head, paths> {};
struct copy          : seq<copy_word, head, paths> {};
struct entrypoint    : seq<entrypoint_word, head, command> {};
struct volume        : seq<volume_word, head, paths> {};
struct user          : seq<user_word, head, opt<text>> {};
struct workdir       : seq<workdir_word, head, opt<text>> {};
struct arg           : seq<arg_word, head, quoted_words> {};
struct onbuild       : seq<onbuild_word, head, opt<text>> {};  // the text is an instruction again
struct stopsignal    : seq<stopsignal_word, head, opt<text>> {};
struct healthcheck   : seq<healthcheck_word, head, opt<health_type, health_gap, command>> {};
struct shell         : seq<shell_word, head, command> {};
struct maintainer    : seq<maintainer_word, head, opt<text>> {};
struct unknown       : seq<unknown_word, head, opt<text>> {};

struct any_instruction : sor<run, env, from, copy, cmd, workdir, arg, expose, label, add, entrypoint, user, volume,
                             healthcheck, shell, onbuild, stopsignal, maintainer, unknown> {};  // by frequency

// clang-format on

}  // namespace plimsoll::grammar
