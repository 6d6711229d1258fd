#include "cli/fixing.hpp"

#include <algorithm>
#include <cstdlib>
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
  for (const auto& [file, setup] : files) {
    if (made.fixes_.contains(setup)) continue;
    auto rules = setup->linter.fix_rules(setup->fix.fixable, setup->fix.unfixable);
    if (!rules) return rules.error();
    const Applicability level = setup->fix.unsafe ? Applicability::unsafe : Applicability::safe;
    made.fixes_[setup] = {.level = level, .rules = std::move(*rules)};
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
  std::map<const Setup*, std::vector<std::size_t>> together;
  for (std::size_t i = 0; i < files.size(); ++i) together[files[i].setup].push_back(i);
  std::vector<FixedFile> results(files.size());
  for (const auto& [setup, places] : together) {
    std::vector<std::string> paths;
    for (const std::size_t place : places) paths.push_back(files[place].file);
    std::vector<FixedFile> some = setup->linter.fix_files(paths, fixes_[setup], jobs);
    for (std::size_t i = 0; i < places.size(); ++i) results[places[i]] = std::move(some[i]);
  }
  for (std::size_t i = 0; i < files.size(); ++i) all[i] = put(std::move(results[i]), is_standard_input(files[i].file));
  return all;
}

/// Prints or writes what fixes made of the file.
Linted Fixing::put(FixedFile file, bool from_standard_input) {
  Linted linted;
  linted.result.error = std::move(file.error);
  if (linted.result.error) return linted;
  const SourceFile& before = *file.before.document.source;
  const std::string path(before.path());
  for (std::string& problem : file.problems) linted.problems.push_back({.message = std::move(problem), .path = path});

  bool is_written = false;
  if (options_.fix.diff) {
    linted.differs = file.after.has_value();
    if (linted.differs)
      print(report::unified_diff(as_report(file.before), as_report(*file.after), file.map,
                                 {.color = use_color(options_.color, std::getenv, output_.sink()),
                                  .terminal = output_.sink() == Sink::terminal}));
  } else if (from_standard_input) {  // whatever it is called
    print(file.now().document.text());
    is_written = true;
  } else if (file.after) {
    auto error = fixes::replace_file(path, before.text(), file.after->document.text());
    is_written = !error;
    if (error) linted.problems.push_back(std::move(*error));
  }
  if (is_written && file.after) {
    linted.fixed = static_cast<std::size_t>(std::ranges::count_if(file.applied, &AppliedFix::gone));
    static_cast<Examined&>(linted.result) = std::move(*file.after);
  } else {
    static_cast<Examined&>(linted.result) = std::move(file.before);
  }
  return linted;
}

void Fixing::print(std::string_view text) {
  if (!failed_) failed_ = !output_.write(text);
}

bool Fixing::finish() { return !options_.fix.any() || (output_.close() && !failed_); }

}  // namespace plimsoll::cli
