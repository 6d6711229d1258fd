// DL3044 env-self-reference: ENV uses a variable that it sets itself.
// Longer than most, since hadolint's answer needs a state of its own beside ours.
#include <algorithm>
#include <map>
#include <set>

#include "rules/buildkit/unset_variable.hpp"
#include "rules/dl/hadolint_variables.hpp"
#include "rules/support/image_environment.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct EnvSelfReference {
  std::set<std::string_view> defined = {};      ///< as hadolint sees it: anywhere in the file before
  std::set<std::string_view> by_triggers = {};  ///< natively: by ONBUILD before, in the same stage

  void visit(const ast::From&, const Pass& pass) {
    if (!pass.in_onbuild()) by_triggers.clear();
  }

  void visit(const ast::Arg& arg, const Pass& pass) {
    if (pass.in_onbuild())
      for (const ast::Pair& pair : arg.pairs) by_triggers.insert(pair.name.text);
    else if (!arg.pairs.empty())
      defined.insert(arg.pairs.front().name.text);
  }

  void visit(const ast::Env& env, Pass& pass) {
    if (!pass.as_hadolint())
      check(env, pass);
    else if (!pass.in_onbuild())
      check_as_hadolint(env, pass);
    for (const ast::Pair& pair : env.pairs) (pass.in_onbuild() ? by_triggers : defined).insert(pair.name.text);
  }

 private:
  /// One finding an ENV: the first value with a variable that another pair sets.
  void check_as_hadolint(const ast::Env& env, Pass& pass) const {
    std::multimap<std::string_view, const ast::Pair*> setters;
    for (const ast::Pair& pair : env.pairs)
      if (!defined.contains(pair.name.text) && setters.count(pair.name.text) < 2)
        setters.emplace(pair.name.text, &pair);
    for (const ast::Pair& pair : env.pairs) {
      std::string_view found;
      each_use(pair.value ? pair.value->text : std::string_view(), [&](std::string_view name) {
        const auto [first, last] = setters.equal_range(name);
        if (std::any_of(first, last, [&](const auto& setter) { return setter.second != &pair; })) found = name;
      });
      if (!found.empty()) {
        report(env, pair.text.span, found, pass);
        return;
      }
    }
  }

  void check(const ast::Env& env, Pass& pass) const {
    const Model& model = pass.model();
    const Stage* stage = model.stage_of(env);
    if (stage == nullptr) return;
    Step step = model.step_of(env);
    if (pass.in_onbuild()) step.order = UINT32_MAX;  // it runs in an image that has all which the stage sets
    for (const ast::Pair& pair : env.pairs) {
      if (!pair.value) continue;
      for (const std::string_view name : model.build(step, pair.value->text).unmatched) {
        const ast::Pair* setter = setter_of(name, env);
        if (setter == nullptr || setter == &pair || model.declares(step, name) ||
            (pass.in_onbuild() && by_triggers.contains(name)) || has_modifier(name, pair.value->text))
          continue;
        const std::optional<bool> by_image = may_set(model.root_image(*stage), name);
        if (by_image.value_or(false)) continue;
        Finding& finding = report(env, env.locate(name, pair.value->span), name, pass);
        if (!by_image) finding.lower();
        if (setter < &pair && !pass.in_onbuild()) offer_second_env(finding, env, pair, pass.document());
      }
    }
  }

  static Finding& report(const ast::Env& env, Span where, std::string_view name, Pass& pass) {
    return pass.report(place(pass, env, where),
                       in_quotes("$" + std::string(name)) +
                           " is set by this very ENV, which sees only what stands before it; use a second ENV");
  }
};

constexpr std::string_view kAliases[] = {"be8aab51"};

}  // namespace

extern constinit const Rule dl3044 = rule<EnvSelfReference>({
    .code = "DL3044",
    .name = "env-self-reference",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .hadolint = Severity::error, .security = Severity::error},
    .category = Category::metadata,
    .fixable = true,
    .summary = "ENV cannot use a variable that it sets itself",
    .docs = R"md(## What it does
Reports a variable in a value of ENV that another pair of the same ENV sets, and that nothing sets before. Variables
that the base image is known to set, and `${NAME:-default}`, are fine; where the image is not known, the finding is
one level lower. In ONBUILD also those are fine that the stage sets further down, or an ONBUILD before. The profile
`hadolint` takes a name for set as soon as any stage of the file has set it, takes one in single quotes for used, and
does not look at ONBUILD.

## Why
The builder expands all values with the variables as they were before the instruction, so the value is empty.

## Bad
```dockerfile
FROM debian:12
ENV APP_HOME=/srv/app APP_BIN=$APP_HOME/bin
```

## Good
```dockerfile
FROM debian:12
ENV APP_HOME=/srv/app
ENV APP_BIN=$APP_HOME/bin PATH=/srv/bin:$PATH
```

## Fix safety
The fix begins a second ENV in front of the pair. It is unsafe, since it changes the value.
)md",
});

}  // namespace plimsoll::rules
