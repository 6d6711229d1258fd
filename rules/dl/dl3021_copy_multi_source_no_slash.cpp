// DL3021 copy-multi-source-no-slash: several sources and a destination that does not end in a slash.
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct CopyMultiSourceNoSlash {
  void visit(const ast::Copy& copy, Pass& pass) const { check(copy, pass); }
  void visit(const ast::Add& add, Pass& pass) const {
    if (!pass.as_hadolint()) check(add, pass);
  }

 private:
  static void check(const ast::Transfer& transfer, Pass& pass) {
    const ast::Word* target = transfer.destination();
    if (pass.in_onbuild() || target == nullptr || transfer.sources().size() < 2) return;
    if (pass.as_hadolint()) {
      if (!without_quotes(target->text).ends_with('/')) report(transfer, *target, pass);
      return;
    }
    if (!transfer.valid) return;  // what is wrong with it has been said
    const Value value = pass.model().expand(transfer, target->text);
    const std::string_view path = value.text;
    const bool backslash = pass.document().escape != '\\' && path.ends_with('\\');
    if (path.ends_with('/') || backslash || is_folder(path) || (!value.known && ends_in_variable(path))) return;
    Finding& finding = report(transfer, *target, pass);
    if (transfer.exec || path == target->text) {
      const std::uint32_t end = target->span.end - (transfer.exec ? 1 : 0);  // in front of the closing quote
      finding.fix(Applicability::safe, "End the destination with '/'", {{{end, end}, "/"}});
    }
  }

  static Finding& report(const ast::Transfer& transfer, const ast::Word& target, Pass& pass) {
    return pass.report(place(pass, transfer, target.span),
                       in_quotes(target.text) + " takes several sources; end it with '/'");
  }
  static bool is_folder(std::string_view path) {
    return path == "." || path == ".." || path.ends_with("/.") || path.ends_with("/..");
  }
  /// Whether an unknown value may be what the path ends with.
  static bool ends_in_variable(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return path.find('$', slash == std::string_view::npos ? 0 : slash) != std::string_view::npos;
  }
};

constexpr std::string_view kAliases[] = {"DS-0011", "AVD-DS-0011", "DS011", "6db6e0c2"};
constexpr std::uint16_t kCwe[] = {628};

}  // namespace

extern constinit const Rule dl3021 = rule<CopyMultiSourceNoSlash>({
    .code = "DL3021",
    .name = "copy-multi-source-no-slash",
    .aliases = kAliases,
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .hadolint = Severity::error, .security = Severity::error},
    .category = Category::layer,
    .cwe = kCwe,
    .security_severity = "7.5",
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "Several sources need a destination that ends in a slash",
    .docs = R"md(## What it does
Reports COPY and ADD with more than one source whose destination does not end in `/`. `.` and `..` are folders by
themselves. The profile `hadolint` looks at COPY only, and reports the destinations `.` and `..` too.

## Why
Several files can only go into a folder. The older builder refuses such a line, others make the folder; the slash says
what is meant.

## Bad
```dockerfile
FROM debian:12
COPY app.py config.json /srv
```

## Good
```dockerfile
FROM debian:12
COPY app.py config.json /srv/
```

## Fix safety
The fix adds the slash. The result is the same where the builder accepted the line, so it is safe.
)md",
});

}  // namespace plimsoll::rules
