// A small reader of Go durations.
#include "syntax/durations.hpp"

#include <array>
#include <utility>

#include "syntax/messages.hpp"

namespace plimsoll::syntax {
namespace {

constexpr std::array<std::pair<std::string_view, std::int64_t>, 8> kUnits = {{{"ns", 1},
                                                                              {"us", 1'000},
                                                                              {"\xC2\xB5s", 1'000},
                                                                              {"\xCE\xBCs", 1'000},
                                                                              {"ms", 1'000'000},
                                                                              {"s", 1'000'000'000},
                                                                              {"m", 60'000'000'000},
                                                                              {"h", 3'600'000'000'000}}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

Duration parse_duration(std::string_view text) {
  const std::string name = quote(text);
  std::string_view rest = text;
  const auto fail = [&](std::string why) { return Duration{0, std::move(why)}; };
  const bool negative = rest.starts_with('-');
  if (negative || rest.starts_with('+')) rest.remove_prefix(1);
  if (rest == "0") return {};
  if (rest.empty()) return fail("expected a duration such as 30s, found " + name);
  long double total = 0;
  while (!rest.empty()) {
    std::size_t end = 0;
    bool digits = false;
    long double value = 0;
    for (; end < rest.size() && is_digit(rest[end]); ++end, digits = true) value = value * 10 + (rest[end] - '0');
    if (end < rest.size() && rest[end] == '.') {
      long double scale = 1;
      for (++end; end < rest.size() && is_digit(rest[end]); ++end, digits = true) {
        scale /= 10;
        value += (rest[end] - '0') * scale;
      }
    }
    if (!digits) return fail("expected a duration such as 30s, found " + name);
    rest.remove_prefix(end);
    std::size_t unit_end = 0;
    while (unit_end < rest.size() && rest[unit_end] != '.' && !is_digit(rest[unit_end])) ++unit_end;
    const std::string_view unit = rest.substr(0, unit_end);
    if (unit.empty()) return fail("the duration " + name + " needs a unit, as in 30s");
    std::int64_t factor = 0;
    for (const auto& [known, nanoseconds] : kUnits)
      if (unit == known) factor = nanoseconds;
    if (factor == 0) return fail("unknown unit " + quote(unit) + " in the duration " + name);
    total += value * static_cast<long double>(factor);
    rest.remove_prefix(unit_end);
    if (total > 9.2233720368547758e18L) return fail("the duration " + name + " is too long");
  }
  const auto nanoseconds = static_cast<std::int64_t>(total);
  return {negative ? -nanoseconds : nanoseconds, {}};
}

}  // namespace plimsoll::syntax
