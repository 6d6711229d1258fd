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

std::string anchor(std::string_view code) {
  std::string out(code);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

std::string table() {
  std::string out = "| code | name | recommended | what it reports |\n| --- | --- | --- | --- |\n";
  for (const Rule* rule : catalog()) {
    const RuleInfo& info = rule->info;
    out += fmt::format("| [{}](rules/REFERENCE.md#{}) | {} | {} | {} |\n", info.code, anchor(info.code), info.name,
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

/// The sentences of a rule's documentation about the profile `hadolint`, without their common start.
std::string said_of_hadolint(std::string_view docs) {
  constexpr std::string_view kStart = "The profile `hadolint` ";
  std::string text;
  for (const char c : docs.substr(0, docs.find("\n## Why"))) text += c == '\n' ? ' ' : c;
  text += ' ';
  std::string out;
  for (std::size_t at = text.find(kStart); at != std::string::npos; at = text.find(kStart, at)) {
    at += kStart.size();
    const std::string_view sentence = std::string_view(text).substr(at, text.find(". ", at) - at);
    out += fmt::format("{}{}", out.empty() ? "" : "; it ", sentence);
  }
  return out;
}

std::string differences() {
  std::string out = "| rule | the profile `hadolint`, and the executable in hadolint's place |\n| --- | --- |\n";
  for (const Rule* rule : catalog())
    if (const std::string said = said_of_hadolint(rule->info.docs); !said.empty())
      out += fmt::format("| [{}](../../rules/REFERENCE.md#{}) {} | {} |\n", rule->info.code, anchor(rule->info.code),
                         rule->info.name, escaped(said));
  return out;
}

TEST(Reference, HoldsWhatTheMetadataSays) {
  EXPECT_TRUE(testing::matches_golden(std::string(PLIMSOLL_SOURCE_DIR) + "/rules/REFERENCE.md", reference()));
}

/// Whether the file at `path` holds `wanted` between the markers of this name, for the golden switch to put it there.
void expect_between_markers(const std::string& path, std::string_view marker, const std::string& wanted) {
  const std::string begin_marker = fmt::format("<!-- {}:begin -->\n", marker);
  const std::string text = testing::read_file(path).value_or("");
  const std::size_t begin = text.find(begin_marker);
  const std::size_t end = text.find(fmt::format("<!-- {}:end -->", marker));
  ASSERT_TRUE(begin != std::string::npos && end != std::string::npos) << path << " needs the markers of " << marker;
  EXPECT_TRUE(testing::matches_golden(path, text.substr(0, begin + begin_marker.size()) + wanted + text.substr(end)));
}

TEST(Readme, TableHoldsWhatTheMetadataSays) {
  expect_between_markers(std::string(PLIMSOLL_SOURCE_DIR) + "/README.md", "rules", table());
}

TEST(MigrationGuide, TableHoldsWhatTheRulesSayAboutHadolint) {
  expect_between_markers(std::string(PLIMSOLL_SOURCE_DIR) + "/examples/migrating-from-hadolint/README.md",
                         "differences", differences());
}

}  // namespace
}  // namespace plimsoll
