// JSON form: a strict array of strings, anchored at the end (dockerfile-language §3.3). Whatever is not one falls back
// to shell form without a word, except a valid array that holds something else, which is an error; to find that out,
// `any_array` checks nested values in a loop, because hostile nesting must not reach the call stack.
#pragma once

#include <string>

#include "grammar/chars.hpp"

namespace plimsoll::grammar {

// clang-format off

struct json_space   : star<one<' ', '\t', '\n', '\r'>> {};
struct json_escape  : seq<one<'\\'>, sor<one<'"', '\\', '/', 'b', 'f', 'n', 'r', 't'>, seq<one<'u'>, rep<4, xdigit>>>> {};
struct json_char    : sor<json_escape, seq<not_at<range<'\0', '\x1F'>>, not_one<'"', '\\'>>> {};
struct json_content : star<json_char> {};
struct json_string  : seq<one<'"'>, json_content, one<'"'>> {};
struct json_strings : opt<json_string, json_space, star<one<','>, json_space, json_string, json_space>> {};
struct string_array : seq<star<white_space>, one<'['>, json_space, json_strings, one<']'>, json_space, eof> {};

// Looked at before it is matched: an array that breaks off in the middle must leave no arguments behind.
struct json_form    : seq<at<string_array>, string_array> {};

struct json_digits  : plus<digit> {};
struct json_number  : seq<opt<one<'-'>>, sor<one<'0'>, json_digits>, opt<one<'.'>, json_digits>,
                          opt<one<'e', 'E'>, opt<one<'+', '-'>>, json_digits>> {};
struct json_literal : sor<string<'t', 'r', 'u', 'e'>, string<'f', 'a', 'l', 's', 'e'>, string<'n', 'u', 'l', 'l'>> {};
struct json_scalar  : sor<json_string, json_number, json_literal> {};
struct json_key     : seq<json_string, json_space, one<':'>, json_space> {};

// clang-format on

/// Any valid JSON array up to the end, no deeper than BuildKit's reader accepts.
struct any_array {
  using rule_t = any_array;
  using subs_t = type_list<json_scalar, json_key, json_space>;
  template <apply_mode A, rewind_mode M, template <typename...> class Action, template <typename...> class Control,
            typename Input, typename... States>
  static bool match(Input& in, States&&... st) {
    constexpr std::size_t kDepth = 10000;
    const auto take = [&]<typename Rule>(Rule) {
      return Control<Rule>::template match<apply_mode::nothing, rewind_mode::required, Action, Control>(in, st...);
    };
    auto rewind = in.template mark<M>();
    std::string open;  // the brackets around the place we are at
    take(star<white_space>());
    if (in.empty() || *in.current() != '[') return false;
    do {  // one value, or the bracket that opens one
      const bool opened = !in.empty() && (*in.current() == '[' || *in.current() == '{');
      if (opened) {
        open.push_back(*in.current());
        in.bump(1);
        if (open.size() > kDepth) return false;
        take(json_space());
      } else if (!take(json_scalar())) {
        return false;
      }
      take(json_space());
      bool empty = opened;
      while (!open.empty() && !in.empty() && *in.current() == (open.back() == '[' ? ']' : '}')) {
        open.pop_back();
        in.bump(1);
        take(json_space());
        empty = false;
      }
      if (open.empty()) break;
      if (!empty) {
        if (in.empty() || *in.current() != ',') return false;
        in.bump(1);
        take(json_space());
      }
      if (open.back() == '{' && !take(json_key())) return false;
    } while (true);
    return rewind(in.empty());
  }
};

}  // namespace plimsoll::grammar
