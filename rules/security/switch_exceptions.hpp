// Where a switch is harmless or less than it seems, and forms that the tables cannot say.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "plimsoll/rule.hpp"
#include "rules/security/switch_tables.hpp"

namespace plimsoll::rules {

struct CommandPlace {
  const ast::Common& instruction;
  bool has_files_of_stage = false;  ///< files of another stage or image are copied in front of it, or mounted by it
  bool verified = false;            ///< a command in front checks files against a checksum or signature
};

/// Whether a command checks files against a checksum or signature: some of `kVerifiers` do.
bool verifies_files(const Command& command);
inline constexpr std::string_view kVerifiers = "sha256sum sha384sum sha512sum shasum gpg gpg2 gpgv rpm rpmkeys";

/// The level of a switch in a command: off is the usual one; nothing where it does no harm.
std::optional<Severity> grade(SwitchKind kind, const Command& command, const CommandPlace& place);

/// Whether a package index that is trusted without a certificate is this machine.
bool is_private_trust(SwitchKind kind, std::string_view host);

/// `trusted=yes` and its like in the options of a line of sources.list; empty where there is none, or the source is a
/// folder of this machine.
std::string_view untrusted_source(std::string_view line);

/// Whether the repositories that a `.repo` file names are all folders of this machine.
bool is_local_repository(std::string_view text);

/// The key `"insecure-registries"` of the daemon's configuration, where its list is not empty; else empty.
std::string_view insecure_registries(std::string_view text);

/// What PowerShell is told: views into the instruction's text.
std::vector<std::string_view> powershell_switches(const ast::Common& instruction, const ShellScript& script);

}  // namespace plimsoll::rules
