// PL6003 dockerignore-incomplete: the ignore file lets sensitive files through to a copy of the whole context.
#include <fmt/format.h>

#include "rules/security/context/context_copy.hpp"
#include "rules/security/context/ignore_lines.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct DockerignoreIncomplete {
  ContextCopies copies;
  ContextNeeds needs;

  void visit(const ast::Transfer& transfer, Pass& pass) {
    for (const ContextCopy& copy : copies.find(transfer, pass)) {
      if (copy.ignore_file == nullptr || (copy.secrets.empty() && !copy.bulk)) continue;
      const std::string taken = copy.secrets.empty() ? "'node_modules'" : names(copy.secrets);
      const std::string& path = copy.ignore_file->path();
      Finding& finding =
          pass.report(copy.source->span,
                      fmt::format("{} also copies {}: add {} to '{}'", in_quotes(without_quotes(copy.source->text)),
                                  taken, copy.secrets.size() > 1 ? "them" : "it", path.substr(path.rfind('/') + 1)))
              .at(copy.secrets.empty() ? Severity::info : Severity::warning)
              .note({}, "add " + taken + " here", path);
      offer_ignore_lines(finding, copy.secrets.empty() ? std::vector<std::string>{"node_modules"} : copy.secrets, needs,
                         pass);
    }
  }
};

constexpr std::string_view kAliases[] = {"S6470"};
constexpr std::uint16_t kCwe[] = {538};
constexpr std::string_view kTags[] = {"CIS-4.10"};

}  // namespace

extern constinit const Rule pl6003 = rule<DockerignoreIncomplete>({
    .code = "PL6003",
    .name = "dockerignore-incomplete",
    .aliases = kAliases,
    .severity = Severity::info,
    .profiles = {.recommended = Severity::info, .security = Severity::info, .cis = Severity::info},
    .category = Category::context,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "5.0",
    .precision = Precision::high,
    .fixable = true,
    .needs = Need::build_context,
    .summary = "The ignore file lets sensitive files through to a copy of the whole context",
    .docs = R"md(## What it does
Looks into the build context where COPY or ADD takes all of it (`.`, `/`, `*`). Reports the source when the ignore file
lets files such as `.env`, private keys, credentials or `.git` through, and names them: a warning. `node_modules` alone is
an info. An ignore file that leaves out everything (`*`) and lets single files in (`!src`) is fine as long as these are.

## Why
Everyone who can pull the image can read them. Dependencies from the developer's machine may not fit the image, and slow
the build down.

## Bad
With these files beside the Dockerfile:
```context
.dockerignore: *.log
.env
main.py
```
```dockerfile
FROM python:3.14
COPY . /srv/app
```

## Good
```context
.dockerignore: .env
.env
main.py
```
```dockerfile
FROM python:3.14
COPY . /srv/app
```

## Fix safety
Adds these files at the end of the ignore file, where they win over all lines before. That is unsafe: it holds for all
Dockerfiles of the folder, and what reads such a file at run time no longer finds it in the image. The lines are only shown
where the build may need a file: an instruction names it, git is called, RUN mounts the context, or no RUN installs the
`node_modules`.
)md",
});

}  // namespace plimsoll::rules
