// DL3010 copy-archive-then-extract: COPY of an archive that a RUN unpacks, which ADD does by itself.
// Longer than most, since hadolint's answer needs a state of its own beside ours.
#include <map>
#include <optional>
#include <set>
#include <utility>
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

/// Calls `visit(name)` for each file that the command may name.
template <typename Visit>
void each_file(const Call& call, Visit visit) {
  for (const ShellWord& word : call.arguments())
    if (!word.value.starts_with('-')) visit(file_name(word.value));
}

struct CopyArchiveThenExtract {
  struct Archive {
    const ast::Copy* copy;
    Span span;
    std::string_view name;
    bool unpacked = false;
  };
  std::vector<Archive> archives = {};  ///< of the stage
  /// Those that nothing has unpacked so far, by whether they are in a trigger, and name.
  std::map<std::pair<bool, std::string_view>, std::vector<std::size_t>> packed = {};

  void visit(const ast::From&, Pass& pass) {
    if (pass.in_onbuild()) return;
    if (!pass.as_hadolint()) finish(pass);  // hadolint forgets what earlier stages did
    archives.clear();
    packed.clear();
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
      const std::string_view name = file_name(renamed ? destination : source.text);
      packed[{pass.in_onbuild(), name}].push_back(archives.size());
      archives.push_back({&copy, source.span, name});
      if (renamed) return;
    }
  }

  void visit(const ast::Run& run, const Pass& pass) {
    if (archives.empty() || (pass.as_hadolint() && pass.in_onbuild())) return;
    std::optional<std::set<std::string_view>> other_files;
    for (const Call call : calls(run, pass)) {
      if (pass.as_hadolint()) {
        if (unpacks_for_hadolint(call)) each_file(call, [&](std::string_view name) { unpack(name, pass); });
      } else if (const ShellWord* const word = unpacked_archive(call)) {
        const std::string_view archive = word->value;
        const std::string_view name = file_name(archive.substr(archive.find('=') + 1));
        if (!other_files) other_files = files_of_others(run, pass);
        if (!other_files->contains(name)) unpack(name, pass);
      }
    }
  }

  void finish(Pass& pass) const {
    for (const Archive& archive : archives)
      if (archive.unpacked)
        pass.report(place(pass, *archive.copy, archive.span),
                    "ADD unpacks " + in_quotes(archive.name) + " by itself; use it instead of COPY and tar");
  }

 private:
  void unpack(std::string_view name, const Pass& pass) {
    const auto found = packed.find({pass.in_onbuild(), name});
    if (found == packed.end()) return;
    for (const std::size_t index : found->second) archives[index].unpacked = true;
    packed.erase(found);
  }

  /// What commands besides `tar` and `rm` name: they check it, say.
  static std::set<std::string_view> files_of_others(const ast::Run& run, const Pass& pass) {
    std::set<std::string_view> files;
    for (const Command& command : pass.shell(run).commands())
      if (const Call call(command, false); !call.is_one_of({"rm", "tar"}))
        each_file(call, [&](std::string_view name) { files.insert(name); });
    return files;
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
