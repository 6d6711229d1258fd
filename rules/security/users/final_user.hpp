// Who the processes of the final image run as: the facts behind missing-user and last-user-root. Everything is judged
// on the stage that is built and the stages that it is FROM (security-rules §1.7, lesson 2).
#pragma once

#include <string_view>

#include "rules/security/users/base_users.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {

struct FinalUser {
  const Stage* stage = nullptr;     ///< the stage that is built; null when there is none
  const ast::User* user = nullptr;  ///< the USER in force at its end; null: what the base image says
  DefaultUser base = DefaultUser::unknown;
  bool steps_down = false;  ///< the entrypoint, or a tool put into the image, changes to another user at run time
  bool onbuild = false;     ///< the image is made to be built on: its users add instructions
};

FinalUser final_user(const Pass& pass);

/// Whether the value of USER means root, by name or number, with or without a group, or Windows'
/// ContainerAdministrator.
bool is_privileged_user(std::string_view value);

}  // namespace plimsoll::rules
