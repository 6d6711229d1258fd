// Image references and platforms: where they are cut, what the builder accepts, and how it spells them out.
#include <gtest/gtest.h>

#include "model/platform.hpp"
#include "model/reference.hpp"
#include "plimsoll/image_reference.hpp"
#include "support/shared.hpp"
#include "support/vectors.hpp"

namespace plimsoll {
namespace {

std::string cut(std::string_view text) {
  const ReferenceParts parts = split_reference(text);
  std::string out;
  for (const std::string_view part : {parts.registry, parts.repository, parts.tag, parts.digest})
    out.append(out.empty() && part.data() == parts.registry.data() ? "" : "|").append(part);
  return out;
}

TEST(SplitReference, CutsRegistryRepositoryTagAndDigest) {
  EXPECT_EQ(cut("debian"), "|debian||");
  EXPECT_EQ(cut("debian:12"), "|debian|12|");
  EXPECT_EQ(cut("library/debian:12"), "|library/debian|12|");
  EXPECT_EQ(cut("registry.example.com/a/b:1@sha256:00"), "registry.example.com|a/b|1|sha256:00");
  EXPECT_EQ(cut("registry:5000/a"), "registry:5000|a||");
  EXPECT_EQ(cut("localhost/a"), "localhost|a||");
  EXPECT_EQ(cut("debian@sha256:00"), "|debian||sha256:00");
  EXPECT_EQ(cut(""), "|||");
  EXPECT_EQ(cut("debian:"), "|debian||");
}

TEST(SplitReference, SeparatorsInsideVariablesDoNotCount) {
  EXPECT_EQ(cut("debian:${TAG:-12}"), "|debian|${TAG:-12}|");
  EXPECT_EQ(cut("${IMAGE:-a/b:1@c}"), "|${IMAGE:-a/b:1@c}||");
  EXPECT_EQ(cut("${REGISTRY:-example.com}/app:1"), "|${REGISTRY:-example.com}/app|1|");
  EXPECT_EQ(cut("${A:-${B:-x:y}}:1"), "|${A:-${B:-x:y}}|1|");
  EXPECT_EQ(cut("a:$TAG"), "|a|$TAG|");
  EXPECT_EQ(cut("a:${TAG"), "|a|${TAG|") << "an open brace swallows the rest";
}

TEST(ReferenceError, SaysWhyTheBuilderRefusesAName) {
  EXPECT_FALSE(reference_error("debian:12"));
  EXPECT_FALSE(reference_error("registry.example.com:5000/a/b_c/d--e:v1.0_x"));
  EXPECT_FALSE(reference_error("a@sha256:" + std::string(64, '0')));
  EXPECT_EQ(reference_error("Debian"), "invalid reference format: repository name must be lowercase");
  EXPECT_EQ(reference_error("https://example.com/a"), "invalid reference format");
  EXPECT_EQ(reference_error("debian:"), "invalid reference format");
  EXPECT_EQ(reference_error("debian:" + std::string(129, 'a')), "invalid reference format");
  EXPECT_FALSE(reference_error("debian:" + std::string(128, 'a')));
  EXPECT_EQ(reference_error("a.-b/c"), "invalid reference format");
  EXPECT_EQ(reference_error("a_.b"), "invalid reference format");
  EXPECT_EQ(reference_error(std::string(64, 'a')),
            "invalid repository name, cannot specify 64-byte hexadecimal strings");
  EXPECT_EQ(reference_error("a/" + std::string(255, 'b')), "repository name must not be more than 255 characters");
}

TEST(ReferenceError, JudgesDigests) {
  EXPECT_EQ(reference_error("a@sha256:abc"), "invalid reference format");
  EXPECT_EQ(reference_error("a@sha256:" + std::string(63, '0')), "invalid checksum digest length");
  EXPECT_EQ(reference_error("a@sha256:" + std::string(64, 'A')), "invalid checksum digest format");
  EXPECT_EQ(reference_error("a@md5:" + std::string(32, '0')), "unsupported digest algorithm");
  EXPECT_EQ(reference_error("a@"), "invalid reference format");
}

TEST(ValidDigest, NeedsAKnownAlgorithmAndItsLength) {
  EXPECT_TRUE(valid_digest("sha256:" + std::string(64, 'a')));
  EXPECT_TRUE(valid_digest("sha384:" + std::string(96, '0')));
  EXPECT_TRUE(valid_digest("sha512:" + std::string(128, 'f')));
  EXPECT_FALSE(valid_digest("sha256:" + std::string(64, 'g')));
  EXPECT_FALSE(valid_digest("sha256:" + std::string(65, 'a')));
  EXPECT_FALSE(valid_digest("sha1:" + std::string(40, 'a')));
  EXPECT_FALSE(valid_digest("sha256"));
  EXPECT_FALSE(valid_digest(""));
}

TEST(NormalisedReference, AgreesWithTheVectors) {
  const auto shared = testing::shared_folder();
  if (!shared) GTEST_SKIP() << testing::kNoSharedFolder;
  const auto vectors = testing::vectors(*shared, "reference");
  ASSERT_FALSE(vectors.empty());
  for (const auto& vector : vectors) {
    SCOPED_TRACE(vector.dump());
    const Result<std::string> made = normalised_reference(vector.at("text").get<std::string>());
    const auto& result = vector.at("result");
    ASSERT_EQ(static_cast<bool>(made), !result.contains("error"));
    if (!made) {
      EXPECT_EQ(made.error().message, result.at("error").get<std::string>());
      continue;
    }
    EXPECT_EQ(*made, result.at("ref").get<std::string>());
    EXPECT_EQ(tagged_reference(*made), result.at("tagged").get<std::string>());
  }
}

TEST(TaggedReference, LeavesATagAndADigestAlone) {
  EXPECT_EQ(tagged_reference(*normalised_reference("localhost:5000/a:1")), "localhost:5000/a:1");
  const std::string digest = "a@sha256:" + std::string(64, '0');
  EXPECT_EQ(tagged_reference(*normalised_reference(digest)), "docker.io/library/" + digest);
}

std::string platform_of(std::string_view text) {
  const Result<Platform> parsed = parse_platform(text);
  return parsed ? parsed->os + "|" + parsed->os_version + "|" + parsed->arch + "|" + parsed->variant : "error";
}

TEST(Platform, HasCanonicalNames) {
  EXPECT_EQ(platform_of("linux/x86_64"), "linux||amd64|");
  EXPECT_EQ(platform_of("linux/i386"), "linux||386|");
  EXPECT_EQ(platform_of("linux/arm/v7"), "linux||arm|v7");
  EXPECT_EQ(platform_of("linux/arm/6"), "linux||arm|v6");
  EXPECT_EQ(platform_of("armel"), "linux||arm|v6");
  EXPECT_EQ(platform_of("armhf"), "linux||arm|");
  EXPECT_EQ(platform_of("linux/arm64/v8"), "linux||arm64|v8");
  EXPECT_EQ(platform_of("windows(10.0.17763)/amd64"), "windows|10.0.17763|amd64|");
  EXPECT_EQ(platform_of("windows(10.0+feature)"), "windows|10.0|amd64|");
}

TEST(Platform, RefusesWhatTheBuilderRefuses) {
  for (const char* bad : {"linux/", "linux/a/b/c", "linux(", "linux()x/a", "linux(1+)", "l nux/a", "amd65"})
    EXPECT_EQ(platform_of(bad), "error") << bad;
}

TEST(Platform, AgreesWithTheVectors) {
  const auto shared = testing::shared_folder();
  if (!shared) GTEST_SKIP() << testing::kNoSharedFolder;
  const auto vectors = testing::vectors(*shared, "platform");
  ASSERT_FALSE(vectors.empty());
  for (const auto& vector : vectors) {
    SCOPED_TRACE(vector.dump());
    const Result<Platform> parsed = parse_platform(vector.at("text").get<std::string>());
    const auto& result = vector.at("result");
    ASSERT_EQ(static_cast<bool>(parsed), !result.contains("error"));
    if (!parsed) {
      EXPECT_EQ(parsed.error().message, result.at("error").get<std::string>());
      continue;
    }
    EXPECT_EQ(parsed->os, result.at("os").get<std::string>());
    EXPECT_EQ(parsed->arch, result.at("arch").get<std::string>());
    EXPECT_EQ(parsed->variant, result.at("variant").get<std::string>());
    EXPECT_EQ(parsed->os_version, result.at("osver").get<std::string>());
  }
}

}  // namespace
}  // namespace plimsoll
