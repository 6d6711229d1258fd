// What holds for the fixes of any file: our fixtures, generated ones, and the corpus where it is there (a part of it,
// or all with PLIMSOLL_LONG, and then figures too; scripts/fix-corpus).
#include "plimsoll/fix.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "plimsoll/lint.hpp"
#include "plimsoll/rule.hpp"
#include "support/files.hpp"
#include "support/generator.hpp"
#include "support/line_ends.hpp"
#include "support/shared.hpp"

namespace plimsoll {
namespace {

namespace fs = std::filesystem;

/// How fixes went.
struct Figures {
  std::size_t files = 0;
  std::size_t changed = 0;
  std::map<std::string, std::size_t> applied;  // by rule
  std::map<unsigned, std::size_t> passes;
  std::map<std::string, std::size_t> fresh;  // findings that a rule did not have before, by rule
  std::vector<std::string> violations;

  void add(const Figures& other) {
    files += other.files;
    changed += other.changed;
    for (const auto& [rule, count] : other.applied) applied[rule] += count;
    for (const auto& [number, count] : other.passes) passes[number] += count;
    for (const auto& [rule, count] : other.fresh) fresh[rule] += count;
    violations.insert(violations.end(), other.violations.begin(), other.violations.end());
  }
  void print(std::string_view title) const {
    fmt::print("{}: {} of {} files changed, {} violations\n", title, changed, files, violations.size());
    const auto list = [](std::string_view name, const auto& counts) {
      fmt::print("  {}:", name);
      for (const auto& [key, count] : counts) fmt::print(" {}={}", key, count);
      fmt::print("\n");
    };
    list("fixes by rule", applied);
    list("files by passes", passes);
    list("more findings of rules", fresh);
    std::fflush(stdout);
  }
};

Linter linter(Profile profile) {
  LintOptions options{.selection = {.profile = profile}, .invocation = {}};
  options.settings.today = "2026-11-24";
  auto made = Linter::create(std::move(options));
  if (!made) throw std::runtime_error(made.error().text());
  return std::move(*made);
}

FixOutcome fix(const Linter& with, std::string text, Applicability level) {
  return with.fix(std::make_unique<const SourceFile>("-", std::move(text)), {.level = level});
}

std::map<SyntaxErrorKind, std::size_t> syntax_errors(const Document& document) {
  std::map<SyntaxErrorKind, std::size_t> counts;
  for (const SyntaxError& error : document.errors) ++counts[error.kind];
  return counts;
}

std::map<std::string, std::size_t> findings_by_rule(const Examined& examined) {
  std::map<std::string, std::size_t> counts;
  for (const Finding& finding : examined.findings) ++counts[std::string(finding.rule->info.code)];
  return counts;
}

std::size_t broken_scripts(const Document& document) {
  const Invocation invocation{.from_stdin = true};
  const Model model(document, invocation);
  return static_cast<std::size_t>(std::ranges::count_if(document.instructions, [&](const ast::Instruction& each) {
    return std::holds_alternative<ast::Run>(each) && !model.shell(ast::common(each)).complete();
  }));
}

/// Whether the map tells the truth: what it calls kept is the same on both sides.
bool is_true(const OffsetMap& map, std::string_view before, std::string_view after) {
  return std::ranges::all_of(map.kept(), [&](const OffsetMap::Kept& kept) {
    return before.substr(kept.before, kept.size) == after.substr(kept.after, kept.size);
  });
}

void check(const std::string& name, const std::string& text, const Linter& with, Applicability level,
           Figures& figures) {
  const auto blame = [&](const std::string& what) { figures.violations.push_back(name + ": " + what); };
  const FixOutcome outcome = fix(with, text, level);
  ++figures.files;
  for (const std::string& problem : outcome.problems) blame(problem);
  if (!outcome.after) return;
  ++figures.changed;
  ++figures.passes[outcome.passes];
  const Document& before = outcome.before.document;
  const Document& after = outcome.after->document;
  for (const AppliedFix& applied : outcome.applied) {
    ++figures.applied[std::string(applied.rule->info.code)];
    if (!applied.gone) blame(fmt::format("{} is still there after '{}'", applied.rule->info.code, applied.title));
  }
  if (!is_true(outcome.map, before.text(), after.text())) blame("the map is wrong");
  const auto old_errors = syntax_errors(before);
  for (const auto& [kind, count] : syntax_errors(after))
    if (!old_errors.contains(kind) || old_errors.at(kind) < count) blame("a new syntax error");
  if (broken_scripts(after) > broken_scripts(before)) blame("a script that can no longer be read");
  const auto old_findings = findings_by_rule(outcome.before);
  for (const auto& [rule, count] : findings_by_rule(*outcome.after)) {
    const auto old = old_findings.find(rule);
    const std::size_t had = old == old_findings.end() ? 0 : old->second;
    if (count > had) figures.fresh[rule] += count - had;
  }
  if (fix(with, std::string(after.text()), level).after) blame("a second run changes it again");
  const bool has_line_feeds_only = text.find('\n') != std::string::npos && text.find('\r') == std::string::npos;
  if (has_line_feeds_only &&
      fix(with, testing::with_crlf(text), level).now().document.text() != testing::with_crlf(after.text()))
    blame("with CR LF it comes out otherwise");
}

using Inputs = std::vector<std::pair<std::string, std::string>>;

Figures check_all(const Inputs& inputs, Profile profile, Applicability level) {
  const Linter with = linter(profile);
  const unsigned count = std::max(1U, std::min(4U, std::thread::hardware_concurrency()));
  std::vector<Figures> parts(count);
  {
    std::vector<std::jthread> threads;
    for (unsigned number = 0; number < count; ++number)
      threads.emplace_back([&, number] {
        for (std::size_t i = number; i < inputs.size(); i += count)
          check(inputs[i].first, inputs[i].second, with, level, parts[number]);
      });
  }
  Figures all;
  for (const Figures& part : parts) all.add(part);
  return all;
}

void expect_all_is_well(const Inputs& inputs, bool print = false) {
  for (const Profile profile : {Profile::recommended, Profile::all})
    for (const Applicability level : {Applicability::safe, Applicability::unsafe}) {
      const std::string title = fmt::format("{}, {}", profile_names()[static_cast<std::size_t>(profile)],
                                            level == Applicability::safe ? "safe" : "unsafe");
      const Figures figures = check_all(inputs, profile, level);
      if (print) figures.print(title);
      EXPECT_GT(figures.changed, 0U) << title;
      for (const std::string& violation : figures.violations) ADD_FAILURE() << title << ": " << violation;
    }
}

TEST(FixProperties, HoldForFixtures) {
  Inputs inputs;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(testing::source_dir()) / "tests/rules"))
    if (entry.path().extension() == ".Dockerfile")
      inputs.emplace_back(entry.path().string(), testing::read_file(entry.path()).value_or(""));
  ASSERT_GT(inputs.size(), 500U);
  expect_all_is_well(inputs);
}

TEST(FixProperties, HoldForGeneratedFiles) {
  Inputs inputs;
  for (std::uint32_t seed = 0; seed < testing::seeds(200); ++seed)
    inputs.emplace_back(fmt::format("seed {}", seed), testing::DockerfileGenerator(seed).file());
  expect_all_is_well(inputs);
}

TEST(FixProperties, HoldForTheCorpus) {
  const auto shared = testing::shared_folder();
  if (!shared || !fs::is_directory(*shared / "corpus/files")) GTEST_SKIP() << testing::kNoSharedFolder;
  const bool all = testing::seeds(1) > 1;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(*shared / "corpus/files"))
    if (entry.is_regular_file()) paths.push_back(entry.path());
  std::ranges::sort(paths);
  Inputs inputs;
  for (std::size_t i = 0; i < paths.size(); i += all ? 1 : 40)
    inputs.emplace_back(paths[i].filename().string(), testing::read_file(paths[i]).value_or(""));
  expect_all_is_well(inputs, all);
}

}  // namespace
}  // namespace plimsoll
