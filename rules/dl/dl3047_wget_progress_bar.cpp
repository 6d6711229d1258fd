// DL3047 wget-progress-bar: wget that writes its progress into the log of the build.
#include <algorithm>

#include "rules/support/calls.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

bool is_quiet(const Call& call, const Pass& pass) {
  if (call.has_flag({"progress", "q", "quiet", "o", "output-file", "a", "append-output", "no-verbose"}) ||
      call.has_argument({"-nv"}))
    return true;
  if (pass.as_hadolint()) return false;
  const auto holds_nv = [](const ShellWord& word) {  // `-nvO file`
    return word.value.starts_with("-") && !word.value.starts_with("--") && word.value.find("nv") != std::string::npos;
  };
  const auto takes_errors = [&](const Redirect& redirect) {
    const std::string_view text = pass.document().source->slice(redirect.span);
    return text.starts_with("2>") || text.starts_with("&>");
  };
  return call.has_flag({"b", "background", "help", "spider", "V", "version"}) ||
         std::ranges::any_of(call.arguments(), holds_nv) || std::ranges::any_of(call.command().redirects, takes_errors);
}

struct WgetProgressBar {
  void visit(const ast::Run& run, Pass& pass) const {
    if (!pass.as_hadolint() && !pass.shell(run).complete()) return;  // another wget is PowerShell's
    for (const Call call : calls(run, pass)) {
      if (!call.is("wget") || is_quiet(call, pass)) continue;
      const Span name = call.name_word().span;
      Finding& finding = pass.report(place(pass, run, name), "'wget' fills the log with its progress; add -nv or -q");
      if (!run.exec) finding.fix(Applicability::unsafe, "Add -nv", {{{name.end, name.end}, " -nv"}});
      if (pass.as_hadolint()) return;
    }
  }
};

}  // namespace

extern constinit const Rule dl3047 = rule<WgetProgressBar>({
    .code = "DL3047",
    .name = "wget-progress-bar",
    .severity = Severity::info,
    .profiles = {.recommended = Severity::info, .hadolint = Severity::info},
    .category = Category::shell,
    .fixable = true,
    .summary = "wget should not write its progress into the log of the build",
    .docs = R"md(## What it does
Reports `wget` without an option that makes it quiet (`-q`, `-nv`), chooses what it shows (`--progress`) or writes its
messages into a file (`-o`, `-a`). Runs that download nothing (`--spider`, `--version`), run in the background or
redirect their messages are fine. The profile `hadolint` reports those that download nothing, run in the background or
redirect their messages too, once a RUN, but no wget behind sudo or a path.

## Why
A build has no terminal that a bar could move on, so wget prints a line for every few kilobytes. Whatever else the
build says drowns in them.

## Bad
```dockerfile
FROM debian:12
RUN wget https://example.com/tool.tar.gz
```

## Good
```dockerfile
FROM debian:12
RUN wget -nv https://example.com/tool.tar.gz
RUN wget -qO- https://example.com/tool.tar.gz | tar -xz
RUN wget --progress=dot:giga https://example.com/large.iso
```

## Fix safety
The fix adds `-nv`, which still prints errors and the name of the file. It is unsafe: the wget of BusyBox,
which Alpine has, knows only `-q`.
)md",
});

}  // namespace plimsoll::rules
