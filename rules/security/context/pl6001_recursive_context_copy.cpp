// PL6001 recursive-context-copy: the whole build context is copied into the image.
#include <algorithm>
#include <span>

#include "rules/security/context/context_copy.hpp"
#include "rules/security/context/ignore_lines.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

std::string message(const ContextCopy& copy) {
  const std::string what = in_quotes(without_quotes(copy.source->text)) + " copies the whole build context";
  if (!copy.secrets.empty()) return what + " with " + names(copy.secrets) + ": copy only what is needed";
  if (copy.context_known && copy.ignore_file == nullptr)
    return what + " and no .dockerignore limits it: copy only what is needed";
  return what + ": copy only what is needed";
}

/// What hardly ever belongs into an image, and what this context has of it; nothing that the build may need.
std::vector<std::string> left_out(const ContextCopy& copy, ContextNeeds& needs, const Pass& pass) {
  std::vector<std::string> lines{".git", ".env"};
  if (copy.bulk) lines.emplace_back("node_modules");
  for (const std::string& file : std::span(copy.secrets).first(std::min<std::size_t>(copy.secrets.size(), 20)))
    if (std::ranges::find(lines, file) == lines.end()) lines.push_back(file);
  std::erase_if(lines, [&](const std::string& file) { return needs.may_need(file, pass); });
  return lines;
}

struct RecursiveContextCopy {
  ContextCopies copies;
  ContextNeeds needs;

  void visit(const ast::Transfer& transfer, Pass& pass) {
    for (const ContextCopy& copy : copies.find(transfer, pass)) {
      const bool open = copy.context_known && (copy.ignore_file == nullptr || !copy.secrets.empty());
      Finding& finding = pass.report(copy.source->span, message(copy)).at(open ? Severity::warning : Severity::info);
      if (copy.context_known && copy.ignore_file == nullptr)
        offer_ignore_lines(finding, left_out(copy, needs, pass), needs, pass);
    }
  }
};

constexpr std::string_view kAliases[] = {"S6470"};
constexpr std::uint16_t kCwe[] = {497, 538};
constexpr std::string_view kTags[] = {"CIS-4.10"};
constexpr std::string_view kYieldsTo[] = {"dockerignore-missing", "dockerignore-incomplete"};

}  // namespace

extern constinit const Rule pl6001 = rule<RecursiveContextCopy>({
    .code = "PL6001",
    .name = "recursive-context-copy",
    .aliases = kAliases,
    .severity = Severity::info,
    .profiles = {.recommended = Severity::info, .security = Severity::info, .cis = Severity::info},
    .category = Category::context,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "4.0",
    .precision = Precision::medium,
    .fixable = true,
    .yields_to = kYieldsTo,
    .summary = "COPY or ADD takes the whole build context",
    .docs = R"md(## What it does
Reports the sources `.`, `/` and `*` of COPY and ADD when the files can reach the image. The level is warning where the
build context has no `.dockerignore` or sensitive files would be copied, and info where the context is not known
(standard input) or the `.dockerignore` keeps such files out.

Where `dockerignore-missing` or `dockerignore-incomplete` report the same source, only they do.

## Why
Whatever lies in the folder on the day of the build comes along: keys, settings, version control, results of other
builds. Each change to any of them also invalidates the build cache from there on.

## Bad
```dockerfile
FROM python:3.14
WORKDIR /srv/app
COPY . .
```

## Good
```dockerfile
FROM python:3.14
WORKDIR /srv/app
COPY pyproject.toml ./
COPY src/ src/
```

## Fix safety
Where there is no ignore file, one is written, with lines for `.git`, `.env` and whatever of that kind lies there. That is
unsafe: it holds for all Dockerfiles of the folder, and what reads such a file at run time no longer finds it in the image.
Left out is what the build may need: what an instruction names, `.git` where git is called, `node_modules` where no RUN
installs them, and everything where RUN mounts the context. The copy itself stays, since only you know which files are
needed.
)md",
});

}  // namespace plimsoll::rules
