// Who the processes of the final image run as, and what starts them: a fact (see `Model::fact`) that the rules about
// users share. Everything is judged on the stage that is built and the stages that it is FROM (security-rules §1.7,
// lesson 2).
#ifndef PLIMSOLL_FINAL_USER_HPP
#define PLIMSOLL_FINAL_USER_HPP

#include <string_view>

#include "plimsoll/base_users.hpp"
#include "plimsoll/model.hpp"

namespace plimsoll {

struct FinalUser {
  explicit FinalUser(const Model& model);

  const Stage* stage = nullptr;     ///< the stage that is built; null when there is none
  const ast::User* user = nullptr;  ///< the USER in force at its end; null: what the base image says
  Value value = {};                 ///< what that USER says, expanded; empty without one
  DefaultUser base = DefaultUser::unknown;
  /// In force at its end, inherited through `FROM stage`; null: what the base image says. A stage that sets ENTRYPOINT
  /// and no CMD has no CMD, as BuildKit clears what it inherits.
  const ast::Entrypoint* entrypoint = nullptr;
  const ast::Cmd* cmd = nullptr;
  bool steps_down = false;  ///< the entrypoint, or a tool put into the image, changes to another user at run time
  bool onbuild = false;     ///< the image is made to be built on: its users add instructions

  /// The name or number of the user that USER says; empty without one.
  std::string_view name() const { return std::string_view(value.text).substr(0, value.text.find(':')); }
  /// The group that USER says behind the colon; empty: the primary group of the user.
  std::string_view group() const;
  /// Whether the image starts as root for sure, by USER or by its base image.
  bool is_root() const;
};

/// Whether the value of USER means root, by name or number, with or without a group, or Windows'
/// ContainerAdministrator.
bool is_privileged_user(std::string_view value);

/// Whether an instruction surely runs as root: by the USER in force before it, or by the base image.
bool runs_as_root(const Model& model, const ast::Common& instruction);

}  // namespace plimsoll

#endif  // PLIMSOLL_FINAL_USER_HPP
