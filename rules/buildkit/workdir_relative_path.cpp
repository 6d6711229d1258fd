// WorkdirRelativePath workdir-relative: a first WORKDIR with a relative path; BuildKit's variant of DL3000.
#include <vector>

#include "model/platform.hpp"
#include "rules/support/build_steps.hpp"
#include "rules/support/relative_workdir.hpp"

namespace plimsoll::rules {
namespace {

bool starts_with_slash(std::string_view path) { return path.starts_with('/') || path.starts_with('\\'); }

/// Absolute on the platform that the stage is built for.
bool is_absolute(std::string_view path, const Stage& stage, const Model& model) {
  const ast::Flag* flag = stage.from->flag("platform");
  const std::string wanted = flag != nullptr && flag->value
                                 ? model.build(model.step_of(*stage.from), flag->value->text).text
                                 : model.invocation().platform.value_or("");
  return target_platform(wanted).os == "windows" ? starts_with_slash(path) || has_drive(path) : path.starts_with('/');
}

struct WorkdirRelativePath {
  void finish(Pass& pass) const {
    const Model& model = pass.model();
    std::vector<bool> done(model.stages().size());
    each_build_step(pass, [&](const Stage& stage, const Step& step) {
      const auto* workdir = ast::as<ast::Workdir>(*step.instruction);
      if (workdir == nullptr || !workdir->valid || done[stage.index]) return;
      done[stage.index] = true;
      if (stage.base && model.at_end(model.stages()[*stage.base]).workdir != nullptr) return;
      const Built built = model.build(step, workdir->rest.text);
      if (built.error || is_absolute(built.text, stage, model) || !(pass.as_buildkit() || is_sure(*workdir, pass)))
        return;
      Finding& finding = report_step(pass, step, workdir->rest.span, relative_workdir_message(built.text));
      if (!step.trigger) offer_absolute(finding, workdir->rest, built.text);
    });
  }

 private:
  /// A path that may be absolute after all, by a variable or on Windows, is no defect.
  static bool is_sure(const ast::Workdir& workdir, const Pass& pass) {
    const std::string path = pass.model().expand(workdir, workdir.rest.text).text;
    return !path.empty() && !path.starts_with('$') && !starts_with_slash(path) && !has_drive(path);
  }
};

}  // namespace

extern constinit const Rule workdir_relative_path = rule<WorkdirRelativePath>({
    .code = "WorkdirRelativePath",
    .name = "workdir-relative",
    .severity = Severity::warning,
    .profiles = {.buildkit = Severity::warning},
    .category = Category::layer,
    .fixable = true,
    .summary = "WORKDIR should be an absolute path",
    .docs = R"md(## What it does
Reports the first WORKDIR of a stage when its path is relative and no stage that it is FROM has a WORKDIR. In the
profile `buildkit` a variable without a value is empty, and a drive is relative unless the platform is Windows. DL3000
is the check that every other profile has.

## Why
The directory then depends on what the base image sets, which may change with any of its releases.

## Bad
```dockerfile
FROM debian:12
WORKDIR srv/app
```

## Good
```dockerfile
FROM debian:12
WORKDIR /srv/app
WORKDIR static
```

## Fix safety
The fix puts a `/` in front, or makes `/app` of `./app`. It is unsafe, because the base image may have set another
directory than `/`. There is no fix where the path depends on a variable that has a value.
)md",
});

}  // namespace plimsoll::rules
