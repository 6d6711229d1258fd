// See account_use.hpp.
#include "rules/security/users/account_use.hpp"

#include <algorithm>
#include <iterator>

namespace plimsoll::rules {
namespace {

bool is_account_tool(const Command& command) {
  constexpr std::string_view kTools[] = {"useradd", "usermod", "adduser",  "addgroup", "groupadd",
                                         "gpasswd", "passwd",  "chpasswd", "id",       "getent"};
  return std::ranges::find(kTools, command.name()) != std::end(kTools);
}

bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
}

bool is_path_char(char c) { return is_name_char(c) || c == '/' || c == '~' || c == '$' || c == '{' || c == '}'; }

/// Whether a program's name is that of a script, or of something that starts others.
bool is_starter(std::string_view name) {
  constexpr std::string_view kStarters[] = {"cron",    "crond", "runsvdir", "s6-svscan",
                                            "service", "sshd",  "systemd",  "vsftpd"};
  constexpr std::string_view kParts[] = {"entrypoint", "init", "run", "start", "supervisor"};
  return std::ranges::find(kStarters, name) != std::end(kStarters) ||
         std::ranges::any_of(kParts, [&](std::string_view part) { return name.find(part) != std::string_view::npos; });
}

}  // namespace

/// Words that are no part of a path: `app`, `app:app`, `--chown=app`, `s/root/app/`.
void UnusedNames::mention(std::string_view text) {
  std::size_t path = 0;  // where the run of characters of a path begins
  for (std::size_t at = 0; at < text.size();) {
    if (!is_name_char(text[at])) {
      ++at;
      if (!is_path_char(text[at - 1])) path = at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_name_char(text[end])) ++end;
    const bool in_path = path < at && text[at - 1] == '/' && !is_name_char(text[path]);
    if (const auto found = names_.find(text.substr(at, end - at)); !in_path && found != names_.end())
      names_.erase(found);
    at = end;
  }
}

/// Commands that make and change accounts do not use them.
void UnusedNames::mention_all(const ast::Instruction& instruction, const Model& model) {
  const ast::Common& node = ast::common(instruction);
  for (const ast::Flag& flag : node.flags) mention(flag.text.text);
  const auto* run = ast::as<ast::Run>(instruction);
  if (run == nullptr) {
    mention(node.rest.text);
    for (const ast::Heredoc& heredoc : node.heredocs) mention(heredoc.body.text);
    return;
  }
  for (const Command& command : model.shell(*run).commands()) {
    if (is_account_tool(command)) continue;
    for (const ShellWord& word : command.words) mention(word.text);
    for (const Redirect& redirect : command.redirects) mention(redirect.target.text);
  }
}

void UnusedNames::look_through(const Model& model) {
  for (const ast::Instruction& instruction : model.document().instructions)
    if (!names_.empty()) mention_all(instruction, model);
}

bool UnusedNames::take(std::string_view name) {
  const auto found = names_.find(name);
  if (found == names_.end()) return false;
  names_.erase(found);
  return true;
}

bool may_change_user(const ShellScript& script) {
  if (!script.complete()) return true;
  return std::ranges::any_of(script.commands(), [](const Command& command) {
    if (command.name().empty() || is_starter(command.name())) return true;
    return std::ranges::any_of(command.words, [](const ShellWord& word) {
      return !word.literal || word.value.ends_with(".sh") || word.value.find("entrypoint") != std::string::npos;
    });
  });
}

}  // namespace plimsoll::rules
