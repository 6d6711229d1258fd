// PL3029 expose-admin-port: EXPOSE of a port of remote administration.
#include <string>

#include "rules/security/users/exposed_in_image.hpp"

namespace plimsoll::rules {
namespace {

struct AdminPort {
  std::uint32_t number;
  std::string_view service;
};
constexpr AdminPort kAdminPorts[] = {
    {23, "Telnet"}, {139, "NetBIOS"},         {445, "SMB"},  {512, "rexec"}, {513, "rlogin"},
    {514, "rsh"},   {3389, "Remote Desktop"}, {5800, "VNC"}, {5900, "VNC"},  {5901, "VNC"}};

struct ExposeAdminPort {
  void finish(Pass& pass) const {
    each_port_of_image(pass, [&](const ast::Word& word, const syntax::PortSpec& spec) {
      if (spec.protocol != "tcp") return;
      for (const AdminPort& port : kAdminPorts)
        if (covers(spec, port.number)) {
          offer_to_close(
              pass.report(word.span, "port " + std::to_string(port.number) + " is that of " +
                                         std::string(port.service) + ", which serves to take control; leave it out"),
              pass, word, spec);
          return;
        }
    });
  }
};

constexpr std::string_view kAliases[] = {"S6473"};
constexpr std::uint16_t kCwe[] = {284};
constexpr std::string_view kTags[] = {"CIS-5.9"};
constexpr std::string_view kYieldsTo[] = {"expose-ssh-port"};

}  // namespace

extern constinit const Rule pl3029 = rule<ExposeAdminPort>({
    .code = "PL3029",
    .name = "expose-admin-port",
    .aliases = kAliases,
    .severity = Severity::info,
    .profiles = {.security = Severity::info},
    .category = Category::user,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "3.5",
    .fixable = true,
    .yields_to = kYieldsTo,
    .summary = "Ports of remote administration should not be exposed",
    .docs = R"md(## What it does
Reports EXPOSE, in the final image and over TCP, of 23 (Telnet), 139 and 445 (SMB), 512 to 514 (rexec, rlogin, rsh),
3389 (Remote Desktop), 5800, 5900 and 5901 (VNC), alone or in a range. Values of variables are resolved; unknown ones
are not reported. `514/udp` is syslog. 2375, Docker's API without TLS, is a matter of `docker-daemon-unencrypted`.

## Why
These services give control over what they run on, and most of them check little and encrypt nothing.

## Bad
```dockerfile
FROM debian:12
EXPOSE 5900
```

## Good
```dockerfile
FROM debian:12
EXPOSE 8443 514/udp
```

## Fix safety
The fix leaves the port out, and the instruction where it has no other. It is unsafe: somebody may use it, though EXPOSE
opens nothing by itself. A range stays.
)md",
});

}  // namespace plimsoll::rules
