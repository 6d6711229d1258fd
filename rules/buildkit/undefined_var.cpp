// UndefinedVar variable-out-of-scope: a variable that nothing sets.
#include "model/expanded_words.hpp"
#include "rules/buildkit/suggestions.hpp"
#include "rules/buildkit/unset_variable.hpp"
#include "rules/support/build_steps.hpp"

namespace plimsoll::rules {
namespace {

struct UndefinedVar {
  Suggestions suggestions = {};

  void finish(Pass& pass) {
    each_build_step(pass, [&](const Stage& stage, const Step& step) {
      const ast::Instruction& instruction = *step.instruction;
      if (ast::as<ast::Expose>(instruction) != nullptr) return;  // expanded without a word
      for (const ast::Word& word : expanded_words(instruction, pass.model().invocation().build_args))
        if (!check(word, stage, step, pass)) return;
    });
  }

 private:
  /// False where the builder stops, since it cannot expand the word.
  bool check(const ast::Word& word, const Stage& stage, const Step& step, Pass& pass) {
    const Model& model = pass.model();
    const Built built = model.build(step, word.text);
    for (const std::string_view name : built.unmatched) {
      if (model.declares(step, name) || name == "BUILDKIT_SBOM_SCAN_CONTEXT" || name == "BUILDKIT_SBOM_SCAN_STAGE")
        continue;
      UnsetVariable unset{.name = name, .word = &word, .step = &step, .setter = setter_of(name, *step.instruction)};
      if (unset.setter == nullptr) unset.near = suggestions.near(model, step, name);
      if (pass.as_buildkit() || unset.is_mistake(model.root_image(stage))) report(unset, pass);
    }
    return !built.error;
  }

  static void report(const UnsetVariable& unset, Pass& pass) {
    const Span span = ast::common(*unset.step->instruction).locate(unset.name, unset.word->span);
    Finding& finding = report_step(pass, *unset.step, span, unset.message(), BuildTurn::first);
    if (unset.adds_to_itself() && !pass.as_buildkit()) finding.lower();
    const std::string near(unset.near);
    if (!near.empty() && span.size() == unset.name.size())
      finding.fix(Applicability::unsafe, "Write '" + near + "'", {{span, near}});
  }
};

constexpr std::string_view kYieldsTo[] = {"env-self-reference"};

}  // namespace

extern constinit const Rule undefined_var = rule<UndefinedVar>({
    .code = "UndefinedVar",
    .name = "variable-out-of-scope",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .buildkit = Severity::warning},
    .category = Category::metadata,
    .fixable = true,
    .yields_to = kYieldsTo,
    .summary = "Variables should be declared by ARG or ENV before they are used",
    .docs = R"md(## What it does
Reports a variable that the builder expands (in ENV, LABEL, ARG, ADD, COPY and their here-documents, WORKDIR, USER,
VOLUME, STOPSIGNAL and mounts of RUN) though no ARG or ENV of the stage, or of one that it is FROM, stands before it.
The base image may set it too, so it is reported only where the image is `scratch` or a well-known one that does not, or
where the name is nearly that of a variable of the file. `${NAME:-default}` is fine; `ENV NAME=$NAME:more` is one level
lower. The profile `buildkit` takes it that images set PATH and nothing else, and reports every other name.

## Why
The variable is empty. Most often that is a slip of the keyboard, an ARG in front of the first FROM, which the stage
does not see, or a `$` meant for the container.

## Bad
```dockerfile
FROM debian:12
ARG VERSION=1
COPY app-$VERISON.tar /srv/
WORKDIR $HOME/app
```

## Good
```dockerfile
FROM golang:1.25
ARG VERSION=1
COPY app-$VERSION.tar $GOPATH/
RUN echo $HOME
```

## Fix safety
Where a variable is nearly the same, the fix puts its name in. It is unsafe, because another may have been meant.
)md",
});

}  // namespace plimsoll::rules
