// PL3003 user-created-never-used: a user is made, and the image runs as root all the same.
#include "plimsoll/accounts.hpp"
#include "plimsoll/final_user.hpp"
#include "rules/security/users/account_use.hpp"
#include "rules/security/users/user_line.hpp"
#include "rules/support/final_image.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// Users of the image that are made for the application: daemons that change to a user of their own have it made under
/// a name with an underscore.
bool is_for_application(const UserAccount& user, const Pass& pass) {
  return user.is_new && !user.name.starts_with('_') && in_final_image(pass, *user.run);
}

struct UserCreatedNeverUsed {
  void finish(Pass& pass) const {
    const Model& model = pass.model();
    const auto& accounts = model.fact<Accounts>();
    if (accounts.users().empty()) return;
    const auto& final = model.fact<FinalUser>();
    if (!final.is_root() || final.onbuild || (final.entrypoint == nullptr && final.cmd == nullptr)) return;
    if (final.entrypoint != nullptr && may_change_user(model.shell(*final.entrypoint))) return;
    if (final.cmd != nullptr && may_change_user(model.shell(*final.cmd))) return;
    UnusedNames unused;
    for (const UserAccount& user : accounts.users())
      if (is_for_application(user, pass)) unused.add(user.name);
    unused.look_through(model);
    for (const UserAccount& user : accounts.users()) {
      if (!is_for_application(user, pass) || !unused.take(user.name)) continue;
      const std::string run_as = user_to_run_as(pass, final);
      const std::string& named = run_as.starts_with('$') ? run_as : user.name;
      offer_user(
          pass.report(user.word->span, in_quotes(user.name) + " is made, but the image runs as root; add 'USER " +
                                           named + "' to its end"),
          pass, *final.stage, run_as);
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
    .fixable = true,
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
The fix adds USER behind the last instruction that may need root, in front of CMD and ENTRYPOINT. It is unsafe: the files
that the application needs may belong to root. There is none where the image makes several users, or where a
variable names the user and may have another value there.
)md",
});

}  // namespace plimsoll::rules
