// PL1038 invalid-source-date-epoch: SOURCE_DATE_EPOCH that is no time.
#include <algorithm>

#include "rules/support/build_steps.hpp"
#include "rules/support/source_word.hpp"
#include "rules/support/sure_value.hpp"
#include "rules/syntax/syntax_rule.hpp"
#include "syntax/go_values.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kName = "SOURCE_DATE_EPOCH";

/// Whether the stage could be the time of one download: FROM scratch, with nothing but ARG and one ADD from elsewhere.
bool may_be_a_time(const Stage& stage, const Pass& pass) {
  if (!stage.image.scratch) return !stage.base && !stage.image.value.known;
  std::size_t adds = 0;
  for (const Step& step : pass.model().steps(stage)) {
    const auto* add = ast::as<ast::Add>(*step.instruction);
    if (add == nullptr && ast::as<ast::Arg>(*step.instruction) == nullptr) return false;
    if (add == nullptr) continue;
    if (++adds > 1 || add->sources().size() != 1) return false;
    const auto source = sure_value(pass, step, add->sources().front().text);
    if (source && !remote_kind(source->text)) return false;
  }
  return adds == 1;
}

struct InvalidSourceDateEpoch {
  void begin(Pass& pass) const {
    const Invocation& invocation = pass.model().invocation();
    const auto given = invocation.build_args.find(kName);
    if (given != invocation.build_args.end()) {
      if (!is_time(given->second, pass))
        pass.report_file(message(given->second)).when(BuildPhase::global_arguments, 0, BuildTurn::error);
      return;
    }
    for (const ast::Instruction& instruction : pass.document().instructions) {
      if (ast::as<ast::From>(instruction) != nullptr) return;
      if (const auto* arg = ast::as<ast::Arg>(instruction))
        for (const ast::Pair& pair : arg->pairs)
          if (pair.name.text == kName && pair.value) check(*arg, *pair.value, pass);
    }
  }

 private:
  static void check(const ast::Arg& arg, const ast::Word& word, Pass& pass) {
    const auto built = sure_value(pass, pass.model().step_of(arg), word.text);
    if (built && !is_time(built->text, pass))
      report_in_phase(pass, arg, word.span, message(built->text), BuildPhase::global_arguments, BuildTurn::error);
  }

  static bool is_time(std::string_view text, const Pass& pass) {
    if (text.empty() || text == "context" || syntax::go_integer(text)) return true;
    if (pass.model().invocation().is_build_context(text)) return true;
    return std::ranges::any_of(pass.model().stages(), [&](const Stage& stage) {
      return same_text(stage.name, text) && may_be_a_time(stage, pass);
    });
  }

  static std::string message(std::string_view text) {
    return in_quotes(text) + " is no time: SOURCE_DATE_EPOCH takes seconds since 1970, or 'context'";
  }
};

}  // namespace

extern constinit const Rule pl1038 = rule<InvalidSourceDateEpoch>({
    .code = "PL1038",
    .name = "invalid-source-date-epoch",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "SOURCE_DATE_EPOCH is no time",
    .docs = R"md(## What it does
Reports the argument SOURCE_DATE_EPOCH, given to the build or by an ARG before the first FROM, when it is neither a
number of seconds, nor `context`, nor a stage or build context to take the time from. Such a stage is FROM scratch and
holds one ADD of something remote and nothing else but ARG.

## Why
The builder stops here.

## Bad
```dockerfile
ARG SOURCE_DATE_EPOCH=2026-01-01
FROM debian:12
```

## Good
```dockerfile
ARG SOURCE_DATE_EPOCH=1767225600
FROM debian:12
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
