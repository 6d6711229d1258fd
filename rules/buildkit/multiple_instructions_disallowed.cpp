// MultipleInstructionsDisallowed multiple-instructions-disallowed: a second CMD, ENTRYPOINT or HEALTHCHECK in one
// stage; BuildKit's variant of DL3012, DL4003 and DL4004.
#include <array>
#include <utility>

#include "rules/support/build_steps.hpp"
#include "rules/support/second_in_stage.hpp"

namespace plimsoll::rules {
namespace {

/// 0, 1, 2 for the instructions that count once in a stage; 3 for all others.
std::size_t kind_of(const ast::Instruction& instruction) {
  if (ast::as<ast::Cmd>(instruction) != nullptr) return 0;
  if (ast::as<ast::Entrypoint>(instruction) != nullptr) return 1;
  return ast::as<ast::Healthcheck>(instruction) != nullptr ? 2 : 3;
}

struct MultipleInstructionsDisallowed {
  void finish(Pass& pass) const {
    std::array<const Step*, 3> previous{};
    const Stage* current = nullptr;
    each_build_step(pass, [&](const Stage& stage, const Step& step) {
      if (std::exchange(current, &stage) != &stage) previous = {};
      const std::size_t kind = kind_of(*step.instruction);
      if (kind == previous.size() || (step.trigger && !pass.as_buildkit())) return;
      const Step* earlier = std::exchange(previous[kind], &step);
      if (earlier != nullptr) report(*earlier, step, pass);
    });
  }

 private:
  /// The builder names the line of the one without effect, when it comes to the later one.
  static void report(const Step& earlier, const Step& later, Pass& pass) {
    const ast::Common& first = ast::common(*earlier.instruction);
    const ast::Common& second = ast::common(*later.instruction);
    Finding& finding =
        pass.as_buildkit()
            ? pass.report(place(pass, named_by_builder(pass, earlier), first.keyword.span),
                          in_quotes(first.keyword.text) + " has no effect, a later one in this stage counts; keep one")
            : pass.report(second.keyword.span, replacement_message(second));
    finding.when(BuildPhase::run, named_by_builder(pass, later).index, BuildTurn::warning);
    if (!earlier.trigger) offer_deletion(finding, first, second);
  }
};

constexpr std::string_view kYieldsTo[] = {"cmd-duplicate", "entrypoint-duplicate", "healthcheck-duplicate"};

}  // namespace

extern constinit const Rule multiple_instructions_disallowed = rule<MultipleInstructionsDisallowed>({
    .code = "MultipleInstructionsDisallowed",
    .name = "multiple-instructions-disallowed",
    .severity = Severity::warning,
    .profiles = {.buildkit = Severity::warning},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .fixable = true,
    .yields_to = kYieldsTo,
    .summary = "A stage should have one CMD, one ENTRYPOINT and one HEALTHCHECK",
    .docs = R"md(## What it does
Reports each CMD, ENTRYPOINT and HEALTHCHECK of a stage that a later one replaces; the profile `buildkit` names the one
without effect, others the later one. In every other profile DL4003, DL4004 and DL3012 say it.

## Why
Only the last one of a stage counts. The one before it misleads the reader, and is often left over from a copy.

## Bad
```dockerfile
FROM debian:12
CMD ["bash"]
CMD ["app", "--serve"]
```

## Good
```dockerfile
FROM debian:12 AS build
CMD ["bash"]

FROM build
CMD ["app", "--serve"]
```

## Fix safety
The fix deletes the earlier instruction, which has no effect. It is unsafe where that would delete comments inside the
instruction as well. There is no fix where one of the two cannot be built.
)md",
});

}  // namespace plimsoll::rules
