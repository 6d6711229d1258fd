// The detector of the rules about package managers that ask a question which nobody answers in a build.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "rules/support/installs.hpp"

namespace plimsoll::rules {

struct Asking {
  Call::Names programs;
  Call::Names native_programs = {};  ///< besides
  Call::Names verbs;
  Call::Names native_verbs = {};  ///< besides
  Call::Names flags;              ///< that keep it from asking
  Call::Names native_flags = {};  ///< besides
  std::string_view flag = "-y";   ///< for the message and the fix
  bool flag_before_verb = false;
  std::span<const std::string_view> configured_by = {};      ///< words that say it was told not to ask, in lower case
  std::span<const std::string_view> configured_in = {};      ///< the same in ADD and COPY
  bool (*settled)(const Call&, bool as_hadolint) = nullptr;  ///< whether it does not ask for another reason
};

inline void report_asking(const ast::Run& run, Pass& pass, const Asking& asking, Mentioned& configured) {
  const bool native = !pass.as_hadolint();
  for (const Call call : judged_calls(run, pass)) {
    if (!call.is_one_of(asking.programs) && !(native && call.is_one_of(asking.native_programs))) continue;
    const ShellWord* const verb = find_verb(call, pass, asking.verbs, asking.native_verbs);
    if (verb == nullptr || call.has_flag(asking.flags)) continue;
    if (asking.settled != nullptr && asking.settled(call, pass.as_hadolint())) continue;
    if (native && (call.has_flag(asking.native_flags) || is_answered(call) || configured.by(run, pass) ||
                   may_hold_option(call, run, pass)))
      continue;
    const std::string flag(asking.flag);
    const Span word = asking.flag_before_verb ? call.name_word().span : verb->span;
    const std::string command = std::string(call.name()) + " " + verb->value;
    Finding& finding =
        pass.report(place(pass, run, verb->span), in_quotes(command) + " asks and nobody answers; add " + flag);
    if (!run.exec) finding.fix(Applicability::safe, "Add " + flag, {{{word.end, word.end}, " " + flag}});
    if (!native) return;
  }
}

template <const Asking& kAsking>
struct AssumeYes {
  Mentioned configured{kAsking.configured_by, kAsking.configured_in};

  void visit(const ast::Run& run, Pass& pass) { report_asking(run, pass, kAsking, configured); }
};

}  // namespace plimsoll::rules
