// What time it is, for reports and for what expires.
#pragma once

#include <cstdint>

namespace plimsoll::cli {

/// Seconds since 1970; SOURCE_DATE_EPOCH in the environment may fix them, so that the same input gives the same report.
std::int64_t seconds_now();

}  // namespace plimsoll::cli
