// PL1033 invalid-checksum: ADD --checksum that the builder cannot use.
#include "rules/support/build_steps.hpp"
#include "rules/support/source_word.hpp"
#include "rules/support/sure_value.hpp"
#include "rules/syntax/syntax_rule.hpp"

namespace plimsoll::rules {
namespace {

struct InvalidChecksum {
  void finish(Pass& pass) const {
    each_step_of<ast::Add>(pass, [&](const Step& step, const ast::Add& add) { check(step, add, pass); });
  }

 private:
  static void check(const Step& step, const ast::Add& add, Pass& pass) {
    const ast::Flag* flag = add.flag("checksum");
    const auto sources = add.sources();
    if (flag == nullptr || !flag->value || sources.empty()) return;
    const auto checksum = sure_value(pass, step, flag->value->text);
    if (!checksum || checksum->text.empty()) return;
    const auto report = [&](Span span, std::string message) {
      report_step(pass, step, span, std::move(message), BuildTurn::error);
    };
    if (sources.size() > 1) return report(flag->text.span, "'--checksum' is for one source: use an ADD for each");
    const bool heredoc = add.heredoc(sources.front()) != nullptr;
    const auto source = heredoc ? Built() : sure_value(pass, step, sources.front().text);
    if (!source) return;
    if (!remote_kind(source->text))
      report(flag->text.span, "'--checksum' is for URLs and Git repositories, the source here is a file");
    else if (!is_git_source(source->text) && !valid_digest(checksum->text))
      report(flag->value->span, in_quotes(checksum->text) + " is no digest: write 'sha256:' and 64 hexadecimal digits");
  }
};

}  // namespace

extern constinit const Rule pl1033 = rule<InvalidChecksum>({
    .code = "PL1033",
    .name = "invalid-checksum",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "ADD --checksum that the builder cannot use",
    .docs = R"md(## What it does
Reports `ADD --checksum=` with several sources, with a source that is neither a URL nor a Git repository, and a value for
a URL that is no digest. Where it depends on a value that only the build knows, nothing is reported.

## Why
The builder stops here.

## Bad
```dockerfile
FROM debian:12
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef tool.tar.gz /opt/
```

## Good
```dockerfile
FROM debian:12
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://example.com/tool.tar.gz /opt/
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
