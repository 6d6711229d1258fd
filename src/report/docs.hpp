// Parts of the Markdown that documents a rule.
#pragma once

#include <string_view>

namespace plimsoll::report {

/// The text below the heading `## title`, without the line ends around it; empty when there is none.
std::string_view docs_section(std::string_view markdown, std::string_view title);

}  // namespace plimsoll::report
