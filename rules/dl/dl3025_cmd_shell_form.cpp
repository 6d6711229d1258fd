// DL3025 cmd-shell-form: CMD or ENTRYPOINT as shell text.
#include <algorithm>
#include <iterator>

#include "rules/dl/hadolint_array.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// Words that only a shell understands: what starts with one cannot be written in JSON form.
constexpr std::string_view kBuiltins[] = {
    ".",   "[",     "alias",  "case", "cd",   "command", "eval", "exec",   "exit",  "export", "for",   "if",   "read",
    "set", "shift", "source", "test", "time", "trap",    "type", "ulimit", "umask", "unset",  "until", "wait", "while"};

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("_./:=@%+,-").find(c) != std::string_view::npos;
}

/// `command` in JSON form; empty where a shell would do more than split it at its blanks.
std::string as_json(std::string_view command) {
  std::string json = "[";
  for (std::size_t at = 0; at < command.size();) {
    const std::size_t end = std::min(command.find_first_of(" \t", at), command.size());
    const std::string_view word = command.substr(at, end - at);
    const bool first = at == 0;
    if (word.empty() || !std::ranges::all_of(word, is_plain)) return {};
    if (first &&
        (word.find('=') != std::string_view::npos || std::ranges::find(kBuiltins, word) != std::end(kBuiltins)))
      return {};
    json += (first ? "\"" : ", \"") + std::string(word) + "\"";
    at = std::min(command.find_first_not_of(" \t", end), command.size());
  }
  return json + "]";
}

struct CmdShellForm {
  void visit(const ast::Cmd& cmd, Pass& pass) const { check(cmd, pass); }
  void visit(const ast::Entrypoint& entrypoint, Pass& pass) const { check(entrypoint, pass); }
  /// A health check is a short command that a shell may well run; hadolint wants JSON there too.
  void visit(const ast::Healthcheck& healthcheck, Pass& pass) const {
    if (pass.as_hadolint() && same_text(healthcheck.type.text, "CMD")) check(healthcheck, pass);
  }

 private:
  static void check(const ast::Common& node, Pass& pass) {
    if (pass.in_onbuild()) return;
    const std::string_view command = node.rest.text;
    if (pass.as_hadolint()) {
      if (hadolint_reads_array(command, pass.document().escape)) return;
    } else {
      if (node.exec || !node.valid || command.empty() || command.starts_with("exec ")) return;
      if (pass.model().before(node).shell != nullptr) return;  // SHELL says that a shell is wanted
    }
    const std::string keyword = in_quotes(node.keyword.text);
    Finding& finding = pass.report(
        node.keyword.span, command.starts_with('[')
                               ? "what follows " + keyword + " is no valid JSON array, so a shell runs it"
                               : keyword + R"( runs in a shell that takes its signals; use ["command", "argument"])");
    const std::string json = as_json(command);
    if (!json.empty() && node.rest.span.size() == command.size())
      finding.fix(Applicability::unsafe, "Write it in JSON form", {{node.rest.span, json}});
  }
};

constexpr std::string_view kAliases[] = {"b86987e1", "prefer-json-notation", "S7019"};

}  // namespace

extern constinit const Rule dl3025 = rule<CmdShellForm>({
    .code = "DL3025",
    .name = "cmd-shell-form",
    .aliases = kAliases,
    .severity = Severity::info,
    .profiles = {.recommended = Severity::info, .hadolint = Severity::warning, .security = Severity::info},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "CMD and ENTRYPOINT should be in JSON form",
    .docs = R"md(## What it does
Reports CMD and ENTRYPOINT whose command is shell text, and brackets that are no valid JSON. A command that starts
with `exec` is fine, and so is one behind a SHELL instruction. The profile `hadolint` reports those too, and
HEALTHCHECK.

## Why
The shell is then the first process of the container. It does not hand on signals, so `docker stop` waits and kills;
and arguments of `docker run` do not reach an ENTRYPOINT.

## Bad
```dockerfile
FROM debian:12
CMD app --serve
```

## Good
```dockerfile
FROM debian:12
CMD ["app", "--serve"]
```

## Fix safety
A command of plain words is rewritten. It then runs without a shell, as another first process, so the fix is unsafe.
)md",
});

}  // namespace plimsoll::rules
