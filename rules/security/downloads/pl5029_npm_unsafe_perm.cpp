// PL5029 npm-unsafe-perm: npm should not run scripts of packages as root.
#include "rules/security/switches.hpp"

namespace plimsoll::rules {
namespace {

struct NpmUnsafePerm {
  void finish(Pass& pass) const {
    report_switches(pass, SwitchKind::npm_unsafe_perm,
                    "lets npm run the scripts of packages as root, and does nothing since npm 7: remove it");
  }
};

constexpr std::uint16_t kCwe[] = {250};

}  // namespace

extern constinit const Rule pl5029 = rule<NpmUnsafePerm>({
    .code = "PL5029",
    .name = "npm-unsafe-perm",
    .severity = Severity::info,
    .profiles = {.security = Severity::info},
    .category = Category::download,
    .cwe = kCwe,
    .security_severity = "3.0",
    .precision = Precision::high,
    .fixable = true,
    .summary = "npm should not run scripts of packages as root",
    .docs = R"md(## What it does
Reports `--unsafe-perm` of npm, `unsafe-perm` that `npm config set` or a written `.npmrc` switches on, and
NPM_CONFIG_UNSAFE_PERM.

## Why
npm up to 6 gives up root before it runs the scripts of packages, unless it is told not to. Later ones run them as the
owner of the folder, and ignore the option.

## Bad
```dockerfile
FROM node:22
RUN npm install -g --unsafe-perm tool@1.0.0
```

## Good
```dockerfile
FROM node:22
RUN npm install -g tool@1.0.0
```

## Fix safety
The fix removes the option. It is unsafe: an old npm may then lack a right that a script needs.
)md",
});

}  // namespace plimsoll::rules
