// PL5019 weak-tls-version: a version of SSL or TLS is accepted that is broken.
#include <algorithm>

#include "plimsoll/written_text.hpp"
#include "rules/support/calls.hpp"
#include "rules/support/words.hpp"
#include "shell/programs.hpp"

namespace plimsoll::rules {
namespace {

bool is_weak(std::string_view version) {
  constexpr std::string_view kWeak[] = {"SSLv2", "SSLv3", "TLSv1", "TLSv1.0", "TLSv1.1", "TLSv1_0", "TLSv1_1", "None"};
  return std::ranges::find(kWeak, version) != std::end(kWeak);
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
      pass.report(weak.word->span, in_quotes(weak.word->value) +
                                       (is_maximum ? " allows nothing newer than a broken version of TLS: leave it out"
                                                   : " accepts a broken version of TLS: ask for TLS 1.2 or newer"));
    }
  }

  /// The last of several versions counts.
  static void curl(const shell::Argument& argument, shell::Argument& weak) {
    const std::string_view option = argument.option;
    if (option == "tls-max") {
      if (argument.value == "1.0" || argument.value == "1.1") weak = argument;
    } else if (option == "tlsv1.2" || option == "tlsv1.3") {
      weak = {};
    } else if (option == "sslv2" || option == "sslv3" || option == "tlsv1" || option == "tlsv1.0" ||
               option == "tlsv1.1" || option == "1" || option == "2" || option == "3") {
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
        if (is_weak(value))
          pass.report(text.locate(value),
                      in_quotes(value) + " as the least version of TLS is broken: ask for TLSv1.2 or newer");
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
There is no fix: the server may know nothing newer.
)md",
});

}  // namespace plimsoll::rules
