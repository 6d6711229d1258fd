// DL3013 pip-pin: Python packages without a version.
#include "rules/support/pinning.hpp"
#include "rules/support/pip_installs.hpp"

namespace plimsoll::rules {
namespace {

constexpr Version kVersion = {"==VERSION", "pip index versions"};

constexpr std::string_view kConstraints[] = {"pip_constraint", "pip_require_hashes", "uv_constraint"};

struct PipPin {
  Mentioned constraints{kConstraints};

  void visit(const ast::Run& run, Pass& pass) {
    report_unpinned(
        run, pass, kVersion, [&](const Call& call) { return packages(call, run, pass); },
        [&](std::string_view package) { return is_pinned_requirement(package, pass); });
  }

 private:
  std::vector<const ShellWord*> packages(const Call& call, const ast::Run& run, const Pass& pass) {
    const auto install = pip_install(call, pass);
    if (!install || constraints.by(run, pass) || call.has_flag({"c", "constraint"})) return {};
    const bool follows_file = pass.as_hadolint() ? call.has_argument({"--requirement", "-r", "."})
                                                 : call.has_flag({"r", "requirement", "requirements", "constraints",
                                                                  "require-hashes", "group", "no-index"}) ||
                                                       may_hold_option(call, run, pass);
    return follows_file ? std::vector<const ShellWord*>() : pip_packages(*install, call, pass);
  }
};

constexpr std::string_view kAliases[] = {"02d9c71f"};
constexpr std::uint16_t kCwe[] = {1357};

}  // namespace

extern constinit const Rule dl3013 = rule<PipPin>({
    .code = "DL3013",
    .name = "pip-pin",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.hadolint = Severity::warning, .security = Severity::info},
    .category = Category::layer,
    .cwe = kCwe,
    .security_severity = "2.5",
    .summary = "Python packages should have a version",
    .docs = R"md(## What it does
Reports each package that `pip install`, `python -m pip install`, `pipx install` or `uv pip install` fetches in whatever
version is the newest. `==`, `~=` and an upper bound pin a package, a commit or tag behind `@` pins a repository. Files,
folders and URLs are left alone, and so are commands with a requirements or constraints file. The profile `hadolint`
takes `>=` and `!=` for a version, and any `@` in the address of a repository. The profile `hadolint` does not see
`uv pip`, pip behind a path, and `python -m pip` with options in front of `install`, and reports once a RUN.

## Why
The same file gives another image tomorrow, and a release that breaks the program breaks the build first.

## Bad
```dockerfile
FROM python:3.13
RUN pip install flask 'gunicorn>=23'
```

## Good
```dockerfile
FROM python:3.13
RUN pip install flask==3.1.2 'gunicorn>=23,<24'
RUN pip install -r requirements.txt
RUN pip install .
```

## Fix safety
Nothing is applied, since which version is right cannot be told from the file: a hint shows where it goes, and names
the command that tells which there are.
)md",
});

}  // namespace plimsoll::rules
