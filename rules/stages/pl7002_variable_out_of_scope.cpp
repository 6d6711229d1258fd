// PL7002 variable-out-of-scope: a variable that the file sets, but not where this place sees it.
#include <set>

#include "model/expanded_words.hpp"
#include "rules/buildkit/unset_variable.hpp"
#include "rules/stages/definitions.hpp"
#include "rules/stages/shell_variables.hpp"
#include "rules/support/build_steps.hpp"
#include "rules/support/image_environment.hpp"

namespace plimsoll::rules {
namespace {

struct VariableOutOfScope {
  std::set<std::pair<std::uint32_t, std::string_view>> reported = {};  ///< stage and name

  void finish(Pass& pass) {
    const Definitions definitions(pass);
    for (const Stage& stage : pass.model().stages()) {
      const ast::Flag* const platform = stage.from->flag("platform");
      if (platform != nullptr && platform->value) check_from(*stage.from, *platform->value, definitions, pass);
      if (stage.from->image() != nullptr) check_from(*stage.from, *stage.from->image(), definitions, pass);
    }
    each_build_step(pass, [&](const Stage& stage, const Step& step) {
      if (!step.trigger) check(stage, step, definitions, pass);  // where a trigger runs, much else may be set
    });
  }

 private:
  static void check_from(const ast::From& from, const ast::Word& word, const Definitions& definitions, Pass& pass) {
    const Step step = pass.model().step_of(from);
    for (const std::string_view name : pass.model().build(step, word.text).unmatched) {
      const auto definition = pass.model().declares(step, name) ? std::nullopt : definitions.meant_at(step, name);
      if (definition && definition->name != nullptr)
        pass.report(from.locate(name, word.span), advice_for_from(*definition, name))
            .note(definition->name->span, "set here");
    }
  }

  void check(const Stage& stage, const Step& step, const Definitions& definitions, Pass& pass) {
    const ast::Common& node = ast::common(*step.instruction);
    const auto look_at = [&](std::string_view name, Span span) {
      if (!pass.model().declares(step, name)) report(name, span, stage, definitions.meant_at(step, name), pass);
    };
    for (const ast::Word& word : expanded_words(*step.instruction)) {
      if (word.text.find('$') == std::string_view::npos) continue;
      for (const std::string_view name : pass.model().build(step, word.text).unmatched)
        if (!has_modifier(name, word.text) && setter_of(name, *step.instruction) == nullptr)
          look_at(name, node.locate(name, word.span));
    }
    if (const auto* run = ast::as<ast::Run>(*step.instruction))
      for (const ShellVariable& variable : shell_variables(pass, *run))
        if (!reported.contains({stage.index, variable.name})) look_at(variable.name, variable.span);
  }

  void report(std::string_view name, Span span, const Stage& stage, const std::optional<Definition>& definition,
              Pass& pass) {
    const std::optional<bool> by_image = may_set(pass.model().root_image(stage), name);
    if (!definition || (by_image ? *by_image : definition->env)) return;
    Finding& finding = pass.report(span, advice_for_stage(*definition, name));
    if (!by_image) finding.at(Severity::info);
    if (definition->name != nullptr) finding.note(definition->name->span, "set here");
    if (reported.insert({stage.index, name}).second && definition->is_global())
      finding.fix(Applicability::unsafe, "Declare it in this stage", {declaration(name, *stage.from, pass)});
  }
};

constexpr std::string_view kAliases[] = {"S6579"};

}  // namespace

extern constinit const Rule pl7002 = rule<VariableOutOfScope>({
    .code = "PL7002",
    .name = "variable-out-of-scope",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::info},
    .category = Category::metadata,
    .fixable = true,
    .summary = "A variable should be declared in the stage that uses it, before it is used",
    .docs = R"md(## What it does
Reports a variable that the file sets, but where this place does not see it: in front of the first FROM without another
ARG in the stage, in another stage, or further down; an automatic argument such as `TARGETARCH` without its ARG; in
FROM, a variable of a stage. It looks at all words that the builder expands, and at the shell text of RUN, unless the
script may set the name itself. Where the base image is not known and may set the variable the level is info;
`${NAME:-default}` is fine.

## Why
The variable is empty, mostly without any message.

## Bad
```dockerfile
ARG VERSION=1.2
FROM debian:12
ADD https://example.com/app-${VERSION}.tar.gz /srv/
RUN echo "built for $TARGETARCH"
```

## Good
```dockerfile
ARG VERSION=1.2
FROM debian:12
ARG VERSION
ARG TARGETARCH
ADD https://example.com/app-${VERSION}.tar.gz /srv/
RUN echo "built for $TARGETARCH"
```

## Fix safety
Where an `ARG` without a value is enough, the fix puts it behind the stage's FROM. It is unsafe: the build does
something else with the value than without.
)md",
});

}  // namespace plimsoll::rules
