// PL3030 expose-privileged-port: EXPOSE below 1024.
#include <string>

#include "rules/security/users/exposed_in_image.hpp"
#include "rules/support/windows_image.hpp"

namespace plimsoll::rules {
namespace {

struct ExposePrivilegedPort {
  void finish(Pass& pass) const {
    const Stage* const final = pass.model().final_stage();
    if (final == nullptr || is_for_windows(pass.model(), *final)) return;
    each_port_of_image(pass, [&](const ast::Word& word, const syntax::PortSpec& spec) {
      constexpr std::uint32_t kFirstFree = 1024;
      if (spec.first < kFirstFree)
        pass.report(word.span, "port " + std::to_string(spec.first) +
                                   " is open to root only on older engines; use one from 1024 on");
    });
  }
};

constexpr std::string_view kTags[] = {"CIS-5.8"};
constexpr std::string_view kYieldsTo[] = {"expose-ssh-port", "expose-admin-port"};

}  // namespace

extern constinit const Rule pl3030 = rule<ExposePrivilegedPort>({
    .code = "PL3030",
    .name = "expose-privileged-port",
    .category = Category::user,
    .tags = kTags,
    .security_severity = "2.0",
    .precision = Precision::low,
    .yields_to = kYieldsTo,
    .summary = "Ports below 1024 should not be exposed",
    .docs = R"md(## What it does
Reports EXPOSE of a port below 1024 in the final image. The rule runs only where it is selected: since Docker 20.10 any
user may listen on such a port in a network of its own. Windows has no such ports, so that its images are left alone.

## Why
On older engines, and in the network of the machine, a program needs root or a capability to listen there, which keeps
images from running as another user.

## Bad
```dockerfile
FROM debian:12
EXPOSE 80
```

## Good
```dockerfile
FROM debian:12
EXPOSE 8080
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
