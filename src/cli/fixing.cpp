#include "cli/fixing.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <utility>

#include "cli/terminal.hpp"
#include "fix/replace_file.hpp"
#include "report/diff.hpp"

namespace plimsoll::cli {
namespace {

bool is_standard_input(std::string_view path) { return path == "-"; }

FileReport as_report(const Examined& examined) {
  return {*examined.document.source, examined.findings, examined.secrets};
}

}  // namespace

Fixing::Fixing(const Options& options, std::span<const Planned> files, Output output)
    : options_(options), files_(files), output_(std::move(output)) {}

Result<Fixing> Fixing::create(const Options& options, std::span<const Planned> files) {
  auto output = Output::open("-");
  if (!output) return output.error();
  Fixing made(options, files, std::move(*output));
  for (const Planned& planned : files) {
    const Setup& setup = *planned.setup;
    const auto [known, is_new] = made.fixes_.try_emplace(key_of(planned));
    if (!is_new) continue;
    FixOptions& fixes = known->second;
    auto rules = setup.linter.fix_rules(setup.fix.fixable, setup.fix.unfixable);
    if (!rules) return rules.error();
    fixes.level = setup.fix.unsafe ? Applicability::unsafe : Applicability::safe;
    fixes.rules = std::move(*rules);
    fixes.ignore_files = !is_standard_input(planned.file);
  }
  return made;
}

std::optional<Applicability> Fixing::applied() const {
  if (!options_.fix.apply || options_.fix.diff) return std::nullopt;
  const bool all_unsafe =
      std::ranges::all_of(fixes_, [](const auto& each) { return each.second.level == Applicability::unsafe; });
  return all_unsafe ? Applicability::unsafe : Applicability::safe;
}

bool Fixing::takes_standard_output() const {
  return options_.fix.diff || (options_.fix.apply && std::ranges::any_of(files_, is_standard_input, &Planned::file));
}

std::vector<Linted> Fixing::lint(std::span<const Planned> files, unsigned jobs) {
  std::vector<Linted> all(files.size());
  if (!options_.fix.any()) {
    std::vector<LintResult> results = Setups::lint(files, jobs);
    for (std::size_t i = 0; i < files.size(); ++i) all[i].result = std::move(results[i]);
    return all;
  }
  std::vector<FixedFile> results = fix(files, jobs);
  if (!options_.fix.diff) changed_.clear();  // else they are not on the disk
  std::vector<std::size_t> changes;          // how many had changed when a file was put
  for (std::size_t i = 0; i < files.size(); ++i) {
    FixedFile& file = results[i];
    if (has_changed(file.now().ignore_file)) file = fix_again(std::move(file), files[i]);
    all[i] = put(std::move(file), files[i]);
    changes.push_back(changed_.size());
  }
  for (std::size_t i = 0; i < files.size() && !options_.fix.diff; ++i)
    if (changes[i] < changed_.size() && has_changed(all[i].result.ignore_file)) lint_again(all[i].result, files[i]);
  return all;
}

std::vector<FixedFile> Fixing::fix(std::span<const Planned> files, unsigned jobs) {
  std::map<Key, std::vector<std::size_t>> together;
  for (std::size_t i = 0; i < files.size(); ++i) together[key_of(files[i])].push_back(i);
  std::vector<FixedFile> results(files.size());
  for (const auto& [key, places] : together) {
    std::vector<std::string> paths;
    for (const std::size_t place : places) paths.push_back(files[place].file);
    std::vector<FixedFile> some = key.first->linter.fix_files(paths, fixes_[key], jobs);
    for (std::size_t i = 0; i < places.size(); ++i) results[places[i]] = std::move(some[i]);
  }
  return results;
}

/// Whether this run has changed the ignore file.
bool Fixing::has_changed(const std::string& ignore_file) const {
  return !ignore_file.empty() && changed_.contains(ignore_file_key(ignore_file));
}

/// The file as it was read, beside the ignore file as it is by now.
FixedFile Fixing::fix_again(FixedFile file, const Planned& planned) {
  const SourceFile& source = *file.before.document.source;
  FixOptions options = fixes_.at(key_of(planned));
  if (options_.fix.diff) {
    const std::string key = ignore_file_key(file.now().ignore_file);
    options.invocation.ignore_files[key] = changed_.at(key).text;
  }
  auto text = std::make_unique<const SourceFile>(std::string(source.path()), std::string(source.text()));
  static_cast<FixOutcome&>(file) = planned.setup->linter.fix(std::move(text), std::move(options));
  return file;
}

void Fixing::lint_again(LintResult& result, const Planned& planned) {
  const SourceFile& source = *result.document.source;
  result = planned.setup->linter.lint(
      std::make_unique<const SourceFile>(std::string(source.path()), std::string(source.text())));
}

/// Prints or writes what fixes made of the file.
Linted Fixing::put(FixedFile file, const Planned& planned) {
  Linted linted;
  linted.result.error = std::move(file.error);
  if (linted.result.error) return linted;
  const std::string path(file.before.document.source->path());
  for (std::string& problem : file.problems) linted.problems.push_back({.message = std::move(problem), .path = path});

  if (options_.fix.diff) {
    linted.differs = file.after.has_value();
    if (linted.differs) print_diff(file);
    static_cast<Examined&>(linted.result) = std::move(file.before);
    return linted;
  }
  std::vector<Error> failures;
  if (is_standard_input(planned.file))  // whatever it is called
    print(file.now().document.text());
  else
    failures = write(file);
  if (failures.empty()) {
    linted.fixed = static_cast<std::size_t>(std::ranges::count_if(file.applied, &AppliedFix::gone));
    static_cast<Examined&>(linted.result) = std::move(file.after ? *file.after : file.before);
  } else {
    const bool has_text = file.after && std::ranges::find(failures, path, &Error::path) == failures.end();
    static_cast<Examined&>(linted.result) = std::move(has_text ? *file.after : file.before);
    lint_again(linted.result, planned);
  }
  std::ranges::move(failures, std::back_inserter(linted.problems));
  return linted;
}

void Fixing::print_diff(const FixedFile& file) {
  const report::DiffOptions how{.color = use_color(options_.color, std::getenv, output_.sink()),
                                .terminal = output_.sink() == Sink::terminal};
  for (const EditedIgnoreFile& edited : file.ignore_files) {
    const std::string path(edited.before->path());
    const auto [changed, is_first] = changed_.try_emplace(ignore_file_key(path), Changed{path, {}});
    std::error_code unknown;
    const bool is_new = is_first && !std::filesystem::exists(path, unknown);
    const SourceFile before(changed->second.path, std::string(edited.before->text()));
    print(report::unified_diff(before, edited.after, is_new, how));
    changed->second.text = edited.after.text;
  }
  print(report::unified_diff(as_report(file.before), as_report(*file.after), file.map, how));
}

/// Each file by itself; what could not be written is told.
std::vector<Error> Fixing::write(const FixedFile& file) {
  std::vector<Error> failures;
  const auto replace = [&](const SourceFile& before, std::string_view text) {
    auto error = fixes::replace_file(std::string(before.path()), before.text(), text);
    if (error) failures.push_back(std::move(*error));
  };
  if (file.changes_text()) replace(*file.before.document.source, file.after->document.text());
  for (const EditedIgnoreFile& edited : file.ignore_files) {
    replace(*edited.before, edited.after.text);
    changed_.try_emplace(ignore_file_key(std::string(edited.before->path())));
  }
  return failures;
}

void Fixing::print(std::string_view text) {
  if (!failed_) failed_ = !output_.write(text);
}

bool Fixing::finish() { return !options_.fix.any() || (output_.close() && !failed_); }

}  // namespace plimsoll::cli
