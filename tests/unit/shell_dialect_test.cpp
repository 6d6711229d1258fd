// Which shell reads a RUN, as the whole file tells.
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "plimsoll/model.hpp"

namespace plimsoll {
namespace {

/// The dialects of all RUNs of a file.
std::vector<ShellDialect> dialects(std::string text) {
  const Document document = parse(std::make_unique<SourceFile>("-", std::move(text)));
  const Invocation invocation;
  const Model model(document, invocation);
  std::vector<ShellDialect> found;
  for (const ast::Instruction& instruction : document.instructions)
    if (const auto* run = ast::as<ast::Run>(instruction)) found.push_back(model.shell(*run).dialect());
  return found;
}

using List = std::vector<ShellDialect>;
using enum ShellDialect;

TEST(ShellDialect, ShellInstructionsHoldToTheEndOfTheirStage) {
  EXPECT_EQ(dialects("FROM a AS x\nRUN b\nSHELL [\"/bin/bash\", \"-c\"]\nRUN b\nFROM a\nRUN b\nFROM x\nRUN b\n"),
            (List{sh, bash, sh, bash}));
  EXPECT_EQ(dialects("FROM a\nSHELL [\"/usr/bin/env\", \"zsh\", \"-c\"]\nRUN b\n"), List{zsh});
  EXPECT_EQ(dialects("FROM a\nSHELL [\"python3\", \"-c\"]\nRUN b\n"), List{unknown});
}

TEST(ShellDialect, CommentsNameTheShell) {
  EXPECT_EQ(dialects("# hadolint shell=bash\nFROM a\nRUN b\nFROM a\nRUN b\n"), (List{bash, bash}));
  EXPECT_EQ(dialects("FROM a AS x\n#plimsoll  shell = ksh # why\nRUN b\nFROM a\nRUN b\nFROM x\nRUN b\n"),
            (List{ksh, sh, ksh}));
  EXPECT_EQ(dialects("FROM a\nSHELL [\"bash\"]\n# hadolint shell=sh\nRUN b\nSHELL [\"bash\"]\nRUN b\n"),
            (List{sh, bash}));
  EXPECT_EQ(dialects("FROM a\n# hadolint shell=bash zsh\nRUN b\n# hadolint shell\nRUN b\n# shell=bash\nRUN b\n"),
            (List{sh, sh, sh}));
}

TEST(ShellDialect, WindowsImagesRunCmd) {
  EXPECT_EQ(dialects("FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN dir\n"), List{cmd});
  EXPECT_EQ(dialects("ARG T=nanoserver-1809\nFROM example.com/dotnet:$T AS x\nFROM x\nRUN dir\n"), List{cmd});
  EXPECT_EQ(dialects("FROM --platform=windows/amd64 a\nRUN dir\n"), List{cmd});
  EXPECT_EQ(dialects("# escape=`\nFROM a\nRUN dir\nSHELL [\"pwsh\"]\nRUN dir\n"), (List{cmd, powershell}));
  EXPECT_EQ(dialects("# escape=`\n# plimsoll shell=sh\nFROM a\nRUN ls\n"), List{sh});
  EXPECT_EQ(
      dialects("# escape=`\nFROM debian:12\nRUN ls\nFROM golang:1.27\nRUN dir\nFROM golang:1.27-alpine\nRUN ls\n"),
      (List{sh, cmd, sh}));
  EXPECT_EQ(dialects("# escape=`\nFROM --platform=linux/arm64 a\nRUN ls\nFROM --platform=windows debian\nRUN dir\n"),
            (List{sh, cmd}));
}

TEST(ShellDialect, LongChainsOfStagesTakeNoLonger) {
  std::string text = "FROM a AS s0\n# hadolint shell=bash\n";
  for (int i = 1; i < 5000; ++i) text += "FROM s" + std::to_string(i - 1) + " AS s" + std::to_string(i) + "\nRUN b\n";
  EXPECT_EQ(dialects(text).back(), bash);
}

}  // namespace
}  // namespace plimsoll
