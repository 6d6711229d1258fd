// PL1021 invalid-substitution: a word that the builder cannot expand.
#include "model/expanded_words.hpp"
#include "rules/support/build_steps.hpp"
#include "rules/support/sure_value.hpp"
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {
namespace {

// In the order of Refusal::Reason, behind the part that is wrong.
constexpr std::string_view kObjections[] = {"",
                                            " needs a closing '}'",
                                            " names no variable",
                                            " is a substitution that the builder does not know",
                                            " needs a second '/'",
                                            " has an escape that a pattern cannot have",
                                            " demands a value, and there is none"};

std::string message(const Refusal& refusal) {
  if (refusal.reason == Refusal::Reason::quote) return "this quote is never closed";
  return in_quotes(refusal.part) + std::string(kObjections[static_cast<std::size_t>(refusal.reason)]);
}

struct InvalidSubstitution {
  void visit(const ast::From& from, Pass& pass) const {
    if (pass.in_onbuild()) return;
    const ast::Flag* platform = from.flag("platform");
    if (from.image() != nullptr) check(from, *from.image(), BuildPhase::base_images, BuildTurn::error, pass);
    if (platform != nullptr && platform->value)
      check(from, *platform->value, BuildPhase::base_images, BuildTurn::behind_errors, pass);
  }

  void visit(const ast::Arg& arg, Pass& pass) const {
    if (pass.in_onbuild() || !arg.valid || pass.model().stage_of(arg) != nullptr) return;
    for (const ast::Pair& pair : arg.pairs)
      if (pair.value && !pass.model().invocation().build_args.contains(pair.name.text))
        check(arg, *pair.value, BuildPhase::global_arguments, BuildTurn::error, pass);
  }

  void finish(Pass& pass) const {
    each_build_step(pass, [&](const Stage&, const Step& step) {
      const ast::Common& node = ast::common(*step.instruction);
      if (!node.valid) return;
      for (const ast::Word& word : expanded_words(*step.instruction, pass.model().invocation().build_args))
        if (const auto refusal = sure_refusal(pass, step, word.text))
          report_step(pass, step, node.locate(refusal->part, word.span), message(*refusal), BuildTurn::first);
    });
  }

 private:
  static void check(const ast::Common& node, const ast::Word& word, BuildPhase phase, BuildTurn turn, Pass& pass) {
    if (const auto refusal = sure_refusal(pass, pass.model().step_of(node), word.text))
      report_in_phase(pass, node, node.locate(refusal->part, word.span), message(*refusal), phase, turn);
  }
};

}  // namespace

extern constinit const Rule pl1021 = rule<InvalidSubstitution>({
    .code = "PL1021",
    .name = "invalid-substitution",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "A quote or a variable substitution that the builder cannot read",
    .docs = R"md(## What it does
Reports a quote that is never closed, `${…}` that is never closed or has a form that the builder does not know, and
`${NAME:?…}` of a name that surely has no value. The builder knows `:-` `-` `:+` `+` `:?` `?`, `#` `##` `%` `%%` and
`/pattern/text`; arrays, lengths, substrings and case changes are the shell's. Only words that the builder expands are
looked at: what RUN, CMD and ENTRYPOINT hold is for the shell.

## Why
The builder stops here.

## Bad
```dockerfile
FROM debian:12
ENV NAME=Example
LABEL title="${NAME^^}"
```

## Good
```dockerfile
FROM debian:12
ENV NAME=EXAMPLE
LABEL title="${NAME:-unnamed}"
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
