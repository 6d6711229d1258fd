// PL3023 passwordless-account: an account that anyone may log in to.
#include <algorithm>
#include <string>

#include "plimsoll/accounts.hpp"
#include "plimsoll/written_text.hpp"
#include "rules/security/users/ssh_server.hpp"
#include "rules/support/final_image.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// `name::` at the start of a line of /etc/shadow or /etc/passwd; empty where the password is not.
std::string_view empty_password(std::string_view line) {
  if (line.starts_with('^')) line.remove_prefix(1);
  const std::size_t colon = line.find(':');
  const bool is_name = colon > 0 && colon != std::string_view::npos &&
                       line.substr(0, colon).find_first_of(" \t#*[\\") == std::string_view::npos;
  return is_name && line.substr(colon + 1, 1) == ":" ? line.substr(0, colon + 2) : std::string_view();
}

struct PasswordlessAccount {
  bool has_server = false;

  void finish(Pass& pass) {
    has_server = has_ssh_server(pass.model());
    const auto& accounts = pass.model().fact<Accounts>();
    for (const PasswordCommand& each : accounts.passwords()) {
      if (!each.deletes) continue;
      Finding* finding = report(pass, *each.run, each.option, each.name);
      if (finding != nullptr && pass.document().source->slice(each.option) == "-d")
        finding->fix(Applicability::unsafe, "Lock the account", {{each.option, "-l"}});
    }
    for (const UserAccount& each : accounts.users())
      if (each.password && each.password->word->literal && each.password->text.empty())
        report(pass, *each.run, each.password->word->span, each.name);
    for (const WrittenText& text : pass.model().fact<WrittenTexts>().all()) {
      if (text.path != "/etc/shadow" && text.path != "/etc/passwd") continue;
      for (const WrittenLine& line : text.lines)
        if (const std::string_view found = empty_password(line.text); !found.empty())
          report(pass, *text.instruction, text.locate(found), found.substr(0, found.find(':')));
    }
  }

 private:
  Finding* report(Pass& pass, const ast::Common& node, Span span, std::string_view user) const {
    const std::string who = user.empty() ? "the account" : in_quotes(user);
    Finding* finding = report_in_image(pass, node, span, who + " gets an empty password; lock the account instead");
    if (finding != nullptr && !has_server) finding->lower();
    return finding;
  }
};

constexpr std::string_view kAliases[] = {"DKL-LI-0001"};
constexpr std::uint16_t kCwe[] = {258};

}  // namespace

extern constinit const Rule pl3023 = rule<PasswordlessAccount>({
    .code = "PL3023",
    .name = "passwordless-account",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error},
    .category = Category::user,
    .cwe = kCwe,
    .security_severity = "7.5",
    .fixable = true,
    .summary = "Accounts should not have an empty password",
    .docs = R"md(## What it does
Reports `passwd -d`, useradd and usermod with an empty password, and lines of `/etc/shadow` and `/etc/passwd` that have
none. Without an SSH server among the packages the level is warning. Stages that files are only taken from count one
level lower, other stages not at all.

## Why
Anyone may become that user: with `su` from every other account, and over SSH where the server allows it. An account
that nobody logs in to needs no password: a locked one serves, and logins by key work with `*` as its hash.

## Bad
```dockerfile
FROM debian:12
RUN useradd app && passwd -d app
```

## Good
```dockerfile
FROM debian:12
RUN useradd app && passwd -l app
```

## Fix safety
The fix of `passwd -d` locks the account instead. It is unsafe: a login that worked without a password fails.
)md",
});

}  // namespace plimsoll::rules
