// PL3012 world-writable-permissions: files that everyone may change.
#include <algorithm>
#include <string>

#include "plimsoll/image_path.hpp"
#include "rules/security/users/mode_changes.hpp"
#include "rules/support/final_image.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// Devices are meant for everyone; what is put on them is not in the image.
bool is_device(const ModeChange& change) {
  return !change.paths.empty() &&
         std::ranges::all_of(change.paths, [](const std::string& path) { return lies_in(path, "/dev"); });
}

/// The usual mode without the right to write, for the usual modes with it.
std::string_view narrower(std::string_view mode) {
  if (mode == "777" || mode == "0777") return "755";
  if (mode == "666" || mode == "0666") return "644";
  return {};
}

struct WorldWritablePermissions {
  void visit(const ast::Run& run, Pass& pass) const { check(mode_changes(run, pass), pass); }
  void visit(const ast::Copy& copy, Pass& pass) const { check(mode_changes(copy, pass), pass); }
  void visit(const ast::Add& add, Pass& pass) const { check(mode_changes(add, pass), pass); }

 private:
  static void check(const std::vector<ModeChange>& changes, Pass& pass) {
    for (const ModeChange& change : changes) {
      if (!change.mode.other_write || change.mode.sticky || is_device(change)) continue;
      Finding* finding = report_in_image(pass, *change.node, change.span,
                                         in_quotes(change.text) +
                                             " lets everyone change these files; give rights to "
                                             "their owner and group only");
      const std::string_view better = narrower(change.text);
      if (finding != nullptr && !better.empty() && pass.document().source->slice(change.span) == change.text)
        finding->fix(Applicability::display_only, "Use " + std::string(better), {{change.span, std::string(better)}});
    }
  }
};

constexpr std::string_view kAliases[] = {"3be406ec", "S2612"};
constexpr std::uint16_t kCwe[] = {732};

}  // namespace

extern constinit const Rule pl3012 = rule<WorldWritablePermissions>({
    .code = "PL3012",
    .name = "world-writable-permissions",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning},
    .category = Category::user,
    .cwe = kCwe,
    .security_severity = "5.5",
    .fixable = true,
    .summary = "Files should not be writable by everyone",
    .docs = R"md(## What it does
Reports a mode that lets others write: `777`, `666`, `o+w`, `a+rwx`, with chmod, `install -m`, `mkdir -m`, and `--chmod`
of COPY and ADD. Folders with the sticky bit (`1777`, as `/tmp` has) and devices are left alone, and so is `+w`, which
keeps to the umask. Stages that files are only taken from count one level lower, other stages not at all.

## Why
Any process of the container, whatever its user, may then replace programs and configuration that others rely on. Where
the user of the container is not known in advance, `chgrp -R 0 DIR && chmod -R g=u DIR` gives the rights to root's group
only, which such users belong to.

## Bad
```dockerfile
FROM debian:12
RUN chmod -R 777 /srv/app
```

## Good
```dockerfile
FROM debian:12
RUN chmod -R 755 /srv/app && chmod 1777 /srv/scratch
```

## Fix safety
For `777` and `666` the usual modes are shown, and never applied: who has to write cannot be told from the file.
)md",
});

}  // namespace plimsoll::rules
