// PL3019 docker-daemon-unencrypted: the API of the Docker daemon without TLS.
#include <string>
#include <vector>

#include "plimsoll/settings.hpp"
#include "rules/security/users/docker_address.hpp"
#include "rules/security/users/exposed_in_image.hpp"
#include "shell/programs.hpp"

namespace plimsoll::rules {
namespace {

struct DockerDaemonUnencrypted {
  void visit(const ast::Run& run, Pass& pass) const { check(run, pass); }
  void visit(const ast::Cmd& cmd, Pass& pass) const { check(cmd, pass); }
  void visit(const ast::Entrypoint& entrypoint, Pass& pass) const { check(entrypoint, pass); }
  void visit(const ast::Healthcheck& healthcheck, Pass& pass) const { check(healthcheck, pass); }

  void finish(Pass& pass) const {
    const auto& settings = pass.model().fact<Settings>();
    for (const Setting& setting : settings.of("DOCKER_HOST"))
      if (setting.known && is_open_client(setting.value)) {
        Finding& finding =
            pass.report(setting.value_span,
                        in_quotes(setting.value) + " reaches Docker without TLS; use port 2376 with certificates");
        if (is_neighbour(setting.value)) finding.lower();
      }
    for (const Setting& setting : settings.of("DOCKER_TLS_CERTDIR"))
      if (setting.known && setting.value.empty())
        pass.report(setting.span, "an empty DOCKER_TLS_CERTDIR makes Docker listen without TLS; name a folder");
    check_ports(pass);
  }

 private:
  /// Images of the daemon expose both ports, and choose when they start.
  static void check_ports(Pass& pass) {
    std::vector<Span> open;
    bool has_safe = false;
    each_port_of_image(pass, [&](const ast::Word& word, const syntax::PortSpec& spec) {
      has_safe = has_safe || covers(spec, 2376);
      if (spec.protocol == "tcp" && spec.first == 2375 && spec.last == 2375) open.push_back(word.span);
    });
    for (const Span span : open)
      if (!has_safe) pass.report(span, "port 2375 is Docker's API without TLS; use 2376 with certificates").lower();
  }

  static void check(const ast::Common& node, Pass& pass) {
    for (const Command& command : pass.model().shell(node).commands()) {
      const bool is_client = command.is("docker") && !command.is("docker", "daemon") && command.count_flag("d") == 0;
      if ((!command.is("docker") && !command.is("dockerd")) ||
          command.has_flag(0, {"tls", "tlsverify", "tlscert", "config-file"}))
        continue;
      shell::Arguments arguments(command);
      for (shell::Argument argument; arguments.next(argument);) {
        if (argument.option != "H" && argument.option != "host") continue;
        const std::string_view address = argument.value;
        const bool is_open = is_client ? is_open_client(address) : is_open_daemon(address);
        if (is_open && argument.word->literal)
          pass.report(argument.word->span,
                      in_quotes(address) + " is Docker's API without TLS; add --tlsverify and certificates");
      }
    }
  }
};

constexpr std::uint16_t kCwe[] = {319, 306};

}  // namespace

extern constinit const Rule pl3019 = rule<DockerDaemonUnencrypted>({
    .code = "PL3019",
    .name = "docker-daemon-unencrypted",
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error},
    .category = Category::user,
    .cwe = kCwe,
    .security_severity = "8.5",
    .summary = "The API of the Docker daemon needs TLS",
    .docs = R"md(## What it does
Reports `dockerd` and `docker` with `-H tcp://…` and no option of TLS, `DOCKER_HOST` with port 2375, and an empty
`DOCKER_TLS_CERTDIR`, which turns TLS off in the images of the daemon. Addresses of the machine itself are left alone.
`DOCKER_HOST` with a name without a dot, that of a container beside this one, and EXPOSE of port 2375 without 2376 are
warnings.

## Why
The API without TLS asks nobody who they are. Who reaches the port starts containers with any right, and is root on the
machine.

## Bad
```dockerfile
FROM docker:28-dind
CMD ["dockerd", "-H", "tcp://0.0.0.0:2375"]
```

## Good
```dockerfile
FROM docker:28-dind
CMD ["dockerd", "--tlsverify", "-H", "tcp://0.0.0.0:2376"]
```

## Fix safety
There is no fix: certificates have to be made and handed out.
)md",
});

}  // namespace plimsoll::rules
