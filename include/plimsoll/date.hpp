// Calendar dates as ISO 8601 texts ("2026-11-24"), which compare as the days do.
#ifndef PLIMSOLL_DATE_HPP
#define PLIMSOLL_DATE_HPP

#include <cstdint>
#include <string>
#include <string_view>

namespace plimsoll {

/// Whether the text is YYYY-MM-DD and a day of the (Gregorian) calendar.
bool is_date(std::string_view text);

/// The date (UTC) of a time in seconds since 1970; years beyond 9999 give "9999-12-31", negative times "1970-01-01".
std::string date_of(std::int64_t seconds);

}  // namespace plimsoll

#endif  // PLIMSOLL_DATE_HPP
