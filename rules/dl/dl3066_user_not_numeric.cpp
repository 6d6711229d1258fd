// DL3066 user-not-numeric: USER by name.
#include <algorithm>
#include <vector>

#include "plimsoll/final_user.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

bool has_non_digit(std::string_view user) { return user.find_first_not_of("0123456789") != std::string_view::npos; }

struct UserNotNumeric {
  std::vector<std::string_view> arguments = {};  ///< that hadolint has seen, in the whole file

  void visit(const ast::Arg& arg, const Pass& pass) {
    if (!pass.in_onbuild() && !arg.pairs.empty()) arguments.push_back(arg.pairs.front().name.text);
  }

  void visit(const ast::User& user, Pass& pass) const {
    if (!pass.as_hadolint() || pass.in_onbuild()) return;
    const std::string_view text = user.rest.text;
    const std::string_view behind = pass.document().text().substr(user.rest.span.end, 1);
    const bool blank_follows = behind == " " || behind == "\t";  // hadolint keeps it
    const bool by_name =
        has_non_digit(text.substr(0, text.find(':'))) || (blank_follows && text.find(':') == std::string_view::npos);
    const auto stands_in = [&](std::string_view name) {
      return text.find("$" + std::string(name)) != std::string_view::npos ||
             text.find("${" + std::string(name) + "}") != std::string_view::npos;
    };
    if (by_name && std::ranges::none_of(arguments, stands_in)) report(user, text, pass);
  }

  void finish(Pass& pass) const {
    if (pass.as_hadolint()) return;
    const auto& found = pass.model().fact<FinalUser>();
    if (found.user == nullptr || found.steps_down || found.base == DefaultUser::administrator) return;
    const Value& value = found.value;
    if (value.known && has_non_digit(found.name()) && !is_privileged_user(value.text) &&
        !same_text(found.name(), "ContainerUser"))
      report(*found.user, value.text, pass);
  }

 private:
  static void report(const ast::User& user, std::string_view name, Pass& pass) {
    pass.report(place(pass, user, user.rest.span), "write " + in_quotes(name) + " as a number, which all can check");
  }
};

}  // namespace

extern constinit const Rule dl3066 = rule<UserNotNumeric>({
    .code = "DL3066",
    .name = "user-not-numeric",
    .severity = Severity::info,
    .profiles = {.hadolint = Severity::info},
    .category = Category::user,
    .summary = "USER should be a number",
    .docs = R"md(## What it does
Reports the USER that the final image runs as where it is a name. Values of ARG and ENV are resolved. root is the matter
of PL3002; images that change the user when they start, and Windows, have no use for a number. The profile `hadolint`
reports every USER of the file that is a name, root included, unless the name of an earlier ARG stands in it.

## Why
Kubernetes can check that a container does not run as root (`runAsNonRoot`) only where the image says a number: what id
a name has stands in a file inside the image.

## Bad
```dockerfile
FROM debian:12
RUN useradd --uid 1000 app
USER app
```

## Good
```dockerfile
FROM debian:12
RUN useradd --uid 1000 app
USER 1000
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
