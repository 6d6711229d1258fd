// PL5019 weak-tls-version: a version of SSL or TLS is accepted that is broken. Longer than others, since curl, wget and
// OpenSSL each have their own way to say it, and to mend it.
#include <algorithm>

#include "plimsoll/written_text.hpp"
#include "rules/support/calls.hpp"
#include "rules/support/words.hpp"
#include "shell/programs.hpp"
#include "shell/word_list.hpp"

namespace plimsoll::rules {
namespace {

bool is_weak(std::string_view version) {
  return shell::lists("SSLv2 SSLv3 TLSv1 TLSv1.0 TLSv1.1 TLSv1_0 TLSv1_1 None", version);
}

struct WeakTlsVersion {
  void visit(const ast::Run& run, Pass& pass) const {
    for (const Call call : calls(run, pass)) {
      if (!call.is("curl") && !call.is("wget")) continue;
      shell::Argument weak;
      shell::Arguments arguments(call.command());
      for (shell::Argument argument; arguments.next(argument);)
        if (call.is("curl"))
          curl(argument, weak);
        else if (argument.option == "secure-protocol" && is_weak(argument.value))
          weak = argument;
      if (weak.word == nullptr) continue;
      const bool is_maximum = weak.option == "tls-max";
      const char* const what = is_maximum ? " allows nothing newer than a broken version of TLS: leave it out"
                                          : " accepts a broken version of TLS: ask for TLS 1.2 or newer";
      Finding& finding = pass.report(weak.word->span, in_quotes(weak.word->value) + what);
      const auto size = static_cast<std::uint32_t>(weak.value.size());
      if (call.is("wget"))
        offer(finding, {weak.word->span.end - size, weak.word->span.end}, weak.value, "TLSv1_2", pass);
      else if (!is_maximum && (weak.word->value.starts_with("--") || weak.word->value.size() == 2))
        offer(finding, weak.word->span, weak.word->value, "--tlsv1.2", pass);
    }
  }

  static void offer(Finding& finding, Span span, std::string_view weak, std::string_view better, const Pass& pass) {
    if (pass.document().source->slice(span) == weak)
      finding.fix(Applicability::unsafe, "Ask for TLS 1.2", {{span, std::string(better)}});
  }

  /// The last of several versions counts.
  static void curl(const shell::Argument& argument, shell::Argument& weak) {
    const std::string_view option = argument.option;
    if (option == "tls-max") {
      if (argument.value == "1.0" || argument.value == "1.1") weak = argument;
    } else if (option == "tlsv1.2" || option == "tlsv1.3") {
      weak = {};
    } else if (shell::lists("sslv2 sslv3 tlsv1 tlsv1.0 tlsv1.1 1 2 3", option)) {
      weak = argument;
    }
  }

  /// Settings of OpenSSL that the build writes.
  void finish(Pass& pass) const {
    constexpr std::string_view kName = "MinProtocol";
    for (const WrittenText& text : pass.model().fact<WrittenTexts>().all())
      for (const WrittenLine& line : text.lines) {
        const std::size_t name = line.text.find(kName);
        if (name == std::string_view::npos || line.text.substr(0, name).find('#') != std::string_view::npos) continue;
        std::string_view value = line.text.substr(name + kName.size());
        value.remove_prefix(std::min(value.find_first_not_of(" \t="), value.size()));
        value = value.substr(0, value.find_first_of(" \t\r,;\"'"));
        if (!is_weak(value)) continue;
        const Span span = text.locate(value);
        offer(pass.report(span, in_quotes(value) + " as the least version of TLS is broken: ask for TLSv1.2 or newer"),
              span, value, "TLSv1.2", pass);
      }
  }
};

constexpr std::string_view kAliases[] = {"S4423"};
constexpr std::uint16_t kCwe[] = {326, 327};

}  // namespace

extern constinit const Rule pl5019 = rule<WeakTlsVersion>({
    .code = "PL5019",
    .name = "weak-tls-version",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning},
    .category = Category::download,
    .cwe = kCwe,
    .security_severity = "5.0",
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "Downloads should not accept versions of TLS before 1.2",
    .docs = R"md(## What it does
Reports options of curl (`--sslv2`, `--sslv3`, `--tlsv1`, `--tlsv1.0`, `--tlsv1.1`, `--tls-max 1.1`) and of wget
(`--secure-protocol=TLSv1`), and `MinProtocol` of OpenSSL's configuration where the build writes it. `--tlsv1` of curl
means 1.0 *or newer*: what counts is the oldest version that is accepted.

## Why
SSL and TLS before 1.2 can be broken by whoever sits between the builder and the server, who can make both sides agree
on the oldest version they accept.

## Bad
```dockerfile
FROM debian:12
RUN curl --tlsv1.0 -fsSLO https://files.example.com/tool
```

## Good
```dockerfile
FROM debian:12
RUN curl --tlsv1.2 -fsSLO https://files.example.com/tool
```

## Fix safety
The fix asks for TLS 1.2 or newer. It is unsafe: the server may know nothing newer. For `--tls-max` there is none.
)md",
});

}  // namespace plimsoll::rules
