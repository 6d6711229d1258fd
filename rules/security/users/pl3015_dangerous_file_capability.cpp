// PL3015 dangerous-file-capability: setcap of a right that amounts to root.
#include <algorithm>
#include <iterator>
#include <string>

#include "rules/support/final_image.hpp"
#include "rules/support/words.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

bool is_dangerous(std::string_view capability) {
  constexpr std::string_view kDangerous[] = {
      "all",        "cap_dac_override", "cap_dac_read_search", "cap_net_admin",  "cap_net_raw",
      "cap_setgid", "cap_setuid",       "cap_sys_admin",       "cap_sys_module", "cap_sys_ptrace"};
  return std::ranges::find(kDangerous, ascii_lower(capability)) != std::end(kDangerous);
}

struct DangerousFileCapability {
  void visit(const ast::Run& run, Pass& pass) const {
    for (const Command& command : pass.model().shell(run).commands()) {
      if (!command.is("setcap") || command.has_flag('r', {})) continue;
      const auto operands = command.operands();
      for (std::size_t at = 0; at < operands.size(); at += 2)  // capabilities, then the file
        if (operands[at]->literal) check(run, *operands[at], pass);
    }
  }

 private:
  /// Clauses between blanks: `cap_a,cap_b+ep`, `cap_a=ep`; `=ep` alone means all of them.
  static void check(const ast::Run& run, const ShellWord& word, Pass& pass) {
    const std::string_view text = word.value;
    const std::size_t shift = word.text.find(text);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      const std::string_view clause = text.substr(at, end - at);
      const std::size_t action = clause.find_first_of("+=-");
      const bool grants = action != std::string_view::npos && clause[action] != '-' && action + 1 < clause.size();
      if (grants && action == 0) report(run, word.span, clause, pass);
      for (std::size_t name = 0; grants && name < action;) {
        const std::size_t comma = std::min(clause.find(',', name), action);
        const std::string_view capability = clause.substr(name, comma - name);
        if (is_dangerous(capability)) {
          const bool is_plain = shift != std::string_view::npos;
          const std::string_view written = is_plain ? word.text.substr(shift + at + name, capability.size()) : "";
          report(run, is_plain ? run.locate(written, word.span) : word.span, capability, pass);
        }
        name = comma + 1;
      }
      at = end + 1;
    }
  }
  static void report(const ast::Run& run, Span span, std::string_view capability, Pass& pass) {
    report_in_image(
        pass, run, span,
        in_quotes(capability) + " gives whoever runs this program rights of root; grant a narrower capability");
  }
};

constexpr std::uint16_t kCwe[] = {250};
constexpr std::string_view kTags[] = {"CIS-5.4"};

}  // namespace

extern constinit const Rule pl3015 = rule<DangerousFileCapability>({
    .code = "PL3015",
    .name = "dangerous-file-capability",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning},
    .category = Category::user,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "6.0",
    .summary = "Programs should not get capabilities that amount to root",
    .docs = R"md(## What it does
Reports setcap of `cap_sys_admin`, `cap_sys_module`, `cap_sys_ptrace`, `cap_setuid`, `cap_setgid`, `cap_dac_override`,
`cap_dac_read_search`, `cap_net_admin`, `cap_net_raw` and of all capabilities at once. `cap_net_bind_service`, which
lets a program listen on a low port without root, is the good case. Stages that files are only taken from count one
level lower, other stages not at all.

## Why
Whoever runs the program has the right, whatever their user, as with setuid: to change to any user, to read any file, to
read and forge the traffic of the network.

## Bad
```dockerfile
FROM debian:12
RUN setcap cap_net_bind_service,cap_setuid+ep /usr/bin/app
```

## Good
```dockerfile
FROM debian:12
RUN setcap cap_net_bind_service=+ep /usr/bin/app
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
