// DL3059 instruction-merge: RUN directly behind RUN, each with one command.
// Longer than most, since hadolint's answer needs a state of its own beside ours.
#include <algorithm>
#include <vector>

#include "rules/support/calls.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

std::vector<std::string_view> sorted_flags(const ast::Run& run) {
  std::vector<std::string_view> texts;
  for (const ast::Flag& flag : run.flags) texts.push_back(flag.text.text);
  std::ranges::sort(texts);
  return texts;
}

bool same_flags(const ast::Run& a, const ast::Run& b) {
  return a.flags.size() == b.flags.size() && sorted_flags(a) == sorted_flags(b);
}

/// Whether hadolint sees one command at most. Names that are not known do not count.
bool is_one_call(const ast::Run& run, const Pass& pass) {
  const Calls all = calls(run, pass);
  auto each = all.begin();
  return each == all.end() || ++each == all.end();
}

/// Whether the RUN is one pipeline, which `&&` can join to another.
bool is_one_step(const ast::Run& run, const Pass& pass) {
  const ShellScript& script = pass.shell(run);
  if (run.exec || !run.heredocs.empty() || !script.complete() || run.rest.text.ends_with('&')) return false;
  return std::ranges::count_if(script.commands(), [](const Command& command) {
           return command.depth == 0 && command.before != Connector::pipe;
         }) == 1;
}

/// Whether a comment in front of the RUN is a directive to hadolint, for which any line will do.
bool is_behind_directive(const ast::Run& run, const Document& document) {
  for (std::size_t i = document.item_at(run.tile.begin); i-- > 0;) {
    const Item& item = document.items[i];
    if (item.kind == ItemKind::instruction) return false;
    if (item.kind == ItemKind::blank) continue;
    std::string text(document.source->slice(item.span));
    std::erase_if(text, [](char c) { return c == ' ' || c == '\t'; });
    if (text.starts_with("#syntax=") || text.starts_with("#escape=")) return true;
  }
  return false;
}

struct InstructionMerge {
  const ast::Run* first = nullptr;  ///< that more could be merged into
  const ast::Run* last = nullptr;

  void visit(const ast::Run& run, Pass& pass) {
    if (pass.in_onbuild()) return;
    const ast::Run* const before = last;
    last = &run;
    const bool follows = before != nullptr && before->index + 1 == run.index;
    if (!follows || (pass.as_hadolint() && is_behind_directive(run, pass.document()))) first = nullptr;
    if (first == nullptr || !same_flags(*first, run) || !is_small(*first, pass) || !is_small(run, pass)) {
      first = &run;
    } else if (pass.as_hadolint() || is_in_image(run, pass)) {
      Finding& finding = pass.report(place(pass, run, run.keyword.span), "merge this RUN with the one in front of it");
      offer_merge(finding, *before, run, pass.document());
    }
  }

 private:
  static bool is_small(const ast::Run& run, const Pass& pass) {
    return pass.as_hadolint() ? is_one_call(run, pass) : is_one_step(run, pass);
  }

  static bool is_in_image(const ast::Run& run, const Pass& pass) {
    const Stage* stage = pass.model().stage_of(run);
    return stage != nullptr && pass.model().in_final_image(*stage);
  }

  static void offer_merge(Finding& finding, const ast::Run& before, const ast::Run& run, const Document& document) {
    const bool is_plain = !before.exec && !run.exec && before.heredocs.empty() && run.heredocs.empty() &&
                          before.rest.text.find('#') == std::string_view::npos &&  // a comment would swallow the rest
                          !before.rest.text.ends_with(';');
    const bool are_neighbours = before.tile.end == run.tile.begin;
    if (is_plain && are_neighbours)
      finding.fix(Applicability::unsafe, "Merge the two",
                  {{{before.span.end, run.rest.span.begin}, std::string(" && ") + document.escape + "\n    "}});
  }
};

constexpr std::string_view kAliases[] = {"0008c003", "S7031"};

}  // namespace

extern constinit const Rule dl3059 = rule<InstructionMerge>({
    .code = "DL3059",
    .name = "instruction-merge",
    .aliases = kAliases,
    .severity = Severity::info,
    .profiles = {.hadolint = Severity::info},
    .category = Category::layer,
    .precision = Precision::low,
    .fixable = true,
    .summary = "RUN directly behind RUN could be one instruction",
    .docs = R"md(## What it does
Reports a RUN directly behind another one in a stage of the final image, where both have the same flags and are one
command or pipeline each. A RUN of several commands has been merged already, and scripts in here-documents are kept
apart. The profile `hadolint` looks at all stages, counts commands in `$( )` and pipelines one by one, and does not count
those whose name is a variable.

## Why
Each RUN is a layer of the image, and what a later one removes still takes its space in the earlier one. On the other
hand a layer of its own is cached on its own, so the rule is off unless a profile or an option asks for it.

## Bad
```dockerfile
FROM debian:12
RUN apt-get update
RUN apt-get install -y make
```

## Good
```dockerfile
FROM debian:12
RUN apt-get update && \
    apt-get install -y make
```

## Fix safety
The fix joins the two by `&&`. It is unsafe: a `cd` or an assignment of the first command then holds for the second.
)md",
});

}  // namespace plimsoll::rules
