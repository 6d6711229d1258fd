// PL3028 expose-ssh-port: EXPOSE 22.
#include "rules/security/users/exposed_in_image.hpp"

namespace plimsoll::rules {
namespace {

struct ExposeSshPort {
  void finish(Pass& pass) const {
    each_port_of_image(pass, [&](const ast::Word& word, const syntax::PortSpec& spec) {
      constexpr std::uint32_t kSsh = 22;
      if (spec.protocol == "tcp" && covers(spec, kSsh))
        offer_to_close(pass.report(word.span, "port 22 is that of SSH; enter containers by 'docker exec' instead"),
                       pass, word, spec);
    });
  }
};

constexpr std::string_view kAliases[] = {"DS-0004", "AVD-DS-0004", "DS004", "CKV_DOCKER_1", "5907595b", "S6473"};
constexpr std::uint16_t kCwe[] = {284};
constexpr std::string_view kTags[] = {"CIS-5.7"};

}  // namespace

extern constinit const Rule pl3028 = rule<ExposeSshPort>({
    .code = "PL3028",
    .name = "expose-ssh-port",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.security = Severity::warning},
    .category = Category::user,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "5.0",
    .fixable = true,
    .summary = "A container should not offer SSH",
    .docs = R"md(## What it does
Reports EXPOSE of port 22 over TCP in the final image, alone or in a range. Values of variables are resolved; unknown
ones are not reported. `22/udp` is not SSH.

## Why
An SSH server in a container needs keys, accounts and updates of its own, and is one more way in. `docker exec` and its
like in orchestrators do the same with the rights that are managed anyway. Images whose purpose is SSH (a Git or SFTP
server) ignore this rule.

## Bad
```dockerfile
FROM debian:12
EXPOSE 22 8080
```

## Good
```dockerfile
FROM debian:12
EXPOSE 8080
```

## Fix safety
The fix leaves the port out, and the instruction where it has no other. It is unsafe: somebody may use it, though EXPOSE
opens nothing by itself. A range stays.
)md",
});

}  // namespace plimsoll::rules
