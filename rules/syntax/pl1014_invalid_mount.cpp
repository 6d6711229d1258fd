// PL1014 invalid-mount: a --mount that the builder cannot read, or cannot make.
#include <utility>

#include "rules/support/build_steps.hpp"
#include "rules/syntax/syntax_rule.hpp"
#include "rules/syntax/working_directories.hpp"
#include "syntax/mount.hpp"

namespace plimsoll::rules {
namespace {

struct InvalidMount : SyntaxRule<SyntaxErrorKind::invalid_mount> {
  /// What the parser does not look at: the options, once their variables are expanded.
  void finish(Pass& pass) const {
    WorkingDirectories folders(pass);
    each_build_step(pass, [&](const Stage&, const Step& step) {
      folders.run(step);
      const auto* run = ast::as<ast::Run>(*step.instruction);
      if (run == nullptr || !run->valid) return;
      for (const ast::Mount& mount : run->mounts)
        if (!mount.options.empty()) check(step, mount, folders.in(step.stage), pass);
    });
  }

 private:
  static void check(const Step& step, const ast::Mount& mount, const std::optional<std::string>& folder, Pass& pass) {
    std::vector<Built> values;
    values.reserve(mount.options.size());  // the fields are views into them
    std::vector<syntax::MountField> fields;
    for (const ast::MountOption& option : mount.options) {
      syntax::MountField& field = fields.emplace_back(syntax::MountField{option.key.text, std::nullopt});
      if (!option.value) continue;
      auto built = known_value(pass, step, option.value->text);
      if (!built) return;
      field.value = values.emplace_back(std::move(*built)).text;
    }
    syntax::MountValue value;
    if (const auto problem = syntax::check_mount(fields, value)) {
      Span span = mount.text.span;
      if (problem->field < fields.size()) {
        const ast::MountOption& option = mount.options[problem->field];
        span = {option.key.span.begin, option.value ? option.value->span.end : option.key.span.end};
      }
      report(pass, step, span, problem->message);
    } else if (value.type == "ssh" && !value.source.empty()) {
      report(pass, step, mount.find("source")->key.span, "an ssh mount takes no source");
    } else if (value.type != "ssh" && value.type != "secret" && covers_root(value.target, folder)) {
      const ast::MountOption* target = mount.find("target");
      const bool given = target != nullptr && target->value && !target->value->text.empty();
      report(pass, step, given ? target->value->span : mount.text.span,
             given ? "nothing can be mounted on '/': name a folder" : "this mount needs a target, or a WORKDIR");
    }
  }

  /// The builder's check run lets it pass, the build stops.
  static void report(Pass& pass, const Step& step, Span span, std::string message) {
    Finding& finding = report_step(pass, step, span, std::move(message), BuildTurn::error);
    if (pass.as_buildkit()) finding.at(Severity::warning);
  }

  /// A relative target lies in the working directory.
  static bool covers_root(const std::string& target, const std::optional<std::string>& folder) {
    if (target.starts_with('/')) return target == "/";
    return folder && clean_path(*folder + '/' + target) == "/";
  }
};

}  // namespace

extern constinit const Rule pl1014 = rule<InvalidMount>({
    .code = "PL1014",
    .name = "invalid-mount",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "A --mount that cannot be read, or cannot be made",
    .docs = R"md(## What it does
Reports `--mount` whose value is no list of comma-separated options, `from=` with a variable in it, options that mounts
or mounts of that type do not have, bad values of options once their variables are expanded, and `/` as target. Where
that depends on a value that only the build knows, nothing is reported. Options and targets are a warning in the profile
`buildkit`, whose check run lets them pass.

## Why
The builder stops here. Instead of a variable in `from=`, a stage whose FROM uses it can be named.

## Bad
```dockerfile
ARG TOOLS=tools
FROM debian:12
RUN --mount=type=bind,from=$TOOLS,target=/tools /tools/make
```

## Good
```dockerfile
ARG TOOLS=example/tools:1
FROM $TOOLS AS tools

FROM debian:12
RUN --mount=type=bind,from=tools,target=/tools /tools/make
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
