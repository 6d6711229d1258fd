// The pattern table against strings made from it: nothing that has a pattern's shape is missed, the prefilter loses
// nothing, and a pattern costs nothing until its literal is seen. No token stands in this file: all are made.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "secret/checks.hpp"
#include "secret/engine.hpp"
#include "secret/starts.hpp"
#include "support/regex_sample.hpp"
#include "support/secret_sample.hpp"
#include "support/shared.hpp"

namespace plimsoll::secret {
namespace {

using plimsoll::testing::encode_base64;
using plimsoll::testing::RegexSample;
using plimsoll::testing::sample;

bool finds(std::string_view text, std::string_view id) {
  return std::ranges::any_of(find_secrets(text), [&](const SecretMatch& match) { return match.pattern->id == id; });
}

// First in the file: gtest runs tests in this order, and the counter is the process's.
TEST(SecretPatterns, NoneIsCompiledBeforeItsLiteralWasSeen) {
  const std::size_t before = compiled_patterns();
  find_secrets("FROM debian:12\nRUN curl -fsSL https://example.com/a.tgz | tar xz\nENV PATH=/opt/bin:$PATH\n");
  EXPECT_EQ(compiled_patterns(), before);
  find_secrets(std::string("gh") + "p_ and nothing else");
  EXPECT_EQ(compiled_patterns(), before + 1);
  find_secrets(std::string("gh") + "p_ again");
  EXPECT_EQ(compiled_patterns(), before + 1);
}

TEST(SecretPatterns, TheTableIsComplete) {
  EXPECT_GE(patterns().size(), 84U);
  EXPECT_EQ(secret_patterns().size(), patterns().size());
  for (const Pattern& pattern : patterns()) {
    const RE2 regex(re2::StringPiece(pattern.regex.data(), pattern.regex.size()), RE2::Latin1);
    EXPECT_TRUE(regex.ok()) << pattern.id << ": " << regex.error();
    EXPECT_LE(regex.NumberOfCapturingGroups(), 1) << pattern.id;
  }
}

TEST(SecretPatterns, EveryMatchContainsALiteral) {
  RegexSample random(1);
  for (const Pattern& pattern : patterns())
    for (int i = 0; i < 50; ++i) {
      const std::string made = random.of(pattern.regex);
      bool contained = false;
      each_word(pattern.literals, [&](std::string_view literal) {
        contained = contained || (pattern.fold ? find_folded(made, literal) : made.find(literal)) != std::string::npos;
      });
      EXPECT_TRUE(contained) << pattern.id << ": " << made;
    }
}

TEST(SecretPatterns, EveryShapeIsFoundWhereverItStands) {
  constexpr int kSamples = 300;
  constexpr std::string_view kAround[][2] = {
      {"", ""}, {"TOKEN=", "\n"}, {"\"", "\""}, {"x ", " y"}, {"'", "' && true"}};
  RegexSample random(20260801);
  for (const Pattern& pattern : patterns()) {
    int missed = 0;
    std::string example;
    for (int i = 0; i < kSamples; ++i) {
      const auto& around = kAround[i % 5];
      const std::string text = std::string(around[0]) + sample(pattern, random) + std::string(around[1]);
      if (finds(text, pattern.id)) continue;
      ++missed;
      example = text;
    }
    // Tokens in URLs are judged by the stricter floors of values.
    EXPECT_LE(missed, pattern.id == "url-userinfo-token" ? kSamples / 50 : kSamples / 100)
        << pattern.id << " misses for example " << example;
  }
}

TEST(SecretPatterns, ALongerStringIsSomethingElse) {
  RegexSample random(7);
  for (const Pattern& pattern : patterns()) {
    if (pattern.rank != Rank::provider || pattern.left == &kNone || pattern.start == teams_start) continue;
    for (int i = 0; i < 20; ++i) {
      const std::string made = sample(pattern, random);
      if (pattern.context.empty()) {
        EXPECT_FALSE(finds("a" + made, pattern.id)) << pattern.id << ": " << made;
      }
    }
  }
}

/// What the engine must equal: the pattern run over the whole text, from every start, without literals and windows.
std::set<std::pair<std::size_t, std::size_t>> reference(const Pattern& pattern, const RE2& regex,
                                                        std::string_view text) {
  std::set<std::pair<std::size_t, std::size_t>> found;
  const re2::StringPiece subject(text.data(), text.size());
  for (std::size_t from = 0; from < text.size();) {
    re2::StringPiece groups[2];
    const int wanted = regex.NumberOfCapturingGroups() > 0 ? 2 : 1;
    if (!regex.Match(subject, from, text.size(), RE2::UNANCHORED, groups, wanted)) break;
    const auto offset = [&](const re2::StringPiece& group) {
      return static_cast<std::size_t>(group.data() - text.data());
    };
    const re2::StringPiece& secret = groups[wanted - 1];
    Candidate candidate{offset(groups[0]), offset(groups[0]) + groups[0].size(), offset(secret),
                        offset(secret) + secret.size()};
    if (accept(pattern, text, candidate)) {
      found.emplace(candidate.begin, candidate.end);
      from = std::max(candidate.whole_end, candidate.end);
    } else {
      from = candidate.whole_begin + 1;
    }
  }
  return found;
}

class Reference {
 public:
  Reference() {
    for (const Pattern& pattern : patterns())
      regexes_.push_back(
          std::make_unique<RE2>(re2::StringPiece(pattern.regex.data(), pattern.regex.size()), RE2::Latin1));
  }
  /// Compares per pattern, before overlaps are resolved: what one pattern finds must be what the engine finds, or lie
  /// under something that the engine ranks higher.
  void compare(std::string_view text, const std::string& name) const {
    std::set<std::pair<std::size_t, std::size_t>> engine;
    const std::vector<SecretMatch> matches = find_secrets(text);
    for (const SecretMatch& match : matches) {
      const auto index = static_cast<std::size_t>(match.pattern - secret_patterns().data());
      EXPECT_TRUE(reference(patterns()[index], *regexes_[index], text).contains({match.begin, match.end}))
          << name << ": " << match.pattern->id << " at " << match.begin;
    }
    for (std::size_t index = 0; index < patterns().size(); ++index) {
      if (patterns()[index].id == "gcp-service-account" && !has_service_account_key(text)) continue;
      for (const auto& [begin, end] : reference(patterns()[index], *regexes_[index], text))
        EXPECT_TRUE(std::ranges::any_of(
            matches,
            [first = begin, last = end](const SecretMatch& match) { return match.begin < last && first < match.end; }))
            << name << ": the prefilter loses " << patterns()[index].id << " at " << begin;
    }
  }

 private:
  std::vector<std::unique_ptr<RE2>> regexes_;
};

TEST(SecretPatterns, PrefilterAndWindowsLoseNothingOnMadeText) {
  const Reference reference;
  RegexSample random(99);
  for (int round = 0; round < 40; ++round) {
    std::string text;
    for (std::size_t i = 0; i < 6; ++i) {
      const Pattern& pattern =
          patterns()[static_cast<std::size_t>(round * 7 + static_cast<int>(i) * 11) % patterns().size()];
      text += random.of("[a-z\" =:/]{0,12}") + sample(pattern, random) + random.of("[ \"'\\n,a-z]{0,3}");
    }
    reference.compare(text, text);
  }
}

TEST(SecretPatterns, PrefilterAndWindowsLoseNothingOnRealFiles) {
  const auto shared = plimsoll::testing::shared_folder();
  if (!shared) GTEST_SKIP() << plimsoll::testing::kNoSharedFolder;
  const Reference reference;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(*shared / "corpus" / "files"))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::ranges::sort(files);
  for (std::size_t i = 0; i < files.size(); i += 25) {  // plain RE2 is slow; every 25th file says enough
    std::ifstream file(files[i], std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    reference.compare(text, files[i].filename().string());
  }
}

}  // namespace
}  // namespace plimsoll::secret
