// The last word on candidates whose shape alone proves little. Pointed to by the pattern table.
#pragma once

#include <ctime>
#include <optional>
#include <string>
#include <string_view>

#include "secret/patterns.hpp"

namespace plimsoll::secret {

/// Base64 that decodes to user:password, the password no placeholder (the `auth` member of a Docker configuration).
bool is_user_and_password(std::string_view text, Candidate& candidate);
/// A JSON Web Token that could be used: see `judge_jwt`.
bool is_live_jwt(std::string_view text, Candidate& candidate);
/// 64 or more base64 characters follow the header of a private key, over real or escaped line ends, continuations or
/// blanks; armour headers may precede them. Moves the end behind the footer, or behind the last base64.
bool has_key_body(std::string_view text, Candidate& candidate);
/// The private lines follow the header of a PuTTY key. Moves the end behind the last of them.
bool has_putty_body(std::string_view text, Candidate& candidate);
/// The password of a URL is a value: no reference, no placeholder, no port (security-rules §2.3 and §5.4).
bool is_url_password(std::string_view text, Candidate& candidate);
/// The user part of a URL is a token on its own, and the URL is no Sentry DSN (those are public).
bool is_url_token(std::string_view text, Candidate& candidate);
/// The value of a parameter of a URL looks random.
bool is_query_token(std::string_view text, Candidate& candidate);

/// Whether `text` has a "private_key" member that holds a PEM block (security-rules §5.6). Linear.
bool has_service_account_key(std::string_view text);

/// False where the header is no JSON object with "alg", "alg" is "none", or "exp" lies before `now` (§5.5).
bool judge_jwt(std::string_view header, std::string_view payload, std::time_t now);

/// The bytes of base64 in either alphabet, padding optional; nullopt when it is malformed.
std::optional<std::string> decode_base64(std::string_view text);

}  // namespace plimsoll::secret
