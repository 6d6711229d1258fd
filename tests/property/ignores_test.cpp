// Comments that silence all that is found: they do, change nothing else, and are written once.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "lint/add_ignores.hpp"
#include "plimsoll/rule.hpp"
#include "support/files.hpp"
#include "support/generator.hpp"
#include "support/line_ends.hpp"
#include "support/paths.hpp"

namespace plimsoll {
namespace {

namespace fs = std::filesystem;

Linter linter(Profile profile) {
  auto made = Linter::create({.selection = {.profile = profile}, .invocation = {}});
  EXPECT_TRUE(made);
  return std::move(*made);
}

std::unique_ptr<const SourceFile> source(std::string text) {
  return std::make_unique<const SourceFile>("-", std::move(text));
}

/// What the builder sees of a file.
std::vector<std::string> meaning(const std::string& text) {
  const Document document = parse(source(text));
  std::vector<std::string> out = {std::string(1, document.escape)};
  for (const Directive& directive : document.directives) out.emplace_back(document.source->slice(directive.span));
  for (const Item& item : document.items)
    if (item.kind == ItemKind::instruction)
      out.emplace_back(document.source->slice(ast::common(document.instructions[item.index]).span));
  for (const SyntaxError& error : document.errors) out.push_back(error.message);
  return out;
}

void expect_silence(const Linter& with, const std::string& text, const std::string& reason) {
  const WithIgnores once = add_ignores(with, source(text), reason);
  const bool broken = !parse(source(text)).errors.empty();  // where an instruction ends may then change
  for (const Finding& finding : once.left.findings)
    if (!broken) ADD_FAILURE() << finding.rule->info.code << " is left: " << finding.message << "\n" << once.text;
  EXPECT_EQ(meaning(once.text), meaning(text)) << once.text;
  const WithIgnores twice = add_ignores(with, source(once.text), reason);
  EXPECT_EQ(twice.text, once.text) << "a second time adds nothing";
  EXPECT_EQ(twice.silenced, 0U);
  EXPECT_EQ(text.starts_with("\xEF\xBB\xBF"), once.text.starts_with("\xEF\xBB\xBF"));
}

TEST(Ignores, SilenceTheFixturesOfAllRules) {
  const Linter all = linter(Profile::all);
  const Linter recommended = linter(Profile::recommended);
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(PLIMSOLL_SOURCE_DIR) / "tests/rules")) {
    if (!entry.path().filename().string().ends_with("Dockerfile")) continue;
    SCOPED_TRACE(entry.path().string());
    const std::string text = testing::read_file(entry.path()).value_or("");
    expect_silence(all, text, "");
    expect_silence(recommended, text, "accepted until the next release");
    ++files;
  }
  EXPECT_GT(files, 300U);
}

TEST(Ignores, SilenceGeneratedFiles) {
  const Linter all = linter(Profile::all);
  for (std::uint32_t seed = 0; seed < testing::seeds(300); ++seed) {
    SCOPED_TRACE(seed);
    const std::string text = testing::DockerfileGenerator(seed).file();
    expect_silence(all, text, seed % 2 == 0 ? "" : "why not");
    if (text.find('\n') == std::string::npos) continue;  // which says nothing about line ends
    const std::string crlf = testing::with_crlf(text);
    const WithIgnores done = add_ignores(all, source(crlf), "");
    for (std::size_t at = done.text.find('\n'); at != std::string::npos; at = done.text.find('\n', at + 1))
      ASSERT_TRUE(at > 0 && done.text[at - 1] == '\r') << done.text;
  }
}

std::string ignored(const std::string& text, const std::string& reason = "") {
  auto made = Linter::create(
      {.selection = {.select = {"DL4000", "DL3006", "missing-user", "unused-pragma"}}, .invocation = {}});
  EXPECT_TRUE(made);
  return add_ignores(*made, source(text), reason).text;
}

TEST(Ignores, StandAboveTheInstructionAndBelowTheDirectives) {
  EXPECT_EQ(ignored("# syntax=docker/dockerfile:1\n# escape=\\\nFROM debian\n# about Jane\nMAINTAINER x\nUSER a\n"),
            "# syntax=docker/dockerfile:1\n# escape=\\\n# plimsoll ignore=DL3006\nFROM debian\n# about Jane\n"
            "# plimsoll ignore=DL4000\nMAINTAINER x\nUSER a\n");
  EXPECT_EQ(ignored("\xEF\xBB\xBF"
                    "FROM debian\r\nUSER a"),
            "\xEF\xBB\xBF# plimsoll ignore=DL3006\r\nFROM debian\r\nUSER a");
}

TEST(Ignores, AboutTheWholeFileStandOnTop) {
  auto made = Linter::create({.selection = {.select = {"PL1024"}}, .invocation = {.target = "none-such"}});
  ASSERT_TRUE(made);
  EXPECT_EQ(add_ignores(*made, source("# escape=\\\n# a comment\nFROM debian:12\n"), "later").text,
            "# escape=\\\n# plimsoll global ignore=PL1024 # later\n# a comment\nFROM debian:12\n");
}

TEST(Ignores, JoinAComment) {
  const std::string text = "FROM debian:12\n# plimsoll ignore=DL3008 # why\nMAINTAINER x\nUSER a\n";
  EXPECT_NE(ignored(text).find("# plimsoll ignore=DL3008,DL4000"), std::string::npos) << ignored(text);
  EXPECT_NE(ignored(text, "other").find("# plimsoll ignore=DL4000 # other\n"), std::string::npos);
}

TEST(Ignores, LeaveTheCommentsOfOtherToolsNextToTheInstruction) {
  EXPECT_EQ(ignored("FROM debian:12\n# hadolint ignore=DL3059\nMAINTAINER x\nUSER a\n"),
            "FROM debian:12\n# plimsoll ignore=DL4000\n# hadolint ignore=DL3059\nMAINTAINER x\nUSER a\n");
}

TEST(Ignores, GoWithoutAnEffectWhereAPolicyForbidsThem) {
  auto made = Linter::create({.selection = {.select = {"DL4000", "DL3006"}},
                              .invocation = {},
                              .pragma_policy = {.require_reason = false, .never_ignore = {"DL4000"}}});
  ASSERT_TRUE(made);
  const WithIgnores done = add_ignores(*made, source("FROM debian\nMAINTAINER x\n"), "");
  EXPECT_EQ(done.text, "# plimsoll ignore=DL3006\nFROM debian\nMAINTAINER x\n");
  EXPECT_EQ(done.silenced, 1U);
  ASSERT_EQ(done.left.findings.size(), 1U);
  EXPECT_EQ(done.left.findings[0].rule->info.code, "DL4000");
}

}  // namespace
}  // namespace plimsoll
