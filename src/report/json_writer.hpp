// JSON written a piece at a time, pure ASCII. Values are texts that are JSON already.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plimsoll::report {

using JsonMembers = std::vector<std::pair<std::string_view, std::string>>;

/// A string; bytes that are no UTF-8 become U+FFFD.
std::string json_string(std::string_view text);
std::string json_number(std::uint64_t number);
/// The keys must need no escaping.
std::string json_object(const JsonMembers& members);
std::string json_array(const std::vector<std::string>& values);

}  // namespace plimsoll::report
