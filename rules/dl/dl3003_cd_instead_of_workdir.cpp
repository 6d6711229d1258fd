// DL3003 cd-instead-of-workdir: RUN that changes the folder. Longer than most, since the fix must look at what follows.
#include <algorithm>

#include "rules/support/calls.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

bool goes_elsewhere(const Command& command) {
  return command.depth == 0 && (command.is("cd") || command.is("pushd") || command.is("popd"));
}

bool removes_folders(const Command& command) { return command.is("rm") && command.has_flag('r', {"recursive"}); }

/// A folder that nothing after this RUN works in.
bool is_temporary(std::string_view folder) { return folder.starts_with("/tmp") || folder.starts_with("/var/tmp"); }

/// Whether WORKDIR writes the folder as the shell does, and means the same.
bool is_plain(const ShellWord& folder) {
  constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-";
  return folder.text.starts_with('/') && folder.text.find_first_not_of(kPlain) == std::string_view::npos;
}

bool is_absolute(std::string_view path) {
  path.remove_prefix(std::min(path.find_first_not_of("\"'"), path.size()));
  return path.starts_with('/');
}

/// Whether an instruction does the same in any folder.
bool is_anywhere(const ast::Instruction& instruction, const Pass& pass) {
  const ast::Common& node = ast::common(instruction);
  if (const auto* const run = ast::as<ast::Run>(instruction)) {
    const auto commands = pass.shell(*run).commands();
    return !commands.empty() && commands[0].is("cd") && commands[0].words.size() == 2 &&
           is_absolute(commands[0].words[1].value);
  }
  if (ast::as<ast::Copy>(instruction) != nullptr || ast::as<ast::Add>(instruction) != nullptr)
    return !node.arguments.empty() && is_absolute(node.arguments.back().text);
  return ast::as<ast::Cmd>(instruction) == nullptr && ast::as<ast::Entrypoint>(instruction) == nullptr &&
         ast::as<ast::Healthcheck>(instruction) == nullptr && ast::as<ast::Onbuild>(instruction) == nullptr;
}

/// Whether nothing behind the RUN would notice that the folder is another one.
bool leaves_the_rest_alone(const ast::Run& run, const Pass& pass) {
  const Model& model = pass.model();
  const Stage* const stage = model.stage_of(run);
  if (stage == nullptr) return false;
  for (std::uint32_t i = run.index + 1; i < stage->last; ++i) {
    const ast::Instruction& next = pass.document().instructions[i];
    if (const auto* const workdir = ast::as<ast::Workdir>(next))
      return !workdir->arguments.empty() && is_absolute(workdir->arguments.front().text);
    if (!is_anywhere(next, pass)) return false;
  }
  return !model.in_final_image(*stage) &&
         std::ranges::none_of(model.stages(), [&](const Stage& other) { return other.base == stage->index; });
}

struct CdInsteadOfWorkdir {
  void visit(const ast::Run& run, Pass& pass) const {
    if (!pass.as_hadolint()) return check(run, pass);
    if (pass.in_onbuild()) return;
    for (const Call call : calls(run, pass))
      if (call.is("cd")) {
        pass.report(place(pass, run, call.span()), "use WORKDIR instead of 'cd'");
        return;
      }
  }

 private:
  /// Only where WORKDIR could do the same: the whole RUN is about one folder, and does not take it away again.
  static void check(const ast::Run& run, Pass& pass) {
    const auto commands = pass.shell(run).commands();
    if (commands.empty() || !pass.shell(run).complete() || std::ranges::count_if(commands, goes_elsewhere) != 1) return;
    const auto is_cd_to = [](const Command& command) {
      return command.depth == 0 && command.is("cd") && command.words.size() == 2 &&
             (command.before == Connector::none || command.before == Connector::and_then ||
              command.before == Connector::sequence);
    };
    if (is_cd_to(commands.back())) {
      pass.report(commands.back().span, "'cd' at the end of a RUN changes nothing; use WORKDIR");
    } else if (is_cd_to(commands.front()) && !is_temporary(commands.front().words.back().value) &&
               std::ranges::none_of(commands, removes_folders)) {
      if (commands[1].before != Connector::and_then && commands[1].before != Connector::sequence) return;
      Finding& finding = pass.report(commands.front().span, "use WORKDIR instead of 'cd' for the whole RUN");
      const ShellWord& folder = commands.front().words.back();
      if (run.exec || !run.flags.empty() || !run.heredocs.empty() || !run.comments.empty() || pass.in_onbuild() ||
          commands[1].depth != 0 || commands[1].span.begin < folder.span.end || !is_plain(folder) ||
          !leaves_the_rest_alone(run, pass))
        return;
      finding.fix(Applicability::unsafe, "Use WORKDIR",
                  {{{run.keyword.span.begin, commands[1].span.begin},
                    "WORKDIR " + std::string(folder.text) + "\n" + std::string(run.keyword.text) + " "}});
    }
  }
};

constexpr std::string_view kAliases[] = {"DS-0013", "AVD-DS-0013", "DS013", "f4a6bcd3", "use-workdir", "S6597"};

}  // namespace

extern constinit const Rule dl3003 = rule<CdInsteadOfWorkdir>({
    .code = "DL3003",
    .name = "cd-instead-of-workdir",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning, .security = Severity::info},
    .category = Category::layer,
    .precision = Precision::medium,
    .fixable = true,
    .summary = "WORKDIR should be used instead of cd",
    .docs = R"md(## What it does
Reports a RUN that begins or ends with `cd`. One that visits several folders, works in a subshell or below `/tmp`, or
removes folders (build and clean up) cannot do with WORKDIR and is left alone. The profile `hadolint` reports every RUN
with a `cd` anywhere in it, but none behind ONBUILD.

## Why
The next instruction starts in the old folder again, so a `cd` at the end is lost, and one at the beginning has to be
repeated. WORKDIR says it once, creates the folder if need be, and shows where each instruction runs.

## Bad
```dockerfile
FROM debian:12
RUN cd /srv/app && ./configure && make
```

## Good
```dockerfile
FROM debian:12
WORKDIR /srv/app
RUN ./configure && make
RUN cd /tmp/tool && make install && rm -rf /tmp/tool
```

## Fix safety
The fix puts a WORKDIR in front of the RUN where nothing behind it depends on the folder, up to the next WORKDIR. It is
unsafe: the WORKDIR makes a folder that is missing where `cd` would have failed.
)md",
});

}  // namespace plimsoll::rules
