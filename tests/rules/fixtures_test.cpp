// Runs the fixtures of every rule (README.md beside this file) and the examples in the rules' documentation.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "plimsoll/catalog.hpp"
#include "plimsoll/lint.hpp"
#include "plimsoll/rule.hpp"
#include "plimsoll/selection.hpp"
#include "support/golden.hpp"

namespace plimsoll {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) { return testing::read_file(path).value_or(""); }

const fs::path& fixtures() {
  static const fs::path folder = fs::path(PLIMSOLL_SOURCE_DIR) / "tests" / "rules";
  return folder;
}

/// A folder that is removed with the object.
class TemporaryFolder {
 public:
  TemporaryFolder() : path_(fs::temp_directory_path() / fmt::format("plimsoll-fixture-{}", ::getpid())) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// `dot-git/config` of a stored context is `.git/config` in a real one.
fs::path real_name(const fs::path& stored) {
  fs::path real;
  for (const fs::path& part : stored) {
    const std::string name = part.string();
    real /= name.starts_with("dot-") ? "." + name.substr(4) : name;
  }
  return real;
}

void copy_context(const fs::path& from, const fs::path& to) {
  for (const auto& entry : fs::recursive_directory_iterator(from)) {
    const fs::path target = to / real_name(fs::relative(entry.path(), from));
    if (entry.is_directory())
      fs::create_directories(target);
    else {
      fs::create_directories(target.parent_path());
      fs::copy_file(entry.path(), target, fs::copy_options::overwrite_existing);
    }
  }
}

struct Options {
  Options() { lint.settings.today = "2026-11-24"; }
  LintOptions lint;
  std::string name = "Dockerfile";
  std::string only;  ///< the code whose findings count
  bool safe_fixes_only = false;
};

/// Runs one rule. The one about unused pragmas needs what the others of the profile say.
void select_alone(Options& options, std::string_view code) {
  options.only = code;
  if (code != "PL1040") options.lint.selection.select = {options.only};
}

/// Options have the names that they have on the command line, and `name` is that of the file.
void set_option(Options& options, const std::string& key, const std::string& value) {
  if (key == "profile")
    options.lint.selection.profile = *parse_profile(value);
  else if (key == "target")
    options.lint.invocation.target = value;
  else if (key == "platform")
    options.lint.invocation.platform = value;
  else if (key == "build-context")
    options.lint.invocation.build_contexts.insert(value);
  else if (key == "name")
    options.name = value;
  else if (key == "build-arg")
    options.lint.invocation.build_args[value.substr(0, value.find('='))] = value.substr(value.find('=') + 1);
  else if (key == "require-label")
    EXPECT_FALSE(add_label(options.lint.settings, value)) << value;
  else if (key == "no-pragmas")
    options.lint.pragmas = false;
  else if (key == "no-foreign-pragmas")
    options.lint.foreign_pragmas = false;
  else if (key == "ignore")
    options.lint.selection.ignore.push_back(value);
  else if (key == "tag-depth")
    options.lint.settings.tag_depth = value == "major"   ? TagDepth::major
                                      : value == "minor" ? TagDepth::minor
                                                         : TagDepth::patch;
  else if (key == "today")
    options.lint.settings.today = value;
  else if (key == "strict-labels")
    options.lint.settings.strict_labels = true;
  else if (key == "safe-fixes")
    options.safe_fixes_only = true;
  else if (key == "trusted-registry")
    options.lint.settings.trusted_registries.push_back(value);
  else
    ADD_FAILURE() << "unknown option " << key << "=" << value;
}

Options read_options(const fs::path& path) {
  Options options;
  std::istringstream lines(read(path));
  for (std::string line; std::getline(lines, line);) {
    const std::size_t equals = line.find('=');
    set_option(options, line.substr(0, equals), equals == std::string::npos ? "" : line.substr(equals + 1));
  }
  return options;
}

/// The options of `plimsoll --name value --flag`.
void add_options(Options& options, std::string_view command) {
  std::istringstream words{std::string(command)};
  std::string key;
  std::string value;
  for (std::string word; words >> word;) {
    const bool is_name = word.starts_with("--");
    if (!key.empty()) set_option(options, std::exchange(key, {}), is_name ? "" : word);
    if (is_name) key = word.substr(2);
  }
  if (!key.empty()) set_option(options, key, "");
}

std::string show(const SourceFile& source, const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& finding : findings) {
    const LineColumn begin = source.line_column(finding.span.begin);
    const LineColumn end = source.line_column(finding.span.end);
    out += fmt::format("{}:{}-{}:{} {} {} {}\n", begin.line, begin.column, end.line, end.column,
                       finding.rule->info.code, severity_name(finding.level), finding.message);
  }
  return out;
}

LintResult lint(const Linter& linter, const Options& options, const std::string& path, std::string text) {
  LintResult result = linter.lint(std::make_unique<SourceFile>(path, std::move(text)));
  std::erase_if(result.findings, [&](const Finding& finding) { return finding.rule->info.code != options.only; });
  return result;
}

std::string lint_text(const Options& options, const std::string& path, std::string text) {
  auto linter = Linter::create(options.lint);
  if (!linter) return linter.error().text();
  const LintResult result = lint(*linter, options, path, std::move(text));
  return show(*result.document.source, result.findings);
}

/// `text` with every fix that is offered, or every safe one, all at once.
std::string fix_text(const Options& options, std::string text) {
  auto linter = Linter::create(options.lint);
  if (!linter) return linter.error().text();
  std::vector<Edit> edits;
  for (const Finding& finding : lint(*linter, options, "-", text).findings)
    for (const Fix& fix : finding.fixes)
      if (fix.applicability == Applicability::safe || !options.safe_fixes_only)
        edits.insert(edits.end(), fix.edits.begin(), fix.edits.end());
  std::ranges::stable_sort(edits, std::ranges::greater{}, [](const Edit& edit) { return edit.span.begin; });
  // Two findings may offer the same edit: two stages that run one trigger.
  const auto is_same = [](const Edit& a, const Edit& b) { return a.span == b.span && a.text == b.text; };
  edits.erase(std::unique(edits.begin(), edits.end(), is_same), edits.end());
  for (const Edit& edit : edits) text.replace(edit.span.begin, edit.span.size(), edit.text);
  return text;
}

/// What the fix engine makes of the file and of its ignore file; of the latter only the path below `folder` is shown.
std::string fix_file(const Options& options, const fs::path& file, const fs::path& folder) {
  auto linter = Linter::create(options.lint);
  if (!linter) return linter.error().text();
  const FixOutcome outcome = linter->fix(std::move(*load_source(file.string())), {.level = Applicability::unsafe});
  for (const AppliedFix& applied : outcome.applied) EXPECT_TRUE(applied.gone) << applied.title;
  std::string out(outcome.now().document.text());
  for (const EditedIgnoreFile& each : outcome.ignore_files)
    out +=
        fmt::format("=== {}\n{}", fs::path(each.before->path()).lexically_relative(folder).string(), each.after.text);
  return out;
}

/// What a rule that has nothing to go by says.
std::string lint_without(Need need, Options options, std::string text) {
  RuleSettings& settings = options.lint.settings;
  if (need == Need::trusted_registries) settings.trusted_registries.clear();
  if (need == Need::label_schema) settings.label_schema.clear();
  if (need == Need::strict_labels) settings.strict_labels = false;
  if (need == Need::today) settings.today.clear();
  return lint_text(options, "-", std::move(text));  // which has no build context
}

std::vector<fs::path> all_cases() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(fixtures()))
    if (entry.path().extension() == ".Dockerfile" && entry.path().parent_path().parent_path() == fixtures())
      found.push_back(entry.path());
  std::ranges::sort(found);
  return found;
}

class Fixture : public ::testing::TestWithParam<fs::path> {};

TEST_P(Fixture, GivesTheFindingsThatAreWrittenDown) {
  const fs::path& input = GetParam();
  const std::string stem = input.stem().string();
  const auto beside = [&](const char* ending) { return input.parent_path() / (stem + ending); };
  Options options = read_options(beside(".options"));
  select_alone(options, input.parent_path().filename().string());

  std::string found;
  std::string fixed;
  const bool is_fix = stem.starts_with("fix");
  if (fs::exists(beside(".context"))) {
    const TemporaryFolder folder;
    copy_context(beside(".context"), folder.path());
    const fs::path file = folder.path() / options.name;
    fs::copy_file(input, file, fs::copy_options::overwrite_existing);
    found = lint_text(options, file.string(), read(input));
    if (is_fix) fixed = fix_file(options, file, folder.path());
  } else {
    found = lint_text(options, "-", read(input));
    if (is_fix) fixed = fix_text(options, read(input));
  }

  const auto rule = std::ranges::find(catalog(), options.only, [](const Rule* each) { return each->info.code; });
  ASSERT_NE(rule, catalog().end()) << options.only;
  if (const Need need = (*rule)->info.needs; need != Need::nothing) {
    EXPECT_EQ(lint_without(need, options, read(input)), "") << "without " << need_name(need);
  }
  if (stem.starts_with("good")) {
    EXPECT_EQ(found, "") << input << " must be silent";
  }
  if (stem.starts_with("bad")) {
    EXPECT_NE(found, "") << input << " must be found";
  }
  // Editor plugins cut hadolint's lines at ": " (hadolint-compat, message traps).
  if (options.lint.selection.profile == Profile::hadolint) {
    EXPECT_EQ(found.find(": "), std::string::npos) << found;
  }
  EXPECT_TRUE(testing::matches_golden(beside(".expected"), found));
  if (is_fix) {
    EXPECT_TRUE(testing::matches_golden(beside(".fixed"), fixed));
  }
}

INSTANTIATE_TEST_SUITE_P(Rules, Fixture, ::testing::ValuesIn(all_cases()), [](const auto& test) {
  std::string name = test.param.parent_path().filename().string() + "_" + test.param.stem().string();
  for (char& c : name)
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
  return name;
});

class EveryRule : public ::testing::TestWithParam<const Rule*> {};

struct Example {
  std::string text = {};
  std::string context = {};  ///< lines `path` or `path: content`; empty: the context is not known
  std::string command = {};  ///< `plimsoll --option value…`
};

/// The ```dockerfile blocks below a heading of the documentation, each with the ```context and ```sh blocks in front of
/// it.
std::vector<Example> examples(std::string_view docs, std::string_view heading) {
  std::vector<Example> found;
  std::istringstream lines{std::string(docs)};
  bool inside_section = false;
  std::string context;
  std::string command;
  std::string* block = nullptr;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("## ")) inside_section = line.substr(3) == heading;
    if (!inside_section) continue;
    if (line == "```context") {
      block = &context;
    } else if (line == "```sh") {
      block = &command;
    } else if (line == "```dockerfile") {
      found.push_back({"", std::exchange(context, {}), std::exchange(command, {})});
      block = &found.back().text;
    } else if (line == "```") {
      block = nullptr;
    } else if (block != nullptr) {
      *block += line + "\n";
    }
  }
  return found;
}

std::string lint_example(Options options, const Example& example) {
  add_options(options, example.command);
  if (example.context.empty()) return lint_text(options, "-", example.text);
  const TemporaryFolder folder;
  std::istringstream lines(example.context + "Dockerfile\n");
  for (std::string line; std::getline(lines, line);) {
    const std::size_t colon = line.find(": ");
    const fs::path path = folder.path() / line.substr(0, colon);
    fs::create_directories(path.parent_path());
    std::ofstream(path) << (colon == std::string::npos ? "" : line.substr(colon + 2) + "\n");
  }
  return lint_text(options, (folder.path() / "Dockerfile").string(), example.text);
}

TEST_P(EveryRule, ReportsItsBadExamplesAndNotItsGoodOnes) {
  const RuleInfo& info = GetParam()->info;
  Options options;
  select_alone(options, info.code);
  const auto bad = examples(info.docs, "Bad");
  const auto good = examples(info.docs, "Good");
  if (info.code == "PL1011") GTEST_SKIP() << "its example would need a line of 65536 bytes; see its fixture";
  if (info.code == "InvalidBaseImagePlatform") GTEST_SKIP() << "never reported: only a registry tells";
  if (info.code == "PL1024") GTEST_SKIP() << "its example needs the option --target; see its fixture";
  EXPECT_FALSE(bad.empty());
  EXPECT_FALSE(good.empty());
  for (const Example& example : bad) EXPECT_NE(lint_example(options, example), "") << example.text;
  for (const Example& example : good) EXPECT_EQ(lint_example(options, example), "") << example.text;
}

TEST_P(EveryRule, HasAFolderWithAGoodAndABadFixture) {
  const RuleInfo& info = GetParam()->info;
  const fs::path folder = fixtures() / info.code;
  ASSERT_TRUE(fs::is_directory(folder)) << folder;
  bool good = false;
  bool bad = false;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(".Dockerfile")) continue;
    good = good || name.starts_with("good");
    bad = bad || name.starts_with("bad") || (info.code == "InvalidBaseImagePlatform" && name.starts_with("fn"));
  }
  EXPECT_TRUE(good && bad) << folder << " needs a good*.Dockerfile and a bad*.Dockerfile";
}

INSTANTIATE_TEST_SUITE_P(Catalog, EveryRule, ::testing::ValuesIn(catalog().begin(), catalog().end()),
                         [](const auto& test) { return std::string(test.param->info.code); });

}  // namespace
}  // namespace plimsoll
