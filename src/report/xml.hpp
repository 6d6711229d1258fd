// Text inside XML 1.0.
#pragma once

#include <string>
#include <string_view>

namespace plimsoll::report {

/// `text` for character data or an attribute in double quotes. What a terminal would obey or hide (visible.hpp) becomes
/// a reference, line ends and tabs too; what no XML file may hold (other control characters, U+FFFE, U+FFFF, bytes that
/// are no UTF-8) becomes U+FFFD.
std::string xml_text(std::string_view text);

}  // namespace plimsoll::report
