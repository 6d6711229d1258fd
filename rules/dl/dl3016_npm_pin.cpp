// DL3016 npm-pin: npm packages without a version.
#include <algorithm>

#include "rules/support/pinning.hpp"

namespace plimsoll::rules {
namespace {

constexpr Version kVersion = {"@VERSION", "npm view NAME version"};

constexpr std::string_view kVerbs[] = {"add", "i", "in", "ins", "inst", "insta", "instal", "install", "isntall"};

bool starts_with_any(std::string_view text, Call::Names beginnings) {
  return std::ranges::any_of(beginnings, [&](std::string_view beginning) { return text.starts_with(beginning); });
}

/// `name@version`, be the name one with a scope, which starts with '@' itself.
bool has_version(std::string_view package) { return package.find('@', 1) != std::string_view::npos; }

bool is_pinned_to_hadolint(std::string_view package) {
  if (starts_with_any(package, {"git://", "git+ssh://", "git+http://", "git+https://"}))
    return package.find('#') != std::string_view::npos;
  return package.ends_with(".tar") || package.ends_with(".tar.gz") || package.ends_with(".tgz") ||
         starts_with_any(package, {"/", "./", "../", "~/"}) || has_version(package);
}

bool is_pinned(std::string_view package) {
  if (package == "true" || package == "false") return true;  // of `--unsafe-perm true`
  if (starts_with_any(package, {"git:", "git+", "git@", "github:", "gitlab:", "bitbucket:", "gist:"}))
    return package.find('#') != std::string_view::npos;
  if (has_any(package, "#:\\") || starts_with_any(package, {"/", ".", "~"})) return true;  // URLs, files, folders
  return package.ends_with(".tgz") || package.ends_with(".tar.gz") || package.ends_with(".tar") || has_version(package);
}

struct NpmPin {
  void visit(const ast::Run& run, Pass& pass) const {
    report_unpinned(
        run, pass, kVersion, [&](const Call& call) { return packages(call, pass); },
        pass.as_hadolint() ? is_pinned_to_hadolint : is_pinned);
  }

 private:
  static std::vector<const ShellWord*> packages(const Call& call, const Pass& pass) {
    if (!call.is("npm")) return {};
    if (!pass.as_hadolint())
      return find_verb(call, pass, kVerbs) == nullptr ? std::vector<const ShellWord*>() : behind_verb(call);
    auto words = call.operands({}, {"loglevel", "registry"});
    if (words.empty() || words.front()->value != "install") return {};
    words.erase(words.begin());
    return words;
  }
};

constexpr std::string_view kAliases[] = {"e36d8880"};
constexpr std::uint16_t kCwe[] = {1357};

}  // namespace

extern constinit const Rule dl3016 = rule<NpmPin>({
    .code = "DL3016",
    .name = "npm-pin",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.hadolint = Severity::warning, .security = Severity::info},
    .category = Category::layer,
    .cwe = kCwe,
    .security_severity = "2.5",
    .summary = "Packages of npm should have a version",
    .docs = R"md(## What it does
Reports each package that `npm install`, `npm i` or `npm add` takes in whatever version is the newest. A version, range
or tag behind `@` pins a package, a commit or tag behind `#` a repository. `npm install` without names, `npm ci`, files,
folders, archives, and words that hold a variable are left alone. The profile `hadolint` looks at `npm install` only,
takes values of most options for packages, reports words that hold a variable, and reports once a RUN.

## Why
The same file gives another image tomorrow, and a release that breaks the program breaks the build first.

## Bad
```dockerfile
FROM node:24
RUN npm install -g typescript
```

## Good
```dockerfile
FROM node:24
RUN npm install -g typescript@5.9.2
COPY package.json package-lock.json ./
RUN npm ci
```

## Fix safety
Nothing is applied, since which version is right cannot be told from the file: a hint shows where it goes, and names
the command that tells which there are.
)md",
});

}  // namespace plimsoll::rules
