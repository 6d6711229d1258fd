// Where the secrets of a file are: the detector that the PL4 rules share, and that reports use to mask excerpts.
//
// Rules that could speak about the same bytes get the same span from here (the one of the rule that says most), and
// name each other in `yields_to`; so one finding a span stays, whichever of them run (security-rules §5.3).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

struct SecretFact {
  /// In the order of precedence.
  enum class Kind : std::uint8_t { private_key, provider, url, name };

  Kind kind = Kind::provider;
  Span span;                             ///< the bytes of the secret; of a variable without a value, its name
  std::string_view label;                ///< id of the pattern, or name of the variable
  std::string shown = {};                ///< the secret, masked; empty for a variable without a value
  Severity level = Severity::error;      ///< in the final image
  const ast::Instruction* at = nullptr;  ///< null in a comment between instructions
  bool comment = false;
};

/// All secrets of a document; a fact of its model.
class SecretFacts {
 public:
  explicit SecretFacts(const Document& document);
  explicit SecretFacts(const Model& model) : SecretFacts(model.document()) {}

  /// Those of `kind`, in the order of the file: provider patterns, keys and URL passwords anywhere (also across
  /// continuations, in heredocs and JSON strings; URL passwords not in comments); names in ENV and ARG.
  std::vector<SecretFact> of(SecretFact::Kind kind) const;
  /// Every span that must not be shown: all that `of` answers, URL passwords in comments, and well-known defaults under
  /// secret names. Sorted, without overlaps.
  std::vector<Span> spans() const;

 private:
  std::vector<SecretFact> all_;  ///< sorted by kind and span
};

/// Reports `fact` at its level: one lower in comments, in stages that are not in the final image (security-rules §5.8),
/// and, unless the shape alone proves a secret, in stages made for development (§2.5).
void report_secret(Pass& pass, const SecretFact& fact, std::string message);

/// Reports the secrets that the names of ENV and ARG tell (PL4003 and its variants).
void report_named_secrets(Pass& pass);

/// What says more about a secret than a rule that goes by its name.
inline constexpr std::string_view kMoreThanNames[] = {"private-key-inline",     "secret-value",
                                                      "auth-header-literal",    "registry-credential-in-file",
                                                      "credentials-in-command", "proxy-credentials-in-env",
                                                      "credentials-in-url",     "arg-secret-copied-to-env"};

/// Where a secret at that place remains (security-rules §2.1), after "stays in".
std::string_view where_it_stays(const SecretFact& fact);

/// A literal under a name that says secret, graded by value (security-rules §2.6, steps 1–4); what is silent there has
/// the level `off`.
std::vector<SecretFact> named_secrets(const Document& document);

}  // namespace plimsoll::rules
