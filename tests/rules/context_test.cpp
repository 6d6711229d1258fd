// The rules of the build context and of secret files together, on whole files as people write them.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <string>

#include "plimsoll/lint.hpp"
#include "plimsoll/rule.hpp"

namespace plimsoll {
namespace {

namespace fs = std::filesystem;

/// The findings about secret files (PL4005, PL4006) and the context (PL6), as "3:6 PL4005 warning".
std::string findings(LintOptions options, const std::string& path, std::string text) {
  const auto linter = Linter::create(std::move(options));
  if (!linter) return linter.error().text();
  const LintResult result = linter->lint(std::make_unique<SourceFile>(path, std::move(text)));
  std::string out;
  for (const Finding& finding : result.findings) {
    const std::string_view code = finding.rule->info.code;
    if (code != "PL4005" && code != "PL4006" && !code.starts_with("PL6")) continue;
    const LineColumn place = result.document.source->line_column(finding.span.begin);
    out += fmt::format("{}{}:{} {} {}", out.empty() ? "" : ", ", place.line, place.column, code,
                       severity_name(finding.level));
  }
  return out;
}

/// A build context that lives as long as the object.
class Context {
 public:
  explicit Context(std::initializer_list<const char*> files)
      : folder_(fs::temp_directory_path() / fmt::format("plimsoll-context-{}", ::getpid())) {
    fs::remove_all(folder_);
    for (const char* file : files) {
      fs::create_directories((folder_ / file).parent_path());
      std::ofstream(folder_ / file) << "";
    }
    std::ofstream(folder_ / "Dockerfile") << "";
  }
  ~Context() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  std::string dockerfile() const { return (folder_ / "Dockerfile").string(); }

 private:
  fs::path folder_;
};

constexpr const char* kCopiesAll = "FROM debian:12\nCOPY . /srv/app\n";

TEST(ContextRules, AnApplicationThatCopiesItsFolderIsAnInfoOnStandardInput) {
  EXPECT_EQ(findings({}, "-",
                     "FROM debian\nRUN mkdir /srv/app\n"
                     "RUN groupadd -r app && useradd -r -s /bin/false -g app app\n"
                     "WORKDIR /srv/app\nCOPY . /srv/app\nRUN chown -R app:app /srv/app\nUSER app\n"
                     "CMD python3 main.py\n"),
            "5:6 PL6001 info");
}

TEST(ContextRules, AKeyInAStageWhoseFilesAreCopiedOnIsAWarning) {
  EXPECT_EQ(findings({}, "-",
                     "FROM debian AS fetch\nWORKDIR /work\nCOPY secret/deploy.key /tmp/\n"
                     "RUN scp -i /tmp/deploy.key build@files.example.com:/release .\n\n"
                     "FROM debian\nWORKDIR /srv\nCOPY --from=fetch /work .\n"),
            "3:6 PL4005 warning");
}

TEST(ContextRules, ASourceHasOneFindingWhateverTheContextHolds) {
  for (const Profile profile : {Profile::recommended, Profile::security, Profile::cis, Profile::all}) {
    const LintOptions options{.selection = {.profile = profile}, .invocation = {}};
    EXPECT_EQ(findings(options, Context({"main.py"}).dockerfile(), kCopiesAll), "2:6 PL6001 warning");
    EXPECT_EQ(findings(options, Context({".env"}).dockerfile(), kCopiesAll), "2:6 PL6002 warning");
    EXPECT_EQ(findings(options, Context({".env", ".dockerignore"}).dockerfile(), kCopiesAll), "2:6 PL6003 warning");
    EXPECT_EQ(findings(options, Context({"main.py", ".dockerignore"}).dockerfile(), kCopiesAll), "2:6 PL6001 info");
  }
}

/// The fix of the first finding about the context; its level in front where it is only shown.
std::string fix_of(const Context& context, std::string text) {
  const auto linter = Linter::create({});
  const LintResult result = linter->lint(std::make_unique<SourceFile>(context.dockerfile(), std::move(text)));
  for (const Finding& finding : result.findings)
    for (const Fix& fix : finding.fixes)
      if (finding.rule->info.code.starts_with("PL6"))
        return (fix.applicability == Applicability::display_only ? "only shown: " : "") + fix.title;
  return {};
}

TEST(ContextRules, AFixAddsTheLinesOfTheIgnoreFile) {
  const auto hint = [](const Context& context) { return fix_of(context, kCopiesAll); };
  EXPECT_EQ(hint(Context({"main.py"})), "write a .dockerignore with the lines '.git', '.env'");
  EXPECT_EQ(hint(Context({".env", "keys/id_rsa"})), "write a .dockerignore with the lines 'keys/id_rsa', '.env'");
  EXPECT_EQ(hint(Context({".env", ".dockerignore"})), "add the line '.env' to '.dockerignore'");
  EXPECT_EQ(fix_of(Context({"node_modules/a", ".dockerignore"}), std::string(kCopiesAll) + "RUN npm ci\n"),
            "add the line 'node_modules' to '.dockerignore'");
  EXPECT_EQ(hint(Context({"main.py", ".dockerignore"})), "") << "what is missing there is not known";
}

TEST(ContextRules, WhatTheBuildMayNeedIsOnlyShown) {
  const Context context({".env", "keys/id_rsa", "extra/prod.env"});
  const std::string lines = "write a .dockerignore with the lines 'keys/id_rsa', '.env', 'extra/prod.env'";
  const auto with = [&](std::string_view line) { return fix_of(context, kCopiesAll + std::string(line) + "\n"); };
  EXPECT_EQ(with("RUN make"), lines);
  EXPECT_EQ(with("# see .env\nRUN node -e 'process.env'"), lines);
  EXPECT_EQ(with("COPY *.txt /srv/"), lines);
  for (const char* const needs :
       {"RUN . ./.env && make", "RUN chmod 600 keys/id_rsa", "COPY .env /etc/app", "COPY keys /etc/keys",
        "COPY */*.env /etc/app", "COPY $UNKNOWN /etc/app", "RUN --mount=type=bind,target=/src make",
        "RUN --mount=target=/src make", "RUN cp -r keys /etc/keys", "COPY */id_rsa /etc/", "COPY e* /x",
        "CMD [\"run\", \".env\"]", "RUN <<EOF\ncat .env\nEOF"})
    EXPECT_EQ(with(needs), "only shown: " + lines) << needs;
  EXPECT_EQ(with("RUN --mount=type=bind,from=debian,target=/src make"), lines);
  EXPECT_EQ(with("RUN --mount=type=cache,target=/src make"), lines);
}

TEST(ContextRules, GitAndInstalledPackagesHaveTheirReasons) {
  const auto with = [](const Context& context, std::string_view line) {
    return fix_of(context, kCopiesAll + std::string(line) + "\n");
  };
  EXPECT_EQ(with(Context({"main.py"}), "RUN git describe"), "write a .dockerignore with the line '.env'");
  EXPECT_EQ(with(Context({"main.py"}), "RUN make gitlab"), "write a .dockerignore with the lines '.git', '.env'");
  for (const char* const asks : {"pyproject.toml", "setup.py", "pom.xml", "build.gradle.kts", ".goreleaser.yml"})
    EXPECT_EQ(with(Context({asks}), "RUN make"), "write a .dockerignore with the line '.env'") << asks;
  EXPECT_EQ(with(Context({".git/config", ".dockerignore"}), "RUN git describe"),
            "only shown: add the line '.git' to '.dockerignore'");
  for (const char* const installs :
       {"RUN npm ci", "RUN yarn install", "RUN pnpm i && pnpm build", "RUN yarn --frozen-lockfile",
        "COPY --from=deps /app/node_modules ./node_modules\nRUN npm install --omit=dev"})
    EXPECT_EQ(with(Context({"node_modules/a", ".dockerignore"}), installs),
              "add the line 'node_modules' to '.dockerignore'");
  for (const char* const needs : {"RUN npm run build", "CMD [\"npm\", \"i\"]", "COPY node_modules /m\nRUN npm i",
                                  "RUN apt-get install -y npm", "RUN npm install -g pm2", "RUN npm install express",
                                  "RUN npm run build && pip install x", "RUN echo \"npm i love\"", "RUN make $(npm i"})
    EXPECT_EQ(with(Context({"node_modules/a", ".dockerignore"}), needs),
              "only shown: add the line 'node_modules' to '.dockerignore'")
        << needs;
}

TEST(ContextRules, AHistoryIsReportedOnceByItsOwnRule) {
  EXPECT_EQ(findings({}, "-", "FROM debian:12\nCOPY .git .bash_history /srv/\n"),
            "2:6 PL6004 warning, 2:11 PL4005 warning");
}

TEST(ContextRules, WhoTurnsTheSpecificRuleOffStillHearsOfTheCopy) {
  const Context context({".env"});
  EXPECT_EQ(findings({.selection = {.ignore = {"PL6002"}}, .invocation = {}}, context.dockerfile(), kCopiesAll),
            "2:6 PL6001 warning");
  EXPECT_EQ(findings({}, context.dockerfile(),
                     "FROM debian:12\n# plimsoll ignore=dockerignore-missing # on purpose\nCOPY . /srv/app\n"),
            "")
      << "a pragma means the place, whichever rule reports it";
}

TEST(ContextRules, ManyCopiesBetweenManyStagesEnd) {
  std::string text;
  for (int i = 0; i < 300; ++i)
    text += fmt::format("FROM debian:12 AS s{0}\nCOPY . /a\n{1}", i,
                        i == 0 ? "" : fmt::format("COPY --from=s{} / /\nCOPY --from=s{} / /b\n", i - 1, i / 2));
  EXPECT_NE(findings({}, "-", text), "");
}

}  // namespace
}  // namespace plimsoll
