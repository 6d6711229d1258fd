// DL3020 add-local-file: ADD where COPY would do.
#include <algorithm>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {
namespace {

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> prefixes) {
  return std::ranges::any_of(prefixes, [&](std::string_view prefix) { return text.starts_with(prefix); });
}

std::string_view unquoted(std::string_view text) {
  const auto is_quote = [](char c) { return c == '"' || c == '\''; };
  while (!text.empty() && is_quote(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_quote(text.back())) text.remove_suffix(1);
  return text;
}

/// hadolint's list of endings (dl-rules §4), and zstd, which the builder unpacks too.
bool is_archive(std::string_view path, bool as_hadolint) {
  constexpr std::string_view kEndings[] = {".tar", ".Z",    ".bz2", ".gz",  ".lz",  ".lzma", ".tZ", ".tb2",
                                           ".tbz", ".tbz2", ".tgz", ".tlz", ".tpz", ".txz",  ".xz"};
  const auto ends = [&](std::string_view ending) { return path.ends_with(ending); };
  return std::ranges::any_of(kEndings, ends) || (!as_hadolint && (ends(".zst") || ends(".tzst")));
}

/// What only ADD can do: unpack, download, check out.
bool needs_add(const ast::Word& source, bool as_hadolint) {
  const std::string_view text = unquoted(source.text);
  return is_archive(text, as_hadolint) || starts_with_any(text, {"http://", "https://"});
}

struct AddLocalFile {
  void visit(const ast::Add& add, Pass& pass) const {
    if (pass.in_onbuild() || !add.valid) return;
    const auto needed = [&](const ast::Word& source) { return needs_add(source, pass.as_hadolint()); };
    const auto cannot_tell = [&](const ast::Word& source) {
      return add.heredoc(source) != nullptr || source.text.find('$') != std::string_view::npos ||
             starts_with_any(source.text, {"git@", "git://", "ssh://"});
    };
    if (pass.as_hadolint()
            ? std::ranges::all_of(add.sources(), needed)
            : std::ranges::any_of(add.sources(), needed) || std::ranges::any_of(add.sources(), cannot_tell))
      return;
    pass.report(add.keyword.span, "use COPY: nothing here needs ADD");
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
    .precision = Precision::very_high,
    .summary = "ADD is only needed for URLs, Git repositories and archives",
    .docs = R"md(## What it does
Reports ADD whose sources are plain local files.

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
There is no fix.
)md",
});

}  // namespace plimsoll::rules
