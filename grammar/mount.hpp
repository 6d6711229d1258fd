// The value of --mount and --device: one CSV record (dockerfile-language §3.8). A field is bare, and then holds no
// quotation mark, or wrapped in quotation marks, where two of them stand for one. Fields are not trimmed.
#pragma once

#include "grammar/chars.hpp"

namespace plimsoll::grammar {

// clang-format off

struct csv_bare   : star<not_one<',', '"'>> {};
struct csv_text   : star<sor<two<'"'>, not_one<'"'>>> {};
struct csv_quoted : seq<one<'"'>, csv_text, one<'"'>> {};
struct csv_field  : sor<csv_quoted, csv_bare> {};
struct csv_record : seq<csv_field, star<one<','>, csv_field>, eof> {};

// clang-format on

}  // namespace plimsoll::grammar
