// PL3005 user-with-login-shell: a user of a service that may log in.
#include <algorithm>
#include <iterator>

#include "plimsoll/accounts.hpp"
#include "rules/security/users/ssh_server.hpp"
#include "rules/support/final_image.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

bool refuses_logins(std::string_view shell) {
  const std::string_view name = shell.substr(shell.rfind('/') + 1);
  return name == "nologin" || name == "false" || name == "true" || name == "sync" || shell == "/dev/null";
}

/// Whether a command makes a user that may log in. `adduser` gives users of the system no shell by itself.
bool may_log_in(const UserAccount& user) {
  if (user.shell) return user.shell->word->literal && !refuses_logins(user.shell->text);
  return user.is_new && !(user.system && user.command->is("adduser"));
}

struct UserWithLoginShell {
  void finish(Pass& pass) const {
    if (has_ssh_server(pass.model())) return;  // its users log in
    for (const UserAccount& user : pass.model().fact<Accounts>().users())
      if (may_log_in(user) && in_final_image(pass, *user.run))
        offer_shell(pass.report(place(user), "this user may log in; give it /usr/sbin/nologin as its shell"), user,
                    pass);
  }

 private:
  static Span place(const UserAccount& user) {
    return user.shell ? user.shell->word->span : user.command->words[user.command->name_index()].span;
  }

  /// BusyBox, whose adduser knows `-D`, has its nologin elsewhere; Debian's adduser has no short option.
  static void offer_shell(Finding& finding, const UserAccount& user, const Pass& pass) {
    const bool is_busybox = user.command->is("adduser");
    if (is_busybox && !user.command->has_flag('D', {})) return;
    const std::string shell = is_busybox ? "/sbin/nologin" : "/usr/sbin/nologin";
    const Span span = place(user);
    const std::string_view written = pass.document().source->slice(span);
    if (!user.shell && user.command->words[user.command->name_index()].node != ShellTree::kNone)
      finding.fix(Applicability::unsafe, "Add -s " + shell, {{{span.end, span.end}, " -s " + shell}});
    else if (user.shell && written.ends_with(user.shell->text))
      finding.fix(Applicability::unsafe, "Use " + shell,
                  {{{span.end - static_cast<std::uint32_t>(user.shell->text.size()), span.end}, shell}});
  }
};

constexpr std::uint16_t kCwe[] = {250};
constexpr std::string_view kTags[] = {"CIS-4.1"};

}  // namespace

extern constinit const Rule pl3005 = rule<UserWithLoginShell>({
    .code = "PL3005",
    .name = "user-with-login-shell",
    .profiles = {.cis = Severity::info},
    .category = Category::user,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "2.5",
    .precision = Precision::medium,
    .fixable = true,
    .summary = "The user of a service needs no login shell",
    .docs = R"md(## What it does
Reports useradd and adduser without `/usr/sbin/nologin` or `/bin/false` as the shell, and usermod that sets another one,
in stages of the final image. It is silent for `adduser --system`, which sets none, and where an SSH server is
installed. The rule runs only where it is selected: images for development want shells.

## Why
A shell is of use to whoever gets in by a password or a flaw, and of none to a service. `docker exec` works without.

## Bad
```dockerfile
FROM debian:12
RUN useradd --system app
USER app
```

## Good
```dockerfile
FROM debian:12
RUN useradd --system --shell /usr/sbin/nologin app
USER app
```

## Fix safety
The fix gives the user `nologin` as its shell; that of BusyBox lies in `/sbin`. It is unsafe: a script of the image may
use the shell by 'su'. Debian's adduser has none, since its options differ.
)md",
});

}  // namespace plimsoll::rules
