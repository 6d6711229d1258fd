// DL3011 port-out-of-range: EXPOSE of something that is no port.
#include <algorithm>
#include <charconv>
#include <optional>

#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

constexpr unsigned kHighest = 65535;

/// The number that `text` is, capped; nothing when it is no number.
std::optional<unsigned> number(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.empty() || !std::ranges::all_of(text, is_digit)) return std::nullopt;
  unsigned value = 0;
  const bool fits = std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc();
  return fits ? std::min(value, kHighest + 1) : kHighest + 1;
}

/// `8080`, `8000-8010`, with `/tcp` and a host part around it. `strict`: something that is no number is bad too.
bool is_bad_port(std::string_view item, bool strict) {
  item = item.substr(0, item.find('/'));
  if (const std::size_t colon = item.rfind(':'); colon != std::string_view::npos) item.remove_prefix(colon + 1);
  const std::size_t dash = item.find('-');
  const auto first = number(item.substr(0, dash));
  const auto last = dash == std::string_view::npos ? first : number(item.substr(dash + 1));
  if (!first || !last) return strict;
  return *first > kHighest || *last > kHighest || (strict && *first > *last);
}

struct PortOutOfRange {
  void visit(const ast::Expose& expose, Pass& pass) const {
    if (pass.in_onbuild()) return;
    for (const ast::Word& word : expose.arguments) {
      const Value value = pass.as_hadolint() ? Value{std::string(word.text)} : pass.model().expand(expose, word.text);
      if (!value.known || !has_bad_port(value.text, !pass.as_hadolint())) continue;
      pass.report(place(pass, expose, word.span),
                  in_quotes(value.text) + " is no port; use numbers up to 65535, ranges in rising order");
      if (pass.as_hadolint()) return;
    }
  }

 private:
  /// A variable may hold several ports.
  static bool has_bad_port(std::string_view text, bool strict) {
    constexpr std::string_view kBlanks = " \t\r\n\v\f";
    for (std::size_t at = text.find_first_not_of(kBlanks); at != std::string_view::npos;) {
      const std::size_t end = std::min(text.find_first_of(kBlanks, at), text.size());
      if (is_bad_port(text.substr(at, end - at), strict)) return true;
      at = text.find_first_not_of(kBlanks, end);
    }
    return false;
  }
};

constexpr std::string_view kAliases[] = {"DS-0008", "AVD-DS-0008", "DS008", "71bf8cf8", "invalid-port"};
constexpr std::uint16_t kCwe[] = {682};

}  // namespace

extern constinit const Rule dl3011 = rule<PortOutOfRange>({
    .code = "DL3011",
    .name = "port-out-of-range",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.hadolint = Severity::error},
    .category = Category::metadata,
    .cwe = kCwe,
    .precision = Precision::very_high,
    .summary = "EXPOSE takes ports up to 65535",
    .docs = R"md(## What it does
Reports EXPOSE of a number above 65535, of a range whose end lies before its start, and of something that is no
number. Values of variables are resolved; unknown ones are not reported. PL1030 is the same check in every other
profile.

## Why
The builder refuses such a port, or nothing can ever listen on it.

## Bad
```dockerfile
FROM debian:12
EXPOSE 80800
```

## Good
```dockerfile
FROM debian:12
EXPOSE 8080/tcp 9000-9010
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
