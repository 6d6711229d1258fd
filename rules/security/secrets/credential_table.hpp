// Which options, words and inputs of programs hold credentials (security-rules §2.7): the one table of them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/security/secrets/secret_facts.hpp"

namespace plimsoll::rules {

/// What of a value is secret.
enum class CredentialShape : std::uint8_t {
  whole,          ///< all of it
  after_colon,    ///< user:password; a token alone
  after_comma,    ///< user,password
  after_percent,  ///< user%password
  attached,       ///< `-pVALUE`; without a value in its own word the program asks
  source,         ///< `pass:VALUE`, as openssl has it
  header,         ///< `Authorization: Bearer VALUE` and the like
  setting,        ///< KEY VALUE or KEY=VALUE, where the key says secret
  input,          ///< each line of the standard input
  input_login     ///< each line of it is user:password
};

struct CredentialRow {
  std::string_view programs;   ///< separated by blanks
  std::string_view verb = {};  ///< the words that the arguments begin with, options aside
  /// Of options that hold it, without dashes; empty: an argument that is no option.
  std::string_view options = {};
  CredentialShape shape = CredentialShape::whole;
  SecretFact::Kind kind = SecretFact::Kind::command;
  std::size_t operand = 0;      ///< which one behind the verb, where `options` is empty
  std::string_view needs = {};  ///< one of these options must be there as well
  bool weak_is_fine = false;    ///< a well-known default there protects nothing
};

/// The rows that name a program.
std::vector<const CredentialRow*> credential_rows(std::string_view program);

/// Whether a text may hold a command of the table; false is sure. Linear.
bool may_hold_credentials(std::string_view text);

/// Where the value of a header begins that logs in (`Authorization: Bearer …`, `PRIVATE-TOKEN: …`), behind its scheme;
/// npos for other headers. `basic`: it is base64 of user:password.
struct HeaderValue {
  std::size_t begin = std::string_view::npos;
  bool basic = false;
};
HeaderValue login_header(std::string_view header);

}  // namespace plimsoll::rules
