// PL3001 missing-user: no USER, and the base image runs as root.
#include "plimsoll/final_user.hpp"
#include "rules/security/users/user_line.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct MissingUser {
  void finish(Pass& pass) const {
    const auto& found = pass.model().fact<FinalUser>();
    if (found.stage == nullptr || found.user != nullptr || found.steps_down || found.onbuild) return;
    const ast::Word* word = found.stage->from->image();
    if (word == nullptr) return;
    const BaseImage& base = pass.model().root_image(*found.stage);
    if (base.scratch && found.entrypoint == nullptr && found.cmd == nullptr) return;  // it carries files, none runs
    const std::string name = in_quotes(base.value.text);
    Finding* finding = nullptr;
    switch (found.base) {
      case DefaultUser::root:
      case DefaultUser::steps_down:
        finding = &pass.report(word->span, name + " runs as root: add a USER to the final stage");
        break;
      case DefaultUser::administrator:
        finding = &pass.report(word->span, name + " may run as ContainerAdministrator: add a USER").at(Severity::info);
        break;
      case DefaultUser::unknown:
        if (!base.value.known) return;
        finding = &pass.report(word->span, name + " may run as root: add a USER to the final stage").at(Severity::info);
        break;
      case DefaultUser::nonroot:
        return;
    }
    offer_user(*finding, pass, *found.stage, user_to_run_as(pass, found));
  }
};

constexpr std::string_view kAliases[] = {
    "DS-0002", "AVD-DS-0002", "DS002", "CKV_DOCKER_3", "fd54f200", "missing-user-entrypoint", "CIS-DI-0001", "S6471"};
constexpr std::uint16_t kCwe[] = {250, 269};
constexpr std::string_view kTags[] = {"CIS-4.1"};
constexpr std::string_view kYieldsTo[] = {"stage-name-differs-in-case"};

}  // namespace

extern constinit const Rule pl3001 = rule<MissingUser>({
    .code = "PL3001",
    .name = "missing-user",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning, .cis = Severity::warning},
    .category = Category::user,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "5.5",
    .fixable = true,
    .yields_to = kYieldsTo,
    .summary = "The final image should not run as root by default",
    .docs = R"md(## What it does
Reports a final stage without USER, its own or inherited from the stage that it is FROM, when its base image runs as
root. For a base image that is not known the level is info. Images that are known to run as another user are silent;
so are images whose entrypoint changes the user (gosu, su-exec, setpriv, runuser, su …), images with ONBUILD,
which are made to be built on, and images from scratch without a command, which only carry files.

## Why
The processes of the container run as root, and an intruder with them: every file of the image is theirs, and so is
whatever a mount or a flaw of the kernel opens.

## Bad
```dockerfile
FROM debian:12
CMD ["app"]
```

## Good
```dockerfile
FROM debian:12
RUN useradd --system app
USER app
CMD ["app"]
```

## Fix safety
The fix adds a USER behind the last instruction that may need root, in front of CMD and ENTRYPOINT. It names the user that
the image makes, if it makes only one; `node` where that is the base image; 65532 on distroless images, whose `nonroot`
it is. It is unsafe: the program may write to files of root, or listen on a port below 1024 where the engine does not allow
that. Where nobody made a user for this image, the line is only shown: ContainerUser on Windows, where services like IIS
need more; else 65534, which needs no entry in /etc/passwd, is `nobody` in most distributions, and owns nothing, which few
programs are ready for. There is no fix where several users are made, or where the base image is not known and none is. A
user that a variable names is named by it too (`USER $NAME`), if it has the same value there; else there is no fix, since a
build may be given another name.
)md",
});

}  // namespace plimsoll::rules
