// Places where a build switches off what protects it: verification of certificates, signatures and host keys. All of
// them are found in one walk; each rule reports one kind. What is looked for is in switch_tables.cpp.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/rule.hpp"
#include "rules/security/switch_tables.hpp"

namespace plimsoll::rules {

struct Switch {
  Span span;
  std::string shown;                 ///< as messages name it
  Severity level = Severity::off;    ///< off: the rule's own
  std::vector<Edit> removal = {};    ///< takes it out of the command, where that is a matter of one word
  const Command* command = nullptr;  ///< that it is an option of, or null
  const ast::Common* instruction = nullptr;
};

/// A fact (see `Model::fact`): options and arguments of the commands in RUN, CMD, ENTRYPOINT and HEALTHCHECK, variables
/// that ENV, ARG and scripts set, and configuration that the build writes (`WrittenTexts`).
class Switches {
 public:
  explicit Switches(const Model& model);
  /// Of one kind: commands, then variables, then texts, each in the order of the file.
  std::span<const Switch> of(SwitchKind kind) const { return found_[static_cast<std::size_t>(kind)]; }

 private:
  std::array<std::vector<Switch>, kSwitchKinds> found_;
};

/// Reports one: its text, then `consequence`; with the fix that removes it, which is unsafe.
void report_switch(Pass& pass, const Switch& found, std::string_view consequence);
/// Reports all of a kind.
void report_switches(Pass& pass, SwitchKind kind, std::string_view consequence);

}  // namespace plimsoll::rules
