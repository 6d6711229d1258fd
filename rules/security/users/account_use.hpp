// What uses an account: the names that the rest of a file mentions, and what may change the user at run time.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "plimsoll/model.hpp"

namespace plimsoll::rules {

/// Names of accounts, without those that a file uses.
class UnusedNames {
 public:
  /// An empty name is left out.
  void add(std::string_view name) {
    if (!name.empty()) names_.emplace(name);
  }
  /// Takes out the names that any instruction mentions, other than in a path (`/home/app`) or in a command that makes
  /// and changes accounts.
  void look_through(const Model& model);
  /// Whether the name is there; it then goes.
  bool take(std::string_view name);

 private:
  void mention(std::string_view text);
  void mention_all(const ast::Instruction& instruction, const Model& model);

  std::set<std::string, std::less<>> names_;
};

/// Whether what starts the container may change the user: a script, a supervisor, or something that is not known.
bool may_change_user(const ShellScript& script);

}  // namespace plimsoll::rules
