// PL3007 user-in-privileged-group: a user becomes member of a group that amounts to root.
#include <algorithm>
#include <iterator>
#include <string>

#include "plimsoll/accounts.hpp"
#include "plimsoll/final_user.hpp"
#include "rules/support/final_image.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct Group {
  std::string_view name;
  std::string_view power;
};
constexpr Group kGroups[] = {{"adm", "reads all logs"},
                             {"disk", "reads and writes whole disks"},
                             {"docker", "is root on the machine where Docker's socket is mounted"},
                             {"root", "has the rights of root's group"},
                             {"shadow", "reads the hashes of passwords"},
                             {"sudo", "may become root"},
                             {"wheel", "may become root"}};

struct UserInPrivilegedGroup {
  void finish(Pass& pass) const {
    for (const Membership& member : pass.model().fact<Accounts>().memberships()) {
      const auto* const group = std::ranges::find(kGroups, member.group, &Group::name);
      if (group == std::end(kGroups) || is_privileged_user(member.name)) continue;
      const bool is_root = group->name == "root";
      if (is_root && member.primary) continue;  // platforms that choose the user rely on it
      Finding* finding = report_in_image(
          pass, *member.run, member.span,
          "a member of " + in_quotes(member.group) + " " + std::string(group->power) + "; leave the group out");
      if (finding != nullptr && is_root) finding->at(Severity::info);
    }
  }
};

constexpr std::uint16_t kCwe[] = {250, 269};
constexpr std::string_view kTags[] = {"CIS-4.1"};

}  // namespace

extern constinit const Rule pl3007 = rule<UserInPrivilegedGroup>({
    .code = "PL3007",
    .name = "user-in-privileged-group",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning, .cis = Severity::warning},
    .category = Category::user,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "6.0",
    .summary = "A user of the image should not be in a group that amounts to root",
    .docs = R"md(## What it does
Reports that useradd, usermod, adduser, addgroup or gpasswd puts a user into `adm`, `disk`, `docker`, `shadow`, `sudo`
or `wheel`; `root` as a further group is an info, and as the primary group no matter, since platforms that choose the
user themselves need it. Stages that files are only taken from count one level lower, other stages not at all.

## Why
Such a user is root in all but name, and so is an intruder who takes the process over. Images for development often
want that: they ignore this rule.

## Bad
```dockerfile
FROM debian:12
RUN useradd --groups users,sudo app
USER app
```

## Good
```dockerfile
FROM debian:12
RUN useradd --groups users app
USER app
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
