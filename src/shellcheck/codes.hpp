// ShellCheck's codes as rules. They are open-ended: the rule of a code is made when it is first needed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "plimsoll/rule.hpp"
#include "plimsoll/selection.hpp"

namespace plimsoll::shellcheck {

/// Whether `rule` is one of ShellCheck's codes.
bool is_code(const Rule& rule);
/// Whether a code says "in POSIX sh, … is undefined", as it is numbered today or was in older versions.
bool is_about_dialects(const Rule& code);

/// The rules of all codes that came up. May be used by several threads at a time; the rules live as long as it does.
class Codes {
 public:
  Codes();
  ~Codes();
  Codes(const Codes&) = delete;
  Codes& operator=(const Codes&) = delete;

  /// The rule "SC<number>".
  const Rule* rule(std::uint32_t number);
  /// For each selector that may mean codes ("SC2086", "sc2", "SC"), a rule that it means, so that it is no unknown one.
  std::vector<const Rule*> meant_by(const Selection& selection);
  /// The same for one selector.
  const Rule* meant_by(std::string_view selector);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Whether a code is reported, and at which level where the user says so; else ShellCheck's own level counts.
std::optional<EnabledRule> enabled(const Rule& code, const Selection& selection);

}  // namespace plimsoll::shellcheck
