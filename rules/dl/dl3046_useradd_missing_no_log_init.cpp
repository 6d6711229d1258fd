// DL3046 useradd-missing-no-log-init: useradd with a long user id and no -l.
#include <optional>

#include "rules/support/calls.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::size_t kShortId = 5;  // ids of more digits make big log files

/// hadolint looks for the id only behind a short option that holds `u`, and takes whatever stands there.
bool hadolint_sees_long_id(const Call& call) {
  const auto words = call.arguments();
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    const std::string_view word = words[at].value;
    const bool is_short = word.starts_with('-') && !word.starts_with("--");
    if (is_short && word.find('u') != std::string_view::npos && words[at + 1].value.size() > kShortId) return true;
  }
  return false;
}

/// What the word is for the program, also behind an ARG; nothing where that is not known.
std::optional<std::string> known_text(const ShellWord& word, const ast::Run& run, const Pass& pass) {
  if (word.literal) return word.value;
  Value value = pass.model().expand(run, word.text);
  return value.known ? std::optional(std::move(value.text)) : std::nullopt;
}

/// The id that `-u ID`, `-uID`, `--uid ID` or `--uid=ID` gives.
std::optional<std::string> user_id(const Call& call, const ast::Run& run, const Pass& pass) {
  constexpr std::string_view kLong = "--uid=";
  constexpr std::string_view kShort = "-u";
  const auto words = call.arguments();
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string_view word = words[at].value;
    const bool is_short = word.starts_with('-') && !word.starts_with("--");
    if ((word == "--uid" || (is_short && word.ends_with('u'))) && at + 1 < words.size())
      return known_text(words[at + 1], run, pass);
    if (!word.starts_with(kLong) && !word.starts_with(kShort)) continue;
    const auto text = known_text(words[at], run, pass);
    return text ? std::optional(text->substr(is_short ? kShort.size() : kLong.size())) : std::nullopt;
  }
  return std::nullopt;
}

struct UseraddMissingNoLogInit {
  void visit(const ast::Run& run, Pass& pass) const {
    for (const Call call : calls(run, pass)) {
      if (!call.is("useradd") || call.has_flag({"l", "no-log-init"})) continue;
      if (pass.as_hadolint() ? !hadolint_sees_long_id(call) : !has_long_id(call, run, pass)) continue;
      const Span name = call.name_word().span;
      Finding& finding = pass.report(place(pass, run, name), "'useradd' with so long an id needs --no-log-init");
      if (!run.exec) finding.fix(Applicability::safe, "Add --no-log-init", {{{name.end, name.end}, " --no-log-init"}});
      if (pass.as_hadolint()) return;
    }
  }

 private:
  static bool has_long_id(const Call& call, const ast::Run& run, const Pass& pass) {
    const auto id = user_id(call, run, pass);
    return id && id->size() > kShortId && id->find_first_not_of("0123456789") == std::string::npos;
  }
};

constexpr std::string_view kAliases[] = {"44fbf45c"};

}  // namespace

extern constinit const Rule dl3046 = rule<UseraddMissingNoLogInit>({
    .code = "DL3046",
    .name = "useradd-missing-no-log-init",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning, .security = Severity::info},
    .category = Category::user,
    .fixable = true,
    .summary = "useradd with a long user id needs --no-log-init",
    .docs = R"md(## What it does
Reports `useradd` that gives a user id of more than five digits, be it by an ARG, without `-l` or `--no-log-init`. The
profile `hadolint` looks only at the word behind a short option with a `u` in it, counts its characters whatever they
are, and does not see `--uid`.

## Why
useradd writes the last login of the user into a file with one slot for each id. The file is sparse, but the layer that
holds it is not: an id like 1000000 makes an image of hundreds of megabytes, or a build that never ends.

## Bad
```dockerfile
FROM debian:12
RUN useradd --uid 1000000 app
```

## Good
```dockerfile
FROM debian:12
RUN useradd --no-log-init --uid 1000000 app
RUN useradd --uid 1000 helper
```

## Fix safety
The fix adds the option. It is safe: nothing but the record of a last login is left out.
)md",
});

}  // namespace plimsoll::rules
