// DL3024 stage-name-duplicate: two stages of one name.
#include <map>
#include <string>

#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct StageNameDuplicate {
  std::map<std::string, Span, std::less<>> first = {};

  void visit(const ast::From& from, Pass& pass) {
    const ast::Word* name = from.name();
    if (pass.in_onbuild() || name == nullptr) return;
    const std::string key = pass.as_hadolint() ? std::string(name->text) : lower(name->text);
    const auto [known, fresh] = first.try_emplace(key, name->span);
    if (fresh) return;
    pass.report(place(pass, from, name->span),
                in_quotes(name->text) + " already names an earlier stage; use another name")
        .note(known->second, "first used here");
  }
};

constexpr std::string_view kAliases[] = {"DS-0012",       "AVD-DS-0012", "DS012",
                                         "CKV_DOCKER_11", "f2daed12",    "alias-must-be-unique"};
constexpr std::uint16_t kCwe[] = {694};

}  // namespace

extern constinit const Rule dl3024 = rule<StageNameDuplicate>({
    .code = "DL3024",
    .name = "stage-name-duplicate",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .hadolint = Severity::error, .security = Severity::error},
    .category = Category::base_image,
    .cwe = kCwe,
    .precision = Precision::very_high,
    .summary = "Stage names should be unique",
    .docs = R"md(## What it does
Reports each FROM whose stage name an earlier FROM has already. Names are compared without case, as the builder does.

## Why
References to the name mean the last stage of that name before them, so a line that is moved may silently copy from
another stage.

## Bad
```dockerfile
FROM debian:12 AS build

FROM alpine:3.23 AS Build
```

## Good
```dockerfile
FROM debian:12 AS build

FROM alpine:3.23 AS package
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
