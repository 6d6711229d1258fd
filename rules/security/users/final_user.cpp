// The user of the final image; see final_user.hpp.
#include "rules/security/users/final_user.hpp"

#include <algorithm>
#include <iterator>

namespace plimsoll::rules {
namespace {

bool mentions_tool(std::string_view text) {
  constexpr std::string_view kTools[] = {"gosu", "s6-overlay", "setpriv", "su-exec"};
  return std::ranges::any_of(kTools, [&](std::string_view tool) { return contains_word(text, tool); });
}

/// Whether a command line starts a program that changes the user: one of its words is such a program's name.
bool changes_user(std::string_view command) {
  constexpr std::string_view kPrograms[] = {"chpst",   "doas",      "gosu", "runuser", "s6-setuidgid",
                                            "setpriv", "setuidgid", "su",   "su-exec", "sudo"};
  constexpr std::string_view kSeparators = " \t\r\n\"';&|()`$,[]";
  for (std::size_t at = 0; at < command.size();) {
    const std::size_t end = std::min(command.find_first_of(kSeparators, at), command.size());
    std::string_view word = command.substr(at, end - at);
    word.remove_prefix(std::min(word.rfind('/') + 1, word.size()));  // npos + 1 == 0
    if (std::ranges::find(kPrograms, word) != std::end(kPrograms)) return true;
    at = end + 1;
  }
  return false;
}

bool changes_user(const ast::Common& command) {
  if (!command.exec) return changes_user(command.rest.text);
  return std::ranges::any_of(command.arguments, [](const ast::Word& word) { return changes_user(word.text); });
}

bool any_heredoc_mentions_tool(const ast::Common& node) {
  return std::ranges::any_of(node.heredocs, [](const ast::Heredoc& heredoc) {
    return mentions_tool(heredoc.body.text) || contains_word(heredoc.body.text, "runuser");
  });
}

/// Whether RUN, COPY or ADD puts a tool into the image, or a script that uses one.
bool brings_tool(const ast::Common& node) {
  if (mentions_tool(node.rest.text) || any_heredoc_mentions_tool(node)) return true;
  const ast::Flag* from = node.flag("from");
  return from != nullptr && from->value && mentions_tool(from->value->text);
}

}  // namespace

FinalUser final_user(const Pass& pass) {
  const Model& model = pass.model();
  FinalUser result;
  result.stage = model.final_stage();
  if (result.stage == nullptr) return result;
  result.user = model.at_end(*result.stage).user;
  result.base = default_user(model.root_image(*result.stage).parts);
  if (model.root_image(*result.stage).scratch) result.base = DefaultUser::root;

  const ast::Common* entrypoint = nullptr;  // in force
  const ast::Common* cmd = nullptr;
  const auto& instructions = pass.document().instructions;
  const Stage* stage = result.stage;
  while (stage != nullptr) {
    for (std::uint32_t i = stage->last; i-- > stage->first;) {
      const ast::Common& node = ast::common(instructions[i]);
      if (entrypoint == nullptr && ast::as<ast::Entrypoint>(instructions[i]) != nullptr) entrypoint = &node;
      if (cmd == nullptr && ast::as<ast::Cmd>(instructions[i]) != nullptr) cmd = &node;
      const bool adds_files = ast::as<ast::Run>(instructions[i]) != nullptr ||
                              ast::as<ast::Copy>(instructions[i]) != nullptr ||
                              ast::as<ast::Add>(instructions[i]) != nullptr;
      result.steps_down = result.steps_down || (adds_files && brings_tool(node));
      result.onbuild = result.onbuild || ast::as<ast::Onbuild>(instructions[i]) != nullptr;
    }
    stage = stage->base ? &model.stages()[*stage->base] : nullptr;
  }
  if (entrypoint == nullptr && result.base == DefaultUser::steps_down) result.steps_down = true;
  if ((entrypoint != nullptr && changes_user(*entrypoint)) || (cmd != nullptr && changes_user(*cmd)))
    result.steps_down = true;
  return result;
}

bool is_privileged_user(std::string_view value) {
  const std::string_view user = value.substr(0, value.find(':'));
  const bool zero = !user.empty() && user.find_first_not_of('0') == std::string_view::npos;
  return zero || user == "root" || same_text(user.substr(user.rfind('\\') + 1), "ContainerAdministrator");
}

}  // namespace plimsoll::rules
