// PL4016 secret-mount-world-readable: every user of the RUN may read the secret.
#include "plimsoll/rule.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

bool is_octal(std::string_view text) {
  return !text.empty() && text.size() <= 5 && text.find_first_not_of("01234567") == std::string_view::npos;
}

struct SecretMountWorldReadable {
  void visit(const ast::Run& run, Pass& pass) const {
    for (const ast::Mount& mount : run.mounts) {
      if (mount.type() != "secret" && mount.type() != "ssh") continue;
      const ast::MountOption* const mode = mount.find("mode");
      if (mode == nullptr || !mode->value || !is_octal(mode->value->text) || mode->value->text.back() == '0') continue;
      const ast::Word& value = *mode->value;
      Finding& finding = pass.report(
          value.span, "mode " + in_quotes(value.text) + " lets every user of this RUN read the secret: use 0400");
      if (run.locate(value.text, {}) == value.span)
        finding.fix(Applicability::unsafe, "let its owner read it only", {{value.span, "0400"}});
    }
  }
};

constexpr std::string_view kAliases[] = {"S6469"};
constexpr std::uint16_t kCwe[] = {732};

}  // namespace

extern constinit const Rule pl4016 = rule<SecretMountWorldReadable>({
    .code = "PL4016",
    .name = "secret-mount-world-readable",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning},
    .category = Category::secret,
    .cwe = kCwe,
    .security_severity = "5.0",
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "A secret mount should be readable by its owner only",
    .docs = R"md(## What it does
Reports `mode=` of `RUN --mount=type=secret` and `type=ssh` whose last digit is not 0: others than the owner and the group
may read the secret, or use the socket.

## Why
Programs that drop their rights, such as the scripts of packages, run as other users in the same RUN. Without `mode=` the
builder uses 0400 and 0600; `uid=` names another owner.

## Bad
```dockerfile
FROM debian:12
RUN --mount=type=secret,id=token,mode=0444 /srv/build
```

## Good
```dockerfile
FROM debian:12
RUN --mount=type=secret,id=token,mode=0400,uid=1000 /srv/build
```

## Fix safety
Unsafe: a command of another user can no longer read the secret. Give that user by `uid=`.
)md",
});

}  // namespace plimsoll::rules
