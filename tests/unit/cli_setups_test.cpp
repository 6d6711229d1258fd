// The command line over configuration files: both ways to the same settings, and the table of keys against the options.
#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

#include "cli/config_json.hpp"
#include "cli/option_table.hpp"
#include "cli/setups.hpp"
#include "config/keys.hpp"
#include "support/golden.hpp"
#include "support/tree.hpp"

namespace plimsoll::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

Options parsed(const std::vector<std::string>& words) {
  const auto options = parse_options(words);
  EXPECT_TRUE(options) << (options ? "" : options.error().text());
  return options ? *options : Options();
}

// Everything that a key and an option can both say.
const std::vector<std::string>& everything() {
  static const std::vector<std::string> words = {"--profile=security",
                                                 "--select=DL3,PL3001",
                                                 "--extend-select=DL4000",
                                                 "--ignore=DL3006",
                                                 "--severity=DL3007=error",
                                                 "--failure-threshold=none",
                                                 "--trusted-registry=a.test",
                                                 "--require-label=x:url",
                                                 "--strict-labels",
                                                 "--tag-depth=patch",
                                                 "--shellcheck=auto",
                                                 "--no-foreign-pragmas",
                                                 "--build-arg=A=b",
                                                 "--target=release",
                                                 "--platform=linux/arm64",
                                                 "--build-context=base=x",
                                                 "--context=.",
                                                 "--scan-context",
                                                 "--fixable=DL3",
                                                 "--unfixable=DL4000",
                                                 "--unsafe-fixes"};
  return words;
}

TEST(Keys, NameOptionsThatExist) {
  for (const config::Key& key : config::keys()) {
    if (key.option.empty()) continue;
    const auto row = std::ranges::find(option_table(), key.option, &OptionRow::name);
    ASSERT_NE(row, option_table().end()) << key.option;
    EXPECT_NE(row->commands & bit(Command::check), 0) << key.option;
    EXPECT_NE(row->commands & bit(Command::config), 0) << key.option;
  }
}

TEST(CommandLine, IsALayerWithEveryKeyThatAnOptionSays) {
  std::vector<std::string> words = everything();
  words.emplace_back("--rule-pack=p.yaml");
  const Options options = parsed(words);
  const std::vector<config::Entry> layer = command_line_layer(options);
  for (const config::Key& key : config::keys()) {
    if (key.option.empty()) continue;
    const auto entry = std::ranges::find(layer, &key, &config::Entry::key);
    ASSERT_NE(entry, layer.end()) << key.name << ": --" << key.option << " is not in the test";
    EXPECT_FALSE(entry->items.empty()) << key.name;
  }
  EXPECT_THAT(command_line_layer(parsed({})), IsEmpty()) << "defaults are not said";
}

TEST(CommandLine, MeansTheSameWithAndWithoutAFile) {
  testing::Tree tree;
  tree.write(".git/HEAD").write(".plimsoll.yaml", "").write("other/.git/HEAD");
  const Options options = parsed(everything());
  Setups setups(options, {}, "2026-11-24");
  const auto with = setups.of(tree.path("Dockerfile"), true);
  const auto without = setups.of(tree.path("other/Dockerfile"), true);
  ASSERT_TRUE(with) << with.error().text();
  ASSERT_TRUE(without) << without.error().text();
  ASSERT_NE(*with, *without);
  const LintOptions& one = (*with)->lint;
  const LintOptions& two = (*without)->lint;
  EXPECT_EQ(one.selection.profile, two.selection.profile);
  EXPECT_EQ(one.selection.select, two.selection.select);
  EXPECT_EQ(one.selection.extend_select, two.selection.extend_select);
  EXPECT_EQ(one.selection.ignore, two.selection.ignore);
  EXPECT_EQ(one.selection.severities, two.selection.severities);
  EXPECT_EQ(one.settings.trusted_registries, two.settings.trusted_registries);
  EXPECT_EQ(one.settings.label_schema, two.settings.label_schema);
  EXPECT_EQ(one.settings.strict_labels, two.settings.strict_labels);
  EXPECT_EQ(one.settings.tag_depth, two.settings.tag_depth);
  EXPECT_EQ(one.settings.today, two.settings.today);
  EXPECT_EQ(one.shellcheck, two.shellcheck);
  EXPECT_EQ(one.foreign_pragmas, two.foreign_pragmas);
  EXPECT_EQ(one.scan_context, two.scan_context);
  EXPECT_EQ(one.invocation.build_args, two.invocation.build_args);
  EXPECT_EQ(one.invocation.target, two.invocation.target);
  EXPECT_EQ(one.invocation.platform, two.invocation.platform);
  EXPECT_EQ(one.invocation.build_contexts, two.invocation.build_contexts);
  EXPECT_EQ(*one.invocation.context + "/.", "./.");
  EXPECT_EQ((*with)->failure_threshold, (*without)->failure_threshold);
  EXPECT_TRUE(std::ranges::equal((*with)->linter.rules(), (*without)->linter.rules(), {}, &EnabledRule::rule,
                                 &EnabledRule::rule));
}

TEST(Setups, FilesForWhichTheSameHoldsShareALinter) {
  testing::Tree tree;
  tree.write(".git/HEAD")
      .write(".plimsoll.yaml", "overrides: [{files: [t/], ignore: [DL3006]}, {files: [u/], ignore: [DL3007]}]\n")
      .write("a/.plimsoll.yaml", "extends: [../.plimsoll.yaml]\n")
      .write("free/.git/HEAD")
      .write("free/b/x");
  const Options options = parsed({});
  Setups setups(options, {}, "");
  const auto of = [&](std::string_view file) {
    const auto setup = setups.of(tree.path(file), true);
    EXPECT_TRUE(setup) << (setup ? "" : setup.error().text());
    return setup ? *setup : nullptr;
  };
  EXPECT_EQ(of("Dockerfile"), of("x/y/Dockerfile"));
  EXPECT_EQ(of("t/Dockerfile"), of("x/t/Dockerfile"));
  EXPECT_NE(of("t/Dockerfile"), of("Dockerfile"));
  EXPECT_NE(of("t/Dockerfile"), of("u/Dockerfile"));
  EXPECT_NE(of("t/Dockerfile"), of("t/u/Dockerfile"));
  EXPECT_NE(of("a/Dockerfile"), of("Dockerfile"));
  EXPECT_EQ(of("free/Dockerfile"), of("free/b/Dockerfile"));
}

TEST(Setups, LinksToFoldersAreWhatTheyLeadTo) {
  testing::Tree tree;
  tree.write("real/.git/HEAD").write("real/.plimsoll.yaml", "target: real\n").write("real/a/x").write("link/.git/HEAD");
  std::filesystem::create_directory_symlink(tree.path("real/a"), tree.path("link/b"));
  const Options options = parsed({});
  Setups setups(options, {}, "");
  const auto setup = setups.of(tree.path("link/b/Dockerfile"), true);
  ASSERT_TRUE(setup);
  EXPECT_EQ((*setup)->lint.invocation.target, "real");
}

TEST(Setups, WhatFixesMayDoIsHandedOn) {
  testing::Tree tree;
  tree.write(".git/HEAD").write(".plimsoll.yaml", "fix: {fixable: [DL3], unfixable: [DL3020], unsafe: true}\n");
  const Options options = parsed({});
  Setups setups(options, {}, "");
  const auto setup = setups.of(tree.path("Dockerfile"), true);
  ASSERT_TRUE(setup);
  EXPECT_THAT((*setup)->fix.fixable, ElementsAre("DL3"));
  EXPECT_THAT((*setup)->fix.unfixable, ElementsAre("DL3020"));
  EXPECT_TRUE((*setup)->fix.unsafe);
}

TEST(Schema, IsCurrent) {
  EXPECT_TRUE(testing::matches_golden(std::string(PLIMSOLL_SOURCE_DIR) + "/examples/configuration/plimsoll.schema.json",
                                      config_schema()));
}

}  // namespace
}  // namespace plimsoll::cli
