// PL5020 http-redirect-downgrade: curl may follow a redirection from https to http.
#include "rules/security/downloads/download_words.hpp"
#include "rules/support/words.hpp"
#include "shell/programs.hpp"

namespace plimsoll::rules {
namespace {

struct HttpRedirectDowngrade {
  void finish(Pass& pass) const {
    const Command* last = nullptr;  // one finding a command, however many URLs it has
    for (const Download& each : pass.model().fact<Downloads>().all()) {
      if (each.tool != DownloadTool::curl || each.scheme != "https" || !is_in_run(each) || each.command == last)
        continue;
      const ShellWord* follows = nullptr;
      bool is_limited = false;
      shell::Arguments arguments(*each.command);
      for (shell::Argument argument; arguments.next(argument);) {
        const std::string_view option = argument.option;
        if (option == "L" || option == "location" || option == "location-trusted") follows = argument.word;
        is_limited = is_limited || option == "proto" || option == "proto-redir";
      }
      if (follows == nullptr || is_limited) continue;
      last = each.command;
      const std::uint32_t behind_name = each.command->words[each.command->name_index()].span.end;
      pass.report(follows->span,
                  in_quotes(follows->value) + " follows a redirection to plain http too: add --proto '=https'")
          .fix(Applicability::unsafe, "Allow https only", {{{behind_name, behind_name}, " --proto '=https'"}});
    }
  }
};

constexpr std::string_view kAliases[] = {"S6506"};
constexpr std::uint16_t kCwe[] = {757};

}  // namespace

extern constinit const Rule pl5020 = rule<HttpRedirectDowngrade>({
    .code = "PL5020",
    .name = "http-redirect-downgrade",
    .aliases = kAliases,
    .severity = Severity::off,
    .category = Category::download,
    .cwe = kCwe,
    .security_severity = "2.5",
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "curl should not follow redirections to plain http",
    .docs = R"md(## What it does
Reports `curl -L` of an `https://` URL where neither `--proto` nor `--proto-redir` says which protocols are allowed. It is
off in every profile: nearly every curl is like that.

## Why
A server that is taken over, or badly set up, can send the download on to plain http, and nothing in the Dockerfile
shows it.

## Bad
```dockerfile
FROM debian:12
RUN curl -fsSL -o tool https://files.example.com/tool
```

## Good
```dockerfile
FROM debian:12
RUN curl --proto '=https' -fsSL -o tool https://files.example.com/tool
```

## Fix safety
The fix is unsafe: a server that redirects to http on purpose cannot be used any more.
)md",
});

}  // namespace plimsoll::rules
