// What the rules about package managers share: the operands of a command, words that may hold options, and
// configuration that was written before.
#pragma once

#include <cstdint>
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

/// Whether an instruction of the stage, or of those it is FROM, has said something; to hadolint, none ever has. Looks
/// through the file as far as it is asked.
class Mentioned {
 public:
  /// `anywhere` are words to look for in any instruction, `transferred` in ADD and COPY; both without case, and in
  /// lower case here.
  explicit Mentioned(std::span<const std::string_view> anywhere, std::span<const std::string_view> transferred = {})
      : anywhere_(anywhere), transferred_(transferred) {}

  /// Whether the instruction has said it, or one before. To be asked in the order of the file.
  bool by(const ast::Common& instruction, const Pass& pass);

 private:
  void see(const ast::Common& instruction, const Pass& pass);

  std::span<const std::string_view> anywhere_;
  std::span<const std::string_view> transferred_;
  std::uint32_t next_ = 0;  // instruction to be seen
  const Stage* stage_ = nullptr;
  bool here_ = false;
  std::vector<bool> at_end_ = {};  // of the stages so far
};

}  // namespace plimsoll::rules
