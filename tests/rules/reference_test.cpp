// The pages that are printed from the rules' metadata: the table in README.md and rules/REFERENCE.md.
// PLIMSOLL_UPDATE_GOLDEN=1 rewrites them.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "plimsoll/catalog.hpp"
#include "plimsoll/report.hpp"
#include "plimsoll/rule.hpp"
#include "plimsoll/selection.hpp"
#include "support/golden.hpp"

namespace plimsoll {
namespace {

std::string level(Severity severity) { return severity == Severity::off ? "–" : std::string(severity_name(severity)); }

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|') out += '\\';
    out += c;
  }
  return out;
}

std::string join(std::span<const std::string_view> words) {
  std::string out;
  for (const std::string_view word : words) out += fmt::format("{}{}", out.empty() ? "" : ", ", word);
  return out;
}

std::string table() {
  std::string out = "| code | name | recommended | what it reports |\n| --- | --- | --- | --- |\n";
  for (const Rule* rule : catalog()) {
    const RuleInfo& info = rule->info;
    std::string anchor(info.code);
    for (char& c : anchor) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    out += fmt::format("| [{}](rules/REFERENCE.md#{}) | {} | {} | {} |\n", info.code, anchor, info.name,
                       level(info.profiles.recommended), escaped(info.summary));
  }
  return out;
}

std::string reference() {
  std::string out =
      "# Rules\n\nPrinted from the metadata in the rule files (tests/rules/reference_test.cpp); do not edit by hand.\n";
  for (const Rule* rule : catalog()) {
    const RuleInfo& info = rule->info;
    out += fmt::format("\n## {}\n\n**{}**: {}.\n\n", info.code, info.name, info.summary);
    out += fmt::format("Levels: recommended {}, hadolint {}, buildkit {}, security {}, cis {}.",
                       level(info.profiles.recommended), level(info.profiles.hadolint), level(info.profiles.buildkit),
                       level(info.profiles.security), level(info.profiles.cis));
    if (!info.cwe.empty()) {
      out += " CWE";
      for (const std::uint16_t& cwe : info.cwe) out += fmt::format("{} {}", &cwe == info.cwe.data() ? "" : ",", cwe);
      out += ".";
    }
    if (!info.aliases.empty()) out += fmt::format(" Also known as {}.", join(info.aliases));
    out += "\n\n";
    std::string_view docs = info.docs;
    while (!docs.empty()) {  // one level below the rule's own heading
      const std::size_t end = std::min(docs.find('\n'), docs.size() - 1) + 1;
      if (docs.starts_with("## ")) out += '#';
      out += docs.substr(0, end);
      docs.remove_prefix(end);
    }
  }
  return out;
}

TEST(Reference, HoldsWhatTheMetadataSays) {
  EXPECT_TRUE(testing::matches_golden(std::string(PLIMSOLL_SOURCE_DIR) + "/rules/REFERENCE.md", reference()));
}

TEST(Readme, TableHoldsWhatTheMetadataSays) {
  constexpr std::string_view kBegin = "<!-- rules:begin -->\n";
  constexpr std::string_view kEnd = "<!-- rules:end -->";
  const std::string path = std::string(PLIMSOLL_SOURCE_DIR) + "/README.md";
  const std::string text = testing::read_file(path).value_or("");
  const std::size_t begin = text.find(kBegin);
  const std::size_t end = text.find(kEnd);
  ASSERT_TRUE(begin != std::string::npos && end != std::string::npos) << "README.md needs the markers";
  const std::string wanted = text.substr(0, begin + kBegin.size()) + table() + text.substr(end);
  EXPECT_TRUE(testing::matches_golden(path, wanted));
}

}  // namespace
}  // namespace plimsoll
