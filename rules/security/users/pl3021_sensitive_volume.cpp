// PL3021 sensitive-volume: VOLUME of a folder of the system.
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "plimsoll/build_context.hpp"
#include "plimsoll/image_path.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// Nothing below them belongs to one program alone.
bool is_system_folder(std::string_view path) {
  constexpr std::string_view kFolders[] = {"/boot", "/dev", "/proc", "/sys"};
  return std::ranges::any_of(kFolders, [&](std::string_view folder) { return lies_in(path, folder); });
}

/// Folders that programs share.
constexpr std::string_view kShared[] = {"/etc", "/root", "/var/run"};

bool is_shared_folder(std::string_view path) {
  return path == "/" || std::ranges::find(kShared, path) != std::end(kShared);
}

/// The shared folder that one of some program lies in; empty when there is none. Sockets are another rule's matter.
std::string_view shared_folder_above(std::string_view path) {
  if (path.ends_with(".sock")) return {};
  const auto* const found =
      std::ranges::find_if(kShared, [&](std::string_view folder) { return lies_in(path, folder); });
  return found == std::end(kShared) ? std::string_view() : *found;
}

struct SensitiveVolume {
  void visit(const ast::Volume& volume, Pass& pass) const {
    for (const ast::Word& word : volume.arguments) {
      const Value value = pass.model().expand(volume, word.text);
      if (!value.known || !value.text.starts_with('/')) continue;
      const std::string path = clean_path(value.text);
      if (is_system_folder(path) || is_shared_folder(path))
        pass.report(word.span,
                    in_quotes(value.text) + " belongs to the system; make a folder of the application the volume");
      else if (const std::string_view above = shared_folder_above(path); !above.empty())
        pass.report(word.span, in_quotes(value.text) + " lies in " + in_quotes(above) +
                                   ", which belongs to the system; make a folder of the application the volume")
            .at(Severity::info);
    }
  }
};

constexpr std::string_view kAliases[] = {"DKL-DI-0002"};
constexpr std::uint16_t kCwe[] = {668};
constexpr std::string_view kTags[] = {"CIS-5.6"};
constexpr std::string_view kYieldsTo[] = {"docker-socket-exposed"};

}  // namespace

extern constinit const Rule pl3021 = rule<SensitiveVolume>({
    .code = "PL3021",
    .name = "sensitive-volume",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning},
    .category = Category::user,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "5.0",
    .yields_to = kYieldsTo,
    .summary = "Folders of the system should not be volumes",
    .docs = R"md(## What it does
Reports VOLUME of `/`, `/etc`, `/root` and `/var/run`, and of `/boot`, `/dev`, `/proc` and `/sys` with all that lies
below them. What lies below `/etc`, `/root` and `/var/run`, such as `/etc/nginx`, may be the folder of one program, so
that the level is info there. `/run` is no matter, since systemd needs it. Paths are compared part by part, so that
`/etcd` is not in `/etc`.

## Why
A volume outlives the container and can be mounted into others. With these folders that carries accounts, passwords,
keys and sockets along, and hides what an update of the image changed.

## Bad
```dockerfile
FROM debian:12
VOLUME ["/etc", "/var/lib/app"]
```

## Good
```dockerfile
FROM debian:12
VOLUME ["/var/lib/app", "/var/log/app"]
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
