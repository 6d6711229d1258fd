// PL5003 add-archive-auto-extract: ADD unpacks a local archive by itself.
#include "rules/support/source_word.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct AddArchiveAutoExtract {
  void visit(const ast::Add& add, Pass& pass) const {
    if (!add.valid || add.flag("unpack") != nullptr) return;
    const Stage* stage = pass.model().stage_of(add);
    if (stage != nullptr && stage->image.scratch) return;  // a root file system
    for (const ast::Word& source : add.sources()) {
      const SourceWord found = source_word(pass, add, source);
      if (found.kind == SourceKind::archive)
        pass.report(source.span, "ADD unpacks " + in_quotes(found.text) +
                                     " by itself, whatever it holds: copy it with COPY and unpack it in a RUN");
    }
  }
};

constexpr std::string_view kAliases[] = {"CKV_DOCKER_4", "prefer-copy-over-add"};
constexpr std::uint16_t kCwe[] = {409, 22};
constexpr std::string_view kTags[] = {"CIS-4.9"};

}  // namespace

extern constinit const Rule pl5003 = rule<AddArchiveAutoExtract>({
    .code = "PL5003",
    .name = "add-archive-auto-extract",
    .aliases = kAliases,
    .severity = Severity::off,
    .profiles = {.cis = Severity::info},
    .category = Category::download,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "2.5",
    .precision = Precision::high,
    .summary = "ADD should not unpack archives silently",
    .docs = R"md(## What it does
Reports local archives that ADD unpacks by itself, by their ending. In a stage FROM scratch, where the archive is the
root file system, and with `--unpack` it is silent. It is off in every profile but `cis`: unpacking is what ADD is for,
and `DL3010` recommends it.

## Why
What the archive holds decides which files appear: paths that lead elsewhere, owners and modes that nobody chose, a
small file that fills the disk. A RUN with `tar` can say where, as whom and how much.

## Bad
```dockerfile
FROM debian:12
ADD vendor.tar.gz /opt/
```

## Good
```dockerfile
FROM debian:12
RUN --mount=type=bind,source=vendor.tar.gz,target=/tmp/vendor.tar.gz \
    tar --extract --file=/tmp/vendor.tar.gz --directory=/opt --no-same-owner
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
