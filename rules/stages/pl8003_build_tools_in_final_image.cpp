// PL8003 build-tools-in-final-image: compilers and tools of attackers in what is shipped.
#include <algorithm>

#include "plimsoll/packages.hpp"
#include "rules/stages/developer_image.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

bool is_compiler(std::string_view name) {
  constexpr std::string_view kNames[] = {
      "alpine-sdk",      "autoconf", "automake",    "base-devel", "binutils",  "bison",   "build-base",
      "build-essential", "cargo",    "clang",       "cmake",      "flex",      "g++",     "gcc",
      "gcc-c++",         "gfortran", "go",          "golang",     "golang-go", "libtool", "make",
      "maven",           "meson",    "ninja-build", "rust",       "rustc"};
  return std::ranges::find(kNames, name) != std::end(kNames) || name.ends_with("-dev") || name.ends_with("-devel");
}

bool is_tool_of_attackers(std::string_view name) {
  constexpr std::string_view kNames[] = {
      "gdb",  "ltrace",    "nc",    "ncat",   "netcat",  "netcat-openbsd", "netcat-traditional",
      "nmap", "nmap-ncat", "socat", "strace", "tcpdump", "telnet",         "tshark"};
  return std::ranges::find(kNames, name) != std::end(kNames);
}

struct BuildToolsInFinalImage {
  void finish(Pass& pass) const {
    const Model& model = pass.model();
    if (is_developer_image(pass)) return;
    for (const InstalledPackage& package : model.fact<Packages>().installed()) {
      const Stage* const stage = model.stage_of(*package.run);
      const bool is_trigger = ast::as<ast::Run>(pass.document().instructions[package.run->index]) == nullptr;
      if (package.removed || is_trigger || stage == nullptr || !model.in_final_image(*stage)) continue;
      if (is_compiler(package.name))
        pass.report(package.word->span, in_quotes(package.name) +
                                            " is for building; install it in a stage that is not "
                                            "shipped, or remove it in the same RUN");
      else if (is_tool_of_attackers(package.name))
        pass.report(package.word->span,
                    in_quotes(package.name) + " helps whoever breaks in; leave it out of the image");
    }
  }
};

constexpr std::uint16_t kCwe[] = {1104};
constexpr std::string_view kTags[] = {"CIS-4.3"};

}  // namespace

extern constinit const Rule pl8003 = rule<BuildToolsInFinalImage>({
    .code = "PL8003",
    .name = "build-tools-in-final-image",
    .severity = Severity::off,
    .profiles = {.cis = Severity::info},
    .category = Category::layer,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "3.0",
    .precision = Precision::medium,
    .summary = "Compilers and debuggers should not be in the final image",
    .docs = R"md(## What it does
Reports packages of compilers, build systems and headers (`gcc`, `make`, `libssl-dev`), and of debuggers and network
tools (`gdb`, `strace`, `netcat`, `tcpdump`), that are installed in the final image and not removed again. Stages that
only serve to build, and images that are made to work in (`dev`, `test` in the name of the file or of the last stage),
are fine. Off unless a profile or an option asks for it.

## Why
Each package may have a hole of its own, and these are what somebody who got in wants to find.

## Bad
```dockerfile
FROM debian:12
RUN apt-get update && apt-get install -y gcc libc6-dev && gcc -o /app /src/app.c
```

## Good
```dockerfile
FROM debian:12 AS build
RUN apt-get update && apt-get install -y gcc libc6-dev && gcc -o /app /src/app.c

FROM debian:12-slim
COPY --from=build /app /app
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
