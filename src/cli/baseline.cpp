#include "cli/baseline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cli/output.hpp"
#include "fix/replace_file.hpp"
#include "plimsoll/source.hpp"

namespace plimsoll::cli {
namespace {

namespace fs = std::filesystem;

std::string counted(std::size_t count) { return fmt::format("{} {}", count, count == 1 ? "entry" : "entries"); }

}  // namespace

BaselineRun::BaselineRun(const Options& options, std::span<const Rule* const> known, std::span<const EnabledRule> ran,
                         const std::string& today)
    : path_(options.baseline),
      updates_(options.update_baseline),
      quiet_(options.quiet),
      verbose_(options.verbose),
      known_(known, today) {
  std::error_code unknown;
  folder_ = fs::absolute(path_, unknown).lexically_normal().parent_path();
  for (const EnabledRule& enabled : ran) rules_.push_back(report::baseline_name(*enabled.rule));
  std::ranges::sort(rules_);
}

Result<std::optional<BaselineRun>> BaselineRun::open(const Options& options, std::span<const Rule* const> known,
                                                     std::span<const EnabledRule> ran, bool shellcheck,
                                                     const std::string& today) {
  if (options.baseline.empty()) return std::optional<BaselineRun>();
  BaselineRun run(options, known, ran, today);
  run.shellcheck_ = shellcheck;
  std::error_code unknown;
  run.exists_ = fs::exists(run.path_, unknown);
  if (!run.exists_ && run.updates_) return std::optional<BaselineRun>(std::move(run));
  if (!run.exists_)
    return Error{.message = "there is no such baseline; --update-baseline writes it", .path = run.path_};
  const auto source = load_source(run.path_);
  if (!source) return source.error();
  run.before_ = (*source)->text();
  if (auto problem = run.known_.read(run.before_, run.path_)) return std::move(*problem);
  return std::optional<BaselineRun>(std::move(run));
}

/// Where the folder of the baseline is does not matter, nor from where it is looked at. Dots are resolved by name only.
std::string BaselineRun::from_folder(std::string_view path) const {
  if (path == "-") return "stdin";
  std::error_code unknown;
  return fs::absolute(path, unknown).lexically_normal().lexically_relative(folder_).generic_string();
}

bool BaselineRun::ran(const std::string& rule) const {
  return (shellcheck_ && rule.starts_with("shellcheck-")) || std::ranges::binary_search(rules_, rule);
}

bool BaselineRun::gone(const std::string& file) const {
  std::error_code unknown;
  return file != "stdin" && !fs::exists(folder_ / file, unknown) && !unknown;
}

std::size_t BaselineRun::filter(LintResult& result) {
  const FileReport report{*result.document.source, result.findings, result.secrets};
  return known_.filter(from_folder(report.source.path()), report, result.findings, updates_);
}

void BaselineRun::tell(const std::vector<report::BaselineEntry>& entries, std::string_view what,
                       std::string_view advice) const {
  if (entries.empty() || quiet_) return;
  if (verbose_)
    for (const report::BaselineEntry& entry : entries)
      note(fmt::format("{}:{}: {} {} {}", path_, entry.line, entry.file, entry.code, what));
  note(fmt::format("{}: {} {}: {}", path_, counted(entries.size()), what, advice));
}

bool BaselineRun::finish() {
  const auto ran_rule = [&](const std::string& rule) { return ran(rule); };
  const auto gone_file = [&](const std::string& file) { return gone(file); };
  tell(known_.ended(), "past the end", "mend what is found, or give it a later 'until'");
  if (!updates_) {
    tell(known_.expired(ran_rule, gone_file), "found no longer, or not so often",
         "--update-baseline removes what is mended");
    return true;
  }
  const std::string text = known_.text(ran_rule, gone_file);
  if (exists_) {
    if (text == before_) return true;
    const auto error = fixes::replace_file(path_, before_, text);
    if (error) complain(error->text());
    return !error;
  }
  Result<Output> output = Output::open(path_);
  if (!output) return complain(output.error().text()), false;
  output->write(text);
  return output->close();
}

}  // namespace plimsoll::cli
