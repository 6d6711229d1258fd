// PL6004 vcs-dir-copied: the history of the project is copied into the image.
#include <algorithm>

#include "rules/support/source_word.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// Whether a path is a folder in which a version control system keeps its history, or all that is in it.
bool is_history(std::string_view path) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view ending : {"/", "/.", "/*", "/**"})
      if (path.ends_with(ending)) {
        path.remove_suffix(ending.size());
        again = true;
      }
  }
  constexpr std::string_view kFolders[] = {".git", ".svn", ".hg"};
  return std::ranges::find(kFolders, path.substr(path.rfind('/') + 1)) != std::end(kFolders);
}

struct VcsDirCopied {
  void visit(const ast::Transfer& transfer, Pass& pass) const {
    if (!transfer.valid || transfer.flag("from") != nullptr) return;
    const Stage* stage = pass.model().stage_of(transfer);
    const bool in_image = stage == nullptr || pass.model().in_final_image(*stage);
    for (const ast::Word& word : transfer.sources()) {
      const SourceWord source = source_word(pass, transfer, word);
      if (source.kind != SourceKind::local || !is_history(source.text)) continue;
      Finding& finding = pass.report(
          word.span, in_quotes(source.text) + " brings the whole history of the project into " +
                         (in_image ? "the image" : "the build cache") + ": mount it for the command that needs it");
      if (!in_image) finding.at(Severity::info);
    }
  }
};

constexpr std::string_view kAliases[] = {"DKL-LI-0003"};
constexpr std::uint16_t kCwe[] = {538};

}  // namespace

extern constinit const Rule pl6004 = rule<VcsDirCopied>({
    .code = "PL6004",
    .name = "vcs-dir-copied",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning},
    .category = Category::context,
    .cwe = kCwe,
    .security_severity = "5.0",
    .precision = Precision::very_high,
    .summary = "The history of a version control system should not be copied",
    .docs = R"md(## What it does
Reports COPY and ADD of `.git`, `.svn` or `.hg` from the build context. In a stage that is not in the final image, where
the history is often needed to find a version, the level is info. `.gitignore`, `.gitmodules` and single files inside
such a folder are fine.

## Why
The history has every file that was ever committed, passwords that were removed since included, and often the address
and the credentials of the server. Whoever can pull the image can read it.

## Bad
```dockerfile
FROM golang:1.27
COPY .git /src/.git
```

## Good
```dockerfile
FROM golang:1.27
WORKDIR /src
COPY . .
RUN --mount=type=bind,source=.git,target=.git git describe --tags > version
```

## Fix safety
There is no fix: the commands that need the history have to change with it.
)md",
});

}  // namespace plimsoll::rules
