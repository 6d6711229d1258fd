// The model of whole files: stages, what reaches the final image, users, values, shells and the context.
#include "plimsoll/model.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "support/tree.hpp"

namespace plimsoll {
namespace {

using testing::Tree;

/// A file and its model; `at(n)` is the n-th instruction, from 0.
struct Sample {
  explicit Sample(std::string text, Invocation the_invocation = {.from_stdin = true}, std::string path = "-")
      : invocation(std::move(the_invocation)),
        document(parse(std::make_unique<const SourceFile>(std::move(path), std::move(text)))),
        model(document, invocation) {}

  const ast::Common& at(std::size_t index) const { return ast::common(document.instructions.at(index)); }
  const Stage& stage(std::size_t index) const { return model.stages()[index]; }
  /// What the last argument of the n-th instruction expands to; "?" in front when it is not known.
  std::string last(std::size_t index) const { return shown(at(index), at(index).arguments.back().text); }
  std::string image(std::size_t stage_index) const {
    const Value& value = stage(stage_index).image.value;
    return value.known ? value.text : "? " + value.text;
  }
  std::string shown(const ast::Common& instruction, std::string_view word) const {
    const Value value = model.expand(instruction, word);
    return value.known ? value.text : "? " + value.text;
  }
  std::string user_at_end(std::size_t stage_index) const {
    const ast::User* user = model.at_end(stage(stage_index)).user;
    return user == nullptr ? "-" : std::string(user->rest.text);
  }

  Invocation invocation;
  Document document;
  Model model;
};

std::string feeding(const Sample& sample) {
  std::string out;
  for (const Stage& stage : sample.model.stages())
    out += sample.model.in_final_image(stage) ? 'F' : sample.model.feeds_final_image(stage) ? 'f' : '-';
  return out;
}

TEST(Stages, AFileWithoutFromHasNone) {
  const Sample sample("ARG A=1\nRUN true\n");
  EXPECT_TRUE(sample.model.stages().empty());
  EXPECT_EQ(sample.model.final_stage(), nullptr);
  EXPECT_EQ(sample.model.stage_of(sample.at(1)), nullptr);
  EXPECT_EQ(sample.model.find_stage("0", sample.at(1)), nullptr);
  EXPECT_EQ(sample.model.before(sample.at(1)).user, nullptr);
}

TEST(Stages, HoldTheirInstructionsAndImages) {
  const Sample sample("ARG V=12\nFROM debian:$V AS Base\nRUN true\nFROM base\nRUN true\nFROM scratch\n");
  ASSERT_EQ(sample.model.stages().size(), 3U);
  EXPECT_EQ(sample.stage(0).name, "base");
  EXPECT_EQ(sample.stage(0).first, 1U);
  EXPECT_EQ(sample.stage(0).last, 3U);
  EXPECT_EQ(sample.image(0), "debian:12");
  EXPECT_EQ(sample.stage(0).image.parts.repository, "debian");
  EXPECT_EQ(sample.stage(0).image.parts.tag, "12");
  EXPECT_EQ(sample.stage(1).base, 0U);
  EXPECT_EQ(sample.model.root_image(sample.stage(1)).value.text, "debian:12");
  EXPECT_TRUE(sample.stage(2).image.scratch);
  EXPECT_EQ(sample.model.stage_of(sample.at(0)), nullptr);
  EXPECT_EQ(sample.model.stage_of(sample.at(4)), &sample.stage(1));
}

TEST(Stages, FromFindsEarlierStagesByTheirLowerCaseNameOnly) {
  const Sample sample("FROM later\nFROM a AS B\nFROM B\nFROM b\nFROM a AS later\nFROM x AS scratch\nFROM scratch\n");
  EXPECT_FALSE(sample.stage(0).base);
  EXPECT_FALSE(sample.stage(2).base) << "the builder compares with case here";
  EXPECT_EQ(sample.stage(3).base, 1U);
  EXPECT_EQ(sample.stage(6).base, 5U) << "an earlier stage of that name wins";
  EXPECT_FALSE(sample.stage(6).image.scratch);
}

TEST(Stages, OfTwoWithOneNameTheLaterCounts) {
  const Sample sample("FROM a AS x\nFROM b AS x\nFROM x\nCOPY --from=X a b\n");
  EXPECT_EQ(sample.stage(2).base, 1U);
  EXPECT_EQ(sample.model.find_stage("X", sample.at(3)), &sample.stage(1));
}

TEST(Stages, AnImageThatIsNotKnownIsNoStage) {
  const Sample sample("ARG BASE\nFROM a AS b\nFROM $BASE\nFROM ${BASE:-b}\n");
  EXPECT_EQ(sample.image(1), "? $BASE");
  EXPECT_FALSE(sample.stage(1).base);
  EXPECT_EQ(sample.stage(2).base, 0U) << "the offered default";
}

TEST(Stages, FindStageTakesNamesAndNumbersOfEarlierStages) {
  const Sample sample("FROM a AS one\nFROM b\nCOPY --from=one a b\nFROM c AS two\n");
  const ast::Common& copy = sample.at(2);
  EXPECT_EQ(sample.model.find_stage("ONE", copy), &sample.stage(0));
  EXPECT_EQ(sample.model.find_stage("0", copy), &sample.stage(0));
  EXPECT_EQ(sample.model.find_stage("+0", copy), &sample.stage(0));
  EXPECT_EQ(sample.model.find_stage("1", copy), nullptr) << "itself";
  EXPECT_EQ(sample.model.find_stage("two", copy), nullptr) << "later";
  EXPECT_EQ(sample.model.find_stage("-0", copy), nullptr);
  EXPECT_EQ(sample.model.find_stage("99999999999", copy), nullptr);
  EXPECT_EQ(sample.model.find_stage("", copy), nullptr);
}

TEST(Stages, TheTargetIsFinalAndComparedWithoutCase) {
  const std::string text = "FROM a AS one\nFROM b AS two\n";
  EXPECT_EQ(Sample(text).model.final_stage()->index, 1U);
  EXPECT_EQ(Sample(text, {.target = "ONE"}).model.final_stage()->index, 0U);
  EXPECT_EQ(Sample(text, {.target = "none"}).model.final_stage(), nullptr);
  EXPECT_EQ(feeding(Sample(text, {.target = "none"})), "--");
}

TEST(Reach, FollowsFromCopyAndMounts) {
  EXPECT_EQ(feeding(Sample("FROM a AS one\nFROM a AS two\nFROM one\n")), "F-F");
  EXPECT_EQ(feeding(Sample("FROM a AS one\nFROM a AS two\nCOPY --from=ONE a b\nFROM c\nCOPY --from=1 a b\n")), "ffF");
  EXPECT_EQ(feeding(Sample("FROM a AS one\nFROM b\nRUN --mount=from=one,target=/x true\n")), "fF");
  EXPECT_EQ(feeding(Sample("FROM a AS one\nFROM b\nRUN --mount=from=0,target=/x true\n")), "-F") << "names only";
  EXPECT_EQ(feeding(Sample("FROM a AS one\nFROM one AS two\nFROM c\nCOPY --from=two a b\n")), "ffF");
  EXPECT_EQ(feeding(Sample("FROM a AS one\nCOPY --from=two a b\nFROM b AS two\nCOPY --from=one a b\n")), "fF");
}

TEST(Reach, ATriggerCountsOnceAStageIsFromItsOwn) {
  const std::string base = "FROM a AS files\nFROM b AS base\nONBUILD COPY --from=files a b\n";
  EXPECT_EQ(feeding(Sample(base)), "-F");
  EXPECT_EQ(feeding(Sample(base + "FROM base\n")), "fFF");
  EXPECT_EQ(feeding(Sample(base + "FROM c\nCOPY --from=base a b\n")), "-fF");
}

TEST(States, UserWorkdirAndShellHoldFromTheNextInstructionOn) {
  const Sample sample("FROM a\nUSER app\nWORKDIR /srv\nSHELL [\"bash\", \"-c\"]\nRUN true\nUSER\n");
  EXPECT_EQ(sample.model.before(sample.at(1)).user, nullptr);
  EXPECT_EQ(sample.model.before(sample.at(2)).user, &sample.at(1));
  const StageState run = sample.model.before(sample.at(4));
  EXPECT_EQ(run.workdir, &sample.at(2));
  EXPECT_EQ(run.shell, &sample.at(3));
  EXPECT_EQ(sample.user_at_end(0), "app") << "a USER without a name changes nothing";
}

TEST(States, AreInheritedFromAStageButNotFromImages) {
  const Sample sample("FROM a AS one\nUSER app\nFROM one\nRUN true\nFROM a\nRUN true\n");
  EXPECT_EQ(sample.model.before(sample.at(3)).user, &sample.at(1));
  EXPECT_EQ(sample.model.before(sample.at(5)).user, nullptr);
  EXPECT_EQ(sample.user_at_end(1), "app");
}

TEST(States, ATriggerCountsForTheStageThatIsFromItsOwn) {
  const Sample sample("FROM a AS one\nUSER app\nONBUILD USER root\nFROM one AS two\nFROM two\n");
  EXPECT_EQ(sample.user_at_end(0), "app");
  EXPECT_EQ(sample.user_at_end(1), "root");
  EXPECT_EQ(sample.user_at_end(2), "root") << "as the state of the stage between, not as a trigger";
}

TEST(Values, FromSeesGlobalArgumentsOnly) {
  const Sample sample("ARG A=1\nARG B=$A.2\nFROM x:$B\nARG C=3\nENV D=4\nFROM x:$C$D\nFROM x:$TARGETARCH\n");
  EXPECT_EQ(sample.image(0), "x:1.2");
  EXPECT_EQ(sample.image(1), "? x:$C$D") << "not declared before the first FROM";
  EXPECT_EQ(sample.image(2), "? x:$TARGETARCH");
}

TEST(Values, AGlobalArgumentWithoutADefaultLeavesAnAutomaticOneAsItIs) {
  const Sample sample("ARG TARGETARCH\nARG ARCH=${TARGETARCH/amd64/x86_64}\nFROM x:$ARCH\n");
  EXPECT_EQ(sample.model.build(sample.model.step_of(sample.at(2)), "$ARCH").text, "x86_64");
  EXPECT_EQ(sample.image(0), "? x:$ARCH");
}

TEST(Values, ABuildArgumentWinsOverDefaults) {
  const std::string text = "ARG A=1\nFROM x:$A\nARG A=2\nARG B\nUSER $A-$B-$C\n";
  EXPECT_EQ(Sample(text).last(4), "? 2-$B-$C");
  const Sample sample(text, {.build_args = {{"A", "8"}, {"B", "9"}, {"C", "no"}}, .from_stdin = true});
  EXPECT_EQ(sample.image(0), "x:8");
  EXPECT_EQ(sample.last(4), "? 8-9-$C") << "C is not declared";
}

TEST(Values, AnArgumentWithoutADefaultTakesTheGlobalValue) {
  const Sample sample(
      "ARG A=1\nARG B\nFROM scratch\nUSER $A\nARG A\nUSER $A\nARG B\nUSER $B\nARG TARGETOS\nUSER $TARGETOS\n");
  EXPECT_EQ(sample.last(3), "") << "not declared in the stage yet, and scratch sets nothing";
  EXPECT_EQ(sample.last(5), "1");
  EXPECT_EQ(sample.last(7), "? $B");
  EXPECT_EQ(sample.last(9), "? $TARGETOS");
}

TEST(Values, PairsOfEnvSeeTheEnvironmentBeforeIt) {
  const Sample sample("FROM scratch\nENV A=1\nENV A=2 B=$A $A=x\nUSER $A$B${1}\nENV C \"q\" $A\nUSER $C\n");
  EXPECT_EQ(sample.last(3), "21x") << "a name is expanded as well: $A=x sets 1";
  EXPECT_EQ(sample.last(5), "q 2") << "the legacy form, quotes removed";
}

TEST(Values, PairsOfArgSeeThoseBeforeThem) {
  const Sample sample("FROM scratch\nARG A=1 B=$A$C C=3\nUSER $B\n");
  EXPECT_EQ(sample.last(2), "1");
  const auto* arg = ast::as<ast::Arg>(sample.document.instructions[1]);
  ASSERT_EQ(arg->pairs.size(), 3U);
  EXPECT_EQ(sample.shown(*arg, arg->pairs[1].value->text), "1");
  EXPECT_EQ(sample.shown(*arg, "$A"), "") << "no view into the instruction: as before it";
}

TEST(Values, TheLastDefinitionWins) {
  const Sample sample("FROM scratch\nENV A=1\nARG A\nUSER $A\nARG A=2\nUSER $A\nENV A=3\nUSER $A\n");
  EXPECT_EQ(sample.last(3), "1") << "a name without a value hides nothing";
  EXPECT_EQ(sample.last(5), "2");
  EXPECT_EQ(sample.last(7), "3");
}

TEST(Values, AreInheritedFromAStage) {
  const Sample sample("FROM scratch AS one\nENV A=1\nARG B=2\nFROM one\nUSER $A$B\nFROM scratch\nUSER $A$B\n");
  EXPECT_EQ(sample.last(4), "12");
  EXPECT_EQ(sample.last(6), "");
}

TEST(Values, WhatABaseImageMaySetIsNotKnown) {
  const Sample sample(
      "FROM debian\nUSER $A${B:-x}\nENV A=1 PATH=/opt:$PATH\nUSER $A\nUSER $PATH\nFROM scratch\nUSER $PATH\n");
  EXPECT_EQ(sample.last(1), "? $A${B:-x}");
  EXPECT_EQ(sample.last(3), "1");
  EXPECT_EQ(sample.last(4), "? $PATH");
  EXPECT_EQ(sample.last(6), "? $PATH") << "set even there";
}

TEST(Values, ATriggerSetsItsValueInTheStageThatIsFromItsOwn) {
  const Sample sample("FROM scratch AS one\nENV A=1\nONBUILD ENV A=2\nUSER $A\nONBUILD USER $A\nFROM one\nUSER $A\n");
  EXPECT_EQ(sample.last(3), "1");
  const auto* onbuild = ast::as<ast::Onbuild>(sample.document.instructions[4]);
  EXPECT_EQ(sample.shown(ast::common(*onbuild->trigger), "$A"), "? $A");
  EXPECT_EQ(sample.last(6), "2");
}

TEST(Values, HeredocsKeepTheirQuotes) {
  const Sample sample("# escape=`\nFROM scratch\nENV A=1\nCOPY <<EOF /x\n\"$A\" '\\$A'\nEOF\nUSER \"$A\"`$\n");
  const ast::Common& copy = sample.at(2);
  EXPECT_EQ(sample.shown(copy, copy.heredocs.at(0).body.text), "\"1\" '$A'\n");
  EXPECT_EQ(sample.last(3), "1$");
}

TEST(Values, ARefusedExpansionIsNotKnown) {
  const Sample sample("FROM scratch\nENV A=${B^^}\nUSER $A\nUSER 'open\n");
  EXPECT_EQ(sample.last(2), "? $A");
  EXPECT_EQ(sample.last(3), "? 'open");
}

TEST(Values, ThatDoubleWithEveryLineAreCutOff) {
  std::string text = "FROM scratch\nENV A=xxxxxxxx\n";
  for (int i = 0; i < 64; ++i) text += "ENV A=$A$A\n";
  const Sample sample(text + "USER $A\n");
  EXPECT_EQ(sample.last(66), "? $A");
}

TEST(Model, TenThousandStagesAreNoTrouble) {
  std::string chain = "FROM a AS s0\nUSER app\nENV ROOT=1\n";
  for (int i = 1; i < 10000; ++i) {
    const std::string n = std::to_string(i);
    chain += "FROM s" + std::to_string(i - 1) + " AS s" + n + "\nENV V" + n + "=" + n + "\nLABEL x=$NONE" + n + "\n";
  }
  const Sample sample(chain + "USER $ROOT$V1$V9999\n");
  EXPECT_EQ(sample.user_at_end(9998), "app");
  EXPECT_EQ(sample.last(sample.document.instructions.size() - 1), "119999");
  EXPECT_EQ(sample.model.root_image(sample.model.stages().back()).value.text, "a");
  EXPECT_TRUE(sample.model.in_final_image(sample.stage(0)));

  std::string siblings = "FROM a AS base\nONBUILD COPY --from=base x y\n";
  for (int i = 0; i < 10000; ++i) siblings += "FROM base\nENV V=1\nCOPY --from=" + std::to_string(i) + " x y\n";
  const Sample wide(siblings + "FROM a\nUSER $V\n");
  EXPECT_EQ(wide.last(wide.document.instructions.size() - 1), "? $V");
  EXPECT_FALSE(wide.model.feeds_final_image(wide.stage(5)));
}

TEST(Model, ManyDeclarationsOfOneArgumentAreNoTrouble) {
  std::string text = "FROM x AS s0\n";
  for (int i = 1; i < 20000; ++i) text += "ARG A\nFROM s" + std::to_string(i - 1) + " AS s" + std::to_string(i) + "\n";
  const Sample sample(text + "USER $A\n");
  EXPECT_TRUE(sample.model.declares(sample.model.step_of(sample.at(39999)), "A"));
  EXPECT_EQ(sample.last(39999), "? $A");
}

TEST(Model, ManyStagesThatDeclareAnArgumentHideNotTheGlobalOne) {
  std::string text = "ARG V=7\n";
  for (int i = 0; i < 1000; ++i) text += "FROM a:$V\nARG V\nUSER $V\n";
  const Sample sample(text);
  EXPECT_EQ(sample.image(999), "a:7");
  EXPECT_EQ(sample.last(sample.document.instructions.size() - 1), "7");
  EXPECT_EQ(sample.shown(*sample.stage(999).from, "$V"), "7");
}

TEST(Model, ParsesARunOnce) {
  const Sample sample("FROM a\nRUN apt-get update && true\n");
  const auto* run = ast::as<ast::Run>(sample.document.instructions[1]);
  const ShellScript& script = sample.model.shell(*run);
  ASSERT_EQ(script.commands().size(), 2U);
  EXPECT_EQ(script.commands()[0].name(), "apt-get");
  EXPECT_TRUE(script.complete());
  EXPECT_EQ(&sample.model.shell(*run), &script);
}

TEST(Model, CommandsForPowerShellAreNotComplete) {
  const Sample sample(
      "FROM a\nSHELL [\"C:/x/PowerShell.exe\", \"-Command\"]\nRUN true\nRUN [\"true\"]\nSHELL [\"bash\"]\nRUN true\n");
  const auto complete = [&](std::size_t index) {
    return sample.model.shell(*ast::as<ast::Run>(sample.document.instructions[index])).complete();
  };
  EXPECT_FALSE(complete(2));
  EXPECT_EQ(sample.model.shell(*ast::as<ast::Run>(sample.document.instructions[2])).commands().size(), 0U);
  EXPECT_TRUE(complete(3)) << "no shell takes part";
  EXPECT_TRUE(complete(5));
}

TEST(Context, OfStandardInputIsNotKnownUnlessGiven) {
  Tree tree;
  tree.write("a");
  EXPECT_FALSE(Sample("FROM a\n").model.context().known());
  const Sample given("FROM a\n", {.context = tree.path(""), .from_stdin = true});
  EXPECT_TRUE(given.model.context().known());
  EXPECT_TRUE(given.model.context().exists("a"));
}

bool knows_context(const Tree& tree, const std::string& text, const char* file) {
  return Sample(text, {}, tree.path(file)).model.context().known();
}

TEST(Context, IsTheDockerfilesFolderUnlessItsSourcesAreElsewhereInTheRepository) {
  Tree tree;
  tree.write("repo/.git/HEAD").write("repo/docker/Dockerfile").write("repo/docker/here").write("repo/Dockerfile");
  EXPECT_TRUE(knows_context(tree, "FROM a\nCOPY here . /x/\n", "repo/docker/Dockerfile"));
  EXPECT_FALSE(knows_context(tree, "FROM a\nCOPY here src /x/\n", "repo/docker/Dockerfile"));
  EXPECT_FALSE(knows_context(tree, "FROM a\nARG D=src\nADD [\"./$D\", \"/x/\"]\n", "repo/docker/Dockerfile"));
  EXPECT_TRUE(knows_context(tree, "FROM a\nCOPY src /x/\n", "repo/Dockerfile")) << "the repository's root";
}

TEST(Context, OnlyPlainLocalSourcesTell) {
  Tree tree;
  tree.write("repo/.git/HEAD").write("repo/docker/Dockerfile");
  for (const char* copy :
       {"COPY *.none /x/", "COPY $NONE /x/", "COPY --from=b none /x/", "ADD https://example.com/none /x/", "COPY . /x/",
        "ADD git@example.com:none.git /x/", "COPY <<none /x/\nnone", "ONBUILD COPY none /x/", "COPY none"})
    EXPECT_TRUE(knows_context(tree, std::string("FROM a\n") + copy + "\n", "repo/docker/Dockerfile")) << copy;
}

TEST(Context, OutsideARepositoryMissingSourcesDoNotMatter) {
  Tree tree;
  tree.write("docker/Dockerfile");
  if (std::filesystem::exists("/.git") || std::filesystem::exists("/tmp/.git")) GTEST_SKIP() << "inside a repository";
  EXPECT_TRUE(knows_context(tree, "FROM a\nCOPY none /x/\n", "docker/Dockerfile"));
}

struct InstructionCount {
  explicit InstructionCount(const Model& model) : count(model.document().instructions.size()) {}
  std::size_t count;
};
struct TwiceTheCount {
  explicit TwiceTheCount(const Model& model) : count(2 * model.fact<InstructionCount>().count) {}
  std::size_t count;
};

TEST(Facts, AreMadeOnceAndMayAskForOthers) {
  const Sample sample("FROM a\nRUN true\n");
  const auto& twice = sample.model.fact<TwiceTheCount>();
  EXPECT_EQ(twice.count, 4U);
  EXPECT_EQ(&sample.model.fact<TwiceTheCount>(), &twice);
  EXPECT_EQ(sample.model.fact<InstructionCount>().count, 2U);
}

TEST(Shell, OfCommandsThatStartTheContainer) {
  const Sample sample("FROM a\nCMD exec server -v\nHEALTHCHECK CMD [\"probe\"]\n");
  EXPECT_EQ(sample.model.shell(sample.at(1)).commands().front().name(), "server");
  EXPECT_EQ(sample.model.shell(sample.at(2)).commands().front().name(), "probe");
}

}  // namespace
}  // namespace plimsoll
