// Processes that do what they should, and those that do not.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "shellcheck/checker.hpp"
#include "shellcheck/posix.hpp"

namespace plimsoll::shellcheck {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// A program of some lines of shell.
class Program {
 public:
  explicit Program(const std::string& lines) : folder_(std::move(*TemporaryFolder::create())) {
    std::FILE* const file = std::fopen(path().c_str(), "wb");
    std::fputs(("#!/bin/sh\n" + lines).c_str(), file);
    std::fclose(file);
    std::filesystem::permissions(path(), std::filesystem::perms::owner_all);
  }
  std::string path() const { return folder_.path() + "/shellcheck"; }
  const std::string& folder() const { return folder_.path(); }

 private:
  TemporaryFolder folder_;
};

TEST(RunProgram, GivesWhatItPrintedAndHowItEnded) {
  const Program program("echo \"$1 ${SHELLCHECK_OPTS-none}\"; cat; echo bad >&2; exit 3");
  ::setenv("SHELLCHECK_OPTS", "--color", 1);
  const auto done = run_program(program.path(), {"a b"}, seconds(60));
  ::unsetenv("SHELLCHECK_OPTS");
  ASSERT_TRUE(done) << done.error().text();
  EXPECT_EQ(done->output, "a b none\n");
  EXPECT_EQ(done->errors, "bad\n");
  EXPECT_EQ(done->status, 3);
  const Program crashes("kill -9 $$");
  EXPECT_EQ(run_program(crashes.path(), {}, seconds(60))->status, 128 + 9);
}

TEST(RunProgram, TakesMuchOutput) {
  const Program program("head -c 3000000 /dev/zero; head -c 3000000 /dev/zero >&2");
  const auto done = run_program(program.path(), {}, seconds(60));
  ASSERT_TRUE(done) << done.error().text();
  EXPECT_EQ(done->output.size(), 3000000U);
  EXPECT_EQ(done->errors.size(), 3000000U);
}

TEST(RunProgram, StopsWhatDoesNotEnd) {
  for (const char* const lines : {"sleep 1000", "exec >&- 2>&-; sleep 1000", "sleep 1000 & exit 0", "yes; exit"}) {
    const auto start = std::chrono::steady_clock::now();
    const auto done = run_program(Program(lines).path(), {}, milliseconds(300));
    EXPECT_FALSE(done) << lines;
    EXPECT_LT(std::chrono::steady_clock::now() - start, seconds(60)) << lines;
  }
}

TEST(RunProgram, SaysThatNothingCanBeStarted) {
  const auto done = run_program("/nonexistent/program", {}, seconds(60));
  ASSERT_FALSE(done);
  EXPECT_THAT(done.error().text(), HasSubstr("cannot be started"));
}

TEST(FindProgram, LooksInAbsoluteFoldersOfThePathOnly) {
  const Program program("");
  const std::string path = std::getenv("PATH") == nullptr ? "" : std::getenv("PATH");
  ::setenv("PATH", ("relative::/nonexistent:" + program.folder()).c_str(), 1);
  EXPECT_EQ(find_program("shellcheck"), program.path());
  EXPECT_EQ(find_program("no-such-program"), "");
  ::setenv("PATH", path.c_str(), 1);
}

TEST(TemporaryFolder, IsPrivateAndGoneWithTheObject) {
  std::string path;
  {
    const TemporaryFolder folder(std::move(*TemporaryFolder::create()));
    path = folder.path();
    EXPECT_EQ(std::filesystem::status(path).permissions(), std::filesystem::perms::owner_all);
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

// For each file, a comment whose message is the file's last line.
constexpr const char* kEcho = R"sh(
shift 5
printf '{"comments":['
for file; do
  [ "$file" = "$1" ] || printf ,
  printf '{"file":"%s","line":1,"column":1,"endLine":1,"endColumn":1,"level":"info","code":1,"message":"%s"}' \
    "$file" "$(tail -n 1 "$file")"
done
printf ']}'
exit 1
)sh";

TEST(Check, GivesEachScriptItsComments) {
  const Program program(kEcho);
  std::vector<std::string> scripts;
  scripts.reserve(50);
  for (int i = 0; i < 50; ++i) scripts.push_back(fmt::format("line\nscript {}", i % 30));
  std::vector<std::string> problems;
  for (const unsigned jobs : {1U, 4U}) {
    const auto answers = check({.program = program.path()}, scripts, jobs, problems);
    EXPECT_THAT(problems, IsEmpty());
    ASSERT_THAT(answers, SizeIs(50));
    for (std::size_t i = 0; i < answers.size(); ++i) {
      ASSERT_THAT(answers[i], SizeIs(1)) << i;
      EXPECT_EQ(answers[i][0].message, fmt::format("script {}", i % 30));
      EXPECT_EQ(answers[i][0].script, i);
    }
  }
}

TEST(Check, TellsWhatWentWrongAndHowManyScriptsAreNotChecked) {
  const std::vector<std::string> scripts = {"a", "b"};
  for (const auto& [lines, said] : std::vector<std::pair<std::string, std::string>>{
           {"sleep 1000", "did not end within 1 s"},
           {"echo no such option >&2; exit 3", "failed with status 3: no such option"},
           {"kill -SEGV $$", "failed with status 139"},
           {"echo hello", "no ShellCheck JSON"}}) {
    const Program program(lines);
    std::vector<std::string> problems;
    const auto answers = check({.program = program.path(), .limit = milliseconds(900)}, scripts, 1, problems);
    EXPECT_THAT(answers, ElementsAre(IsEmpty(), IsEmpty()));
    EXPECT_THAT(problems, ElementsAre(HasSubstr(said))) << lines;
    EXPECT_THAT(problems.front(), HasSubstr("2 of 2 scripts"));
  }
}

TEST(Version, IsWhatTheProgramSays) {
  const Program program("echo 'ShellCheck - analysis'; echo 'version: 1.2.3'; echo 'license: x'");
  EXPECT_EQ(*version({.program = program.path()}), "1.2.3");
  EXPECT_FALSE(version({.program = Program("exit 1").path()}));
}

}  // namespace
}  // namespace plimsoll::shellcheck
