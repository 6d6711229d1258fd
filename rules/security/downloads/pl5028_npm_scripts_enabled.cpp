// PL5028 npm-scripts-enabled: packages should run no scripts when they are installed.
#include <algorithm>

#include "plimsoll/settings.hpp"
#include "plimsoll/written_text.hpp"
#include "rules/security/switch_values.hpp"
#include "rules/support/calls.hpp"

namespace plimsoll::rules {
namespace {

/// Variables that forbid scripts, with the values that say so.
constexpr std::string_view kForbid[] = {"NPM_CONFIG_IGNORE_SCRIPTS", "npm_config_ignore_scripts"};
constexpr std::string_view kAllow = "YARN_ENABLE_SCRIPTS";

struct NpmScriptsEnabled {
  bool forbidden = false;  ///< somewhere in the file, for all commands

  void begin(Pass& pass) {
    const auto& settings = pass.model().fact<Settings>();
    const auto says = [&](std::string_view name, std::string_view values) {
      return std::ranges::any_of(settings.of(name),
                                 [&](const Setting& each) { return !each.known || value_fits(values, each.value); });
    };
    forbidden = says(kAllow, kNo) || std::ranges::any_of(kForbid, [&](auto name) { return says(name, kYes); });
    for (const WrittenText& text : pass.model().fact<WrittenTexts>().all())
      for (const WrittenLine& line : text.lines) {
        const auto setting = split_setting(line.text);
        forbidden = forbidden || (setting.name == "ignore-scripts" && value_fits(kYes, setting.value)) ||
                    (setting.name == "enableScripts" && value_fits(kNo, setting.value));
      }
  }

  void visit(const ast::Run& run, Pass& pass) {
    for (const Call call : calls(run, pass)) {
      if (!call.is_one_of({"npm", "pnpm", "yarn"})) continue;
      if (call.has_verb({"config", "set"}) && call.has_argument({"ignore-scripts", "ignore-scripts=true"}))
        forbidden = true;
      const ShellWord* verb = call.verb({"install", "i", "ci", "add", "install-clean"});
      if (verb == nullptr && call.is("yarn") && call.command().verb() == nullptr) verb = &call.name_word();
      if (forbidden || verb == nullptr || call.has_flag({"ignore-scripts", "version", "v", "help"})) continue;
      if (call.is("yarn") && call.has_argument({"--mode=skip-build", "skip-build"})) continue;
      Finding& finding = pass.report(
          verb->span, "the packages that '" + std::string(call.name()) +
                          "' installs may run scripts: add --ignore-scripts, and run those that are needed");
      if (!run.exec)
        finding.fix(Applicability::unsafe, "Add --ignore-scripts",
                    {{{verb->span.end, verb->span.end}, " --ignore-scripts"}});
    }
  }
};

constexpr std::string_view kAliases[] = {"S6505"};
constexpr std::uint16_t kCwe[] = {506, 829};

}  // namespace

extern constinit const Rule pl5028 = rule<NpmScriptsEnabled>({
    .code = "PL5028",
    .name = "npm-scripts-enabled",
    .aliases = kAliases,
    .category = Category::download,
    .cwe = kCwe,
    .security_severity = "4.0",
    .precision = Precision::medium,
    .fixable = true,
    .summary = "Packages should run no scripts when npm, pnpm or yarn installs them",
    .docs = R"md(## What it does
Reports `npm install`, `npm ci`, `pnpm install`, `yarn`, `yarn add` and the like without `--ignore-scripts`. Silent where
NPM_CONFIG_IGNORE_SCRIPTS, YARN_ENABLE_SCRIPTS, `npm config set ignore-scripts` or a written `.npmrc` forbids scripts.
The rule runs only when it is selected, since most projects need some script.

## Why
A package that somebody took over usually does its harm in an install script, during the build, with the rights of the
build.

## Bad
```dockerfile
FROM node:22
RUN npm ci
```

## Good
```dockerfile
FROM node:22
RUN npm ci --ignore-scripts
```

## Fix safety
The fix adds `--ignore-scripts`. It is unsafe: packages with native parts build them in such scripts, and yarn from 2 on
has the setting `enableScripts` in its place.
)md",
});

}  // namespace plimsoll::rules
