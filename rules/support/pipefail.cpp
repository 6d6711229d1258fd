// See pipefail.hpp.
#include "rules/support/pipefail.hpp"

#include <algorithm>
#include <string>

#include "plimsoll/base_users.hpp"
#include "plimsoll/hub_name.hpp"
#include "shell/script_text.hpp"

namespace plimsoll::rules {
namespace {

std::string_view base_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

bool settles_pipefail(const ast::Shell& instruction) {
  const auto says_so = [](const ast::Word& word) { return mentions_pipefail(word.text); };
  if (instruction.arguments.empty() || std::ranges::any_of(instruction.arguments, says_so)) return true;
  return !shell::is_shell(base_name(instruction.arguments.front().text));
}

bool has_pipefail(const ast::Shell& instruction) {
  const std::string_view name = base_name(instruction.arguments.front().text);
  return name != "sh" && name != "dash";
}

bool settles_pipefail(const ReferenceParts& image) {
  const std::string name = hub_name(image);
  for (const std::string_view part : {"nanoserver", "servercore", "windows"})
    if (holds(image.repository, part) || holds(image.tag, part)) return true;
  return name.starts_with("cimg/") || name.starts_with("jupyter/") || name.starts_with("quay.io/jupyter/");
}

std::string_view pipefail_shell(const ReferenceParts& image) {
  if (holds(image.repository, "alpine") || holds(image.tag, "alpine") || hub_name(image) == "busybox")
    return R"(SHELL ["/bin/ash", "-eo", "pipefail", "-c"])";
  if (default_user(image) == DefaultUser::unknown || holds(image.repository, "distroless")) return {};
  return R"(SHELL ["/bin/bash", "-o", "pipefail", "-c"])";
}

}  // namespace plimsoll::rules
