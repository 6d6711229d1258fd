// What the builder makes of a file: values, triggers, names that are near, and what stages take from each other.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/expanded_words.hpp"
#include "plimsoll/model.hpp"

namespace plimsoll {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Sample {
  explicit Sample(std::string text, Invocation the_invocation = {.from_stdin = true})
      : invocation(std::move(the_invocation)),
        document(parse(std::make_unique<const SourceFile>("-", std::move(text)))),
        model(document, invocation) {}

  const ast::Instruction& at(std::size_t index) const { return document.instructions.at(index); }
  Step step(std::size_t index) const { return model.step_of(ast::common(at(index))); }
  /// What the n-th expanded word of the instruction becomes; of a FROM its image.
  Built built(const Step& step, std::size_t word = 0) const {
    if (const auto* from = ast::as<ast::From>(*step.instruction)) return model.build(step, from->image()->text);
    return model.build(step, expanded_words(*step.instruction).at(word).text);
  }
  Built built(std::size_t index, std::size_t word = 0) const { return built(step(index), word); }

  Invocation invocation;
  Document document;
  Model model;
};

TEST(Builder, TakesWhatIsNotSetForEmpty) {
  const Sample sample("FROM x\nLABEL a=\"$HOME\"-${B:-c}$PATH\n");
  const Built built = sample.built(1, 1);
  EXPECT_EQ(built.text, "-c/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
  EXPECT_THAT(built.matched, ElementsAre("PATH"));
  EXPECT_THAT(built.unmatched, ElementsAre("B", "HOME"));
  EXPECT_EQ(sample.model.expand(ast::common(sample.at(1)), "$HOME").known, false) << "the base image may set it";
}

TEST(Builder, KeepsAWordThatItRefuses) {
  const Built built = Sample("FROM x\nUSER a${B:?no}\n").built(1);
  EXPECT_EQ(built.text, "a${B:?no}");
  EXPECT_EQ(built.error, "failed to process \"a${B:?no}\": B: no");
}

TEST(Builder, CutsTheArgumentsOfExposeAtBlanks) {
  const Sample sample("FROM x\nARG P=\"80 443\"\nEXPOSE $P/udp 8${P:-0}\nUSER $P\n");
  EXPECT_THAT(sample.built(2).words, ElementsAre("80", "443/udp"));
  EXPECT_THAT(sample.built(2, 1).words, ElementsAre("80", "443")) << "what stands before '${…:-…}' is lost";
  EXPECT_THAT(sample.built(3).words, IsEmpty());
}

TEST(Builder, ReadsHeredocsWithoutQuotes) {
  EXPECT_EQ(Sample("# escape=`\nFROM x\nARG A=1\nCOPY <<E /\n'$A' \\$A `$A\nE\n").built(2, 1).text, "'1' $A `1\n");
}

TEST(Builder, KnowsThePlatformThatIsAskedFor) {
  const std::string text = "FROM $TARGETARCH\nARG TARGETPLATFORM BUILDARCH\nLABEL a=$TARGETPLATFORM-$BUILDARCH\n";
  EXPECT_EQ(Sample(text).built(0).text, "amd64");
  const Sample other(text, {.from_stdin = true, .platform = "linux/arm/v7"});
  EXPECT_EQ(other.built(0).text, "arm");
  EXPECT_EQ(other.built(2, 1).text, "linux/arm/v7-amd64");
}

TEST(Builder, SetsItsOwnNamesAlsoWhereTheyAreDeclaredWithoutAValue) {
  const Sample sample("ARG BUILDARCH\nFROM $BUILDARCH\nARG BUILDARCH PATH\nLABEL a=$BUILDARCH b=${PATH:+path}\n");
  EXPECT_EQ(sample.built(1).text, "amd64");
  EXPECT_EQ(sample.built(3, 1).text, "amd64");
  EXPECT_EQ(sample.built(3, 3).text, "path");
  EXPECT_THAT(sample.built(3, 3).unmatched, IsEmpty());
}

TEST(Builder, TakesNamesOfEnvThatOnlyItKnows) {
  const Sample sample("FROM x\nARG TARGETARCH\nENV ${TARGETARCH}_DIR=/opt ${HOME:-H}=1\nUSER $amd64_DIR$H\n");
  EXPECT_EQ(sample.built(3).text, "/opt1");
  EXPECT_THAT(sample.built(3).unmatched, IsEmpty());
  EXPECT_FALSE(sample.model.expand(ast::common(sample.at(3)), "$amd64_DIR").known) << "elsewhere it is another name";
}

TEST(Builder, KnowsDefaultsApartFromBuildArguments) {
  const Sample sample("ARG TAG=1\nFROM x:$TAG\n", {.build_args = {{"TAG", "2"}}, .from_stdin = true});
  const auto& from = *ast::as<ast::From>(sample.at(1));
  EXPECT_EQ(sample.built(1).text, "x:2");
  EXPECT_EQ(sample.model.build_with_defaults(from, from.image()->text).text, "x:1");
}

TEST(Builder, RunsTheTriggersOfTheBaseFirst) {
  const Sample sample("FROM x AS a\nONBUILD ARG U=app\nONBUILD USER $U\nFROM a\nUSER $U.2\nFROM x\nUSER $U\n");
  const auto steps = sample.model.steps(sample.model.stages()[1]);
  ASSERT_EQ(steps.size(), 3U);
  EXPECT_TRUE(steps[0].trigger && steps[1].trigger && !steps[2].trigger);
  EXPECT_EQ(steps[1].stage, 1U);
  EXPECT_EQ(sample.built(steps[1]).text, "app");
  EXPECT_EQ(sample.built(4).text, "app.2");
  EXPECT_EQ(sample.built(6).text, "") << "a stage that is not FROM the first";
  EXPECT_EQ(sample.model.steps(sample.model.stages()[0]).size(), 2U) << "ONBUILD itself is a step";
}

TEST(Builder, DeclaresNamesWithoutAValue) {
  const Sample sample("ARG G\nFROM $G$TARGETOS$N AS a\nARG N\nUSER $N\nFROM a\nUSER $N\nFROM x\nUSER $N$G\n");
  const Model& model = sample.model;
  EXPECT_TRUE(model.declares(sample.step(1), "G") && model.declares(sample.step(1), "TARGETOS"));
  EXPECT_FALSE(model.declares(sample.step(1), "N")) << "FROM sees global names only";
  EXPECT_FALSE(model.declares(sample.step(2), "N")) << "not yet";
  EXPECT_TRUE(model.declares(sample.step(3), "N") && model.declares(sample.step(5), "N"));
  EXPECT_FALSE(model.declares(sample.step(7), "N") || model.declares(sample.step(7), "G"));
}

TEST(Builder, FindsTheNearestNameThatHasAValue) {
  const Sample sample("ARG VERSION=1\nFROM x:$VERSIN\nARG EMPTY\nENV COLOR=red\nUSER $COLOUR$EMTPY$colors$PTH\n");
  EXPECT_EQ(sample.model.nearest_variable(sample.step(1), "VERSIN"), "VERSION");
  EXPECT_EQ(sample.model.nearest_variable(sample.step(1), "TARGETOSS"), "TARGETOS");
  const Step user = sample.step(4);
  EXPECT_EQ(sample.model.nearest_variable(user, "COLOUR"), "COLOR");
  EXPECT_EQ(sample.model.nearest_variable(user, "PTH"), "PATH");
  EXPECT_EQ(sample.model.nearest_variable(user, "EMTPY"), "") << "it has no value";
  EXPECT_EQ(sample.model.nearest_variable(user, "colors"), "");
}

TEST(Builder, TellsWhatStagesTakeFromEachOther) {
  const Sample sample(
      "FROM x AS a\nFROM a AS b\nCOPY --from=A . .\nCOPY --from=0 . .\nCOPY --from=x . .\n"
      "RUN --mount=from=c,target=/c true\nFROM x AS c\nCOPY --from=named . .\n",
      {.target = "c", .from_stdin = true, .build_contexts = {"named"}});
  std::string told;
  for (const Dependency& each : sample.model.dependencies())
    told += std::to_string(each.step.stage) + " " + std::string(each.name.text) + " " +
            (each.source ? std::to_string(*each.source) : "-") + "\n";
  EXPECT_EQ(told, "0 x -\n1 a 0\n1 A 0\n1 0 0\n1 x -\n1 c 2\n2 x -\n2 named -\n");
  EXPECT_FALSE(sample.model.is_built(sample.model.stages()[1])) << "the target does not need it";
  EXPECT_TRUE(sample.model.is_built(sample.model.stages()[2]));
}

}  // namespace
}  // namespace plimsoll
