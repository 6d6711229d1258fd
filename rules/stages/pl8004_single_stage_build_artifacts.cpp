// PL8004 single-stage-build-artifacts: a program that is shipped together with what built it.
#include <algorithm>

#include "plimsoll/hub_name.hpp"
#include "rules/stages/developer_image.hpp"
#include "rules/support/calls.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

bool is_in(std::initializer_list<std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// Whether the image is one of tools to build with, of which a program needs less, or nothing, to run.
bool is_sdk(const ReferenceParts& image) {
  const std::string name = hub_name(image);
  if (is_in({"openjdk", "eclipse-temurin", "amazoncorretto", "adoptopenjdk", "java"}, name))
    return image.tag.find("jre") == std::string_view::npos;
  if (name.starts_with("mcr.microsoft.com/dotnet/")) return name.ends_with("/sdk");
  return is_in({"dart", "gcc", "golang", "gradle", "haskell", "maven", "node", "rust", "sbt", "swift"}, name);
}

bool compiles(const Call& call) {
  if (call.is("go")) return call.has_verb({"build", "install"});
  if (call.is("cargo")) return call.has_verb({"build", "install"});
  if (call.is("dotnet")) return call.has_verb({"build", "publish"});
  if (call.is("swift")) return call.has_verb({"build"});
  if (call.is("stack")) return call.has_verb({"build", "install"});
  if (call.is_one_of({"npm", "pnpm", "yarn"}))
    return call.has_verb({"build"}) || (call.has_verb({"run", "run-script"}) && call.has_argument({"build"}));
  if (call.is_one_of({"mvn", "mvnw"})) return call.has_argument({"package", "install", "verify"});
  if (call.is_one_of({"gradle", "gradlew"}))
    return call.has_argument({"build", "assemble", "bootJar", "shadowJar", "installDist"});
  return call.is_one_of({"gcc", "g++", "cc", "c++", "clang", "javac", "ghc"});
}

struct SingleStageBuildArtifacts {
  void finish(Pass& pass) const {
    const Model& model = pass.model();
    if (model.stages().size() != 1 || is_developer_image(pass)) return;
    const Stage& stage = model.stages().front();
    if (!stage.image.value.known || !is_sdk(stage.image.parts)) return;
    std::optional<Span> found;
    bool is_started = false;
    for (const ast::Instruction& each : pass.document().instructions) {
      if (ast::as<ast::Onbuild>(each) != nullptr) return;  // made to build others on
      is_started = is_started || ast::as<ast::Cmd>(each) != nullptr || ast::as<ast::Entrypoint>(each) != nullptr;
      const auto* const run = ast::as<ast::Run>(each);
      if (run == nullptr || found) continue;
      for (const Call call : calls(*run, pass))
        if (!found && compiles(call)) found = call.span();
    }
    if (found && is_started)
      pass.report(*found, "what is built here is shipped with its tools and sources; copy it into a second stage");
  }
};

constexpr std::uint16_t kCwe[] = {1104};
constexpr std::string_view kTags[] = {"CIS-4.3"};

}  // namespace

extern constinit const Rule pl8004 = rule<SingleStageBuildArtifacts>({
    .code = "PL8004",
    .name = "single-stage-build-artifacts",
    .severity = Severity::info,
    .profiles = {.security = Severity::info, .cis = Severity::info},
    .category = Category::layer,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "2.5",
    .precision = Precision::medium,
    .summary = "A program should not be shipped with what built it",
    .docs = R"md(## What it does
Reports the first command that compiles (`go build`, `mvn package`, `cargo build`, `npm run build`, `dotnet publish`,
`gcc`) in a file with one stage that is FROM an image of build tools (`golang`, `maven`, `rust`, a JDK, `node`) and that
says what to start. Images without CMD and ENTRYPOINT, with ONBUILD, or made to work in (`dev`, `ci`, `test` in the name
of the file or stage) are fine.

## Why
Compilers, sources and package caches are for nobody but an attacker, and make most of the image's size.

## Bad
```dockerfile
FROM golang:1.27
COPY . /src
RUN cd /src && go build -o /app .
CMD ["/app"]
```

## Good
```dockerfile
FROM golang:1.27 AS build
COPY . /src
RUN cd /src && go build -o /app .

FROM debian:12-slim
COPY --from=build /app /app
CMD ["/app"]
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
