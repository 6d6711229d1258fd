// Licences by their SPDX identifiers.
#pragma once

#include <string_view>

namespace plimsoll::rules {

/// Whether the text is one identifier of the SPDX licence list, deprecated ones included, in its letter case.
bool is_spdx_id(std::string_view text);

/// Whether the text is an SPDX licence expression: identifiers (in any letter case) and LicenseRef-…, `+`, WITH, AND,
/// OR and parentheses. What stands behind WITH is not looked up: the list of exceptions grows faster than users update.
bool is_spdx_expression(std::string_view text);

}  // namespace plimsoll::rules
