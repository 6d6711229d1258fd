// PL3022 workdir-system-dir: WORKDIR in a folder of the system.
#include <algorithm>
#include <optional>
#include <string>

#include "plimsoll/image_path.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct WorkdirSystemDir {
  void visit(const ast::Workdir& workdir, Pass& pass) const {
    const Value value = pass.model().expand(workdir, workdir.rest.text);
    const bool absolute = value.text.starts_with('/');
    if (!value.known || value.text.empty()) return;
    if (!absolute && pass.model().before(workdir).workdir == nullptr) return;  // the base image may have set one
    const auto folder = absolute ? std::optional<std::string>("/") : working_folder(workdir, pass.model());
    const auto path = folder ? resolve_path(value.text, *folder, {}) : std::nullopt;
    constexpr std::string_view kFolders[] = {"/boot", "/dev", "/initrd", "/lost+found", "/proc", "/sys"};
    if (path && std::ranges::any_of(kFolders, [&](std::string_view system) { return lies_in(*path, system); }))
      pass.report(workdir.rest.span, in_quotes(*path) + " belongs to the system; work in a folder of the application");
  }
};

constexpr std::string_view kAliases[] = {"DS-0030", "AVD-DS-0030", "DS030"};
constexpr std::uint16_t kCwe[] = {668};

}  // namespace

extern constinit const Rule pl3022 = rule<WorkdirSystemDir>({
    .code = "PL3022",
    .name = "workdir-system-dir",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning},
    .category = Category::user,
    .cwe = kCwe,
    .security_severity = "5.0",
    .precision = Precision::very_high,
    .summary = "Folders of the system should not be the working folder",
    .docs = R"md(## What it does
Reports WORKDIR of `/boot`, `/dev`, `/initrd`, `/lost+found`, `/proc` and `/sys`, and of what lies below them; relative
folders are joined to the WORKDIR before. Paths are compared part by part, so that `/development` is not `/dev`.

## Why
The container runtime mounts most of these folders itself: what the image puts there is hidden when it runs. A program
that writes to its working folder then writes to devices or to settings of the kernel.

## Bad
```dockerfile
FROM debian:12
WORKDIR /proc/app
```

## Good
```dockerfile
FROM debian:12
WORKDIR /srv/app
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
