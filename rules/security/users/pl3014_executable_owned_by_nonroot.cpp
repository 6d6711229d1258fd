// PL3014 executable-owned-by-nonroot: programs and settings of the system that belong to a user.
#include <algorithm>
#include <string>

#include "plimsoll/build_context.hpp"
#include "plimsoll/final_user.hpp"
#include "plimsoll/image_path.hpp"
#include "rules/support/final_image.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

bool is_system_path(std::string_view path) {
  constexpr std::string_view kFolders[] = {
      "/bin",     "/etc",           "/lib",           "/lib64",          "/sbin",    "/usr/bin",
      "/usr/lib", "/usr/local/bin", "/usr/local/lib", "/usr/local/sbin", "/usr/sbin"};
  return std::ranges::any_of(kFolders, [&](std::string_view folder) { return lies_in(path, folder); });
}

struct ExecutableOwnedByNonroot {
  void visit(const ast::Copy& copy, Pass& pass) const { check(copy, pass); }
  void visit(const ast::Add& add, Pass& pass) const { check(add, pass); }

 private:
  static void check(const ast::Transfer& node, Pass& pass) {
    const ast::Flag* flag = node.flag("chown");
    const ast::Word* destination = node.destination();
    if (flag == nullptr || !flag->value || destination == nullptr) return;
    const Value owner = pass.model().expand(node, flag->value->text);
    const Value path = pass.model().expand(node, destination->text);
    if (!owner.known || owner.text.starts_with(':') || is_privileged_user(owner.text)) return;
    if (path.known && path.text.starts_with('/') && is_system_path(clean_path(path.text)))
      report_in_image(pass, node, flag->value->span,
                      in_quotes(owner.text) + " may change what the system runs from here; let root own it");
  }
};

constexpr std::string_view kAliases[] = {"aa93e17f", "S6504"};
constexpr std::uint16_t kCwe[] = {732};

}  // namespace

extern constinit const Rule pl3014 = rule<ExecutableOwnedByNonroot>({
    .code = "PL3014",
    .name = "executable-owned-by-nonroot",
    .aliases = kAliases,
    .category = Category::user,
    .cwe = kCwe,
    .security_severity = "2.5",
    .precision = Precision::medium,
    .summary = "Programs and settings of the system should belong to root",
    .docs = R"md(## What it does
Reports `--chown` of COPY and ADD with another user than root where the destination is `/etc`, or a folder of programs
or libraries: `/bin`, `/sbin`, `/lib`, `/usr/bin`, `/usr/local/bin` and their like. Folders of the application that
belong to its user are the usual way, and left alone. The rule runs only where it is selected.

## Why
Who takes the application over may then replace the program that starts next time, or that root runs.

## Bad
```dockerfile
FROM debian:12
COPY --chown=app:app server /usr/local/bin/server
USER app
```

## Good
```dockerfile
FROM debian:12
COPY server /usr/local/bin/server
COPY --chown=app:app data /srv/app
USER app
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
