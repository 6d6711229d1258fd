// The commands of real files: they stand inside their instructions, and nearly every script is understood.
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <memory>

#include "support/generator.hpp"
#include "support/golden.hpp"
#include "support/shared.hpp"
#include "support/shell_properties.hpp"

namespace plimsoll {
namespace {

Document parse_text(std::string text) { return parse(std::make_unique<SourceFile>("-", std::move(text))); }

TEST(ShellProperties, CommandsOfGeneratedFilesStandInsideThem) {
  for (std::uint32_t seed = 0; seed < testing::seeds(300); ++seed) {
    const Document document = parse_text(testing::DockerfileGenerator(seed).file());
    EXPECT_EQ(testing::shell_faults(document, [](const auto&, const auto&) {}), "") << seed;
  }
}

TEST(ShellProperties, CommandsOfTheCorpusStandInsideItAndAreUnderstood) {
  const auto shared = testing::shared_folder();
  if (!shared) GTEST_SKIP() << testing::kNoSharedFolder;
  std::size_t scripts = 0;
  std::size_t complete = 0;
  std::size_t commands = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(*shared / "corpus" / "files")) {
    if (!entry.is_regular_file()) continue;
    const Document document = parse_text(testing::read_file(entry.path()).value_or(""));
    const auto count = [&](const ast::Instruction& instruction, const ShellScript& script) {
      const auto* run = ast::as<ast::Run>(instruction);
      if (run == nullptr || !run->valid) return;
      ++scripts;
      complete += script.complete() ? 1 : 0;
      commands += script.commands().size();
    };
    EXPECT_EQ(testing::shell_faults(document, count), "") << entry.path();
  }
  std::printf("%zu of %zu scripts understood, %zu commands\n", complete, scripts, commands);
  EXPECT_GT(complete * 100, scripts * 95) << "what is left is PowerShell and cmd";
}

}  // namespace
}  // namespace plimsoll
