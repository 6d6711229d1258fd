// `check`: finds files, lints them some at a time, reports in the order of the command line.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <span>
#include <thread>

#include "cli/commands/commands.hpp"
#include "cli/discovery.hpp"
#include "cli/option_table.hpp"
#include "cli/output.hpp"
#include "plimsoll/report.hpp"

namespace plimsoll::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kAtATime = 128;  // files whose results are in memory together

/// What to tell about a file that could not be read: a word that may be a misspelt command says so.
std::string describe(const Error& error, const Options& options) {
  const std::string& word = error.path;
  if (options.command_given || word != options.arguments.front() || word.find_first_of("./-") != std::string::npos)
    return error.text();
  std::error_code unknown;
  if (fs::exists(word, unknown)) return error.text();
  const std::string_view near = closest(word, command_names());
  return fmt::format(
      "'{}' is neither a file nor a command{}", word,
      near.empty() ? fmt::format(" (the commands are {})", fmt::join(command_names(), ", ")) : did_you_mean(near));
}

/// Writing the report must not destroy what is linted.
bool is_input(const std::string& output, std::span<const std::string> files) {
  if (output.empty() || output == "-") return false;
  return std::any_of(files.begin(), files.end(), [&](const std::string& file) {
    std::error_code unknown;
    return file != "-" && fs::is_regular_file(file, unknown) && fs::equivalent(file, output, unknown);
  });
}

std::string current_folder() {
  std::error_code unknown;
  return fs::current_path(unknown).string();
}

unsigned threads(unsigned wanted) { return wanted != 0 ? wanted : std::max(1U, std::thread::hardware_concurrency()); }

}  // namespace

int check(const Options& options) {
  const auto fail = [](const std::string& message) { return complain(message), kTrouble; };
  const auto linter = Linter::create(options.lint);
  if (!linter) return fail(linter.error().text());
  if (options.verbose && options.lint.shellcheck == ShellCheckUse::automatic && !linter->uses_shellcheck())
    note("there is no executable 'shellcheck' on PATH: scripts of RUN are not checked by it");
  std::error_code unknown;
  if (const auto& context = options.lint.invocation.context; context && !fs::is_directory(*context, unknown))
    return fail(fmt::format("--context: '{}' is no folder", *context));

  const std::vector<std::string> here = {"."};
  const Discovered found = discover(options.arguments.empty() ? here : options.arguments);
  if (is_input(options.output, found.files)) return fail("--output: '" + options.output + "' is one of the inputs");
  Result<Output> output = Output::open(options.output);
  if (!output) return fail(output.error().text());

  const Sink sink = output->sink();
  ReportOptions report;
  report.rules = linter->rules();
  report.catalog = catalog();
  report.color = use_color(options.color, std::getenv, sink);
  report.hyperlinks = use_hyperlinks(options.hyperlinks, std::getenv, sink);
  report.quiet = options.quiet;
  report.root = current_folder();
  const auto reporter = make_reporter(options.format, report);
  if (!reporter) return fail(reporter.error().text());

  int status = kClean;
  for (const Error& problem : found.problems) status = fail(problem.text());
  const std::span<const std::string> files = found.files;
  for (std::size_t done = 0; done < files.size(); done += kAtATime) {
    const auto some = files.subspan(done, std::min(kAtATime, files.size() - done));
    for (const LintResult& result : linter->lint_files(some, threads(options.jobs))) {
      if (result.error) {
        status = fail(describe(*result.error, options));
        continue;
      }
      (*reporter)->file({*result.document.source, result.findings, result.secrets});
      const bool fails = std::any_of(result.findings.begin(), result.findings.end(), [&](const Finding& finding) {
        return options.failure_threshold != Severity::off && finding.level >= options.failure_threshold;
      });
      if (fails && !options.exit_zero) status = std::max(status, kFindings);
    }
    for (const std::string& problem : linter->take_problems()) {
      complain(problem);
      if (options.lint.shellcheck == ShellCheckUse::on) status = kTrouble;
    }
    if (!output->write((*reporter)->take())) return kTrouble;
  }
  (*reporter)->finish();
  output->write((*reporter)->take());
  return output->close() ? status : kTrouble;
}

}  // namespace plimsoll::cli
