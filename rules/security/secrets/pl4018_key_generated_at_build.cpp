// PL4018 key-generated-at-build: every container of the image has the same private key.
#include <algorithm>
#include <optional>

#include "plimsoll/rule.hpp"
#include "rules/security/secrets/key_generation.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct KeyGeneratedAtBuild {
  void visit(const ast::Run& run, Pass& pass) const {
    const Stage* const stage = pass.model().stage_of(run);
    if (stage == nullptr || !pass.model().in_final_image(*stage)) return;
    const auto commands = pass.model().shell(run).commands();
    std::optional<KeyTraces> traces;
    for (const Command& command : commands) {
      const auto key = generated_key(command);
      if (!key) continue;
      if (!traces) traces.emplace(run, commands, pass.model());
      const auto& paths = key->paths;
      if (paths.empty() || !std::ranges::all_of(paths, [&](const auto& path) { return traces->leaves_nothing(path); }))
        pass.report(key->span,
                    "this private key becomes part of the image: make it when the container starts, or "
                    "mount it");
    }
  }
};

constexpr std::string_view kAliases[] = {"S6437"};
constexpr std::uint16_t kCwe[] = {321};
constexpr std::string_view kTags[] = {"CIS-4.10"};
constexpr std::string_view kYieldsTo[] = {"ssh-host-keys-baked"};

}  // namespace

extern constinit const Rule pl4018 = rule<KeyGeneratedAtBuild>({
    .code = "PL4018",
    .name = "key-generated-at-build",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning, .cis = Severity::warning},
    .category = Category::secret,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "6.5",
    .yields_to = kYieldsTo,
    .summary = "Private keys should not be made while the image is built",
    .docs = R"md(## What it does
Reports commands in RUN that make a private key: `ssh-keygen`, `openssl genrsa`, `genpkey`, `req -newkey`, `req -new`
without `-key`, `ecparam -genkey`, `keytool -genkeypair`, `gpg --gen-key`, `age-keygen`, `wg genkey`. Only in the final
image; a key in a mount, or one that the same RUN removes, is fine, and so is all that `ssh-keygen` and `openssl` do with
keys that are there. Host keys of an SSH server are the matter of PL3027.

## Why
Everyone who can pull the image has the key, and all containers share it: whoever reads it can pose as each of them, or
decrypt what they receive.

## Bad
```dockerfile
FROM nginx:1.29
RUN openssl req -x509 -nodes -newkey rsa:2048 -subj /CN=localhost -keyout /etc/nginx/tls.key -out /etc/nginx/tls.crt
```

## Good
```dockerfile
FROM nginx:1.29
COPY make-certificate.sh /docker-entrypoint.d/
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
