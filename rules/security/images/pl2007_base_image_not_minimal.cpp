// PL2007 base-image-not-minimal: the full-size variant of an image that has small ones.
#include <algorithm>

#include "plimsoll/hub_name.hpp"
#include "rules/security/images/registry_image.hpp"

namespace plimsoll::rules {
namespace {

struct Variants {
  std::string_view image;
  std::string_view small;  ///< the variants to use instead
};

/// Sorted by image.
constexpr Variants kVariants[] = {
    {"caddy", "'alpine'"},
    {"debian", "'slim'"},
    {"drupal", "'alpine'"},
    {"eclipse-temurin", "'alpine'"},
    {"elixir", "'slim' or 'alpine'"},
    {"erlang", "'slim' or 'alpine'"},
    {"golang", "'alpine'"},
    {"gradle", "'alpine'"},
    {"haproxy", "'alpine'"},
    {"httpd", "'alpine'"},
    {"maven", "'alpine'"},
    {"memcached", "'alpine'"},
    {"nginx", "'alpine' or 'alpine-slim'"},
    {"node", "'slim' or 'alpine'"},
    {"openjdk", "'slim' or 'alpine'"},
    {"perl", "'slim'"},
    {"php", "'alpine'"},
    {"postgres", "'alpine'"},
    {"pypy", "'slim'"},
    {"python", "'slim' or 'alpine'"},
    {"rabbitmq", "'alpine'"},
    {"redis", "'alpine'"},
    {"ruby", "'slim' or 'alpine'"},
    {"rust", "'slim' or 'alpine'"},
    {"swift", "'slim'"},
    {"valkey", "'alpine'"},
    {"wordpress", "'alpine'"},
};
static_assert(std::ranges::is_sorted(kVariants, {}, &Variants::image));

bool is_small(std::string_view tag) {
  constexpr std::string_view kMarks[] = {"alpine",     "slim",       "distroless", "chiseled",
                                         "nanoserver", "servercore", "busybox"};
  return std::ranges::any_of(kMarks, [&](std::string_view mark) { return tag.find(mark) != std::string_view::npos; });
}

struct BaseImageNotMinimal {
  void visit(const ast::From& from, Pass& pass) const {
    const Stage* const stage = stage_from_registry(from, pass);
    if (stage == nullptr || !pass.model().in_final_image(*stage)) return;
    const ReferenceParts& parts = stage->image.parts;
    if ((parts.tag.empty() && !parts.digest.empty()) || is_small(parts.tag)) return;
    const std::string name = hub_name(parts);
    const auto* const found = std::ranges::lower_bound(kVariants, name, {}, &Variants::image);
    if (found == std::end(kVariants) || found->image != name) return;
    pass.report(image_part_span(*stage, parts.tag), in_quotes(stage->image.value.text) + " is the full-size variant; " +
                                                        std::string(found->small) +
                                                        " has fewer packages to keep patched");
  }
};

constexpr std::uint16_t kCwe[] = {1104};
constexpr std::string_view kTags[] = {"CIS-4.3"};

}  // namespace

extern constinit const Rule pl2007 = rule<BaseImageNotMinimal>({
    .code = "PL2007",
    .name = "base-image-not-minimal",
    .severity = Severity::off,
    .profiles = {.cis = Severity::info},
    .category = Category::base_image,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "2.0",
    .precision = Precision::medium,
    .summary = "The final image should be built on a small variant",
    .docs = R"md(## What it does
Reports the full-size tag of an official image that also has `slim` or `alpine` variants, where the final image is built
on it. Stages that only serve to build are fine. Off unless a profile or an option asks for it: some programs need what
the small variants leave out.

## Why
Each package that the program does not need may have a hole, and must be patched like the others.

## Bad
```dockerfile
FROM python:3.13
```

## Good
```dockerfile
FROM python:3.13 AS build
RUN pip wheel --wheel-dir /wheels .

FROM python:3.13-slim
COPY --from=build /wheels /wheels
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
