// PL7005 env-unset-other-layer: `RUN unset` of a variable that the image goes on to have.
#include <set>

#include "plimsoll/secret.hpp"
#include "rules/support/calls.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// The names that some ENV of the file sets, and those that nothing but an ARG declares as well.
struct Names {
  std::set<std::string_view> by_env = {};
  std::set<std::string_view> by_arg = {};
};

struct EnvUnsetOtherLayer {
  Names names = {};

  void visit(const ast::Env& env, const Pass& pass) {
    if (!pass.in_onbuild())
      for (const ast::Pair& pair : env.pairs) names.by_env.insert(pair.name.text);
  }
  void visit(const ast::Arg& arg, const Pass&) {
    for (const ast::Pair& pair : arg.pairs) names.by_arg.insert(pair.name.text);
  }

  void visit(const ast::Run& run, Pass& pass) const {
    const ShellScript& script = pass.shell(run);
    if (pass.in_onbuild() || names.by_env.empty() || !script.complete()) return;
    const auto commands = script.commands();
    // What runs behind it may want the variable gone; at the end it is for nothing.
    for (std::size_t i = commands.size(); i > 0 && is_idle(commands[i - 1]); --i)
      if (commands[i - 1].is("unset")) check(commands[i - 1], run, pass);
  }

 private:
  static bool is_idle(const Command& command) {
    const std::string_view name = command.name();
    return name == "unset" || name == "echo" || name == "true" || name == ":" || name == "exit";
  }

  void check(const Command& unset, const ast::Run& run, Pass& pass) const {
    if (unset.has_flag('f', {})) return;
    const Step step = pass.model().step_of(run);
    for (const ShellWord& word : unset.arguments()) {
      if (!word.literal || !names.by_env.contains(word.value) || names.by_arg.contains(word.value)) continue;
      if (!pass.model().declares(step, word.value)) continue;
      Finding& finding =
          pass.report(word.span, in_quotes(word.value) + " is unset for this RUN only and stays in the image; " +
                                     "set it for the commands that need it, or take it out of ENV");
      if (classify_name(word.value) == NameClass::password || classify_name(word.value) == NameClass::token)
        finding.at(Severity::error);
    }
  }
};

constexpr std::string_view kAliases[] = {"S6581"};
constexpr std::uint16_t kCwe[] = {212};

}  // namespace

extern constinit const Rule pl7005 = rule<EnvUnsetOtherLayer>({
    .code = "PL7005",
    .name = "env-unset-other-layer",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning},
    .category = Category::metadata,
    .cwe = kCwe,
    .security_severity = "5.5",
    .precision = Precision::very_high,
    .summary = "A variable of ENV cannot be taken back by RUN unset",
    .docs = R"md(## What it does
Reports `unset` at the end of a RUN for a variable that an ENV before has set. The level is error when the name says
that it is a password or a token. An `unset` with commands behind it is fine, since they may want the variable gone, and
so is one for a variable of the shell or of ARG.

## Why
Each RUN is a shell of its own. The value stays in the configuration of the image, where `docker inspect` shows it, and
every container and later RUN gets it.

## Bad
```dockerfile
FROM debian:12
ENV API_TOKEN=changeme
RUN fetch-data --token "$API_TOKEN" && unset API_TOKEN
```

## Good
```dockerfile
FROM debian:12
RUN --mount=type=secret,id=api_token,env=API_TOKEN fetch-data --token "$API_TOKEN"
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
