// `check`: finds files, lints them some at a time, reports in the order of the command line.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <thread>

#include "cli/baseline.hpp"
#include "cli/clock.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/rule_packs.hpp"
#include "cli/fixing.hpp"
#include "cli/ignoring.hpp"
#include "cli/option_table.hpp"
#include "cli/output.hpp"
#include "cli/paths.hpp"
#include "cli/progress.hpp"
#include "cli/reports.hpp"
#include "cli/setups.hpp"
#include "plimsoll/date.hpp"

namespace plimsoll::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kAtATime = 128;  // files whose results are in memory together

/// What to tell about a file that could not be read: a word that may be a misspelt command says so.
std::string describe(const Error& error, const Options& options) {
  const std::string& word = error.path;
  if (options.command_given || options.arguments.empty() || word != options.arguments.front() ||
      word.find_first_of("./-") != std::string::npos)
    return error.text();
  std::error_code unknown;
  if (fs::exists(word, unknown)) return error.text();
  const std::string_view near = closest(word, command_names());
  return fmt::format(
      "'{}' is neither a file nor a command{}", word,
      near.empty() ? fmt::format(" (the commands are {})", fmt::join(command_names(), ", ")) : did_you_mean(near));
}

std::string current_folder() {
  std::error_code unknown;
  return fs::current_path(unknown).string();
}

/// The folder that a CI system calls the top, where `folder` lies in it; else nothing.
std::string repository_of(const std::string& folder) {
  for (const char* const name : {"CI_PROJECT_DIR", "GITHUB_WORKSPACE", "BUILD_SOURCESDIRECTORY"}) {
    const char* const value = std::getenv(name);
    if (value == nullptr || !fs::path(value).is_absolute()) continue;
    std::error_code unknown;
    const fs::path top = fs::weakly_canonical(value, unknown);
    const fs::path below = fs::path(folder).lexically_relative(top);
    if (!below.empty() && *below.begin() != "..") return top.string();
  }
  return {};
}

/// `--show-files`: what would be linted, one path a line.
int show_files(const Discovered& found, std::span<const Planned> files) {
  for (const Error& problem : found.problems) complain(problem.text());
  Result<Output> output = Output::open({});
  for (const Planned& planned : files) output->write(planned.file + '\n');
  return output->close() && found.problems.empty() ? kClean : kTrouble;
}

unsigned threads(unsigned wanted) { return wanted != 0 ? wanted : std::max(1U, std::thread::hardware_concurrency()); }

/// The files with what holds for each; mistakes in configurations join the problems, each once. Error: a mistake on the
/// command line.
Result<std::vector<Planned>> plan(Discovered& found, const Options& options, Setups& setups) {
  std::map<std::string, Error> mistakes;  // by text
  std::vector<Planned> planned;
  for (const std::string& file : found.files) {
    const std::string& name = options.lint.stdin_filename;
    const Result<const Setup*> setup =
        setups.of(file == "-" && !name.empty() ? name : file, options.force_exclude || found.searched.contains(file));
    if (setup && *setup != nullptr) planned.push_back({file, *setup});
    if (setup) continue;
    if (setup.error().path.empty()) return setup.error();
    mistakes.emplace(setup.error().text(), setup.error());
  }
  for (const Error& each : setups.mistakes()) {
    mistakes.erase(each.text());
    found.problems.push_back(each);
  }
  for (const auto& [text, mistake] : mistakes) found.problems.push_back(mistake);
  if (found.files.empty())
    if (const auto plain = setups.plain(); !plain) return plain.error();
  const auto has_controls = [](const Planned& one) { return one.setup->lint.selection.profile == Profile::cis; };
  if (std::ranges::count(options.formats, "cis") != 0 && !std::ranges::all_of(planned, has_controls))
    return Error{.message =
                     "the format 'cis' is about the controls of '--profile cis', which does not hold for all files"};
  return planned;
}

/// Says which configuration files hold, and for how many files.
void tell_configurations(std::span<const Planned> planned) {
  std::map<std::string, std::size_t> counts;
  for (const Planned& one : planned) ++counts[one.setup->files.empty() ? "" : one.setup->files.back()];
  for (const auto& [path, count] : counts)
    if (!path.empty()) note(fmt::format("the configuration {} holds for {} files", path, count));
}

}  // namespace

int check(const Options& options) {
  const auto fail = [](const std::string& message) { return complain(message), kTrouble; };
  auto packs = load_packs(options);
  if (!packs) return fail(packs.error().text());
  const std::int64_t now = seconds_now();
  const std::string today = options.lint.settings.today.empty() ? date_of(now) : options.lint.settings.today;
  Setups setups(options, std::move(*packs), today);

  const std::unique_ptr<SearchFilter> filter = setups.filter();
  Result<Discovered> found = find_files(options, filter.get());
  if (!found) return fail(found.error().text());
  const Result<std::vector<Planned>> planned = plan(*found, options, setups);
  if (!planned) return fail(planned.error().text());
  const bool is_excluded =
      planned->empty() && found->problems.empty() && (!found->files.empty() || found->has_passed_over);
  if (is_excluded && !options.quiet && !options.force_exclude)
    note("nothing is linted: the configuration excludes what was found");
  if (options.show_files) return show_files(*found, *planned);
  if (options.verbose && setups.misses_shellcheck())
    note("there is no executable 'shellcheck' on PATH: scripts of RUN are not checked by it");
  if (options.verbose) tell_configurations(*planned);
  if (options.add_ignores) {
    for (const Error& problem : found->problems) complain(problem.text());
    return write_ignores(options, *planned, found->problems.empty() ? kClean : kTrouble);
  }
  auto fixing = Fixing::create(options, *planned);
  if (!fixing) return fail(fixing.error().text());
  ReportOptions common;
  const std::vector<EnabledRule> rules = setups.rules();
  common.rules = rules;
  if (std::find(options.formats.begin(), options.formats.end(), "cis") != options.formats.end())
    common.controls = coverage_of("cis");
  const std::vector<const Rule*> known = setups.known();
  common.catalog = known;
  common.quiet = options.quiet;
  common.applied = fixing->applied();
  common.fix_only = options.fix.only;
  common.statistics = options.statistics;
  common.explain = options.explain;
  common.root = current_folder();
  common.repository = repository_of(common.root);
  common.time = now;
  auto baseline = BaselineRun::open(options, known, rules, setups.uses_shellcheck(), today);
  if (!baseline) return fail(baseline.error().text());
  Result<Reports> reports = Reports::open(options, common, found->files, fixing->takes_standard_output());
  if (!reports) return fail(reports.error().text());

  int status = kClean;
  for (const Error& problem : found->problems) {
    status = fail(problem.text());
    reports->problem(problem);
  }
  const std::span<const Planned> files = *planned;
  Progress progress(files.size(), !options.quiet);
  for (std::size_t done = 0; done < files.size(); done += kAtATime) {
    progress.show(done);
    const auto some = files.subspan(done, std::min(kAtATime, files.size() - done));
    std::vector<Linted> results = fixing->lint(some, threads(options.jobs));
    progress.clear();
    for (std::size_t i = 0; i < some.size(); ++i) {
      LintResult& result = results[i].result;
      if (result.error) {
        status = fail(describe(*result.error, options));
        reports->problem(*result.error);
        continue;
      }
      for (const Error& problem : results[i].problems) {
        status = fail(problem.text());
        reports->problem(problem);
      }
      const std::size_t known_already = *baseline ? (*baseline)->filter(result) : 0;
      const std::span<const Finding> findings = options.fix.only ? std::span<const Finding>() : result.findings;
      reports->file({*result.document.source, findings, result.secrets, results[i].fixed, known_already,
                     &fixing->options_for(some[i])});
      const Severity threshold = some[i].setup->failure_threshold;
      const bool fails =
          options.fix.diff ? results[i].differs : std::ranges::any_of(findings, [&](const Finding& finding) {
            return threshold != Severity::off && finding.level >= threshold;
          });
      if (fails && !options.exit_zero) status = std::max(status, kFindings);
    }
    for (const Setups::Problem& problem : setups.take_problems()) {
      complain(problem.message);
      if (!problem.fails) continue;
      status = kTrouble;
      reports->problem({.message = problem.message});
    }
    if (!reports->flush() || fixing->failed()) return kTrouble;
  }
  if (*baseline && !(*baseline)->finish()) status = kTrouble;
  const bool arrived = reports->finish();
  return fixing->finish() && arrived ? status : kTrouble;
}

}  // namespace plimsoll::cli
