// DL3020 add-local-file: ADD where COPY would do.
#include <algorithm>

#include "rules/support/source_word.hpp"
#include "rules/support/words.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

/// Whether a wildcard may stand for the ending of a file's name: "dist/*", "app.?z", but not "*.py" and "*/app".
bool ends_in_glob(std::string_view path) {
  const std::size_t last = path.find_last_of("*?]");
  return last != std::string_view::npos && path.find_first_of("./", last) == std::string_view::npos;
}

struct AddLocalFile {
  void visit(const ast::Add& add, Pass& pass) const {
    if (pass.in_onbuild() || !add.valid) return;
    const auto only_add = [&](const ast::Word& source) {
      if (!pass.as_hadolint()) return source_word(pass, add, source).kind != SourceKind::local;
      const std::string_view text = without_quotes(source.text);
      return has_archive_ending(text) || text.starts_with("http://") || text.starts_with("https://");
    };
    if (pass.as_hadolint() ? std::ranges::all_of(add.sources(), only_add)
                           : std::ranges::any_of(add.sources(), only_add) || add.flag("unpack") != nullptr)
      return;
    Finding& finding = pass.report(add.keyword.span, "use COPY; nothing here needs ADD");
    if (pass.as_hadolint() || add.flag("checksum") != nullptr || add.flag("keep-git-dir") != nullptr) return;
    const auto may_be_archive = [&](const ast::Word& source) {
      return source.text.find('$') != std::string_view::npos || ends_in_glob(source_word(pass, add, source).text);
    };
    finding.fix(std::ranges::any_of(add.sources(), may_be_archive) ? Applicability::unsafe : Applicability::safe,
                "Replace ADD by COPY",
                {{add.keyword.span, add.keyword.text == ascii_lower(add.keyword.text) ? "copy" : "COPY"}});
  }
};

constexpr std::string_view kAliases[] = {"DS-0005",  "AVD-DS-0005", "DS005", "CKV_DOCKER_4",
                                         "9513a694", "CIS-DI-0009", "S7029"};
constexpr std::string_view kTags[] = {"CIS-4.9"};

}  // namespace

extern constinit const Rule dl3020 = rule<AddLocalFile>({
    .code = "DL3020",
    .name = "add-local-file",
    .aliases = kAliases,
    .severity = Severity::info,
    .profiles =
        {.recommended = Severity::info, .hadolint = Severity::error, .security = Severity::info, .cis = Severity::info},
    .category = Category::download,
    .tags = kTags,
    .security_severity = "2.5",
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "ADD is only needed for URLs, Git repositories and archives",
    .docs = R"md(## What it does
Reports ADD whose sources are plain local files. URLs, Git repositories, archives by their ending, here-documents and
sources that depend on an unknown value are left alone. The profile `hadolint` reports ADD as soon as one source needs
no ADD.

## Why
ADD downloads URLs, checks out repositories and unpacks archives without being asked. COPY does none of that, so a
reader and a scanner know what lands in the image.

## Bad
```dockerfile
FROM debian:12
ADD app.py /srv/
```

## Good
```dockerfile
FROM debian:12
COPY app.py /srv/
ADD rootfs.tar.xz /
```

## Fix safety
The fix replaces the keyword. It is safe for the names that it is offered for: ADD would unpack an archive whatever
its name, but one without its usual ending is rare. It is unsafe where a wildcard or a variable may stand for an archive
(`dist/*`). There is no fix where ADD has a flag that COPY does not take.
)md",
});

}  // namespace plimsoll::rules
