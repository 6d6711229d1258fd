// PL5008 pipe-to-interpreter: a program runs a download without anybody having seen it.
#include "rules/security/downloads/download_words.hpp"
#include "rules/security/downloads/powershell_pipes.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct PipeToInterpreter {
  void visit(const ast::Run& run, Pass& pass) const { powershell(run, pass); }
  void visit(const ast::Cmd& cmd, Pass& pass) const { powershell(cmd, pass); }
  void visit(const ast::Entrypoint& entrypoint, Pass& pass) const { powershell(entrypoint, pass); }

  void finish(Pass& pass) const {
    for (const Download& each : pass.model().fact<Downloads>().all()) {
      const UseOfDownload* use = each.used(DownloadUse::interpreted);
      if (use == nullptr || reach_of(each.host) == Reach::machine) continue;
      report(use->span, use->program, shown(each), pass).note(each.span, "downloaded here");
    }
  }

  static Finding& report(Span span, std::string_view program, const std::string& what, Pass& pass) {
    return pass.report(span, in_quotes(program) + " runs whatever " + what +
                                 " sends: download it to a file, verify its checksum, then run it");
  }

  /// The instruction's own script, where PowerShell or cmd reads it, and the words behind `pwsh`.
  static void powershell(const ast::Common& instruction, Pass& pass) {
    const ShellScript& script = pass.model().shell(instruction);
    const bool is_read = script.dialect() < ShellDialect::powershell;
    if (!is_read && !instruction.exec) scan(instruction, instruction.rest, pass);
    for (const Command& command : script.commands())
      if (shell_dialect(command.name()) == ShellDialect::powershell)
        for (const ShellWord& word : command.arguments()) scan(instruction, {word.span, word.text}, pass);
  }

  /// The place is exact where the text stands in the instruction as it is.
  static void scan(const ast::Common& instruction, const ast::Word& text, Pass& pass) {
    for (const PowerShellPipe& each : powershell_pipes(text.text)) {
      const std::string what = each.url.empty() ? "the server" : in_quotes(each.url);
      report(instruction.locate(each.program, text.span), each.program, what, pass);
    }
  }
};

constexpr std::uint16_t kCwe[] = {494, 829};
constexpr std::string_view kTags[] = {"CIS-4.11", "OWASP-R9"};

}  // namespace

extern constinit const Rule pl5008 = rule<PipeToInterpreter>({
    .code = "PL5008",
    .name = "pipe-to-interpreter",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning, .cis = Severity::warning},
    .category = Category::download,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "6.5",
    .precision = Precision::very_high,
    .summary = "Downloads should not be piped into an interpreter",
    .docs = R"md(## What it does
Reports programs that run a download as it comes: `curl … | sh`, also through other commands (`| sed … | sudo bash`),
`sh -c "$(curl …)"`, `bash <(curl …)`, `eval "$(curl …)"`, `source <(curl …)`, and the same with wget, and with Python,
Perl, Ruby, PHP, Node.js and Lua; in PowerShell `iwr … | iex` and `iex` of a DownloadString. A pipe into tar, jq or grep, or into an interpreter whose program stands in its own
words (`| python3 -c '…'`), runs nothing of the download.

## Why
The server decides at every build what runs, as root, in the image. Nothing compares it with what was there yesterday,
no log keeps it, and where the connection breaks half of the script has run.

## Bad
```dockerfile
FROM debian:12
RUN curl -fsSL https://get.example.com/install.sh | sh
```

## Good
```dockerfile
FROM debian:12
RUN curl -fsSLo install.sh https://get.example.com/v1.2/install.sh \
 && echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  install.sh" | sha256sum -c - \
 && sh install.sh
```

## Fix safety
There is no fix: the checksum must come from somebody who has read the script.
)md",
});

}  // namespace plimsoll::rules
