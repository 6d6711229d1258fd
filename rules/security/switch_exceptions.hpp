// Where a switch is harmless or less than it seems, and forms that the tables cannot say.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "plimsoll/rule.hpp"
#include "rules/security/switch_tables.hpp"

namespace plimsoll::rules {

struct CommandPlace {
  const Model& model;
  const ast::Common& instruction;
  const ShellScript& script;
};

/// The level of a switch in a command: off is the usual one; nothing where it does no harm.
std::optional<Severity> grade(SwitchKind kind, std::string_view shown, const Command& command,
                              const CommandPlace& place);

/// Whether a package index that is trusted without a certificate is this machine.
bool is_private_trust(SwitchKind kind, std::string_view host);

/// `trusted=yes` and its like in the options of a line of sources.list; empty where there is none, or the source is a
/// folder of this machine.
std::string_view untrusted_source(std::string_view line);

/// The key `"insecure-registries"` of the daemon's configuration, where its list is not empty; else empty.
std::string_view insecure_registries(std::string_view text);

/// What PowerShell is told: views into the instruction's text.
std::vector<std::string_view> powershell_switches(const ast::Common& instruction, const ShellScript& script);

}  // namespace plimsoll::rules
