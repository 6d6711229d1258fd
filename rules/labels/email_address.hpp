// Addresses of e-mail.
#pragma once

#include <string_view>

namespace plimsoll::rules {

/// Whether the text is an addr-spec of RFC 5322 without comments and folded lines; beyond ASCII as RFC 6532 allows,
/// where `international`.
bool is_email_address(std::string_view text, bool international);

}  // namespace plimsoll::rules
