// PL3006 user-without-dedicated-group: a user that shares its group with others.
#include <algorithm>
#include <iterator>
#include <string>

#include "plimsoll/accounts.hpp"
#include "plimsoll/final_user.hpp"
#include "rules/support/final_image.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

bool is_root_group(std::string_view group) { return group == "0" || group == "root"; }

/// Groups that every user may be in.
bool is_shared_group(std::string_view group) {
  constexpr std::string_view kShared[] = {"0", "100", "65534", "nobody", "nogroup", "root", "users"};
  return std::ranges::find(kShared, group) != std::end(kShared);
}

struct UserWithoutDedicatedGroup {
  void finish(Pass& pass) const {
    for (const UserAccount& user : pass.model().fact<Accounts>().users()) {
      if (!in_final_image(pass, *user.run)) continue;
      if (user.group && user.group->word->literal && is_shared_group(user.group->text))
        report(user.group->word->span, user.group->text, pass);
      else if (user.is_new && !user.group && user.command->is("useradd") &&
               user.command->has_flag('N', {"no-user-group"}))
        report(user.command->words[user.command->name_index()].span, "users", pass);
    }
    const auto& final = pass.model().fact<FinalUser>();
    if (final.user != nullptr && final.value.known && !is_privileged_user(final.name()) && is_root_group(final.group()))
      report(final.user->rest.span, final.group(), pass);
  }

 private:
  static void report(Span span, std::string_view group, Pass& pass) {
    pass.report(span, in_quotes(group) + " is a group that others share; make one for this user");
  }
};

constexpr std::uint16_t kCwe[] = {250};
constexpr std::string_view kTags[] = {"CIS-4.1"};

}  // namespace

extern constinit const Rule pl3006 = rule<UserWithoutDedicatedGroup>({
    .code = "PL3006",
    .name = "user-without-dedicated-group",
    .profiles = {.cis = Severity::info},
    .category = Category::user,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "2.5",
    .precision = Precision::medium,
    .summary = "The user of a service should have a group of its own",
    .docs = R"md(## What it does
Reports useradd, adduser and usermod with `root`, `users`, `nogroup` or `nobody` as the primary group, useradd with
`--no-user-group`, and a USER of the final image with root's group behind the colon. useradd makes a group of the user's
name by default. The rule runs only where it is selected: platforms that choose the user themselves need root's group.

## Why
What the group may read or change is open to all its other members.

## Bad
```dockerfile
FROM debian:12
RUN useradd --gid root app
USER app
```

## Good
```dockerfile
FROM debian:12
RUN groupadd app && useradd --gid app app
USER app:app
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
