// Dates with a time of day, as RFC 3339 defines them.
#pragma once

#include <string_view>

namespace plimsoll::rules {

/// Whether the text is an RFC 3339 date-time whose day is in the calendar; a leap second may end any minute, and a
/// blank may stand for the T. hadolint wants T and Z in upper case, and takes an offset without its colon (dl-rules
/// §10).
bool is_timestamp(std::string_view text, bool as_hadolint);

}  // namespace plimsoll::rules
