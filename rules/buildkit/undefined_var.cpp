// UndefinedVar variable-out-of-scope: a variable that nothing sets.
// Longer than most, since it mends three mistakes.
#include <algorithm>
#include <optional>
#include <set>

#include "model/expanded_words.hpp"
#include "rules/buildkit/suggestions.hpp"
#include "rules/buildkit/unset_variable.hpp"
#include "rules/stages/definitions.hpp"
#include "rules/support/build_steps.hpp"
#include "rules/support/image_environment.hpp"
#include "syntax/messages.hpp"

namespace plimsoll::rules {
namespace {

struct UndefinedVar {
  Suggestions suggestions = {};
  std::optional<Definitions> definitions = {};
  std::set<std::pair<std::uint32_t, std::string_view>> declared = {};  ///< stage and name

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

  void report(const UnsetVariable& unset, Pass& pass) {
    const Span span = ast::common(*unset.step->instruction).locate(unset.name, unset.word->span);
    Finding& finding = report_step(pass, *unset.step, span, unset.message(), BuildTurn::first);
    if (unset.adds_to_itself() && !pass.as_buildkit()) finding.lower();
    const Stage& stage = pass.model().stages()[unset.step->stage];
    if (has_modifier(unset.name, unset.word->text) || may_set(pass.model().root_image(stage), unset.name) == true)
      return;
    if (unset.setter != nullptr)
      offer_parted(finding, unset, pass);
    else if (!offer_declaration(finding, unset, stage, pass) && unset.is_misspelt() && span.size() == unset.name.size())
      finding.fix(Applicability::unsafe, "Write " + syntax::quote(unset.near), {{span, std::string(unset.near)}});
  }

  static void offer_parted(Finding& finding, const UnsetVariable& unset, const Pass& pass) {
    const auto& env = *ast::as<ast::Env>(*unset.step->instruction);
    const auto pair = std::ranges::find_if(env.pairs, [&](const ast::Pair& each) {
      return each.value && each.value->text.data() == unset.word->text.data();
    });
    if (!unset.step->trigger && pair != env.pairs.end() && unset.setter < &*pair)
      offer_second_env(finding, env, *pair, pass.document());
  }

  /// Whether an ARG without a value is what the stage lacks. One is enough for all its uses.
  bool offer_declaration(Finding& finding, const UnsetVariable& unset, const Stage& stage, const Pass& pass) {
    if (!definitions) definitions.emplace(pass);
    const auto meant = definitions->meant_at(*unset.step, unset.name);
    if (!meant || !meant->is_global() || unset.step->trigger) return false;
    if (declared.insert({stage.index, unset.name}).second)
      finding.fix(Applicability::unsafe, "Declare it in this stage", {declaration(unset.name, *stage.from, pass)});
    return true;
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
Where a variable is nearly the same, the fix puts its name in. An ARG in front of the first FROM and an automatic argument
such as `TARGETARCH` are declared in the stage, and an ENV that uses what it sets is parted. All are unsafe: another
variable may have been meant, and the build does something else with the value than without. There is no fix for
`${NAME:-default}`, for what the base image is known to set, and for a trigger that would need an ARG or a second ENV.
)md",
});

}  // namespace plimsoll::rules
