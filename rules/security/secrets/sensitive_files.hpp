// Names of files that hold secrets (security-rules §2.8): the one table behind copy-secret-file,
// secret-removed-in-later-layer and the rules of the build context.
#pragma once

#include <optional>
#include <string_view>

#include "plimsoll/finding.hpp"

namespace plimsoll::rules {

enum class SensitiveKind : std::uint8_t { ssh, package_manager, cloud, application, key_store, history, folder };

struct SensitiveFile {
  SensitiveKind kind = SensitiveKind::folder;
  Severity severity = Severity::warning;
  bool often_harmless = false;  ///< a settings file that has no secret more often than not
};

/// What the name of the last part of `path` says ('/'-separated, case ignored, a trailing '/' marks a folder); nothing
/// for ordinary files, public certificates and examples.
std::optional<SensitiveFile> sensitive_file(std::string_view path);

/// The same for a source of COPY, which also has the folders on its path to tell: a name in `secret/` or `keys/` is a
/// warning, a sensitive one an error. `destination`: where package managers keep public keys, no key is reported.
std::optional<SensitiveFile> sensitive_source(std::string_view source, std::string_view destination);

/// "an SSH private key", as messages say it.
std::string_view describe(SensitiveKind kind);

/// Whether `name` fits a pattern with any number of '*' and '?', case ignored; neither stops at '/'.
bool fits(std::string_view pattern, std::string_view name);

}  // namespace plimsoll::rules
