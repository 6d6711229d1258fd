// PL3010 setuid-setgid-added: a file that runs with the rights of its owner or group.
#include <algorithm>
#include <iterator>

#include "rules/security/users/mode_changes.hpp"
#include "rules/support/final_image.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// Whether a path names a program, as far as its folder tells.
bool is_program(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos || slash + 1 == path.size()) return false;
  const std::string_view folder = path.substr(0, slash);
  constexpr std::string_view kFolders[] = {"bin", "sbin"};
  return std::ranges::find(kFolders, folder.substr(folder.rfind('/') + 1)) != std::end(kFolders);
}

/// On a folder setgid makes new files belong to its group, which is how files are shared; setuid means nothing there.
bool adds_rights(const ModeChange& change) {
  if (change.makes_folder) return false;
  if (change.mode.setuid)
    return std::ranges::none_of(change.paths, [](const std::string& path) { return path.ends_with('/'); });
  return change.mode.setgid && std::ranges::any_of(change.paths, is_program);
}

struct SetuidSetgidAdded {
  void visit(const ast::Run& run, Pass& pass) const { check(mode_changes(run, pass), pass); }
  void visit(const ast::Copy& copy, Pass& pass) const { check(mode_changes(copy, pass), pass); }
  void visit(const ast::Add& add, Pass& pass) const { check(mode_changes(add, pass), pass); }

 private:
  static void check(const std::vector<ModeChange>& changes, Pass& pass) {
    for (const ModeChange& change : changes)
      if (adds_rights(change))
        report_in_image(pass, *change.node, change.span,
                        in_quotes(change.text) + " lets everyone run this as its " +
                            (change.mode.setuid ? "owner" : "group") + "; leave the bit out");
  }
};

constexpr std::string_view kAliases[] = {"CIS-DI-0008", "S2612"};
constexpr std::uint16_t kCwe[] = {732, 250};
constexpr std::string_view kTags[] = {"CIS-4.8"};

}  // namespace

extern constinit const Rule pl3010 = rule<SetuidSetgidAdded>({
    .code = "PL3010",
    .name = "setuid-setgid-added",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning, .cis = Severity::warning},
    .category = Category::user,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "6.0",
    .summary = "Files should not get the bits setuid and setgid",
    .docs = R"md(## What it does
Reports chmod, `install -m`, and `--chmod` of COPY and ADD with the bit setuid (`4755`, `u+s`), and with setgid where
the file lies in a folder of programs. setgid on other paths is taken for that of a folder, which is how files are
shared, and is left alone. Stages that files are only taken from count one level lower, other stages not at all.

## Why
Such a program runs with the rights of its owner, mostly root, whoever starts it. A flaw in it makes every user of the
container root.

## Bad
```dockerfile
FROM debian:12
RUN chmod u+s /usr/bin/python3
```

## Good
```dockerfile
FROM debian:12
RUN chmod 2775 /srv/shared
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
