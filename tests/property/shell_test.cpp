// The commands of real files: they stand inside their instructions, and nearly every script is understood.
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <memory>

#include "plimsoll/model.hpp"
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

/// Each RUN of a file with what the model says of it, triggers included.
template <typename Each>
void each_run(const Document& document, const Model& model, Each each) {
  for (const ast::Instruction& instruction : document.instructions) {
    const auto* onbuild = ast::as<ast::Onbuild>(instruction);
    const auto* run = ast::as<ast::Run>(onbuild != nullptr && onbuild->trigger ? *onbuild->trigger : instruction);
    if (run != nullptr && run->valid) each(*run, model.shell(*run));
  }
}

TEST(ShellProperties, ScriptsOfTheCorpusStandInsideItAndAreUnderstood) {
  const auto shared = testing::shared_folder();
  if (!shared) GTEST_SKIP() << testing::kNoSharedFolder;
  std::size_t scripts = 0;
  std::size_t complete = 0;
  std::size_t commands = 0;
  std::size_t others = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(*shared / "corpus" / "files")) {
    if (!entry.is_regular_file()) continue;
    const Document document = parse_text(testing::read_file(entry.path()).value_or(""));
    EXPECT_EQ(testing::shell_faults(document, [](const auto&, const auto&) {}), "") << entry.path();
    const Invocation invocation{.from_stdin = true};  // the model keeps a reference to it
    const Model model(document, invocation);
    each_run(document, model, [&](const ast::Run& run, const ShellScript& script) {
      if (!run.exec && script.dialect() >= ShellDialect::powershell) {
        ++others;
        return;
      }
      ++scripts;
      commands += script.commands().size();
      if (script.complete())
        ++complete;
      else
        std::printf("not understood: %s:%u\n", entry.path().c_str(), document.source->line_column(run.span.begin).line);
    });
  }
  std::printf("%zu of %zu scripts understood, %zu commands; %zu scripts are no shell's\n", complete, scripts, commands,
              others);
  EXPECT_GT(scripts, 0U);
  EXPECT_GE(complete * 1000, scripts * 999);
}

}  // namespace
}  // namespace plimsoll
