// PL3004 named-user-without-passwd: a user by name in an image that has no /etc/passwd.
#include <string>

#include "plimsoll/build_context.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

bool is_number(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

/// Whether what is copied may be, or may hold, /etc/passwd.
bool may_bring_passwd(const ast::Transfer& transfer, const Model& model) {
  const ast::Word* destination = transfer.destination();
  if (destination == nullptr) return true;
  const Value value = model.expand(transfer, destination->text);
  if (!value.known || !value.text.starts_with('/')) return true;
  const std::string path = clean_path(value.text);
  return path == "/" || path == "/etc" || path == "/etc/passwd";
}

struct NamedUserWithoutPasswd {
  bool has_passwd = true;  ///< as far as can be known

  void visit(const ast::From& from, Pass& pass) {
    const Stage* stage = pass.model().stage_of(from);
    if (stage == nullptr) return;
    has_passwd = stage->base.has_value() || !stage->image.scratch;
  }
  // Whatever runs may write the file.
  void visit(const ast::Run&, Pass&) { has_passwd = true; }
  void visit(const ast::Copy& copy, Pass& pass) { transfer(copy, pass); }
  void visit(const ast::Add& add, Pass& pass) { transfer(add, pass); }
  void visit(const ast::User& user, Pass& pass) const {
    if (!has_passwd) check(user, user.rest, pass);
  }

 private:
  void transfer(const ast::Transfer& node, Pass& pass) {
    if (const ast::Flag* flag = node.flag("chown"); flag != nullptr && flag->value && !has_passwd)
      check(node, *flag->value, pass);
    has_passwd = has_passwd || may_bring_passwd(node, pass.model());
  }
  static void check(const ast::Common& node, const ast::Word& word, Pass& pass) {
    const Value value = pass.model().expand(node, word.text);
    const std::string_view name = std::string_view(value.text).substr(0, value.text.find(':'));
    if (value.known && !name.empty() && !is_number(name))
      pass.report(word.span,
                  in_quotes(name) + " is not known here, since nothing brings /etc/passwd; use a number such as 65532");
  }
};

constexpr std::uint16_t kCwe[] = {250};

}  // namespace

extern constinit const Rule pl3004 = rule<NamedUserWithoutPasswd>({
    .code = "PL3004",
    .name = "named-user-without-passwd",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning},
    .category = Category::user,
    .cwe = kCwe,
    .security_severity = "3.0",
    .summary = "An image without /etc/passwd knows users by number only",
    .docs = R"md(## What it does
Reports USER, and `--chown` of COPY and ADD, with a name in a stage that is FROM scratch, where nothing before may have
brought `/etc/passwd`: no RUN, and no copy to `/`, `/etc` or `/etc/passwd`. Values of variables are resolved; unknown
ones are not reported.

## Why
The name cannot be looked up. The build stops at `--chown`, and the container does not start.

## Bad
```dockerfile
FROM scratch
COPY app /app
USER app
```

## Good
```dockerfile
FROM scratch
COPY app /app
USER 65532
```

## Fix safety
There is no fix: which number is meant cannot be told from the file.
)md",
});

}  // namespace plimsoll::rules
