#include "cli/fixing.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "cli/terminal.hpp"
#include "config/keys.hpp"
#include "fix/replace_file.hpp"
#include "report/diff.hpp"

namespace plimsoll::cli {
namespace {

namespace fs = std::filesystem;

/// The folder of a file; empty where there is none.
fs::path real_folder_of(const std::string& file) {
  std::error_code unknown;
  const fs::path folder = fs::path(file).parent_path();
  return fs::canonical(folder.empty() ? "." : folder, unknown);
}

/// Whether a configuration file names a build context that does not lie below its own folder: what comes with a
/// repository must not make us write outside of it.
bool has_foreign_context(const Setup& setup) {
  if (!setup.lint.invocation.context) return false;
  const std::string& said_in = setup.in_force.of(*config::find_key("context")).back().place.path;
  if (said_in.empty()) return false;  // the command line
  std::error_code unknown;
  const fs::path context = fs::canonical(*setup.lint.invocation.context, unknown);
  const fs::path below = context.lexically_relative(real_folder_of(said_in));
  return below.empty() || *below.begin() == "..";
}

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
    made.fixes_[setup] = {.level = level, .rules = std::move(*rules), .ignore_files = !has_foreign_context(*setup)};
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
  changed_folders_.clear();
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (may_share_changed_ignore_file(files[i])) results[i] = std::move(fix(files.subspan(i, 1), 1).front());
    all[i] = put(std::move(results[i]), is_standard_input(files[i].file));
  }
  return all;
}

std::vector<FixedFile> Fixing::fix(std::span<const Planned> files, unsigned jobs) {
  std::map<const Setup*, std::vector<std::size_t>> together;
  for (std::size_t i = 0; i < files.size(); ++i) together[files[i].setup].push_back(i);
  std::vector<FixedFile> results(files.size());
  for (const auto& [setup, places] : together) {
    std::vector<std::string> paths;
    for (const std::size_t place : places) paths.push_back(files[place].file);
    FixOptions& options = fixes_[setup];
    options.invocation.ignore_files = diffed_;
    std::vector<FixedFile> some = setup->linter.fix_files(paths, options, jobs);
    for (std::size_t i = 0; i < places.size(); ++i) results[places[i]] = std::move(some[i]);
  }
  return results;
}

/// Whether what is known about the file may be about an ignore file that another one has changed since.
bool Fixing::may_share_changed_ignore_file(const Planned& planned) const {
  if (changed_folders_.empty()) return false;
  if (const auto& context = planned.setup->lint.invocation.context)
    return changed_folders_.contains(real_folder_of(*context + "/."));
  return changed_folders_.contains(real_folder_of(planned.file));
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
    for (const EditedIgnoreFile& edited : file.ignore_files) put_ignore_file(edited);
    if (linted.differs) print_diff(as_report(file.before), as_report(*file.after), file.map);
  } else if (from_standard_input) {  // whatever it is called
    print(file.now().document.text());
    is_written = true;
  } else if (file.after) {
    std::optional<Error> error;
    for (const EditedIgnoreFile& edited : file.ignore_files)
      if (!error) error = put_ignore_file(edited);
    if (!error && file.changes_text()) error = fixes::replace_file(path, before.text(), file.after->document.text());
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

/// Prints or writes it.
std::optional<Error> Fixing::put_ignore_file(const EditedIgnoreFile& edited) {
  const std::string path(edited.before->path());
  changed_folders_.insert(real_folder_of(path));
  if (!options_.fix.diff) return fixes::replace_file(path, edited.before->text(), edited.after.text);
  std::error_code unknown;
  const bool is_new = !diffed_.contains(path) && !fs::exists(path, unknown);
  const SourceFile nothing("/dev/null", "");
  const SourceFile after(path, edited.after.text);
  print_diff({.source = is_new ? nothing : *edited.before, .findings = {}, .secrets = {}},
             {.source = after, .findings = {}, .secrets = {}}, edited.after.map);
  diffed_[path] = edited.after.text;
  return std::nullopt;
}

void Fixing::print_diff(const FileReport& before, const FileReport& after, const OffsetMap& map) {
  print(report::unified_diff(
      before, after, map,
      {.color = use_color(options_.color, std::getenv, output_.sink()), .terminal = output_.sink() == Sink::terminal}));
}

void Fixing::print(std::string_view text) {
  if (!failed_) failed_ = !output_.write(text);
}

bool Fixing::finish() { return !options_.fix.any() || (output_.close() && !failed_); }

}  // namespace plimsoll::cli
