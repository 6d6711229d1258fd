// What `SecretFacts` is put together from: one function a place where secrets are looked for.
#pragma once

#include <vector>

#include "rules/security/secrets/secret_facts.hpp"

namespace plimsoll::rules {

/// Provider patterns, keys and URL passwords, anywhere in the file (also across continuations, in heredocs and JSON
/// strings).
std::vector<SecretFact> secrets_by_shape(const Document& document);

/// A literal under a name that says secret, graded by value (security-rules §2.6, steps 1–4), and well-known defaults.
std::vector<SecretFact> named_secrets(const Document& document);

/// Credentials that the commands of RUN, CMD, ENTRYPOINT and HEALTHCHECK get.
std::vector<SecretFact> command_credentials(const Model& model);

/// Passwords and tokens that the build writes into files of settings; without `shown` where a build argument brings it.
std::vector<SecretFact> written_credentials(const Model& model);

/// Build arguments with a secret name that ENV copies, or a RUN without a secret mount uses (the first one).
std::vector<SecretFact> secret_flow(const Model& model);

}  // namespace plimsoll::rules
