// The secrets engine: provider-shaped tokens in any text, and how to show them without telling them.
// Literals of all patterns stand in one Aho–Corasick automaton; a pattern is compiled (RE2) only when its literal was
// seen. Source of the patterns: security-rules §2.3.
#ifndef PLIMSOLL_SECRET_HPP
#define PLIMSOLL_SECRET_HPP

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/finding.hpp"

namespace plimsoll {

/// Which rule speaks about it; in the order of precedence.
enum class SecretKind : std::uint8_t { private_key, provider, url };

struct SecretPattern {
  std::string_view id;        ///< "github-token"
  std::string_view provider;  ///< "GitHub"
  SecretKind kind = SecretKind::provider;
  Severity severity = Severity::error;
};

struct SecretMatch {
  const SecretPattern* pattern = nullptr;
  std::size_t begin = 0;  ///< byte offsets into the scanned text: the secret itself, without a name in front of it
  std::size_t end = 0;
};

/// Every secret in `text`, sorted, not overlapping (the most specific pattern wins); placeholders and values below the
/// entropy floor are left out. Linear in the text. Thread-safe.
std::vector<SecretMatch> find_secrets(std::string_view text);

/// The same, but matches of different kinds may overlap: for callers that do not want every kind.
std::vector<SecretMatch> find_secrets_of_each_kind(std::string_view text);

/// Base64 whose bytes are a text that holds secrets (not of URLs): one match for each run of 48 characters or more, of
/// the pattern of the first secret in it. Linear.
std::vector<SecretMatch> find_encoded_secrets(std::string_view text);

/// All patterns, for documentation and tests.
std::span<const SecretPattern> secret_patterns();

/// Shannon entropy per byte, in bits.
double entropy(std::string_view text);

/// What a value under a secret's name is worth (security-rules §2.5 and §2.6, step 4).
enum class ValueClass : std::uint8_t { empty, reference, trivial, placeholder, weak_default, literal, high_entropy };
/// `name` is the variable's; a value that equals it is a weak default.
ValueClass classify_value(std::string_view name, std::string_view value);

/// What a variable's name says (security-rules §2.6 and §5.1).
enum class NameClass : std::uint8_t { none, password, token, key_like };
NameClass classify_name(std::string_view name);

/// What a baseline may keep of a secret: 8 hexadecimal digits that depend on the rule's code, the file and the value.
std::string secret_hash(std::string_view code, std::string_view file, std::string_view value);

/// `value` as it may be printed: the first 2 characters and the length, "gh… (40 characters)".
std::string mask(std::string_view value);

}  // namespace plimsoll

#endif  // PLIMSOLL_SECRET_HPP
