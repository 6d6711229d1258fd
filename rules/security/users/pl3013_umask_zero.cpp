// PL3013 umask-zero: new files that everyone may change.
#include "plimsoll/written_text.hpp"
#include "rules/support/final_image.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

bool is_zero(std::string_view mask) { return !mask.empty() && mask.find_first_not_of('0') == std::string_view::npos; }

/// The mask of a line `umask 000` of a script; empty where it says something else.
std::string_view zero_mask(std::string_view line) {
  constexpr std::string_view kBlanks = " \t";
  constexpr std::string_view kName = "umask";
  const std::size_t begin = line.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos || !line.substr(begin).starts_with(kName)) return {};
  line.remove_prefix(begin + kName.size());
  const std::size_t mask = line.find_first_not_of(kBlanks);
  if (mask == 0 || mask == std::string_view::npos) return {};
  line = line.substr(mask, line.find_first_of(" \t;&|", mask) - mask);
  return is_zero(line) ? line : std::string_view();
}

struct UmaskZero {
  void visit(const ast::Run& run, Pass& pass) const { check(run, pass); }
  void visit(const ast::Cmd& cmd, Pass& pass) const { check(cmd, pass); }
  void visit(const ast::Entrypoint& entrypoint, Pass& pass) const { check(entrypoint, pass); }

  void finish(Pass& pass) const {
    for (const WrittenText& text : pass.model().fact<WrittenTexts>().all())
      for (const WrittenLine& line : text.lines)
        if (const std::string_view mask = zero_mask(line.text); !mask.empty())
          report(*text.instruction, text.locate(mask), pass);
  }

 private:
  static void check(const ast::Common& node, Pass& pass) {
    for (const Command& command : pass.model().shell(node).commands()) {
      if (!command.is("umask")) continue;
      for (const ShellWord* word : command.operands())
        if (word->literal && is_zero(word->value)) report(node, word->span, pass);
    }
  }
  static void report(const ast::Common& node, Span span, Pass& pass) {
    Finding* const finding =
        report_in_image(pass, node, span, "with this umask everyone may change new files; use 022 or 027");
    if (finding != nullptr && is_zero(pass.document().source->slice(span)))
      finding->fix(Applicability::unsafe, "Use 022", {{span, "022"}});
  }
};

constexpr std::uint16_t kCwe[] = {276};

}  // namespace

extern constinit const Rule pl3013 = rule<UmaskZero>({
    .code = "PL3013",
    .name = "umask-zero",
    .severity = Severity::info,
    .profiles = {.security = Severity::info},
    .category = Category::user,
    .cwe = kCwe,
    .security_severity = "3.5",
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "New files should not be writable by everyone",
    .docs = R"md(## What it does
Reports `umask 000` in RUN, CMD and ENTRYPOINT, and in scripts that the build writes. Stages that files are only taken
from count one level lower, other stages not at all.

## Why
Every file that is made from there on may be changed by every process of the container, whatever its user.

## Bad
```dockerfile
FROM debian:12
RUN umask 000 && make install
```

## Good
```dockerfile
FROM debian:12
RUN umask 022 && make install
```

## Fix safety
The fix writes 022, which is what images have anyway. It is unsafe: another user may need to change the files.
)md",
});

}  // namespace plimsoll::rules
