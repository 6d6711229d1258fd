// The detector of the rules about packages of yum and dnf without a version.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string_view>

#include "rules/support/pinning.hpp"

namespace plimsoll::rules {

/// The variables that hadolint knows at a place: every ARG so far, and ENV of the stage and of those it is FROM
/// (dl-rules §7 DL3033). The triggers of ONBUILD have their own.
class HadolintVariables {
 public:
  void enter(const ast::From& from, const Pass& pass);
  void see(std::span<const ast::Pair> pairs, bool is_argument, const Pass& pass);
  /// Whether one of them stands in the text as `${NAME}`.
  bool has_one_in(std::string_view text, const Pass& pass) const;

 private:
  using Names = std::set<std::string_view>;
  struct Known {
    Names arguments = {};
    Names environment = {};
    std::map<std::string_view, Names> stages = {};
    std::string_view stage = {};
  };

  std::array<Known, 2> known_ = {};
};

/// Which programs a rule is about.
struct RpmPrograms {
  Call::Names to_hadolint;
  Call::Names natively;
  bool groups_apart = false;  ///< hadolint does not look at commands with a word `group`
};

/// The hooks of such a rule.
class RpmPin {
 public:
  explicit RpmPin(const RpmPrograms& programs) : programs_(programs) {}

  void visit(const ast::From& from, const Pass& pass) { variables_.enter(from, pass); }
  void visit(const ast::Arg& arg, const Pass& pass) { variables_.see(arg.pairs, true, pass); }
  void visit(const ast::Env& env, const Pass& pass) { variables_.see(env.pairs, false, pass); }
  void visit(const ast::Run& run, Pass& pass) const;

 private:
  std::vector<const ShellWord*> packages(const Call& call, const Pass& pass) const;
  std::vector<const ShellWord*> modules(const Call& call, const Pass& pass) const;

  RpmPrograms programs_;
  HadolintVariables variables_ = {};
};

}  // namespace plimsoll::rules
