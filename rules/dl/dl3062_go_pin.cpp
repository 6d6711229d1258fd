// DL3062 go-pin: Go modules without a version.
#include <algorithm>

#include "rules/support/pinning.hpp"

namespace plimsoll::rules {
namespace {

constexpr Version kVersion = {"@VERSION"};

/// The packages of `go run`, if there are any in the RUN; else those of `go install` and `go get`.
std::vector<const ShellWord*> hadolint_packages(const Call& call, bool of_run) {
  if (of_run) {
    if (!call.is("go") || !call.has_argument({"run"})) return {};
    auto words = call.operands({});
    words.resize(std::min<std::size_t>(words.size(), 2));
    std::erase_if(words, [](const ShellWord* word) { return word->value == "run"; });
    return words;
  }
  return call.is("go") && call.has_argument({"install", "get"}) ? call.operands({"install", "get", "tool"})
                                                                : std::vector<const ShellWord*>();
}

bool is_pinned_to_hadolint(std::string_view package) {
  if (package.starts_with('.') || package.starts_with('/')) return true;
  return has_any(package, "@") && !package.ends_with("@latest") && !package.ends_with("@none");
}

/// `run` and `install` without a version take what go.mod says, or fail; `get` takes the newest.
std::vector<const ShellWord*> packages(const Call& call, const Pass& pass) {
  if (!call.is("go")) return {};
  const ShellWord* const verb = find_verb(call, pass, {"get", "install", "run"});
  if (verb == nullptr) return {};
  auto words = behind_verb(call);
  if (verb->value == "run" && words.size() > 1) words.resize(1);  // the others are for the program
  if (verb->value != "get") std::erase_if(words, [](const ShellWord* word) { return !has_any(word->value, "@"); });
  return words;
}

/// Whether the path is one of a module elsewhere, which begins with a host.
bool is_remote(std::string_view path) {
  return !path.starts_with('.') && has_any(path.substr(0, path.find('/')), ".") && has_any(path, "/");
}

bool is_pinned(std::string_view package) {
  if (!is_remote(package)) return true;
  const std::size_t at = package.find('@');
  if (at == std::string_view::npos) return false;
  constexpr std::string_view kMoving[] = {"HEAD", "latest", "main", "master", "patch", "upgrade"};
  return std::ranges::find(kMoving, package.substr(at + 1)) == std::end(kMoving);
}

struct GoPin {
  void visit(const ast::Run& run, Pass& pass) const {
    if (!pass.as_hadolint()) {
      report_unpinned(
          run, pass, kVersion, [&](const Call& call) { return packages(call, pass); }, is_pinned);
      return;
    }
    bool of_run = false;
    for (const Call call : calls(run, pass)) of_run = of_run || !hadolint_packages(call, true).empty();
    report_unpinned(
        run, pass, kVersion, [&](const Call& call) { return hadolint_packages(call, of_run); }, is_pinned_to_hadolint);
  }
};

constexpr std::uint16_t kCwe[] = {1357};

}  // namespace

extern constinit const Rule dl3062 = rule<GoPin>({
    .code = "DL3062",
    .name = "go-pin",
    .severity = Severity::warning,
    .profiles = {.hadolint = Severity::warning, .security = Severity::info},
    .category = Category::layer,
    .cwe = kCwe,
    .security_severity = "2.5",
    .summary = "Go modules should have a version",
    .docs = R"md(## What it does
Reports packages of other modules that `go get` takes without a version, and those that `go get`, `go install` and
`go run` take with one that moves: `@latest`, `@upgrade`, `@patch`, `@main`, `@master`. Without `@`, `go install` and
`go run` take what go.mod says. Packages of the same module and of the standard library, and words that hold a variable
are left alone. The profile `hadolint` reports everything without `@` that starts with neither a dot nor a slash, also
files of `go run`, takes values of options for packages, knows of versions that move only `@latest`, and reports once a
RUN.

## Why
The same file gives another image tomorrow, and a release that breaks the program breaks the build first.

## Bad
```dockerfile
FROM golang:1.25
RUN go install example.com/tool/cmd/tool@latest
```

## Good
```dockerfile
FROM golang:1.25
RUN go install example.com/tool/cmd/tool@v1.4.0
COPY . .
RUN go install ./cmd/app
```

## Fix safety
There is no fix: which version is right cannot be told from the file.
)md",
});

}  // namespace plimsoll::rules
