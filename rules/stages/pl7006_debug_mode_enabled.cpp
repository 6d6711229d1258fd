// PL7006 debug-mode-enabled: an image that runs its program the way developers do.
#include <algorithm>
#include <map>

#include "plimsoll/final_user.hpp"
#include "plimsoll/settings.hpp"
#include "rules/stages/developer_image.hpp"
#include "rules/support/words.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, text) != words.end();
}

bool is_debug_switch(std::string_view name) {
  if (!name.ends_with("DEBUG") || (name.size() > 5 && name[name.size() - 6] != '_')) return false;
  constexpr std::string_view kNot[] = {"NO_", "DISABLE_", "SKIP_", "WITHOUT_"};
  return std::ranges::none_of(kNot, [&](std::string_view no) { return name.find(no) != std::string_view::npos; });
}

bool attaches_debugger(std::string_view text) {
  return text.find("-agentlib:jdwp") != std::string_view::npos || text.find("-Xrunjdwp") != std::string_view::npos;
}

bool is_debug_setting(std::string_view name, std::string_view value) {
  const std::string says = ascii_lower(value);
  if (is_debug_switch(name)) return is_one_of(says, {"1", "true", "on", "yes"});
  if (name == "XDEBUG_MODE") return !says.empty() && says != "off";
  if (is_one_of(name, {"NODE_ENV", "FLASK_ENV", "RAILS_ENV", "RACK_ENV", "APP_ENV", "SYMFONY_ENV",
                       "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"}))
    return is_one_of(says, {"development", "dev", "debug"});
  return attaches_debugger(value);
}

struct DebugModeEnabled {
  void finish(Pass& pass) const {
    const Model& model = pass.model();
    if (model.final_stage() == nullptr || is_developer_image(pass)) return;
    std::map<std::string_view, const Setting*> last;  // of each variable
    for (const Setting& setting : model.fact<Settings>().all()) {
      const ast::Common& node = *setting.instruction;
      if (setting.origin != SettingOrigin::env ||
          ast::as<ast::Env>(pass.document().instructions[node.index]) == nullptr)
        continue;  // the trigger of an ONBUILD is another image's matter
      const Stage* const stage = model.stage_of(node);
      if (stage != nullptr && model.in_final_image(*stage)) last[setting.name] = &setting;
    }
    for (const auto& [name, setting] : last)
      if (setting->known && is_debug_setting(name, setting->value))
        pass.report(setting->span, in_quotes(name) + " makes the image run in debug mode; set it when it is started");
    const auto& final = model.fact<FinalUser>();
    check_command(final.entrypoint, pass);
    check_command(final.cmd, pass);
  }

 private:
  static void check_command(const ast::Common* node, Pass& pass) {
    if (node == nullptr) return;
    for (const Command& command : pass.model().shell(*node).commands())
      for (const ShellWord& word : command.words)
        if (attaches_debugger(word.value))
          pass.report(word.span, "the image starts with an open debugger port; leave it to those who debug");
  }
};

constexpr std::string_view kAliases[] = {"S4507"};
constexpr std::uint16_t kCwe[] = {215, 489};

}  // namespace

extern constinit const Rule pl7006 = rule<DebugModeEnabled>({
    .code = "PL7006",
    .name = "debug-mode-enabled",
    .aliases = kAliases,
    .severity = Severity::info,
    .profiles = {.security = Severity::info},
    .category = Category::metadata,
    .cwe = kCwe,
    .security_severity = "3.5",
    .precision = Precision::high,
    .summary = "The image should not run in debug mode",
    .docs = R"md(## What it does
Reports ENV in the final image that turns a debug mode on and that no later ENV overrides: a name that ends in `DEBUG`
with `1` or `true`, `NODE_ENV`, `FLASK_ENV`, `RAILS_ENV`, `APP_ENV`, `ASPNETCORE_ENVIRONMENT` and their like with
`development`, `XDEBUG_MODE` other than `off`, and a Java debugger (`-agentlib:jdwp`) in ENV, ENTRYPOINT or CMD. An
image that is made to work in, by the name of its file, folder or last stage (`dev`, `test`, `debug`), is not reported.

## Why
In debug mode programs show their source, variables and queries to whoever causes an error, and some run what is sent to
them. An open debugger port runs any code.

## Bad
```dockerfile
FROM python:3.13-slim
ENV FLASK_DEBUG=1
CMD ["flask", "run"]
```

## Good
```dockerfile
FROM python:3.13-slim
ENV FLASK_DEBUG=0
CMD ["flask", "run"]
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
