// ShellCheck without ShellCheck: which scripts it would get, and what its answers mean.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "plimsoll/document.hpp"
#include "plimsoll/model.hpp"
#include "shellcheck/codes.hpp"
#include "shellcheck/comments.hpp"
#include "shellcheck/findings.hpp"
#include "shellcheck/script.hpp"
#include "shellcheck/system_shell.hpp"
#include "support/generator.hpp"

namespace plimsoll::shellcheck {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Document document_of(std::string text) { return parse(std::make_unique<SourceFile>("Dockerfile", std::move(text))); }

std::vector<Script> scripts_of(const Document& document) {
  const Invocation invocation;
  const Model model(document, invocation);
  return native_scripts(document, model);
}

/// Of each script the first line and the body.
std::vector<std::string> shown(const std::vector<Script>& scripts) {
  std::vector<std::string> out;
  out.reserve(scripts.size());
  for (const Script& script : scripts)
    out.push_back(script.prelude.substr(0, script.prelude.find('\n')) + " " + std::string(script.body.text()));
  return out;
}
std::vector<std::string> native(const std::string& text) { return shown(scripts_of(document_of(text))); }
std::vector<std::string> as_hadolint(const std::string& text) { return shown(hadolint_scripts(document_of(text))); }

TEST(NativeScripts, AreWhatTheShellGets) {
  EXPECT_THAT(native("FROM debian\nRUN --mount=type=cache,target=/c a \\\n  # why\n\t&& b\\\n c\n"),
              ElementsAre("#!/bin/dash a \t&& b c"));
  EXPECT_THAT(native("FROM debian\nRUN <<EOF\na\n\tb\nEOF\n"), ElementsAre("#!/bin/dash a\n\tb\n"));
  EXPECT_THAT(native("FROM debian\nRUN <<-EOF\n\ta\n\t\tb\n\tEOF\n"), ElementsAre("#!/bin/dash a\nb\n"));
  EXPECT_THAT(native("FROM debian\nRUN cat <<A - <<B && c\n1\nA\n2\nB\n"),
              ElementsAre("#!/bin/dash cat <<A - <<B && c\n1\nA\n2\nB"));
  EXPECT_THAT(native("FROM debian\nRUN bash -e <<EOF\na\nEOF\n"),
              ElementsAre("#!/bin/dash bash -e <<EOF\na\nEOF", "#!/bin/bash a\n"));
  EXPECT_THAT(native("FROM debian\nRUN [\"/bin/bash\", \"-ec\", \"a \\\"b\\\"\"]\nRUN [\"make\", \"-c\", \"x\"]\n"),
              ElementsAre("#!/bin/bash a \"b\""));
  EXPECT_THAT(native("FROM debian\nONBUILD RUN a\n"), ElementsAre("#!/bin/dash a"));
}

TEST(NativeScripts, AreInTheLanguageOfTheShellThatRunsThem) {
  const std::string run = "\nRUN a\n";
  EXPECT_THAT(native("FROM alpine:3" + run), ElementsAre("#!/bin/dash a"));
  EXPECT_THAT(native("FROM fedora" + run), ElementsAre("#!/bin/bash a"));
  EXPECT_THAT(native("FROM example/app AS x\nFROM x" + run), ElementsAre("#!/bin/sh a"));
  EXPECT_THAT(native("FROM x\nSHELL [\"/bin/bash\", \"-c\"]" + run + "FROM x" + run),
              ElementsAre("#!/bin/bash a", "#!/bin/sh a"));
  EXPECT_THAT(native("FROM x\nSHELL [\"/usr/bin/env\", \"bash\", \"-c\"]" + run), ElementsAre("#!/bin/bash a"));
  EXPECT_THAT(native("FROM x\nRUN <<EOF\n#!/usr/bin/env -S bash -e\na\nEOF\n"),
              ElementsAre("#!/bin/bash #!/usr/bin/env -S bash -e\na\n"));
  EXPECT_THAT(native("FROM x\nRUN <<-EOF\n\t#!/bin/ksh\n\ta\n\tEOF\n"), ElementsAre("#!/bin/ksh #!/bin/ksh\na\n"));
}

TEST(NativeScripts, LeaveOutWhatShellCheckDoesNotKnow) {
  EXPECT_THAT(native("FROM x\nSHELL [\"powershell\", \"-Command\"]\nRUN a\n"), IsEmpty());
  EXPECT_THAT(native("FROM x\nSHELL [\"cmd\", \"/S\", \"/C\"]\nRUN a\n"), IsEmpty());
  EXPECT_THAT(native("FROM x\nSHELL [\"zsh\", \"-c\"]\nRUN a\n"), IsEmpty());
  EXPECT_THAT(native("FROM mcr.microsoft.com/windows/nanoserver\nRUN a\n"), IsEmpty());
  EXPECT_THAT(native("FROM --platform=windows/amd64 x\nRUN a\n"), IsEmpty());
  EXPECT_THAT(native("# escape=`\nFROM x\nRUN a\n"), IsEmpty());
  EXPECT_THAT(native("FROM x\nRUN <<EOF\n#!/usr/bin/python3\na\nEOF\n"), IsEmpty());
  EXPECT_THAT(native("FROM x\nRUN <<-EOF\n\t#!/usr/bin/python3\n\ta\n\tEOF\n"), IsEmpty());
}

TEST(NativeScripts, KnowTheVariablesOfTheirStage) {
  const Document document = document_of(
      "ARG GLOBAL=1\nFROM debian AS a\nARG B=1 A\nENV C=1 bad-name=2\nRUN x\nFROM a\nENV D=1\nRUN y\nFROM debian\nRUN "
      "z\n");
  const auto scripts = scripts_of(document);
  ASSERT_THAT(scripts, SizeIs(3));
  EXPECT_EQ(scripts[0].prelude, "#!/bin/dash\nexport A=1\nexport B=1\nexport C=1\n");
  EXPECT_EQ(scripts[1].prelude, "#!/bin/dash\nexport A=1\nexport B=1\nexport C=1\nexport D=1\n");
  EXPECT_EQ(scripts[2].prelude, "#!/bin/dash\n");
}

TEST(Scripts, AreMadeOfBytesOfTheFile) {
  std::size_t bytes = 0;
  for (std::uint32_t seed = 0; seed < testing::seeds(300); ++seed) {
    const Document document = document_of(testing::DockerfileGenerator(seed).file());
    std::vector<Script> scripts = scripts_of(document);
    for (Script& script : hadolint_scripts(document)) scripts.push_back(std::move(script));
    for (const Script& script : scripts) {
      const std::string_view body = script.body.text();
      if (!script.fixable || !script.instruction->heredocs.empty()) continue;  // escapes, line feeds between parts
      for (std::size_t i = 0; i < body.size(); ++i, ++bytes) {
        const Span span = script.body.locate(*script.instruction, body.substr(i, 1));
        ASSERT_EQ(document.source->slice(span), body.substr(i, 1)) << "seed " << seed << ": " << body;
      }
    }
  }
  EXPECT_GT(bytes, 1000U);
}

TEST(HadolintScripts, AreShellFormsAndHereDocuments) {
  EXPECT_THAT(as_hadolint("FROM x\nRUN a \\\n    b\nRUN [\"a\"]\nRUN <<EOF\n a\nEOF\n"),
              ElementsAre("#!/bin/sh a  b", "#!/bin/sh a"));
  EXPECT_THAT(as_hadolint("FROM x\r\nRUN <<EOF\r\na\r\nb\r\nEOF\r\n"), ElementsAre("#!/bin/sh a\nb"));
  EXPECT_THAT(as_hadolint("FROM x\nRUN <<EOF\n#!/usr/bin/python3\na\nEOF\nRUN <<EOF\n#!/bin/bash\nb\nEOF\n"),
              ElementsAre("#!/bin/sh #!/bin/bash\nb"));
}

TEST(HadolintScripts, TakeTheFirstWordOfTheShellInForce) {
  EXPECT_THAT(as_hadolint("FROM x AS a\nSHELL [\"/bin/bash\", \"-c\"]\nRUN 1\nFROM x\nRUN 2\nFROM a\nRUN 3\n"),
              ElementsAre("#!/bin/bash 1", "#!/bin/sh 2", "#!/bin/bash 3"));
  EXPECT_THAT(as_hadolint("FROM x\nSHELL [\"pwsh\"]\nRUN 1\nSHELL [\"C:\\\\cmd.exe\"]\nRUN 2\n"), IsEmpty());
  EXPECT_THAT(as_hadolint("FROM x\n# hadolint shell=bash # why\nRUN 1\nFROM x\nRUN 2\n"),
              ElementsAre("#!bash 1", "#!/bin/sh 2"));
  EXPECT_THAT(as_hadolint("# hadolint shell = bash\nFROM x\nRUN 1\nFROM x\nRUN 2\n"),
              ElementsAre("#!bash 1", "#!bash 2"));
  EXPECT_THAT(as_hadolint("ARG A\n# hadolint shell=bash\nFROM x\nRUN 1\n"), ElementsAre("#!/bin/sh 1"));
  EXPECT_THAT(as_hadolint("FROM x\nSHELL [\"bash\"]\nONBUILD RUN 1\nONBUILD SHELL [\"ksh\"]\nONBUILD RUN 2\nRUN 3\n"),
              ElementsAre("#!/bin/sh 1", "#!ksh 2", "#!bash 3"));
}

TEST(HadolintScripts, DeclareTheVariablesOfTheStageSorted) {
  const Document document = document_of(
      "ARG G\nFROM x AS a\nARG B C\nENV A=1 D=2\nRUN 1\nFROM y\nRUN 2\nFROM registry.example.com/a\nRUN 3\n");
  const auto scripts = hadolint_scripts(document);
  ASSERT_THAT(scripts, SizeIs(3));
  EXPECT_THAT(scripts[0].prelude, HasSubstr("#!/bin/sh\nexport A=1\nexport B=1\nexport D=1\nexport FTP_PROXY=1\n"));
  EXPECT_THAT(scripts[1].prelude, HasSubstr("#!/bin/sh\nexport FTP_PROXY=1\n"));
  EXPECT_EQ(scripts[2].prelude, scripts[0].prelude);
}

TEST(SystemShell, IsKnownByNameAndTag) {
  const auto shell = [](const std::string& text) {
    BaseImage image{.value = {.text = text}};
    image.parts = split_reference(image.value.text);
    return system_shell(image);
  };
  for (const char* const image :
       {"debian", "ubuntu:24.04", "python:3.14-slim", "node", "example/app:bookworm", "docker.io/library/golang:1.25"})
    EXPECT_EQ(shell(image), SystemShell::dash) << image;
  for (const char* const image : {"alpine", "node:24-alpine", "busybox:musl", "example/app:1-alpine3.22"})
    EXPECT_EQ(shell(image), SystemShell::ash) << image;
  for (const char* const image :
       {"fedora:43", "rockylinux/rockylinux:9", "registry.access.redhat.com/ubi9/ubi", "quay.io/centos/centos:stream9"})
    EXPECT_EQ(shell(image), SystemShell::bash) << image;
  for (const char* const image : {"example/app", "scratch", "mysql:8-oracle", "registry.example.com/debian"})
    EXPECT_EQ(shell(image), SystemShell::unknown) << image;
  for (const char* const image : {"mcr.microsoft.com/windows/servercore", "golang:1.25-nanoserver"})
    EXPECT_EQ(shell(image), SystemShell::none) << image;
}

TEST(Comments, AreSortedAsShellCheckSortsThem) {
  const auto comments = read_comments(R"({"comments":[
    {"file":"/t/f1","line":2,"endLine":2,"column":1,"endColumn":3,"level":"info","code":2086,"message":"b","fix":null},
    {"file":"/t/f0","line":9,"endLine":9,"column":1,"endColumn":3,"level":"style","code":1,"message":"c","fix":null},
    {"file":"/t/f1","line":2,"endLine":2,"column":1,"endColumn":3,"level":"error","code":3000,"message":"a",
     "fix":{"replacements":[{"line":2,"endLine":2,"column":1,"endColumn":1,"replacement":"\"","precedence":1,
                             "insertionPoint":"beforeStart"}]}}]})");
  ASSERT_TRUE(comments);
  ASSERT_THAT(*comments, SizeIs(3));
  EXPECT_EQ((*comments)[0].message, "c");
  EXPECT_EQ((*comments)[0].script, 0U);
  EXPECT_EQ((*comments)[1].message, "a");
  EXPECT_EQ((*comments)[1].level, Severity::error);
  ASSERT_THAT((*comments)[1].fix, SizeIs(1));
  EXPECT_TRUE((*comments)[1].fix[0].leans_back);
  EXPECT_EQ((*comments)[2].code, 2086U);
}

TEST(Comments, OfAnotherShapeAreRefused) {
  for (const char* const text : {"", "[]", "{", R"({"comments":1})", R"({"comments":[1]})", R"({"comments":[{}]})",
                                 R"({"comments":[{"file":"f"}]})"})
    EXPECT_FALSE(read_comments(text)) << text;
  EXPECT_TRUE(read_comments(R"({"comments":[]})"));
}

/// The findings of a file whose scripts get these comments.
std::vector<Finding> found(const Document& document, const std::vector<Comment>& comments, Codes& codes,
                           Answers answers = Answers::our_own, const Selection& selection = {}) {
  std::vector<Finding> findings;
  for (const Script& script : answers == Answers::as_hadolint ? hadolint_scripts(document) : scripts_of(document))
    add_findings(document, script, comments, selection, answers, codes, findings);
  return findings;
}

Comment comment(Range range, std::uint32_t code = 2086, std::vector<Replacement> fix = {}) {
  return {.range = range, .level = Severity::info, .code = code, .message = "m", .fix = std::move(fix)};
}

TEST(Findings, StandAtTheWordWhateverIsBetween) {
  Codes codes;
  const Document document = document_of("FROM debian\nENV A=1\nRUN \xC3\xA4 \\\n  # no\n   $b\\\n$c\n");
  // 'ä  $b$c' behind '#!' and one declaration: columns are code points, the indentation is one blank
  const auto findings = found(document,
                              {comment({3, 4, 3, 6}), comment({3, 6, 3, 8}), comment({3, 4, 3, 8}, 2000),
                               comment({3, 8, 3, 8}, 2001), comment({2, 1, 2, 2}), comment({99, 1, 99, 1})},
                              codes);
  std::vector<std::string_view> words;
  words.reserve(findings.size());
  for (const Finding& finding : findings) words.push_back(document.source->slice(finding.span));
  EXPECT_THAT(words, ElementsAre("$b", "$c", "$b\\\n$c", "c", "c"));
}

TEST(Findings, OfHereDocumentsStandBehindTheirTabs) {
  Codes codes;
  const Document document = document_of("FROM debian\nRUN <<-EOF\n\ta\n\t\techo $b\n\tEOF\n");
  const auto findings = found(document, {comment({3, 6, 3, 8})}, codes);
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(document.source->slice(findings[0].span), "$b");
}

std::string applied(const Document& document, const Fix& fix) {
  std::string text(document.text());
  for (std::size_t i = fix.edits.size(); i-- > 0;)
    text.replace(fix.edits[i].span.begin, fix.edits[i].span.size(), fix.edits[i].text);
  return text;
}

TEST(Findings, KeepReplacementsThatFitTheFile) {
  Codes codes;
  const std::vector<Comment> quotes = {
      comment({2, 3, 2, 5}, 2086, {{{2, 3, 2, 3}, "\"", false}, {{2, 5, 2, 5}, "\"", true}})};
  const Document plain = document_of("FROM debian\nRUN a $b\\\n  && c\n");
  auto findings = found(plain, quotes, codes);
  ASSERT_THAT(findings, SizeIs(1));
  ASSERT_THAT(findings[0].fixes, SizeIs(1));
  EXPECT_EQ(findings[0].fixes[0].applicability, Applicability::unsafe);
  EXPECT_EQ(applied(plain, findings[0].fixes[0]), "FROM debian\nRUN a \"$b\"\\\n  && c\n");

  const Document json = document_of("FROM debian\nRUN [\"sh\", \"-c\", \"a $b\"]\n");
  findings = found(json, quotes, codes);
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_THAT(findings[0].fixes, IsEmpty());

  const Document split = document_of("FROM debian\nRUN a $\\\nb\n");
  findings = found(split, {comment({2, 3, 2, 5}, 2086, {{{2, 3, 2, 5}, "x", false}})}, codes);
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_THAT(findings[0].fixes, IsEmpty());
}

TEST(Findings, AboutDialectsNeedAShellThatIsKnown) {
  Codes codes;
  const std::vector<Comment> undefined = {comment({2, 1, 2, 2}, 3010)};
  EXPECT_THAT(found(document_of("FROM debian\nRUN [[ a ]]\n"), undefined, codes), SizeIs(1));
  EXPECT_THAT(found(document_of("FROM alpine\nRUN [[ a ]]\n"), undefined, codes), IsEmpty());
  EXPECT_THAT(found(document_of("FROM example/app\nRUN [[ a ]]\n"), undefined, codes), IsEmpty());
}

TEST(Findings, ForHadolintAreTheLastOneAtTheLineOfTheRun) {
  Codes codes;
  const Document document = document_of("FROM alpine\nRUN a \\\n  b\nONBUILD \\\n  RUN c\n");
  const auto findings =
      found(document, {comment({1, 1, 1, 1}, 2239), comment({10, 1, 10, 2}, 3010)}, codes, Answers::as_hadolint);
  ASSERT_THAT(findings, SizeIs(2));
  for (const Finding& finding : findings) EXPECT_EQ(finding.rule->info.code, "SC3010");
  EXPECT_EQ(document.source->line_column(findings[0].span.begin).line, 2U);
  EXPECT_EQ(document.source->line_column(findings[1].span.begin).line, 4U);
}

TEST(Codes, AreRulesThatOptionsReach) {
  Codes codes;
  const Rule* const code = codes.rule(2086);
  EXPECT_EQ(code, codes.rule(2086));
  EXPECT_EQ(code->info.code, "SC2086");
  EXPECT_TRUE(is_code(*code));
  EXPECT_EQ(codes.rule(7)->info.code, "SC0007");
  EXPECT_EQ(codes.meant_by("sc2086"), code);
  EXPECT_EQ(codes.meant_by("SC208")->info.code, "SC2080");
  EXPECT_EQ(codes.meant_by("SC")->info.code, "SC0000");
  for (const char* const other : {"", "S", "DL3006", "SC20x6", "SCALE", "SC99999999999"})
    EXPECT_EQ(codes.meant_by(other), nullptr) << other;

  EXPECT_TRUE(enabled(*code, {}));
  EXPECT_FALSE(enabled(*code, {.profile = Profile::buildkit}));
  EXPECT_FALSE(enabled(*code, {.ignore = {"SC2086", "DL3006"}}));
  EXPECT_FALSE(enabled(*code, {.ignore = {"SC2"}}));
  EXPECT_TRUE(enabled(*code, {.ignore = {"SC2046"}}));
  EXPECT_FALSE(enabled(*code, {.select = {"DL3006"}}));
  EXPECT_TRUE(enabled(*code, {.select = {"DL3006"}, .extend_select = {"SC"}}));
  EXPECT_TRUE(enabled(*code, {.select = {"ALL"}}));
  EXPECT_FALSE(enabled(*code, {.severities = {{"SC2086", Severity::off}}}));
  const auto graded = enabled(*code, {.severities = {{"SC2086", Severity::error}}});
  ASSERT_TRUE(graded);
  EXPECT_EQ(graded->level, Severity::error);
  EXPECT_TRUE(graded->level_is_fixed);
}

}  // namespace
}  // namespace plimsoll::shellcheck
