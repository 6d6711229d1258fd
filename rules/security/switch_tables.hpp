// What switches off verification: options, settings, variables and words, by program. Data from manual pages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "plimsoll/finding.hpp"

namespace plimsoll::rules {

/// One a rule.
enum class SwitchKind : std::uint8_t {
  tls_curl,
  tls_wget,
  tls_pip,
  tls_node,
  tls_python,
  tls_git,
  tls_yum,
  tls_other,
  ssh_host_key,
  signature_apt,
  signature_rpm,
  signature_apk,
  content_trust,
  insecure_registry,
  npm_unsafe_perm
};
inline constexpr std::size_t kSwitchKinds = static_cast<std::size_t>(SwitchKind::npm_unsafe_perm) + 1;

// Lists are words separated by blanks; case does not matter in values, keys and words. A list of values may also be
// one of these.
inline constexpr std::string_view kAny = "*";       ///< any value, an empty one too
inline constexpr std::string_view kNotEmpty = "+";  ///< any but an empty one
inline constexpr std::string_view kEmpty = "-";     ///< only an empty one
inline constexpr std::string_view kUnlessNo = "!";  ///< any that does not say no
inline constexpr std::string_view kYes = "true 1 yes on y";
inline constexpr std::string_view kNo = "false 0 no off n";

/// Options of commands, named without dashes. Without values it is a switch, off when it is given, unless a value says
/// no (`--insecure=false`).
struct OptionSwitch {
  SwitchKind kind;
  std::string_view programs;
  std::string_view options;
  std::string_view values = {};
  std::string_view verbs = {};  ///< only with one of these
  Severity level = Severity::off;
};

/// Where the settings of a tool are made: `name=value` behind an option, `tool config name value`, files.
struct SettingPlaces {
  std::string_view programs;
  std::string_view verbs;    ///< of commands that set something
  std::string_view options;  ///< whose value is `name=value`
  std::string_view files;    ///< "x" is a name, "*x" the end of one, "x/" a folder above, "*" any
};

/// Settings of a tool. A key also stands for longer ones that end with it behind a '.' or "::".
struct SettingSwitch {
  SwitchKind kind;
  const SettingPlaces* places;
  std::string_view keys;
  std::string_view values;
  Severity level = Severity::off;
};

/// Variables of the environment.
struct VariableSwitch {
  SwitchKind kind;
  std::string_view names;
  std::string_view values;
  Severity level = Severity::off;
};

/// A word anywhere in an argument, in the value of a variable or in a line of a written file; behind it blanks, '=',
/// ':' or quotes and one of `values`.
struct WordSwitch {
  SwitchKind kind;
  std::string_view programs;  ///< of commands; none: only variables and files
  std::string_view word;
  std::string_view values;
  Severity level = Severity::off;
  bool unless_before = false;  ///< only where nothing of its kind stands in the same command, value or file
};

std::span<const OptionSwitch> option_switches();
std::span<const SettingSwitch> setting_switches();
std::span<const VariableSwitch> variable_switches();
std::span<const WordSwitch> word_switches();

}  // namespace plimsoll::rules
