// Where the secrets of a file are: the fact that the PL4 rules share, and that reports use to mask excerpts.
//
// Rules that could speak about the same bytes get the same span from here (the one of the rule that says most), and
// name each other in `yields_to`; so one finding a span stays, whichever of them run (security-rules §5.3).
#pragma once

#include <cstddef>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

struct SecretFact {
  /// In the order of precedence.
  enum class Kind : std::uint8_t {
    private_key,
    provider,
    auth_header,
    registry_file,
    command,
    user_password,
    cloud_login,
    proxy,
    url,
    arg_copied,
    name,
    weak_default,
    build_arg
  };

  Kind kind = Kind::provider;
  Span span;                             ///< the bytes of the secret; of a variable without a value, its name
  std::string_view label;                ///< id of the pattern, name of the variable, program or header
  std::string shown = {};                ///< the secret, masked; empty for a variable without a value
  Severity level = Severity::error;      ///< in the final image
  const ast::Instruction* at = nullptr;  ///< null in a comment between instructions
  bool comment = false;
};

/// The rules about them, in the same order.
inline constexpr std::string_view kSecretRules[] = {"private-key-inline",          "secret-value",
                                                    "auth-header-literal",         "registry-credential-in-file",
                                                    "credentials-in-command",      "user-password-in-run",
                                                    "cloud-login-in-run",          "proxy-credentials-in-env",
                                                    "credentials-in-url",          "arg-secret-copied-to-env",
                                                    "secret-name-in-env-arg",      "default-credential",
                                                    "build-arg-secret-used-in-run"};
inline constexpr std::size_t kSecretKinds = std::size(kSecretRules);

/// The rules that say more than the one about `kind`, for its `yields_to`.
constexpr std::span<const std::string_view> says_more_than(SecretFact::Kind kind) {
  return std::span(kSecretRules).first(static_cast<std::size_t>(kind));
}

class SecretFacts {
 public:
  explicit SecretFacts(const Model& model);

  /// The secrets of a kind, in the order of the file. URL passwords in comments are left out.
  std::span<const SecretFact> of(SecretFact::Kind kind) const;
  /// Every span that must not be shown: all secrets, URL passwords in comments, and well-known defaults under secret
  /// names. Sorted, without overlaps.
  const std::vector<Span>& hidden() const { return hidden_; }

 private:
  std::vector<SecretFact> facts_;  ///< sorted by kind and span
  std::vector<Span> hidden_;
};

inline std::span<const SecretFact> secret_facts(const Pass& pass, SecretFact::Kind kind) {
  return pass.model().fact<SecretFacts>().of(kind);
}

/// Reports `fact` at its level: one lower in comments, in stages that are not in the final image (security-rules §5.8),
/// and, unless the shape alone proves a secret, in stages made for development (§2.5).
Finding& report_secret(Pass& pass, const SecretFact& fact, std::string message);

/// Reports the secrets that the names of ENV and ARG tell (PL4003 and its variants).
void report_named_secrets(Pass& pass);

/// Where a secret at that place remains (security-rules §2.1), after "stays in".
std::string_view where_it_stays(const SecretFact& fact);

/// `SecretFacts::hidden` for those who have no model.
std::vector<Span> secret_spans(const Document& document);

}  // namespace plimsoll::rules
