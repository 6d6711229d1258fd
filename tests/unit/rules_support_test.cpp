// What rules share: the table of base images, hadolint's image names, and words.
#include <gtest/gtest.h>

#include "plimsoll/base_users.hpp"
#include "plimsoll/final_user.hpp"
#include "rules/dl/hadolint_image.hpp"
#include "rules/support/image_environment.hpp"
#include "rules/support/source_word.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

DefaultUser user_of(std::string_view image) { return default_user(split_reference(image)); }

TEST(BaseUsers, KnowsDistributionsAndLanguagesAsRootWhateverTheirTag) {
  for (const char* image : {"debian", "debian:12", "alpine:3.23", "python:3.14-slim", "scratch", "node:24",
                            "nginx@sha256:0123", "debian:$TAG", "ubuntu:${VERSION:-24.04}"})
    EXPECT_EQ(user_of(image), DefaultUser::root) << image;
}

TEST(BaseUsers, TakesMirrorsOfDockerHubForDockerHub) {
  for (const char* image :
       {"docker.io/debian", "docker.io/library/debian:12", "library/debian", "public.ecr.aws/docker/library/debian:12",
        "mirror.gcr.io/library/debian", "arm64v8/debian:12"})
    EXPECT_EQ(user_of(image), DefaultUser::root) << image;
  EXPECT_EQ(user_of("docker.io/bitnami/redis"), DefaultUser::nonroot);
}

TEST(BaseUsers, DoesNotMistakeAnotherRegistryForDockerHub) {
  EXPECT_EQ(user_of("registry.example.com/debian:12"), DefaultUser::unknown);
  EXPECT_EQ(user_of("localhost:5000/debian"), DefaultUser::unknown);
  EXPECT_EQ(user_of("example/debian"), DefaultUser::unknown);
}

TEST(BaseUsers, LetsTheTagNameTheVariant) {
  EXPECT_EQ(user_of("gcr.io/distroless/static-debian12"), DefaultUser::root);
  EXPECT_EQ(user_of("gcr.io/distroless/static-debian12:nonroot"), DefaultUser::nonroot);
  EXPECT_EQ(user_of("gcr.io/distroless/static-debian12:debug-nonroot-amd64"), DefaultUser::nonroot);
  EXPECT_EQ(user_of("gcr.io/distroless/static-debian12:$TAG"), DefaultUser::unknown);
  EXPECT_EQ(user_of("gcr.io/distroless/static-debian12@sha256:0123"), DefaultUser::unknown);
  EXPECT_EQ(user_of("mcr.microsoft.com/dotnet/aspnet:10.0"), DefaultUser::root);
  EXPECT_EQ(user_of("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled"), DefaultUser::nonroot);
  EXPECT_EQ(user_of("mcr.microsoft.com/dotnet/aspnet:10.0-nanoserver-ltsc2022"), DefaultUser::nonroot);
  EXPECT_EQ(user_of("golang:1.25-windowsservercore"), DefaultUser::administrator);
  EXPECT_EQ(user_of("docker:28-dind-rootless"), DefaultUser::nonroot);
  EXPECT_EQ(user_of("dhi.io/python:3.14"), DefaultUser::nonroot);
  EXPECT_EQ(user_of("dhi.io/python:3.14-dev"), DefaultUser::root);
}

TEST(BaseUsers, KnowsWholeNamespaces) {
  EXPECT_EQ(user_of("cgr.dev/chainguard/python"), DefaultUser::nonroot);
  EXPECT_EQ(user_of("cgr.dev/chainguard/wolfi-base"), DefaultUser::root);
  EXPECT_EQ(user_of("bitnami/redis:8"), DefaultUser::nonroot);
  EXPECT_EQ(user_of("bitnami/minideb:bookworm"), DefaultUser::root);
  EXPECT_EQ(user_of("registry.access.redhat.com/ubi9/python-312"), DefaultUser::nonroot);
  EXPECT_EQ(user_of("registry.access.redhat.com/ubi9/ubi-minimal"), DefaultUser::root);
  EXPECT_EQ(user_of("example/nginx-unprivileged"), DefaultUser::nonroot);
}

TEST(BaseUsers, KnowsEntrypointsThatStepDown) {
  for (const char* image : {"postgres:18", "redis", "docker.io/library/mysql:8", "lscr.io/linuxserver/nginx"})
    EXPECT_EQ(user_of(image), DefaultUser::steps_down) << image;
}

TEST(BaseUsers, KnowsTheUsersOfWindows) {
  EXPECT_EQ(user_of("mcr.microsoft.com/windows/nanoserver:ltsc2022"), DefaultUser::nonroot);
  EXPECT_EQ(user_of("mcr.microsoft.com/windows/servercore:ltsc2022"), DefaultUser::administrator);
}

TEST(BaseUsers, GuessesNothing) {
  for (const char* image : {"", "$BASE", "${REGISTRY}/debian", "example/app:1", "/", "a//b", "debian-app"})
    EXPECT_EQ(user_of(image), DefaultUser::unknown) << image;
}

TEST(ImageEnvironment, KnowsWhatOfficialImagesSet) {
  const auto sets = [](std::string text, std::string_view name) {
    const BaseImage image{.value = {text, true}, .parts = split_reference(text), .scratch = text == "scratch"};
    return may_set(image, name);
  };
  EXPECT_EQ(sets("golang:1.25", "GOPATH"), true);
  EXPECT_EQ(sets("golang:1.25", "HOME"), false);
  EXPECT_EQ(sets("mirror.gcr.io/library/debian", "LANG"), false);
  EXPECT_EQ(sets("eclipse-temurin", "JAVA_HOME"), true);
  EXPECT_EQ(sets("scratch", "HOME"), false);
  EXPECT_EQ(sets("scratch", "PATH"), true);
  EXPECT_EQ(sets("golang:1.25-nanoserver", "HOME"), std::nullopt);
  EXPECT_EQ(sets("registry.example.com/golang", "HOME"), std::nullopt);
  EXPECT_EQ(sets("example/golang", "HOME"), std::nullopt);
}

TEST(PrivilegedUser, IsRootByNameOrNumberWithOrWithoutGroup) {
  for (const char* user :
       {"root", "0", "root:app", "0:1000", "00", "ContainerAdministrator", "User Manager\\containeradministrator"})
    EXPECT_TRUE(is_privileged_user(user)) << user;
  for (const char* user : {"", "app", "1000:0", "rootless", "app:root", ":0", "10", "ContainerUser"})
    EXPECT_FALSE(is_privileged_user(user)) << user;
}

TEST(HadolintImage, TakesOnlyAHostWithADotForARegistry) {
  const HadolintImage known = hadolint_image("registry.example.com:5000/team/app:1@sha256:0123");
  EXPECT_EQ(known.registry, "registry.example.com:5000");
  EXPECT_EQ(known.name, "team/app");
  EXPECT_EQ(known.tag, "1");
  EXPECT_EQ(known.digest, "sha256:0123");

  const HadolintImage local = hadolint_image("localhost:5000/app");
  EXPECT_EQ(local.registry, "");
  EXPECT_EQ(local.name, "localhost");
  EXPECT_EQ(local.tag, "5000/app");

  EXPECT_EQ(hadolint_image("debian:12.5").name, "debian");
  EXPECT_EQ(hadolint_image("debian@sha256:0123").digest, "sha256:0123");
  EXPECT_EQ(hadolint_image("").name, "");
}

TEST(InQuotes, CutsLongTextAtACodePointAndHidesControlCharacters) {
  EXPECT_EQ(in_quotes("app"), "'app'");
  EXPECT_EQ(in_quotes("a\nb\x7F"), "'a?b?'");
  EXPECT_EQ(in_quotes(std::string(47, 'a') + "ä" + std::string(5, 'b')), "'" + std::string(47, 'a') + "…'");
  EXPECT_EQ(in_quotes(std::string(48, 'a')), "'" + std::string(48, 'a') + "'");
}

TEST(ContainsWord, WantsNothingOfAWordNextToIt) {
  EXPECT_TRUE(contains_word("install gosu && x", "gosu"));
  EXPECT_TRUE(contains_word("/usr/bin/gosu", "gosu"));
  EXPECT_TRUE(contains_word("gosund gosu", "gosu"));
  EXPECT_FALSE(contains_word("gosund my-gosu gosu_x", "gosu"));
  EXPECT_FALSE(contains_word("", "gosu"));
}

TEST(RemoteKind, KnowsUrlsAndGitRepositoriesFromPaths) {
  EXPECT_EQ(remote_kind("http://example.com/a"), SourceKind::http);
  EXPECT_EQ(remote_kind("https://example.com/a.tar.gz"), SourceKind::https);
  for (const char* git : {"https://example.com/team/tool.git", "https://example.com/tool.git?ref=a#main:docs",
                          "git://example.com/tool", "ssh://git@example.com/tool", "git@example.com:team/tool", "a@b:c"})
    EXPECT_EQ(remote_kind(git), SourceKind::git) << git;
  for (const char* path : {"", "a", "./a@b:c", "../git@example.com:x", "a/b@c:d", "a:b@c", "ftp://example.com/a",
                           "example.com/team/tool.git"})
    EXPECT_EQ(remote_kind(path), std::nullopt) << path;
  EXPECT_EQ(remote_kind("https://example.git"), SourceKind::https) << "a host, no path";
  EXPECT_TRUE(is_git_source("http://example.com/tool.git"));
  EXPECT_FALSE(is_git_source("http://example.com/tool.git/"));
  EXPECT_FALSE(is_git_source("tool.git"));
}

}  // namespace
}  // namespace plimsoll::rules
