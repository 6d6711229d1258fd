// What the rules about package managers share: the operands of a command, words that may hold options, and
// configuration that was written before.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "rules/support/calls.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {

/// The commands of a RUN that may be judged by what they lack: natively none where the script is not fully understood.
Calls judged_calls(const ast::Run& run, const Pass& pass);

/// The words behind the program that are neither options nor their values, as it reads them itself; the first is the
/// verb.
std::vector<const ShellWord*> native_operands(const Call& call);

/// The same without the verb.
std::vector<const ShellWord*> behind_verb(const Call& call);

/// The word that makes a command one of these verbs: natively its first operand, to hadolint any argument. Null when
/// there is none.
const ShellWord* find_verb(const Call& call, const Pass& pass, Call::Names verbs, Call::Names native_verbs = {});

/// Whether an unknown variable or substitution among the words may hold an option. A name that the RUN sets to a plain
/// text, an ARG and an ENV are known.
bool may_hold_option(const Call& call, const ast::Run& run, const Pass& pass);

/// Whether something other than the terminal of the build answers the questions of a command: a pipe, a file.
bool is_answered(const Call& call);

/// Whether an instruction of the stage, or of those it is FROM, has said something; to hadolint, none ever has. Show it
/// each instruction in turn.
class Mentioned {
 public:
  /// `anywhere` are words to look for in any instruction, `transferred` in ADD and COPY; both without case, and in
  /// lower case here.
  explicit Mentioned(std::span<const std::string_view> anywhere, std::span<const std::string_view> transferred = {})
      : anywhere_(anywhere), transferred_(transferred) {}

  void see(const ast::Common& instruction, const Pass& pass);
  /// Whether the instruction that was shown last, or one before, has said it.
  bool here() const { return here_; }

 private:
  std::span<const std::string_view> anywhere_;
  std::span<const std::string_view> transferred_;
  const Stage* stage_ = nullptr;
  bool here_ = false;
  std::vector<bool> at_end_ = {};  // of the stages so far
};

}  // namespace plimsoll::rules
