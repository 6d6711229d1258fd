// PL1034 copy-remote-source: COPY of a URL or a Git repository.
#include "rules/support/build_steps.hpp"
#include "rules/support/source_word.hpp"
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {
namespace {

struct CopyRemoteSource {
  void finish(Pass& pass) const {
    each_step_of<ast::Copy>(pass, [&](const Step& step, const ast::Copy& copy) {
      for (const ast::Word& word : copy.sources()) {
        const auto kind = kind_of(pass, step, copy, word);
        if (kind)
          report_step(
              pass, step, word.span,
              kind == SourceKind::git ? "COPY takes no Git repositories: use ADD" : "COPY takes no URLs: use ADD",
              BuildTurn::error);
      }
    });
  }

 private:
  /// A literal scheme tells, whatever the variables behind it are.
  static std::optional<SourceKind> kind_of(const Pass& pass, const Step& step, const ast::Copy& copy,
                                           const ast::Word& word) {
    if (copy.heredoc(word) != nullptr) return std::nullopt;
    return remote_kind(pass.as_buildkit() ? pass.model().build(step, word.text).text
                                          : pass.model().expand(copy, word.text).text);
  }
};

}  // namespace

extern constinit const Rule pl1034 = rule<CopyRemoteSource>({
    .code = "PL1034",
    .name = "copy-remote-source",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "COPY takes no URLs and no Git repositories",
    .docs = R"md(## What it does
Reports a source of COPY that is an http(s) URL or a Git repository: `git://…`, `ssh://…`, `user@host:path`, or a URL
that ends in `.git`.

## Why
The builder stops here: COPY takes files of the build context, of stages and of images. ADD downloads.

## Bad
```dockerfile
FROM debian:12
COPY https://example.com/tool.tar.gz /opt/
```

## Good
```dockerfile
FROM debian:12
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://example.com/tool.tar.gz /opt/
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
