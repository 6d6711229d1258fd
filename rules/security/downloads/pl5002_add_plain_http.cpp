// PL5002 add-plain-http: ADD of a URL by plain http.
#include "plimsoll/url.hpp"
#include "rules/support/source_word.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct AddPlainHttp {
  void visit(const ast::Add& add, Pass& pass) const {
    for (const ast::Word& source : add.sources()) {
      const SourceWord found = source_word(pass, add, source);
      if (found.kind != SourceKind::http) continue;
      Finding& finding = pass.report(source.span, in_quotes(found.text) + " comes unencrypted: use https");
      if (is_private_host(url_host(found.text))) finding.at(Severity::warning);
      constexpr std::string_view kScheme = "http";
      const Span scheme = add.locate(source.text.substr(0, kScheme.size()), {});
      if (pass.document().source->slice(scheme) == kScheme)
        finding.fix(Applicability::unsafe, "Use https", {{{scheme.end, scheme.end}, "s"}});
    }
  }
};

constexpr std::string_view kAliases[] = {"CKV_DOCKER_4", "4b410d24", "prefer-copy-over-add", "S5332"};
constexpr std::uint16_t kCwe[] = {319, 494};
constexpr std::string_view kTags[] = {"CIS-4.9"};

}  // namespace

extern constinit const Rule pl5002 = rule<AddPlainHttp>({
    .code = "PL5002",
    .name = "add-plain-http",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error, .cis = Severity::error},
    .category = Category::download,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "7.5",
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "ADD should not download by plain http",
    .docs = R"md(## What it does
Reports `ADD http://…`, also of a Git repository. For this machine and private networks the level is warning.

## Why
Whoever sits between the builder and the server can replace the file, and it becomes part of the image.

## Bad
```dockerfile
FROM debian:12
ADD http://files.example.com/tool /usr/local/bin/
```

## Good
```dockerfile
FROM debian:12
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef \
    https://files.example.com/tool /usr/local/bin/
```

## Fix safety
The fix changes the scheme. The server may not answer by https, so it is unsafe.
)md",
});

}  // namespace plimsoll::rules
