// DL3026 base-image-registry-not-allowed: an image from a registry that is not trusted. Longer than most
// rules, since an image is named in three places, and hadolint splits names in its own way.
#include <set>

#include "rules/dl/hadolint_image.hpp"
#include "rules/support/trusted_registry.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct RegistryNotAllowed {
  std::set<std::string_view> names = {};  ///< of the stages so far, as typed: hadolint compares case

  void visit(const ast::From& from, Pass& pass) {
    if (pass.in_onbuild() || is_off(pass) || from.image() == nullptr) return;
    const ast::Word& word = *from.image();
    if (pass.as_hadolint()) {
      const HadolintImage image = hadolint_image(word.text);
      if (!passes(image, pass)) report(from, word.span, image.registry, pass);
      if (from.name() != nullptr) names.insert(from.name()->text);
      return;
    }
    const Stage* stage = pass.model().stage_of(from);
    if (stage != nullptr && !stage->base && !stage->image.scratch) check(from, word, stage->image.value.text, pass);
  }

  void visit(const ast::Copy& copy, Pass& pass) const {
    const ast::Flag* from = copy.flag("from");
    if (from != nullptr && from->value) visit_name(copy, *from->value, pass);
  }

  void visit(const ast::Run& run, Pass& pass) const {
    for (const ast::Mount& mount : run.mounts) {
      const ast::MountOption* from = mount.find("from");
      if ((mount.type() != "bind" && mount.type() != "cache") || from == nullptr || !from->value) continue;
      if (visit_name(run, *from->value, pass) && pass.as_hadolint()) return;
    }
  }

 private:
  static bool is_off(const Pass& pass) { return pass.settings().trusted_registries.empty(); }

  bool passes(const HadolintImage& image, const Pass& pass) const {
    return names.contains(image.name) || (image.registry.empty() && image.name == "scratch") ||
           is_trusted(image.registry, pass.settings());
  }

  /// `--from` and `from=`; whether it was reported.
  bool visit_name(const ast::Common& node, const ast::Word& word, Pass& pass) const {
    if (is_off(pass)) return false;
    if (!pass.as_hadolint()) {
      const bool is_index = word.text.find_first_not_of("0123456789") == std::string_view::npos;
      if (is_index || pass.model().find_stage(word.text, node) != nullptr) return false;
      return check(node, word, pass.model().expand(node, word.text).text, pass);
    }
    const HadolintImage image = hadolint_copied_image(word.text);
    if (pass.in_onbuild() || passes(image, pass)) return false;
    report(node, word.span, image.registry, pass);
    return true;
  }

  /// Judges by what is known of the name: a variable behind the registry does not matter.
  static bool check(const ast::Common& node, const ast::Word& word, std::string_view image, Pass& pass) {
    const ReferenceParts parts = split_reference(image);
    const std::string_view decides = parts.registry.empty() ? parts.repository : parts.registry;
    if (decides.empty() || decides.find('$') != std::string_view::npos) return false;
    if (pass.model().invocation().is_build_context(image)) return false;
    if (pass.in_onbuild() && parts.registry.empty()) return false;  // perhaps a stage of the other file
    const bool is_hub = parts.registry == "docker.io" || parts.registry == "index.docker.io";
    if (is_trusted(is_hub ? std::string_view() : parts.registry, pass.settings())) return false;
    report(node, word.span, parts.registry, pass);
    return true;
  }

  static void report(const ast::Common& node, Span where, std::string_view registry, Pass& pass) {
    pass.report(place(pass, node, where), "the registry " + in_quotes(registry.empty() ? "docker.io" : registry) +
                                              " is not trusted; take the image from one that is");
  }
};

constexpr std::string_view kAliases[] = {"d0b535a2"};
constexpr std::uint16_t kCwe[] = {829};
constexpr std::string_view kTags[] = {"CIS-4.2"};

}  // namespace

extern constinit const Rule dl3026 = rule<RegistryNotAllowed>({
    .code = "DL3026",
    .name = "base-image-registry-not-allowed",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error,
                 .hadolint = Severity::error,
                 .security = Severity::error,
                 .cis = Severity::error},
    .category = Category::base_image,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "6.0",
    .precision = Precision::very_high,
    .needs = Need::trusted_registries,
    .summary = "Images should come from the registries that --trusted-registry names",
    .docs = R"md(## What it does
Where `--trusted-registry` or the configuration names registries, reports images of FROM, `COPY --from` and
`RUN --mount=…,from=` that come from another one. A name without a registry is Docker Hub's, `docker.io`. Stages, build
contexts, `scratch` and names whose registry depends on an unknown variable are fine. The profile `hadolint` compares
the names of stages with their case, takes only a host with a dot for a registry, and an index like `--from=0` for an
image.

## Why
Whoever controls the registry controls what is built. A rule that says which ones may be used holds only if something
checks it.

## Bad
```sh
plimsoll --trusted-registry registry.example.com
```
```dockerfile
FROM debian:12
```

## Good
```sh
plimsoll --trusted-registry registry.example.com
```
```dockerfile
FROM registry.example.com/base/debian:12 AS build

FROM scratch
COPY --from=build /srv/app /app
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
