// PL3003 user-created-never-used: a user is made, and the image runs as root all the same.
#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "plimsoll/accounts.hpp"
#include "plimsoll/final_user.hpp"
#include "rules/support/final_image.hpp"
#include "rules/support/words.hpp"

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

/// Takes out of `names` the words of a text that are no part of a path: `app`, `app:app`, `--chown=app`, `s/root/app/`.
void mention(std::map<std::string, const UserAccount*, std::less<>>& names, std::string_view text) {
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
    if (const auto found = names.find(text.substr(at, end - at)); !in_path && found != names.end()) names.erase(found);
    at = end;
  }
}

/// Whether a program's name is that of a script, or of something that starts others.
bool is_starter(std::string_view name) {
  constexpr std::string_view kStarters[] = {"cron",    "crond", "runsvdir", "s6-svscan",
                                            "service", "sshd",  "systemd",  "vsftpd"};
  constexpr std::string_view kParts[] = {"entrypoint", "init", "run", "start", "supervisor"};
  return std::ranges::find(kStarters, name) != std::end(kStarters) ||
         std::ranges::any_of(kParts, [&](std::string_view part) { return name.find(part) != std::string_view::npos; });
}

/// Whether what starts the container may change the user.
bool may_change_user(const ShellScript& script) {
  if (!script.complete()) return true;
  return std::ranges::any_of(script.commands(), [](const Command& command) {
    if (command.name().empty() || is_starter(command.name())) return true;
    return std::ranges::any_of(command.words, [](const ShellWord& word) {
      return !word.literal || word.value.ends_with(".sh") || word.value.find("entrypoint") != std::string::npos;
    });
  });
}

/// Daemons that change to a user of their own have it made under such a name.
bool is_for_daemon(const UserAccount& user) { return user.name.starts_with('_'); }

struct UserCreatedNeverUsed {
  void finish(Pass& pass) const {
    const Model& model = pass.model();
    const auto& accounts = model.fact<Accounts>();
    if (accounts.users().empty()) return;
    const auto& final = model.fact<FinalUser>();
    if (!final.is_root() || final.onbuild || (final.entrypoint == nullptr && final.cmd == nullptr)) return;
    if (final.entrypoint != nullptr && may_change_user(model.shell(*final.entrypoint))) return;
    if (final.cmd != nullptr && may_change_user(model.shell(*final.cmd))) return;

    std::map<std::string, const UserAccount*, std::less<>> unused;
    for (const UserAccount& user : accounts.users())
      if (user.is_new && !user.name.empty() && !is_for_daemon(user) && in_final_image(pass, *user.run))
        unused.emplace(user.name, &user);
    for (const ast::Instruction& instruction : pass.document().instructions)
      if (!unused.empty()) mention_all(unused, instruction, pass);

    std::vector<const UserAccount*> found;
    for (const auto& [name, user] : unused) found.push_back(user);
    std::ranges::sort(found, {}, [](const UserAccount* user) { return user->word->span.begin; });
    for (const UserAccount* user : found)
      pass.report(user->word->span, in_quotes(user->name) + " is made, but the image runs as root; add 'USER " +
                                        user->name + "' to its end");
  }

 private:
  /// Commands that make and change accounts do not use them.
  static void mention_all(std::map<std::string, const UserAccount*, std::less<>>& names,
                          const ast::Instruction& instruction, const Pass& pass) {
    const ast::Common& node = ast::common(instruction);
    const auto* run = ast::as<ast::Run>(instruction);
    for (const ast::Flag& flag : node.flags) mention(names, flag.text.text);
    if (run == nullptr) {
      mention(names, node.rest.text);
      for (const ast::Heredoc& heredoc : node.heredocs) mention(names, heredoc.body.text);
      return;
    }
    for (const Command& command : pass.model().shell(*run).commands()) {
      if (is_account_tool(command)) continue;
      for (const ShellWord& word : command.words) mention(names, word.text);
      for (const Redirect& redirect : command.redirects) mention(names, redirect.target.text);
    }
  }
};

constexpr std::uint16_t kCwe[] = {250};
constexpr std::string_view kTags[] = {"CIS-4.1"};

}  // namespace

extern constinit const Rule pl3003 = rule<UserCreatedNeverUsed>({
    .code = "PL3003",
    .name = "user-created-never-used",
    .severity = Severity::warning,
    .profiles = {.security = Severity::warning, .cis = Severity::warning},
    .category = Category::user,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "5.5",
    .summary = "A user that is made for the application should run it",
    .docs = R"md(## What it does
Reports a user that useradd or adduser makes in a stage of the final image, where the image is known to run as root and
nothing names the user again: no USER, `--chown`, chown or su. It is silent where a script or a supervisor starts the
container, since it may change the user, where a tool for that is in the image, and for names such as `_smtpd`, which
daemons change to by themselves.

## Why
The user was meant to keep the application from being root, and the line that changes to it is missing.

## Bad
```dockerfile
FROM debian:12
RUN useradd --system app
CMD ["/usr/bin/server"]
```

## Good
```dockerfile
FROM debian:12
RUN useradd --system app
USER app
CMD ["/usr/bin/server"]
```

## Fix safety
There is no fix: the files that the application needs may belong to root.
)md",
});

}  // namespace plimsoll::rules
