// DL3002 last-user-root: the last USER of a stage is root; hadolint's variant of PL3002.
#include "plimsoll/final_user.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct LastUserRootOfStage {
  const ast::User* last = nullptr;
  bool in_stage = false;

  void visit(const ast::From&, Pass& pass) {
    if (pass.in_onbuild()) return;
    finish(pass);
    last = nullptr;
    in_stage = true;
  }

  void visit(const ast::User& user, Pass& pass) {
    if (!pass.in_onbuild() && in_stage) last = &user;
  }

  void finish(Pass& pass) const {
    if (last == nullptr || !is_root(pass)) return;
    pass.report(place(pass, *last, last->rest.span), "the last USER of this stage is " + in_quotes(last->rest.text));
  }

 private:
  bool followed_by_blank(const Pass& pass) const {
    const std::string_view behind = pass.document().text().substr(last->rest.span.end, 1);
    return behind == " " || behind == "\t";
  }

  bool is_root(const Pass& pass) const {
    const std::string_view text = last->rest.text;
    if (pass.as_hadolint()) {
      if (followed_by_blank(pass)) return false;  // hadolint keeps it
      return text == "root" || text == "0" || text.starts_with("root:") || text.starts_with("0:");
    }
    const Value value = pass.model().expand(*last, text);
    return value.known && is_privileged_user(value.text);
  }
};

constexpr std::uint16_t kCwe[] = {250, 269};
constexpr std::string_view kTags[] = {"CIS-4.1"};

}  // namespace

extern constinit const Rule dl3002 = rule<LastUserRootOfStage>({
    .code = "DL3002",
    .name = "last-user-root",
    .severity = Severity::warning,
    .profiles = {.hadolint = Severity::warning},
    .category = Category::user,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "5.5",
    .precision = Precision::medium,
    .summary = "The last USER of a stage should not be root",
    .docs = R"md(## What it does
Reports, for every stage, its last USER when that is root. PL3002 is the variant that looks at the final image only;
this one is part of the profile `hadolint`.

## Why
The processes of the container run as root, and an intruder with them.

## Bad
```dockerfile
FROM debian:12
USER root
```

## Good
```dockerfile
FROM debian:12
USER root
RUN make
USER app
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
