// PL5004 add-git-unpinned: a repository is fetched at a branch, or at whatever its default branch is.
#include "rules/security/downloads/download_words.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// Whether a name means one commit for good: a commit, the tag of a version, or what depends on a variable. A name with
/// a digit is taken for such a tag, unless it says that it is a line of versions.
bool is_pinned(std::string_view revision) {
  if (revision.find_first_of("$`") != std::string_view::npos || revision.starts_with("tags/")) return true;
  if (revision.ends_with(".x") || revision.ends_with("-dev") || revision.ends_with("-stable")) return false;
  const bool is_hex = revision.find_first_not_of("0123456789abcdef") == std::string_view::npos;
  return revision.find_first_of("0123456789") != std::string_view::npos || (is_hex && revision.size() >= 7);
}

struct AddGitUnpinned {
  void finish(Pass& pass) const {
    for (const Download& each : pass.model().fact<Downloads>().all()) {
      const bool clones = each.tool == DownloadTool::git && each.target == DownloadTarget::folder;
      if (!each.is_repository || each.scheme.empty() || (!clones && each.tool != DownloadTool::add)) continue;
      if (clones && !is_in_run(each)) continue;
      if (each.command != nullptr && is_submodule(*each.command)) continue;  // the parent keeps the commit
      if (each.revision.empty())
        pass.report(each.span, shown(each) + " changes with every commit: name the tag of a version, or a commit");
      else if (!is_pinned(each.revision))
        pass.report(each.span,
                    in_quotes(each.revision) + " of " + shown(each) + " moves: name the tag of a version, or a commit");
    }
  }

  static bool is_submodule(const Command& command) { return command.is("git", "submodule"); }
};

constexpr std::uint16_t kCwe[] = {494};
constexpr std::string_view kTags[] = {"CIS-4.12"};

}  // namespace

extern constinit const Rule pl5004 = rule<AddGitUnpinned>({
    .code = "PL5004",
    .name = "add-git-unpinned",
    .severity = Severity::info,
    .profiles = {.security = Severity::info, .cis = Severity::info},
    .category = Category::download,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "3.0",
    .precision = Precision::high,
    .summary = "Git repositories should be fetched at a tag or a commit",
    .docs = R"md(## What it does
Reports `git clone` in a RUN and `ADD` of a repository where no revision is asked for, or one that looks like a branch.
A commit, a tag with a version (`v1.2.3`), a `git checkout` of one behind the clone in the same stage and variables are
fine.

## Why
The same Dockerfile gives another image tomorrow, and whoever can push to the branch decides what is in it. Nobody sees
the change: the Dockerfile stays as it is.

## Bad
```dockerfile
FROM debian:12
RUN git clone https://git.example.com/team/tool.git
```

## Good
```dockerfile
FROM debian:12
RUN git clone --depth 1 --branch v1.4.2 https://git.example.com/team/tool.git
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
