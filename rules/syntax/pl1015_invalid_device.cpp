// PL1015 invalid-device: a --device that the builder cannot read, or does not know.
#include "rules/support/build_steps.hpp"
#include "rules/syntax/syntax_rule.hpp"
#include "syntax/directives.hpp"

namespace plimsoll::rules {
namespace {

struct InvalidDevice : SyntaxRule<SyntaxErrorKind::invalid_device> {
  /// Every frontend reads the flag, only those of the labs channel have it.
  void finish(Pass& pass) const {
    if (names_labs(pass)) return;
    each_step_of<ast::Run>(pass, [&](const Step& step, const ast::Run& run) {
      for (const ast::Flag& flag : run.flags)
        if (flag.name.text == "device")
          report_step(pass, step, flag.text.span, "'--device' needs '# syntax=docker/dockerfile:1-labs' at the top",
                      BuildTurn::error);
    });
  }

 private:
  static bool names_labs(const Pass& pass) {
    const auto& arguments = pass.model().invocation().build_args;
    if (const auto given = arguments.find("BUILDKIT_SYNTAX"); given != arguments.end() && !given->second.empty())
      return is_labs(given->second);
    const auto directive = syntax::detect_syntax(pass.document().text());
    return directive && is_labs(directive->value);
  }
  static bool is_labs(std::string_view image) {
    return split_reference(image).tag.find("labs") != std::string_view::npos;
  }
};

}  // namespace

extern constinit const Rule pl1015 = rule<InvalidDevice>({
    .code = "PL1015",
    .name = "invalid-device",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "A --device that cannot be read, or that the frontend does not have",
    .docs = R"md(## What it does
Reports `--device` with two names, an option that it does not know, or a bad value of `required`, and any `--device` in
a file that does not ask for a frontend of the labs channel, by a tag such as `1-labs` of its `# syntax=`.

## Why
The builder stops here.

## Bad
```dockerfile
# syntax=docker/dockerfile:1-labs
FROM debian:12
RUN --device=example.com/gpu=0,required=maybe make
```

```dockerfile
# syntax=docker/dockerfile:1
FROM debian:12
RUN --device=example.com/gpu=0 make
```

## Good
```dockerfile
# syntax=docker/dockerfile:1-labs
FROM debian:12
RUN --device=example.com/gpu=0,required=false make
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
