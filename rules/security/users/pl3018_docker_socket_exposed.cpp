// PL3018 docker-socket-exposed: the socket of the Docker daemon as a volume or a mount.
#include "rules/security/users/container_options.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

bool is_socket(std::string_view path) {
  if (path.starts_with("/var/")) path.remove_prefix(std::string_view("/var").size());
  while (path.ends_with('/')) path.remove_suffix(1);
  return path == "/run/docker.sock";
}

struct DockerSocketExposed {
  void visit(const ast::Volume& volume, Pass& pass) const {
    for (const ast::Word& word : volume.arguments) {
      const Value value = pass.model().expand(volume, word.text);
      if (value.known && is_socket(value.text))
        pass.report(word.span, "whoever reaches the socket of Docker is root on the machine; do not make it a volume");
    }
  }
  void visit(const ast::Run& run, Pass& pass) const {
    check(run, pass);
    for (const ast::Mount& mount : run.mounts)
      for (const std::string_view key : {"source", "target"})
        if (const ast::MountOption* path = mount.find(key);
            path != nullptr && path->value && is_socket(path->value->text)) {
          report(path->value->span, pass);
          break;
        }
  }
  void visit(const ast::Cmd& cmd, Pass& pass) const { check(cmd, pass); }
  void visit(const ast::Entrypoint& entrypoint, Pass& pass) const { check(entrypoint, pass); }
  void visit(const ast::Healthcheck& healthcheck, Pass& pass) const { check(healthcheck, pass); }

 private:
  static void check(const ast::Common& node, Pass& pass) {
    for (const Command& command : pass.model().shell(node).commands())
      each_container_option(command, [&](std::string_view option, std::string_view value, const ShellWord& word) {
        if (is_socket(mount_source(option, value))) report(word.span, pass);
      });
  }
  static void report(Span span, Pass& pass) {
    pass.report(span, "whoever reaches the socket of Docker is root on the machine; do not mount it")
        .at(Severity::info);
  }
};

constexpr std::string_view kAliases[] = {"dockerfile-dockerd-socket-mount"};
constexpr std::uint16_t kCwe[] = {250, 862};
constexpr std::string_view kTags[] = {"CIS-5.32"};

}  // namespace

extern constinit const Rule pl3018 = rule<DockerSocketExposed>({
    .code = "PL3018",
    .name = "docker-socket-exposed",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error},
    .category = Category::user,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "8.0",
    .precision = Precision::very_high,
    .summary = "The socket of the Docker daemon should not be a volume or a mount",
    .docs = R"md(## What it does
Reports `/var/run/docker.sock` and `/run/docker.sock` as a VOLUME. As the source of a mount, of RUN or of a command
`docker run`, they are reported as info. A mere mention, such as a change of the socket's group, is no matter.

## Why
Who may write to the socket may start a container with any mount and any right, which is root on the machine. A VOLUME
tells every user of the image to mount it.

## Bad
```dockerfile
FROM debian:12
VOLUME /var/run/docker.sock
```

## Good
```dockerfile
FROM debian:12
VOLUME /var/lib/app
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
