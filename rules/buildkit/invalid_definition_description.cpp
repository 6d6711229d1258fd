// InvalidDefinitionDescription invalid-definition-description: a comment that does not begin with what it describes.
#include <algorithm>

#include "rules/support/build_steps.hpp"
#include "syntax/preceding_comments.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

/// A comment that speaks to a tool; to BuildKit it is a description like any other.
bool is_for_a_tool(std::string_view comment) {
  const std::string small = ascii_lower(comment);
  return small.starts_with("check=") || small.starts_with("plimsoll ") || small.starts_with("hadolint ");
}

struct InvalidDefinitionDescription {
  void visit(const ast::From& from, Pass& pass) const {
    if (!from.valid || from.name() == nullptr) return;
    const std::string name = ascii_lower(from.name()->text);
    check(from, from.name()->span, name, {&name, 1}, pass);
  }
  void visit(const ast::Arg& arg, Pass& pass) const {
    if (!arg.valid) return;
    std::vector<std::string> names;
    for (const ast::Pair& pair : arg.pairs) names.emplace_back(pair.name.text);
    check(arg, arg.rest.span, names.size() == 1 ? names.front() : std::string(), names, pass);
  }

 private:
  static void check(const ast::Common& node, Span defined, std::string_view only, std::span<const std::string> names,
                    Pass& pass) {
    if (pass.in_onbuild()) return;
    std::vector<ast::Word> comments = syntax::preceding_comments(pass.document(), node);
    const std::uint32_t end = comments.empty() ? 0 : comments.back().span.end;
    if (!pass.as_buildkit()) std::erase_if(comments, [](const ast::Word& each) { return is_for_a_tool(each.text); });
    if (comments.empty()) return;
    const ast::Word& last = comments.back();
    if (std::ranges::find(names, last.text.substr(0, last.text.find(' '))) != names.end()) return;
    Finding& finding =
        report_in_phase(pass, node, pass.as_buildkit() ? defined : last.span,
                        only.empty() ? std::string("begin the description with the name of one of the arguments")
                                     : "begin the description with " + in_quotes(only) + " and a space",
                        BuildPhase::validation, BuildTurn::behind_errors);
    const std::size_t next_line = pass.document().text().find('\n', end);
    if (next_line == std::string_view::npos) return;
    const auto at = static_cast<std::uint32_t>(next_line + 1);
    const bool is_crlf = pass.document().text()[next_line - 1] == '\r';
    finding.fix(Applicability::safe, "Part the comment from it by a line '#'", {{{at, at}, is_crlf ? "#\r\n" : "#\n"}});
  }
};

}  // namespace

extern constinit const Rule invalid_definition_description = rule<InvalidDefinitionDescription>({
    .code = "InvalidDefinitionDescription",
    .name = "invalid-definition-description",
    .severity = Severity::style,
    .profiles = {.buildkit = Severity::warning},
    .category = Category::metadata,
    .fixable = true,
    .experimental = true,
    .summary = "A comment in front of ARG or FROM should begin with the name that it describes",
    .docs = R"md(## What it does
Looks at the last comment line in front of each ARG and each FROM with a stage name: its first word should be that name.
Blank lines do not part them, a line with nothing but `#` does. Comments that speak to a linter are passed over, but not
in the profile `buildkit`. There the check is experimental: it runs where the file says
`# check=experimental=InvalidDefinitionDescription` at its top.

## Why
`docker build --call=outline` and `--call=targets` show such comments as descriptions, and find them by that word.

## Bad
```dockerfile
# What to build from.
ARG BASE=debian:12
FROM ${BASE}
```

## Good
```dockerfile
# BASE is what to build from.
ARG BASE=debian:12
#
# Everything else is built by hand.
#
FROM ${BASE} AS build
```

## Fix safety
The fix says that the comment is no description: it adds a line with nothing but `#` behind it. It is safe, since comments
are no part of the build. Where a description is meant, write the name instead.
)md",
});

}  // namespace plimsoll::rules
