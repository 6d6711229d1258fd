// See pipefail.hpp.
#include "rules/support/pipefail.hpp"

#include <algorithm>
#include <string>

#include "plimsoll/base_users.hpp"
#include "plimsoll/hub_name.hpp"
#include "rules/support/windows_image.hpp"

namespace plimsoll::rules {
namespace {

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

bool sets_pipefail(const ast::Shell& instruction) {
  return std::ranges::any_of(instruction.arguments, [](const ast::Word& word) { return holds(word.text, "pipefail"); });
}

bool knows_pipefail(ShellDialect dialect) {
  return dialect == ShellDialect::ash || dialect == ShellDialect::bash || dialect == ShellDialect::ksh ||
         dialect == ShellDialect::zsh;
}

// cimg/base sets SHELL with pipefail and the others are FROM it (CircleCI-Public/cimg-base, cimg-node, cimg-postgres);
// so do all images of jupyter/docker-stacks, from docker-stacks-foundation on.
bool settles_pipefail(const ReferenceParts& image) {
  const std::string name = hub_name(image);
  return is_windows_image(image) || name.starts_with("cimg/") || name.starts_with("jupyter/") ||
         name.starts_with("quay.io/jupyter/");
}

std::string_view pipefail_shell(const ReferenceParts& image) {
  if (holds(image.repository, "alpine") || holds(image.tag, "alpine") || hub_name(image) == "busybox")
    return R"(SHELL ["/bin/ash", "-eo", "pipefail", "-c"])";
  if (default_user(image) == DefaultUser::unknown || holds(image.repository, "distroless")) return {};
  return R"(SHELL ["/bin/bash", "-o", "pipefail", "-c"])";
}

}  // namespace plimsoll::rules
