// DL3010 copy-archive-then-extract: COPY of an archive that a RUN unpacks, which ADD does by itself.
// Longer than most, since hadolint's answer needs a state of its own beside ours.
#include <algorithm>
#include <vector>

#include "rules/support/source_word.hpp"
#include "rules/support/unpacked_archive.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

std::string_view file_name(std::string_view path) {
  path = without_quotes(path);
  return path.substr(path.find_last_of("/\\") + 1);
}

bool names(const Call& call, std::string_view file) {
  return std::ranges::any_of(call.arguments(), [&](const ShellWord& word) {
    return !word.value.starts_with('-') && file_name(word.value) == file;
  });
}

struct CopyArchiveThenExtract {
  struct Archive {
    const ast::Copy* copy;
    Span span;
    std::string_view name;
    bool in_trigger;
    bool unpacked = false;
  };
  std::vector<Archive> archives = {};  ///< of the stage

  void visit(const ast::From&, Pass& pass) {
    if (pass.in_onbuild()) return;
    if (!pass.as_hadolint()) finish(pass);  // hadolint forgets what earlier stages did
    archives.clear();
  }

  void visit(const ast::Copy& copy, const Pass& pass) {
    if (copy.flag("from") != nullptr || copy.destination() == nullptr || (pass.as_hadolint() && pass.in_onbuild()))
      return;
    const auto is_archive = [&](std::string_view text) {
      return pass.as_hadolint() ? has_archive_ending(without_quotes(text)) : add_unpacks(file_name(text));
    };
    const std::string_view destination = copy.destination()->text;
    for (const ast::Word& source : copy.sources()) {
      const bool renamed = is_archive(destination);
      if (!renamed && !is_archive(source.text)) continue;
      archives.push_back({&copy, source.span, file_name(renamed ? destination : source.text), pass.in_onbuild()});
      if (renamed) return;
    }
  }

  void visit(const ast::Run& run, const Pass& pass) {
    if (archives.empty() || (pass.as_hadolint() && pass.in_onbuild())) return;
    for (const Call call : calls(run, pass)) {
      if (pass.as_hadolint() ? !unpacks_for_hadolint(call) : unpacked_archive(call) == nullptr) continue;
      for (Archive& archive : archives)
        if (archive.in_trigger == pass.in_onbuild() && unpacks(call, archive.name, run, pass)) archive.unpacked = true;
    }
  }

  void finish(Pass& pass) const {
    for (const Archive& archive : archives)
      if (archive.unpacked)
        pass.report(place(pass, *archive.copy, archive.span),
                    "ADD unpacks " + in_quotes(archive.name) + " by itself; use it instead of COPY and tar");
  }

 private:
  static bool unpacks(const Call& call, std::string_view name, const ast::Run& run, const Pass& pass) {
    if (pass.as_hadolint()) return names(call, name);
    const std::string_view archive = unpacked_archive(call)->value;
    if (file_name(archive.substr(archive.find('=') + 1)) != name) return false;
    return std::ranges::none_of(pass.shell(run).commands(), [&](const Command& command) {  // it is checked, say
      const Call other(command, false);
      return !other.is_one_of({"rm", "tar"}) && names(other, name);
    });
  }
};

}  // namespace

extern constinit const Rule dl3010 = rule<CopyArchiveThenExtract>({
    .code = "DL3010",
    .name = "copy-archive-then-extract",
    .severity = Severity::info,
    .profiles = {.recommended = Severity::info, .hadolint = Severity::info},
    .category = Category::layer,
    .precision = Precision::medium,
    .summary = "ADD should be used for an archive that is only unpacked",
    .docs = R"md(## What it does
Reports COPY of a tar archive from the build context that a later RUN of the same stage unpacks with tar, all of it and
as it is. Where tar leaves something out or renames (`--strip-components`, single members), or the RUN does something
else with the archive, ADD could not do the same. The profile `hadolint` looks at the last stage only, at every program
that unpacks, and at all files with the ending of an archive; it does not see `tar xf` without a dash.

## Why
ADD unpacks while it copies. With COPY, the archive itself stays in the image, also when a later RUN removes it.

## Bad
```dockerfile
FROM debian:12
COPY app.tar.gz /tmp/
RUN tar -xzf /tmp/app.tar.gz -C /srv
```

## Good
```dockerfile
FROM debian:12
ADD app.tar.gz /srv/
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
