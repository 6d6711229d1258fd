// PL3002 last-user-root: the final image runs as root, by its own USER.
#include "plimsoll/final_user.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct LastUserRoot {
  void finish(Pass& pass) const {
    const auto& found = pass.model().fact<FinalUser>();
    if (found.user == nullptr || found.steps_down) return;
    if (!found.value.known || !is_privileged_user(found.value.text)) return;
    Finding& finding = pass.report(found.user->rest.span, "the final image runs as " + in_quotes(found.value.text) +
                                                              ": change to another USER at its end");
    const Stage* stage = pass.model().stage_of(*found.user);
    if (stage != nullptr && stage->index != found.stage->index)
      finding.note(found.stage->from->keyword.span, "the final stage inherits it");
  }
};

constexpr std::string_view kAliases[] = {"DS-0002",  "AVD-DS-0002",       "DS002",       "CKV_DOCKER_8",
                                         "67fd0c4a", "last-user-is-root", "CIS-DI-0001", "S6471"};
constexpr std::uint16_t kCwe[] = {250, 269};
constexpr std::string_view kTags[] = {"CIS-4.1"};

}  // namespace

extern constinit const Rule pl3002 = rule<LastUserRoot>({
    .code = "PL3002",
    .name = "last-user-root",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning, .cis = Severity::warning},
    .category = Category::user,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "5.5",
    .summary = "The last USER of the final image should not be root",
    .docs = R"md(## What it does
Reports the USER in force at the end of the final stage, its own or inherited from the stage that it is FROM, when it
is root by name or number, or ContainerAdministrator. Values of ARG and ENV are resolved; unknown ones are not
reported. Images whose entrypoint changes the user (gosu, su-exec, setpriv, runuser, su …) need root to start, and are
silent.

## Why
The processes of the container run as root, and an intruder with them. Root is often meant for the RUN lines only, and
the line that changes back was forgotten.

## Bad
```dockerfile
FROM debian:12
USER root
RUN apt-get update
```

## Good
```dockerfile
FROM debian:12
USER root
RUN apt-get update
USER 1000
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
