// PL6002 dockerignore-missing: sensitive files are copied with the whole context, since no ignore file is there.
#include <fmt/format.h>

#include "rules/security/context/context_copy.hpp"
#include "rules/security/context/ignore_lines.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct DockerignoreMissing {
  ContextCopies copies;
  ContextNeeds needs;

  void visit(const ast::Transfer& transfer, Pass& pass) {
    for (const ContextCopy& copy : copies.find(transfer, pass))
      if (copy.context_known && copy.ignore_file == nullptr && !copy.secrets.empty())
        offer_ignore_lines(
            pass.report(copy.source->span, fmt::format("{} also copies {}: keep {} out with a .dockerignore",
                                                       in_quotes(without_quotes(copy.source->text)),
                                                       names(copy.secrets), copy.secrets.size() == 1 ? "it" : "them")),
            copy.secrets, needs, pass);
  }
};

constexpr std::string_view kAliases[] = {"S6470"};
constexpr std::uint16_t kCwe[] = {538};
constexpr std::string_view kTags[] = {"CIS-4.10"};

}  // namespace

extern constinit const Rule pl6002 = rule<DockerignoreMissing>({
    .code = "PL6002",
    .name = "dockerignore-missing",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning, .cis = Severity::warning},
    .category = Category::context,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "6.0",
    .precision = Precision::high,
    .fixable = true,
    .needs = Need::build_context,
    .summary = "The whole context is copied with sensitive files in it, and there is no .dockerignore",
    .docs = R"md(## What it does
Looks into the build context where COPY or ADD takes all of it (`.`, `/`, `*`). Reports the source when there is no ignore
file and files such as `.env`, private keys, credentials or `.git` would come along, and names them. Silent when the
context is not known (standard input without `--context`).

## Why
Everyone who can pull the image can read them.

## Bad
With these files beside the Dockerfile:
```context
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
Writes a `.dockerignore` with these files. That is unsafe: it holds for all Dockerfiles of the folder, and what reads such
a file at run time no longer finds it in the image. The lines are only shown where the build may need a file: an
instruction names it, git is called, or RUN mounts the context.
)md",
});

}  // namespace plimsoll::rules
