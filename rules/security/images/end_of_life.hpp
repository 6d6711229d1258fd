// Which line of an official image a tag names, and until when that line gets free support.
#pragma once

#include <string_view>

#include "rules/security/images/release_lines.hpp"

namespace plimsoll::rules {

/// The line that a tag of the image starts with ("3.9-slim", "stretch"); null when it is not known. A version with
/// fewer parts than the lines have ("2") is the one of them that is supported longest. `image` is what hub_name() says.
const ReleaseLine* line_of_tag(std::string_view image, std::string_view tag);

/// The distribution that a word of any tag names ("buster", "alpine3.9"); null when it names none.
const ReleaseLine* distribution_of(std::string_view word);

/// Whether free support was over on that day (YYYY-MM-DD). Where the last day is not known, the day of the data counts.
bool is_over(const ReleaseLine& line, std::string_view today);

/// The newest line of the same image that is supported on that day; null when there is none.
const ReleaseLine* newest_supported(const ReleaseLine& line, std::string_view today);

/// The part of a tag that is its version or its code name: "3.9" of "3.9-slim".
std::string_view version_of_tag(std::string_view tag);

}  // namespace plimsoll::rules
