// PL5006 git-plain-protocol: a Git repository by git:// or plain http.
#include "rules/security/downloads/download_words.hpp"

namespace plimsoll::rules {
namespace {

struct GitPlainProtocol {
  void finish(Pass& pass) const {
    for (const Download& each : pass.model().fact<Downloads>().all()) {
      const bool is_plain = each.scheme == "git" || (each.scheme == "http" && each.tool != DownloadTool::add);
      const bool is_built = each.tool == DownloadTool::add || is_in_run(each);
      const Reach reach = reach_of(each.host);
      if (!each.is_repository || !is_plain || !is_built || reach == Reach::machine || reach == Reach::unknown) continue;
      const bool is_refused = each.scheme == "git" && each.host == "github.com";
      Finding& finding =
          pass.report(each.span, shown(each) + " comes unencrypted" +
                                     (is_refused ? ", and the server no longer answers" : "") + ": use https");
      if (reach == Reach::network) finding.lower();
      offer_scheme(pass, finding, each.span, each.scheme, "https");
    }
  }
};

constexpr std::string_view kAliases[] = {"S5332"};
constexpr std::uint16_t kCwe[] = {319};
constexpr std::string_view kTags[] = {"CIS-4.12"};

}  // namespace

extern constinit const Rule pl5006 = rule<GitPlainProtocol>({
    .code = "PL5006",
    .name = "git-plain-protocol",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning, .cis = Severity::warning},
    .category = Category::download,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "6.0",
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "Git repositories should not come by git:// or plain http",
    .docs = R"md(## What it does
Reports `git://` and `http://` in `git clone`, `fetch`, `pull`, `submodule` and `remote`, in the `git+…` URLs of pip and
npm, and `git://` in ADD (`http://` there is PL5002's). Silent are this machine and hosts that depend on a variable; in
private networks the level is info.

## Why
Neither protocol says who answers. Whoever sits between the builder and the server can hand out another history; Git's
checksums only prove that it is whole. GitHub switched `git://` off in 2022, so such a build also fails.

## Bad
```dockerfile
FROM debian:12
RUN git clone git://git.example.com/team/tool.git
```

## Good
```dockerfile
FROM debian:12
RUN git clone https://git.example.com/team/tool.git
```

## Fix safety
The fix changes the scheme. The server may not answer by https, so it is unsafe.
)md",
});

}  // namespace plimsoll::rules
