// NoEmptyContinuation no-empty-continuation: a blank line inside a continued instruction.
#include <utility>

#include "rules/support/build_steps.hpp"
#include "text/utf8.hpp"

namespace plimsoll::rules {
namespace {

struct NoEmptyContinuation {
  void visit(const ast::Common& node, Pass& pass) const {
    if (pass.in_onbuild() || !node.empty_continuation) return;
    const std::vector<Span> lines = physical_lines(node, pass.document().text());
    std::vector<Edit> deletions;
    const Span* blank = nullptr;
    for (const Span& line : lines) {
      if (!trim_unicode(pass.document().source->slice(line)).empty()) continue;
      if (blank == nullptr) blank = &line;
      if (!deletions.empty() && deletions.back().span.end == line.begin)
        deletions.back().span.end = line.end;
      else
        deletions.push_back({line, ""});
    }
    // The builder knows only where the instruction ends.
    const Span where = blank == nullptr || pass.as_buildkit() ? lines.back() : *blank;
    Finding& finding = pass.report(without_end(where, pass), "an empty line inside a continued instruction; delete it")
                           .when(BuildPhase::continuations, node.index, BuildTurn::warning);
    if (!deletions.empty()) finding.fix(Applicability::safe, "Delete the empty lines", std::move(deletions));
  }

 private:
  /// The lines that make up the instruction, with their ends; bodies of here-documents left out.
  static std::vector<Span> physical_lines(const ast::Common& node, std::string_view text) {
    const std::uint32_t end = node.heredocs.empty() ? node.tile.end : node.heredocs.front().body.span.begin;
    std::vector<Span> lines;
    for (std::uint32_t begin = node.tile.begin; begin < end || lines.empty();) {
      const std::size_t feed = text.substr(0, end).find('\n', begin);
      const std::uint32_t next = feed == std::string_view::npos ? end : static_cast<std::uint32_t>(feed + 1);
      lines.push_back({begin, next});
      begin = next;
    }
    return lines;
  }
  static Span without_end(Span line, const Pass& pass) {
    const std::string_view text = pass.document().source->slice(line);
    return {line.begin, line.begin + static_cast<std::uint32_t>(text.find_last_not_of("\r\n") + 1)};
  }
};

}  // namespace

extern constinit const Rule no_empty_continuation = rule<NoEmptyContinuation>({
    .code = "NoEmptyContinuation",
    .name = "no-empty-continuation",
    .severity = Severity::style,
    .profiles = {.recommended = Severity::style, .buildkit = Severity::warning},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "A continued instruction should have no empty lines",
    .docs = R"md(## What it does
Reports an instruction with an empty line between its continued lines, or behind the last one; comment lines are fine.
The profile `buildkit` names its last line, others the empty one.

## Why
An empty line ends a command in every other language. The builder skips it and reads on, but says that a later version
will not.

## Bad
```dockerfile
FROM debian:12
RUN make \

    install
```

## Good
```dockerfile
FROM debian:12
RUN make \
    # as root
    install
```

## Fix safety
The fix deletes the empty lines. It is safe: they are skipped today.
)md",
});

}  // namespace plimsoll::rules
