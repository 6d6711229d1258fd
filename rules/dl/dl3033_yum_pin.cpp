// DL3033 yum-dnf-pin: yum packages without a version.
#include "rules/dl/rpm_pin.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kYum[] = {"yum"};

struct YumPin : RpmPin {
  YumPin() : RpmPin({kYum, kYum}) {}
};

constexpr std::string_view kAliases[] = {"6452c424"};
constexpr std::uint16_t kCwe[] = {1357};

}  // namespace

extern constinit const Rule dl3033 = rule<YumPin>({
    .code = "DL3033",
    .name = "yum-dnf-pin",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.hadolint = Severity::warning},
    .category = Category::layer,
    .cwe = kCwe,
    .summary = "Packages of yum should have a version",
    .docs = R"md(## What it does
Reports each package that `yum install` takes in whatever version is the newest, and each module without a stream. What
ends in a number behind a dash has a version. Files, URLs, groups, and words that hold a variable or a pattern are left
alone. The profile `hadolint` takes `name-11-openjdk` for a version, reports URLs, groups, files without a dash, patterns
and variables that the file does not declare, and all that once a RUN.

## Why
The same file gives another image tomorrow. Against that stands that repositories drop old versions, so that a build
with versions may fail later. The rule is off by default.

## Bad
```dockerfile
FROM rockylinux:9
RUN yum install -y httpd
```

## Good
```dockerfile
FROM rockylinux:9
RUN yum install -y httpd-2.4.62 && yum module install -y nodejs:22
```

## Fix safety
Nothing is applied, since which version is right cannot be told from the file: a hint shows where it goes, and names
the command that tells which there are.
)md",
});

}  // namespace plimsoll::rules
