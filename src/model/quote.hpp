// Text in error messages, as the builder (Go's %q) shows it.
#pragma once

#include <string>
#include <string_view>

namespace plimsoll {

/// `text` in double quotes, with quotes, backslashes and ASCII control characters escaped.
std::string go_quote(std::string_view text);

}  // namespace plimsoll
