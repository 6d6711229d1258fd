// PL5027 package-source-plain-http: a package manager is told to use a source by plain http.
#include "plimsoll/url.hpp"
#include "rules/security/downloads/download_words.hpp"
#include "rules/security/downloads/package_sources.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct PackageSourcePlainHttp {
  void finish(Pass& pass) const {
    for (const PackageSource& each : open_package_sources(pass.model())) {
      std::string_view host = url_host(each.url);
      if (host.find_first_of("$`{") != std::string_view::npos) host = {};
      const Reach reach = reach_of(host);
      if (each.trust == Trust::official || reach == Reach::machine || reach == Reach::unknown) continue;
      Finding& finding =
          pass.report(each.span, "packages from " + in_quotes(each.url) + " come unencrypted: use https");
      if (each.trust == Trust::keyed || reach == Reach::network) finding.at(Severity::info);
      offer_scheme(pass, finding, each.span, "http", "https");
    }
  }
};

constexpr std::string_view kAliases[] = {"S5332"};
constexpr std::uint16_t kCwe[] = {319};
constexpr std::string_view kTags[] = {"CIS-4.11"};

}  // namespace

extern constinit const Rule pl5027 = rule<PackageSourcePlainHttp>({
    .code = "PL5027",
    .name = "package-source-plain-http",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning, .cis = Severity::warning},
    .category = Category::download,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "6.0",
    .precision = Precision::high,
    .fixable = true,
    .summary = "Package managers should not use sources by plain http",
    .docs = R"md(## What it does
Reports `http://` where the build names a source of packages: lines of `sources.list`, `.repo` files, `pip.conf`, `.npmrc`,
`settings.xml` and the like that it writes, options and commands (`pip --index-url`, `npm config set registry`, `gem
sources --add`, `add-apt-repository`, `yum-config-manager --add-repo`, `dotnet nuget add source`, `composer config`, R's
`repos`), and variables (`PIP_INDEX_URL`, `NPM_CONFIG_REGISTRY`, `GOPROXY`).

Repositories of the distributions themselves and their mirrors are silent: their packages are signed, and the base image
has the key. A path such as `/debian` alone does not make a mirror, since vendors have it too: the host must be known or
called a mirror, or the line must name what only a distribution has (`bookworm-updates`, `universe`, `/alpine/v3.22/main`).
Where a key is named for the source (`signed-by`), where the package manager always checks (apk, `.repo` files without
`gpgcheck=0`), and in private networks the level is info. This machine and hosts that depend on a variable are silent.

## Why
Whoever sits between the builder and the server can send other packages, which run code as root while they are installed.

## Bad
```dockerfile
FROM python:3.14
RUN pip install --index-url http://packages.example.com/simple requests==2.32.5
```

## Good
```dockerfile
FROM python:3.14
RUN pip install --index-url https://packages.example.com/simple requests==2.32.5
```

## Fix safety
The fix changes the scheme. The server may not answer by https, so it is unsafe.
)md",
});

}  // namespace plimsoll::rules
