// DL3067 copy-whole-filesystem: COPY --from of a whole image over another.
#include <algorithm>

#include "plimsoll/base_users.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// "/", "/.", "//" and, of a source, "/*".
bool is_root_folder(std::string_view path, bool is_source) {
  if (is_source && path.ends_with("/*")) path.remove_suffix(1);
  return path.starts_with('/') && path.find_first_not_of("/.") == std::string_view::npos &&
         path.find("..") == std::string_view::npos;
}

bool is_well_known(const ReferenceParts& image) { return default_user(image) != DefaultUser::unknown; }

/// Whether there is a system in what is copied: a well-known image, or a stage that runs programs of its base image. A
/// stage FROM scratch collects a few files, and images of others may be made for just that.
bool holds_system(const Stage* stage, std::string_view from, const Pass& pass) {
  const Model& model = pass.model();
  if (stage == nullptr) return !model.invocation().is_build_context(from) && is_well_known(split_reference(from));
  const BaseImage& image = model.root_image(*stage);
  if (image.scratch || is_well_known(image.parts)) return !image.scratch;
  return std::ranges::any_of(model.steps(*stage), [](const Step& step) {
    const auto* run = ast::as<ast::Run>(*step.instruction);
    return run != nullptr && !run->exec;
  });
}

struct CopyWholeFilesystem {
  void visit(const ast::Copy& copy, Pass& pass) const {
    const ast::Flag* from = copy.flag("from");
    if (from == nullptr || !from->value || copy.destination() == nullptr) return;
    if (!pass.as_hadolint()) return check(copy, from->value->text, pass);
    const auto is_root = [](const ast::Word& source) { return without_quotes(source.text) == "/"; };
    if (!pass.in_onbuild() && copy.destination()->text == "/" && std::ranges::any_of(copy.sources(), is_root))
      report(copy, pass);
  }

 private:
  static void check(const ast::Copy& copy, std::string_view from, Pass& pass) {
    const auto is_root = [&](const ast::Word& word, bool is_source) {
      const Value value = pass.model().expand(copy, word.text);
      return value.known && is_root_folder(value.text, is_source);
    };
    const auto is_root_source = [&](const ast::Word& source) { return is_root(source, true); };
    if (!is_root(*copy.destination(), false) || std::ranges::none_of(copy.sources(), is_root_source)) return;
    if (copy.flag("exclude") != nullptr || !holds_system(pass.model().find_stage(from, copy), from, pass)) return;
    const Stage* stage = pass.model().stage_of(copy);
    Finding& finding = report(copy, pass);
    if (stage != nullptr && pass.model().root_image(*stage).scratch) finding.at(Severity::info);  // one layer is wanted
  }

  static Finding& report(const ast::Copy& copy, Pass& pass) {
    const Span paths{copy.arguments.front().span.begin, copy.arguments.back().span.end};
    return pass.report(place(pass, copy, paths), "this copies a whole filesystem; name the files that are needed");
  }
};

constexpr std::uint16_t kCwe[] = {497};
constexpr std::string_view kTags[] = {"CIS-4.3"};

}  // namespace

extern constinit const Rule dl3067 = rule<CopyWholeFilesystem>({
    .code = "DL3067",
    .name = "copy-whole-filesystem",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning,
                 .hadolint = Severity::warning,
                 .security = Severity::warning,
                 .cis = Severity::warning},
    .category = Category::layer,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "4.0",
    .summary = "COPY --from should not copy a whole filesystem",
    .docs = R"md(## What it does
Reports `COPY --from=… / /` where what is copied holds an operating system: a well-known image, or a
stage that runs programs of its base image. Stages FROM scratch that collect a few files are fine, and so are images
made for it. Into a stage FROM scratch, where it makes one layer of
many, it is an info. The profile `hadolint` reports every COPY with a source and a destination that are exactly `/`.

## Why
Everything comes along: tools of the build, caches, keys, and files that overwrite those of the base image, so that
neither system is whole.

## Bad
```dockerfile
FROM debian:12 AS build
RUN make install

FROM alpine:3.22
COPY --from=build / /
```

## Good
```dockerfile
FROM debian:12 AS build
RUN make install

FROM scratch AS files
COPY --from=build /usr/local/bin/app /usr/bin/

FROM alpine:3.22
COPY --from=files / /
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
