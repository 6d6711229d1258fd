// InvalidDefaultArgInFrom invalid-default-arg-in-from: FROM that names no image unless the caller of the build helps.
#include <algorithm>

#include "rules/support/build_steps.hpp"

namespace plimsoll::rules {
namespace {

struct InvalidDefaultArgInFrom {
  void finish(Pass& pass) const {
    const Model& model = pass.model();
    if (model.stages().empty() || has_bad_default(pass)) return;
    for (const Stage& stage : model.stages()) {
      const ast::Word* image = stage.from->image();
      if (image == nullptr) continue;
      const Built built = model.build_with_defaults(*stage.from, image->text);
      if (built.error) return;  // the builder checks no further
      if (reference_error(built.text) && (pass.as_buildkit() || only_defaults_lack(pass, stage, built)))
        report_in_phase(pass, *stage.from, image->span, message(image->text, built), BuildPhase::default_images);
    }
  }

 private:
  /// An ARG in front of the first FROM whose default cannot be expanded ends this check.
  static bool has_bad_default(const Pass& pass) {
    const Model& model = pass.model();
    for (const ast::Instruction& instruction : pass.document().instructions) {
      if (ast::as<ast::From>(instruction) != nullptr) return false;
      const auto* arg = ast::as<ast::Arg>(instruction);
      if (arg == nullptr) continue;
      for (const ast::Pair& pair : arg->pairs)
        if (pair.value && model.build_with_defaults(*model.stages().front().from, pair.value->text).error) return true;
    }
    return false;
  }

  static bool has_variables(const Built& built) { return !built.matched.empty() || !built.unmatched.empty(); }

  static std::string message(std::string_view image, const Built& built) {
    return in_quotes(image) + (has_variables(built) ? " names no image without --build-arg: add defaults"
                                                    : " is no name that an image can have");
  }

  /// An image name without variables, and variables that no ARG declares, are said by other rules.
  static bool only_defaults_lack(const Pass& pass, const Stage& stage, const Built& built) {
    const auto declared = [&, step = pass.model().step_of(*stage.from)](std::string_view name) {
      return pass.model().declares(step, name);
    };
    return has_variables(built) && std::ranges::all_of(built.unmatched, declared);
  }
};
constexpr std::string_view kYieldsTo[] = {"stage-name-differs-in-case"};

}  // namespace

extern constinit const Rule invalid_default_arg_in_from = rule<InvalidDefaultArgInFrom>({
    .code = "InvalidDefaultArgInFrom",
    .name = "invalid-default-arg-in-from",
    .severity = Severity::info,
    .profiles = {.recommended = Severity::info, .buildkit = Severity::warning},
    .category = Category::base_image,
    .precision = Precision::very_high,
    .yields_to = kYieldsTo,
    .summary = "FROM should name an image also without build arguments",
    .docs = R"md(## What it does
Gives each ARG in front of the first FROM its default and no `--build-arg`, and reports each FROM that then names no
image. In the profile `buildkit` names that could never be one are reported as well.

## Why
`docker build .` fails, with a message that does not say which argument is missing, and tools that read the file cannot
tell what it is built on.

## Bad
```dockerfile
ARG VERSION
FROM debian:${VERSION}
```

## Good
```dockerfile
ARG VERSION=12
FROM debian:${VERSION}
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
