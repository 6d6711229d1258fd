// PL3011 setuid-not-removed: the programs of the base image keep their bits setuid and setgid.
#include <algorithm>

#include "rules/support/final_image.hpp"
#include "rules/support/windows_image.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// `a-s`, `u-s`, `ug-s`, as chmod takes them, also behind `find -exec`.
bool takes_bits_away(const ShellWord& word) {
  const std::string_view mode = word.value;
  return mode.ends_with("-s") && mode.size() > 2 && mode.find_first_not_of("ugoa-s") == std::string_view::npos;
}

/// Images without programs of a distribution, and those of Windows.
bool has_no_such_programs(const BaseImage& image) {
  return image.scratch || image.value.text.find("distroless") != std::string::npos || is_windows_image(image.parts);
}

struct SetuidNotRemoved {
  bool removed = false;

  void visit(const ast::Run& run, Pass& pass) {
    if (removed || !in_final_image(pass, run)) return;
    for (const Command& command : pass.model().shell(run).commands())
      removed = removed || std::ranges::any_of(command.words, takes_bits_away);
  }
  void finish(Pass& pass) const {
    const Stage* stage = pass.model().final_stage();
    if (removed || stage == nullptr || stage->from->image() == nullptr) return;
    const BaseImage& base = pass.model().root_image(*stage);
    if (!base.value.known || has_no_such_programs(base)) return;
    pass.report(stage->from->image()->span,
                "programs of the base image run as root for everyone; take their bits away by 'chmod a-s'");
  }
};

constexpr std::uint16_t kCwe[] = {250};
constexpr std::string_view kTags[] = {"CIS-4.8"};

}  // namespace

extern constinit const Rule pl3011 = rule<SetuidNotRemoved>({
    .code = "PL3011",
    .name = "setuid-not-removed",
    .profiles = {.cis = Severity::info},
    .category = Category::user,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "2.5",
    .precision = Precision::low,
    .summary = "The final image should take setuid and setgid from the programs of its base",
    .docs = R"md(## What it does
Reports a final image, of a known base other than scratch, distroless and Windows images, in which no RUN takes the bits
away (`chmod a-s`, be it behind `find -exec`). The rule runs only where it is selected: ping, su and mount stop working
for other users.

## Why
Distributions ship programs such as su and passwd with setuid. A service needs none of them, and a flaw in one makes
every user of the container root.

## Bad
```dockerfile
FROM debian:12
USER 1000
```

## Good
```dockerfile
FROM debian:12
RUN find / -xdev -perm /6000 -type f -exec chmod a-s {} +
USER 1000
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
