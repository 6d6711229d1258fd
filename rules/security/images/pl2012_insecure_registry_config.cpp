// PL2012 insecure-registry-config: registries should be reached with a valid certificate.
#include "rules/security/switches.hpp"

namespace plimsoll::rules {
namespace {

struct InsecureRegistryConfig {
  void finish(Pass& pass) const {
    report_switches(pass, SwitchKind::insecure_registry,
                    "lets images come from a registry without a valid certificate: give the registry one");
  }
};

constexpr std::uint16_t kCwe[] = {295, 319};

}  // namespace

extern constinit const Rule pl2012 = rule<InsecureRegistryConfig>({
    .code = "PL2012",
    .name = "insecure-registry-config",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning},
    .category = Category::base_image,
    .cwe = kCwe,
    .security_severity = "6.0",
    .precision = Precision::high,
    .fixable = true,
    .summary = "Registries should be reached with a valid certificate",
    .docs = R"md(## What it does
Reports `--insecure-registry` of docker and dockerd, `--tls-verify=false` of podman, buildah and skopeo, `insecure-registries`
in a `daemon.json`, and `insecure = true` in a `registries.conf` that the build writes.

## Why
Whoever answers in place of the registry can hand out any image, and learns the credentials that are sent.

## Bad
```dockerfile
FROM quay.io/podman/stable:v5
RUN podman pull --tls-verify=false registry.example.com/app:1.0
```

## Good
```dockerfile
FROM quay.io/podman/stable:v5
COPY example-ca.crt /etc/containers/certs.d/registry.example.com/ca.crt
RUN podman pull registry.example.com/app:1.0
```

## Fix safety
The fix removes the option with its value; where a file sets it, the value is turned around. It is unsafe: a registry
without a certificate then fails.
)md",
});

}  // namespace plimsoll::rules
