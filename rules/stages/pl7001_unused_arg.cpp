// PL7001 unused-arg: an ARG that nothing can see the value of.
#include <algorithm>

#include "plimsoll/hub_name.hpp"
#include "rules/stages/mentions.hpp"
#include "rules/stages/predefined_arguments.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// Triggers of a base image see the ARGs in front of FROM. Official images have none.
bool may_have_triggers(const Stage& stage) {
  if (stage.base || stage.image.scratch) return false;
  const std::string name = hub_name(stage.image.parts);
  return name.find_first_of("/$") != std::string::npos ||
         stage.image.parts.tag.find("onbuild") != std::string_view::npos;
}

struct UnusedArg {
  std::vector<std::uint32_t> last_run = {};  ///< a stage: the index of its last RUN, or 0
  std::vector<bool> runs_below = {};         ///< a stage: what is FROM it has a RUN
  bool foreign_triggers = false;

  void finish(Pass& pass) {
    if (!pass.document().errors.empty()) return;  // what cannot be read may use anything
    find_runs(pass.model());
    foreign_triggers = std::ranges::any_of(pass.model().stages(), may_have_triggers);
    const Mentions mentions(pass);
    for (const ast::Instruction& instruction : pass.document().instructions) {
      const auto* arg = ast::as<ast::Arg>(instruction);
      if (arg == nullptr) continue;
      for (std::size_t i = 0; i < arg->pairs.size(); ++i) check(*arg, i, mentions, pass);
    }
  }

 private:
  void find_runs(const Model& model) {
    const auto stages = model.stages();
    last_run.resize(stages.size());
    runs_below.resize(stages.size());
    for (std::size_t i = stages.size(); i-- > 0;) {
      bool runs = runs_below[i];
      for (const Step& step : model.steps(stages[i])) {
        if (ast::as<ast::Run>(*step.instruction) == nullptr) continue;
        runs = true;
        if (!step.trigger) last_run[i] = ast::common(*step.instruction).index;
      }
      if (runs && stages[i].base) runs_below[*stages[i].base] = true;
    }
  }

  void check(const ast::Arg& arg, std::size_t number, const Mentions& mentions, Pass& pass) const {
    const ast::Pair& pair = arg.pairs[number];
    const std::string_view name = pair.name.text;
    const Stage* const stage = pass.model().stage_of(arg);
    if (is_predefined(name)) return;
    if (stage == nullptr) {
      if (!foreign_triggers && !mentions.of_global(name))
        report(arg, pair, in_quotes(name) + " is used by no FROM and declared in no stage: delete it", pass);
      return;
    }
    // A program of a RUN may read it from its environment.
    const bool run_follows = last_run[stage->index] > arg.index || runs_below[stage->index];
    if (!run_follows && !mentions.of_stage(*stage, name, {arg.index, number}))
      report(arg, pair, "nothing behind this line uses " + in_quotes(name) + ": delete it", pass);
  }

  static void report(const ast::Arg& arg, const ast::Pair& pair, std::string message, Pass& pass) {
    Finding& finding = pass.report(pair.name.span, std::move(message));
    // A file of nothing but ARGs would be left empty.
    if (arg.pairs.size() == 1 && arg.comments.empty() && !pass.model().stages().empty())
      finding.fix(Applicability::unsafe, "Delete the ARG", {{arg.tile, ""}});
  }
};

}  // namespace

extern constinit const Rule pl7001 = rule<UnusedArg>({
    .code = "PL7001",
    .name = "unused-arg",
    .severity = Severity::info,
    .profiles = {.recommended = Severity::info},
    .category = Category::metadata,
    .fixable = true,
    .summary = "An ARG should be used",
    .docs = R"md(## What it does
Reports an ARG in front of the first FROM that nothing mentions and no stage declares again, and an ARG of a stage that
nothing there mentions. A RUN behind it, in its stage or in one that is FROM it, may hand it to any program, so such
an ARG is left alone; so are the names that the builder reads itself (proxies, `BUILDKIT_…`, `SOURCE_DATE_EPOCH`), and
an ARG in front of the first FROM where a base image is none of the official ones: it may have triggers that use the
ARG. Silent where the file has syntax errors.

## Why
It looks as if `--build-arg` could change something. Often the ARG stands in the wrong stage, or in front of the first
FROM, where stages do not see it.

## Bad
```dockerfile
ARG PYTHON_VERSION=3.12
FROM python:3.12-slim
COPY app.py /srv/
ARG REVISION
CMD ["python", "/srv/app.py"]
```

## Good
```dockerfile
ARG PYTHON_VERSION=3.12
FROM python:${PYTHON_VERSION}-slim
ARG PIP_INDEX_URL
RUN pip install flask
COPY app.py /srv/
ARG REVISION
LABEL org.opencontainers.image.revision=$REVISION
CMD ["python", "/srv/app.py"]
```

## Fix safety
The fix deletes the line. It is unsafe: the ARG may have been meant to be used, and builders tell callers that give an
argument which no ARG declares.
)md",
});

}  // namespace plimsoll::rules
