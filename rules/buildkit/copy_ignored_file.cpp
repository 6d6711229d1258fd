// CopyIgnoredFile copy-ignored-file: a source that the ignore file keeps out of the build context.
#include "rules/buildkit/ignored_sources.hpp"
#include "rules/support/build_steps.hpp"

namespace plimsoll::rules {
namespace {

struct CopyIgnoredFile {
  void finish(Pass& pass) const {
    const BuildContext& context = pass.model().context();
    if (context.ignore_file() == nullptr) return;
    IgnoredSources ignored(context, *context.ignore_file());
    each_build_step(pass, [&](const Stage&, const Step& step) {
      const ast::Transfer* transfer = context_transfer(*step.instruction);
      if (transfer == nullptr || (step.trigger && !pass.as_buildkit())) return;
      for (const ast::Word& source : transfer->sources()) {
        if (transfer->heredoc(source) != nullptr) continue;
        const std::string text = pass.model().build(step, source.text).text;
        if (!is_context_path(text)) continue;
        const bool hit = pass.as_buildkit() ? ignored.as_buildkit_sees(text)
                                            : pass.model().expand(*transfer, source.text).known && ignored.holds(text);
        if (hit)
          report_step(pass, step, source.span, in_quotes(text) + " is left out of the context by the ignore file",
                      BuildTurn::behind_errors);
      }
    });
  }
};

}  // namespace

extern constinit const Rule copy_ignored_file = rule<CopyIgnoredFile>({
    .code = "CopyIgnoredFile",
    .name = "copy-ignored-file",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .buildkit = Severity::warning},
    .category = Category::context,
    .needs = Need::build_context,
    .summary = "COPY and ADD cannot take what the ignore file leaves out",
    .docs = R"md(## What it does
Reports a source of ADD or COPY that the ignore file keeps out of the build context: a path that it covers, or a glob
that covers existing files, all of which are left out. Exceptions (`!`) are applied as the builder does. It is silent
where the context is not known or the path depends on an unknown variable. The profile `buildkit` looks at files without
exceptions only, takes globs literally, and does not see that `/app` is `app`.

## Why
The build fails with "not found", though the file is there; or a glob takes nothing.

## Bad
```context
.dockerignore: dist
dist/app.js
```
```dockerfile
FROM node:22
COPY dist /srv/
```

## Good
```context
.dockerignore: dist
src/app.js
```
```dockerfile
FROM node:22
COPY src /srv/
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
