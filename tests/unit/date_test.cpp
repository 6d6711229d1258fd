// Calendar dates.
#include "plimsoll/date.hpp"

#include <gtest/gtest.h>

namespace plimsoll {
namespace {

TEST(Date, IsADayOfTheCalendar) {
  for (const char* const good : {"2026-11-24", "2028-02-29", "2000-02-29", "0001-01-01", "9999-12-31"})
    EXPECT_TRUE(is_date(good)) << good;
  for (const char* const bad : {"2026-02-29", "1900-02-29", "2026-11-31", "2026-00-01", "2026-01-00", "2026-1-01",
                                "2026-11-24T", "+026-11-24", "2026-11-2x", "2026_11_24", ""})
    EXPECT_FALSE(is_date(bad)) << bad;
}

TEST(Date, OfATimeIsThatOfItsDayInUtc) {
  EXPECT_EQ(date_of(0), "1970-01-01");
  EXPECT_EQ(date_of(86399), "1970-01-01");
  EXPECT_EQ(date_of(86400), "1970-01-02");
  EXPECT_EQ(date_of(951782400), "2000-02-29");
  EXPECT_EQ(date_of(-1), "1970-01-01");
  EXPECT_EQ(date_of(INT64_MAX), "9999-12-31");
}

}  // namespace
}  // namespace plimsoll
