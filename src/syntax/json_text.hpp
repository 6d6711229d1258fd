// The one JSON object the parser itself may have to read: a file that is nothing but JSON and names its frontend.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plimsoll::syntax {

/// The string member `name` of the object that `text` is; nothing when it is no JSON object or has no such string.
std::optional<std::string> json_member(std::string_view text, std::string_view name);

}  // namespace plimsoll::syntax
