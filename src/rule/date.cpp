#include "plimsoll/date.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>

namespace plimsoll {
namespace {

/// The number that the digits make; -1 where one is none.
int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const int year = number(text.substr(0, 4));
  const int month = number(text.substr(5, 2));
  const int day = number(text.substr(8));
  return year >= 0 && month >= 0 && day >= 0 &&
         std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
             .ok();
}

std::string date_of(std::int64_t seconds) {
  constexpr std::int64_t kADay = 86400;
  constexpr std::int64_t kLast = 253402300799;  // of the year 9999
  const auto days = std::chrono::days(std::clamp<std::int64_t>(seconds, 0, kLast) / kADay);
  const std::chrono::year_month_day date{std::chrono::sys_days(days)};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

}  // namespace plimsoll
