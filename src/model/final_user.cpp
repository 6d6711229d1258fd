// The user of the final image; see final_user.hpp.
#include "plimsoll/final_user.hpp"

#include <algorithm>
#include <iterator>

#include "text/ascii.hpp"
#include "text/contains_word.hpp"

namespace plimsoll {
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

bool adds_files(const ast::Instruction& instruction) {
  return ast::as<ast::Run>(instruction) != nullptr || ast::as<ast::Copy>(instruction) != nullptr ||
         ast::as<ast::Add>(instruction) != nullptr;
}

}  // namespace

FinalUser::FinalUser(const Model& model) : stage(model.final_stage()) {
  if (stage == nullptr) return;
  user = model.at_end(*stage).user;
  if (user != nullptr) value = model.expand(*user, user->rest.text);
  base = model.root_image(*stage).scratch ? DefaultUser::root : default_user(model.root_image(*stage).parts);

  bool cmd_is_settled = false;
  const auto& instructions = model.document().instructions;
  for (const Stage* at = stage; at != nullptr; at = at->base ? &model.stages()[*at->base] : nullptr) {
    bool sets_entrypoint = false;
    for (std::uint32_t i = at->last; i-- > at->first;) {
      const ast::Instruction& instruction = instructions[i];
      if (const auto* found = ast::as<ast::Entrypoint>(instruction)) {
        sets_entrypoint = true;
        if (entrypoint == nullptr) entrypoint = found;
      }
      if (const auto* found = ast::as<ast::Cmd>(instruction); found != nullptr && !cmd_is_settled) {
        cmd = found;
        cmd_is_settled = true;
      }
      steps_down = steps_down || (adds_files(instruction) && brings_tool(ast::common(instruction)));
      onbuild = onbuild || ast::as<ast::Onbuild>(instruction) != nullptr;
    }
    cmd_is_settled = cmd_is_settled || sets_entrypoint;
  }
  if (entrypoint == nullptr && base == DefaultUser::steps_down) steps_down = true;
  if ((entrypoint != nullptr && changes_user(*entrypoint)) || (cmd != nullptr && changes_user(*cmd))) steps_down = true;
}

std::string_view FinalUser::group() const {
  const std::size_t colon = value.text.find(':');
  return colon == std::string::npos ? std::string_view() : std::string_view(value.text).substr(colon + 1);
}

bool FinalUser::is_root() const {
  if (stage == nullptr || steps_down) return false;
  return user != nullptr ? value.known && is_privileged_user(value.text) : base == DefaultUser::root;
}

bool is_privileged_user(std::string_view value) {
  const std::string_view user = value.substr(0, value.find(':'));
  const bool zero = !user.empty() && user.find_first_not_of('0') == std::string_view::npos;
  return zero || user == "root" || ascii_lower(user.substr(user.rfind('\\') + 1)) == "containeradministrator";
}

bool runs_as_root(const Model& model, const ast::Common& instruction) {
  if (const ast::User* user = model.before(instruction).user) {
    const Value value = model.expand(*user, user->rest.text);
    return value.known && is_privileged_user(value.text);
  }
  const Stage* stage = model.stage_of(instruction);
  return stage != nullptr && default_user(model.root_image(*stage).parts) == DefaultUser::root;
}

}  // namespace plimsoll
