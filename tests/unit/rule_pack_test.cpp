// Rules in YAML: what they find and mend, and where mistakes in them stand.
#include "plimsoll/rule_pack.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "custom/selectors.hpp"
#include "plimsoll/lint.hpp"
#include "plimsoll/source.hpp"
#include "support/golden.hpp"

namespace plimsoll {
namespace {

/// A pack of one rule about `on`, with these conditions and further lines.
std::string pack(std::string_view on, std::string_view when, std::string_view more = "message: m") {
  return fmt::format("rules:\n  - code: ACME1\n    on: {}\n    when: {}\n    {}\n", on, when, more);
}

/// The texts that the findings of `yaml` underline in `dockerfile`, joined by '|'; or the error.
std::string marked(const std::string& yaml, const std::string& dockerfile,
                   const std::vector<std::string>& select = {"ACME1"}) {
  auto rules = RulePack::parse(yaml, "pack.yaml");
  if (!rules) return rules.error().text();
  LintOptions options{.selection = {.select = select}, .invocation = {.from_stdin = true}};
  options.packs.push_back(std::make_shared<const RulePack>(std::move(*rules)));
  const auto linter = Linter::create(std::move(options));
  if (!linter) return linter.error().text();
  const LintResult result = linter->lint(std::make_unique<const SourceFile>("-", dockerfile));
  std::string out;
  for (const Finding& finding : result.findings)
    out += (out.empty() ? "" : "|") + std::string(result.document.source->slice(finding.span));
  return out;
}

std::string error(const std::string& yaml) {
  const auto rules = RulePack::parse(yaml, "pack.yaml");
  return rules ? "no error" : rules.error().text();
}

TEST(Selectors, PartsOfTheBaseImage) {
  const std::string file = "FROM registry.example.com:5000/team/app:1.2@sha256:ab AS x\n";
  EXPECT_EQ(marked(pack("FROM", "{image.registry: 'registry.example.com:5000'}"), file), "registry.example.com:5000");
  EXPECT_EQ(marked(pack("FROM", "{image.repository: team/app}"), file), "team/app");
  EXPECT_EQ(marked(pack("FROM", "{image.tag: '1.2'}"), file), "1.2");
  EXPECT_EQ(marked(pack("FROM", "{image.digest: {present: true}}"), file), "sha256:ab");
  EXPECT_EQ(marked(pack("FROM", "{stage.name: x}"), file), "x");
}

TEST(Selectors, AStageIsNoImageAndScratchHasItsOwnRegistry) {
  EXPECT_EQ(marked(pack("FROM", "{image.registry: docker.io}"), "FROM a:1 AS b\nFROM b\n"), "a:1");
  EXPECT_EQ(marked(pack("FROM", "{image.registry: scratch}"), "FROM scratch\n"), "scratch");
}

TEST(Selectors, ValuesAreExpandedAndUnknownOnesAreSilent) {
  const std::string rule = pack("FROM", "{image.tag: {not-in: ['1']}}");
  EXPECT_EQ(marked(rule, "ARG T=2\nFROM a:$T\n"), "a:$T");
  EXPECT_EQ(marked(rule, "ARG T\nFROM a:$T\n"), "");
  EXPECT_EQ(marked(pack("FROM", "{not: {image.tag: '1'}}"), "ARG T\nFROM a:$T\n"), "");
  EXPECT_EQ(marked(pack("USER", "{user: {matches: '^[a-z]'}}"), "FROM a\nARG U=app\nUSER $U\nUSER 1\n"), "$U");
}

TEST(Selectors, OneCommandPairOrMountAtATime) {
  const std::string curl = pack("RUN", "{command.name: curl, command.option: {is: -k}}");
  EXPECT_EQ(marked(curl, "FROM a\nRUN curl x && wget -k y; sudo curl -s -k z\n"), "curl");
  EXPECT_EQ(marked(pack("LABEL", "{label.key: a, label.value: '1'}"), "FROM a\nLABEL a=2 b=1\nLABEL a=1\n"), "a");
  EXPECT_EQ(marked(pack("RUN", "{mount.type: bind, mount.target: /x}"),
                   "FROM a\nRUN --mount=target=/y --mount=type=cache,target=/x --mount=dst=/x true\n"),
            "dst=/x");
}

TEST(Selectors, FlagsSourcesAndWords) {
  const std::string file = "FROM a\nCOPY --chown=root --link a b /c/\n";
  EXPECT_EQ(marked(pack("COPY", "{flag.chown: root}"), file), "root");
  EXPECT_EQ(marked(pack("COPY", "{flag.link: 'true'}"), file), "--link");
  EXPECT_EQ(marked(pack("COPY", "{source: b}"), file), "b");
  EXPECT_EQ(marked(pack("[ADD, copy]", "{destination: {ends-with: /}}"), file), "/c/");
  EXPECT_EQ(marked(pack("COPY", "{flag.from: {missing: true}}"), file), "COPY");
  EXPECT_EQ(marked(pack("EXPOSE", "{port: {starts-with: '80'}}"), "FROM a\nEXPOSE 22 8080/tcp\n"), "8080/tcp");
}

TEST(Conditions, ListsAnyAllAndNot) {
  const std::string file = "FROM a\nUSER app\n";
  EXPECT_EQ(marked(pack("USER", "{user: [root, app]}"), file), "app");
  EXPECT_EQ(marked(pack("USER", "{user: {contains: pp, starts-with: b}}"), file), "");
  EXPECT_EQ(marked(pack("USER", "{any: [{user: root}, {user: {glob: 'a*'}}]}"), file), "app");
  EXPECT_EQ(marked(pack("USER", "{all: [{user: app}, {not: {user: root}}]}"), file), "app");
  EXPECT_EQ(marked(pack("USER", "{not: {user: root}}"), file), "USER");
}

TEST(Rules, MessagesPlacesAndFixes) {
  auto rules =
      RulePack::parse(pack("FROM", "{image.tag: latest}",
                           "message: \"'{image.repository}' {image.digest}\"\n    report: image\n    severity: error\n"
                           "    fix: {replace: image.tag, with: '1', safety: unsafe}"),
                      "pack.yaml");
  ASSERT_TRUE(rules) << rules.error().text();
  LintOptions options{.selection = {.select = {"acme1"}}, .invocation = {.from_stdin = true}};
  options.packs.push_back(std::make_shared<const RulePack>(std::move(*rules)));
  const auto linter = Linter::create(std::move(options));
  ASSERT_TRUE(linter) << linter.error().text();
  const LintResult result = linter->lint(std::make_unique<const SourceFile>("-", "FROM app:latest\n"));
  ASSERT_EQ(result.findings.size(), 1U);
  const Finding& finding = result.findings.front();
  EXPECT_EQ(finding.message, "'app' (none)");
  EXPECT_EQ(finding.level, Severity::error);
  EXPECT_EQ(result.document.source->slice(finding.span), "app:latest");
  ASSERT_EQ(finding.fixes.size(), 1U);
  EXPECT_EQ(finding.fixes[0].applicability, Applicability::unsafe);
  EXPECT_EQ(result.document.source->slice(finding.fixes[0].edits.at(0).span), "latest");
}

TEST(Rules, OfferNoFixForWhatIsNotWrittenThere) {
  const std::string yaml = pack("FROM", "{image.registry: docker.io}",
                                "message: m\n    fix: {replace: image.registry, with: x, safety: safe}");
  auto rules = RulePack::parse(yaml, "pack.yaml");
  ASSERT_TRUE(rules);
  LintOptions options{.selection = {.select = {"ACME1"}}, .invocation = {.from_stdin = true}};
  options.packs.push_back(std::make_shared<const RulePack>(std::move(*rules)));
  const auto linter = Linter::create(std::move(options));
  ASSERT_TRUE(linter);
  const LintResult result = linter->lint(std::make_unique<const SourceFile>("-", "FROM a\nFROM docker.io/a\n"));
  ASSERT_EQ(result.findings.size(), 2U);
  EXPECT_TRUE(result.findings[0].fixes.empty());
  EXPECT_EQ(result.findings[1].fixes.size(), 1U);
}

TEST(Rules, ObeyPragmas) {
  EXPECT_EQ(marked(pack("USER", "{user: root}"), "FROM a\n# plimsoll ignore=ACME1\nUSER root\nUSER root\n"), "root");
}

TEST(Rules, AreKnownToTheJudgesOfPragmas) {
  const std::vector<std::string> select = {"ACME1", "unused-pragma", "malformed-pragma"};
  const std::string yaml = pack("USER", "{user: root}");
  EXPECT_EQ(marked(yaml, "FROM a\n# plimsoll ignore=ACME1\nUSER root\n", select), "");
  EXPECT_EQ(marked(yaml, "FROM a\n# plimsoll ignore=ACME1\nUSER app\n", select), "# plimsoll ignore=ACME1");
  EXPECT_EQ(marked(yaml, "FROM a\n# plimsoll ignore=ACME2\nUSER app\n", select), "ACME2");
}

TEST(Mistakes, AreToldWithTheirPlace) {
  EXPECT_EQ(error(pack("FROM", "{image.regsitry: a}")),
            "pack.yaml:4:12: unknown selector 'image.regsitry' (did you mean 'image.registry'?)");
  EXPECT_EQ(error(pack("FORM", "{image: a}")), "pack.yaml:3:9: unknown instruction 'FORM' (did you mean 'FROM'?)");
  EXPECT_EQ(error(pack("FROM", "{image: {is-not: a}}")), "pack.yaml:4:20: unknown key 'is-not'");
  EXPECT_EQ(error(pack("FROM", "{image: {matches: '('}}")), "pack.yaml:4:29: not a regular expression: missing ): (");
  EXPECT_EQ(error(pack("USER", "{image: a}")),
            "pack.yaml:4:12: 'image' is nothing that the instructions of this rule have");
  EXPECT_EQ(error(pack("[RUN]", "{command.name: a, mount.type: b}")),
            "pack.yaml:4:29: 'mount.type' cannot be used beside selectors of another kind of part");
  EXPECT_EQ(error(pack("FROM", "{image: a}", "message: '{image'")), "pack.yaml:5:14: '{' without '}'");
  EXPECT_EQ(error(pack("FROM", "{image: a}", "massage: m")),
            "pack.yaml:5:5: unknown key 'massage' (did you mean 'message'?)");
  EXPECT_EQ(error(pack("FROM", "{}")), "pack.yaml:4:11: expected conditions");
  EXPECT_EQ(error("rules:\n  - code: PL1\n"), "pack.yaml:2:11: codes with PL are taken");
  EXPECT_EQ(error("rules:\n  - code: acme\n"), "pack.yaml:2:11: 'acme' is no code: capitals, then digits");
  EXPECT_EQ(error("rules:\n  - name: x\n"), "pack.yaml:2:5: the rule has no 'code'");
  EXPECT_EQ(error("rules: []\n"), "pack.yaml:1:1: no rules");
  EXPECT_EQ(error("a: [\n").substr(0, 12), "pack.yaml:2:");
  EXPECT_EQ(RulePack::load("/no/such/pack.yaml").error().path, "/no/such/pack.yaml");
}

TEST(Mistakes, TwoRulesWithOneCode) {
  const std::string one = pack("FROM", "{image: a}");
  EXPECT_EQ(error(one + one.substr(one.find("  - "))), "pack.yaml:6:11: 'ACME1' is the code of another rule");
  LintOptions options;
  for (int i = 0; i < 2; ++i)
    options.packs.push_back(std::make_shared<const RulePack>(std::move(*RulePack::parse(one, "p"))));
  const auto linter = Linter::create(std::move(options));
  ASSERT_FALSE(linter);
  EXPECT_EQ(linter.error().message, "two rules have the code 'ACME1'");
}

TEST(Selectors, TableInTheGuideIsCurrent) {
  std::string table = "| selector | where | what |\n| --- | --- | --- |\n";
  for (const custom::SelectorRow& row : custom::selector_table()) {
    std::string where;
    for (const std::string_view keyword : custom::instruction_keywords())
      if ((row.kinds & custom::kind_bit(keyword)) != 0) where += (where.empty() ? "" : ", ") + std::string(keyword);
    if (row.kinds == custom::selector_table().front().kinds) where = "everywhere";
    table += fmt::format("| `{}{}` | {} | {} |\n", row.name, row.name.ends_with('.') ? "NAME" : "", where, row.help);
  }
  EXPECT_TRUE(testing::matches_between_markers(std::string(PLIMSOLL_SOURCE_DIR) + "/examples/custom-rules/README.md",
                                               "selectors", table));
}

TEST(Examples, OfTheGuideComeOutAsFiled) {
  const auto rules = RulePack::load(std::string(PLIMSOLL_SOURCE_DIR) + "/examples/custom-rules/company.yaml");
  ASSERT_TRUE(rules) << rules.error().text();
  EXPECT_GE(rules->example_count(), 2 * rules->rules().size());
  for (const Error& one : rules->failing_examples()) ADD_FAILURE() << one.text();
}

TEST(Examples, TellWhatComesOutOtherwise) {
  const auto rules = RulePack::parse(pack("USER", "{user: root}",
                                          "message: m\n    examples:\n      bad: [USER app, USER root]\n      good:\n  "
                                          "      - USER root\n        - FOO x"),
                                     "pack.yaml");
  ASSERT_TRUE(rules) << rules.error().text();
  EXPECT_EQ(rules->example_count(), 4U);
  std::string all;
  for (const Error& one : rules->failing_examples()) all += one.text().substr(0, 44) + '\n';
  EXPECT_EQ(all,
            "pack.yaml:7:13: ACME1: does not report a bad\n"
            "pack.yaml:9:11: ACME1: reports a good exampl\n"
            "pack.yaml:10:11: ACME1: the example is no Do\n");
}

}  // namespace
}  // namespace plimsoll
