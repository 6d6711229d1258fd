#include "cli/hadolint/hadolint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <span>
#include <thread>

#include "cli/hadolint/options.hpp"
#include "cli/hadolint/results.hpp"
#include "cli/output.hpp"
#include "cli/posix.hpp"
#include "config/hadolint.hpp"
#include "plimsoll/lint.hpp"
#include "report/hadolint/hadolint.hpp"
#include "text/ascii.hpp"

namespace plimsoll::cli::hadolint {
namespace {

using config::HadolintSettings;
namespace format = report::hadolint;

constexpr int kFail = 1;  // hadolint knows no other

void say(std::string_view message) { std::fprintf(stderr, "hadolint: %s\n", printable(message).c_str()); }

int fail(std::string_view message) { return say(message), kFail; }

int print(std::string_view text) {
  Result<Output> out = Output::open("-", say);
  return out && out->write(text) && out->close() ? 0 : kFail;
}

/// Whether a finding of this level fails the run.
bool reaches(Severity level, std::string_view threshold) {
  if (threshold == "none" || threshold == "ignore") return true;
  const Result<Severity> wanted = parse_severity(threshold);
  return wanted && level >= *wanted;
}

/// Says on standard error which settings hold, one a line.
void tell(const HadolintSettings& settings, const std::string& file, bool with_file) {
  const auto line = [](const std::string& text) { std::fprintf(stderr, "%s\n", printable(text).c_str()); };
  const auto flag = [&](std::string_view name, const std::optional<bool>& value) {
    line(fmt::format("{}: {}", name, value.value_or(false)));
  };
  const auto list = [&](std::string_view name, const std::vector<std::string>& values) {
    line(fmt::format("{}: [{}]", name, fmt::join(values, ", ")));
  };
  if (with_file) line(file.empty() ? "no configuration file" : fmt::format("configuration file '{}'", file));
  flag("no-fail", settings.no_fail);
  flag("no-color", settings.no_color);
  flag("strict-labels", settings.strict_labels);
  flag("disable-ignore-pragma", settings.disable_ignore_pragma);
  line(fmt::format("failure-threshold: {}", settings.failure_threshold.value_or("info")));
  list("formats", settings.formats);
  list("error", settings.error);
  list("warning", settings.warning);
  list("info", settings.info);
  list("style", settings.style);
  list("ignored", settings.ignored);
  list("trustedRegistries", settings.trusted_registries);
  for (const auto& [label, type] : settings.label_schema) line(fmt::format("label: {}", label));
}

/// Writes each report to the output at the same place of the command line.
bool write_reports(const Options& options, const HadolintSettings& settings,
                   std::span<const format::FileResults> files) {
  const std::size_t count = std::max({settings.formats.size(), options.outputs.size(), std::size_t{1}});
  for (std::size_t i = 0; i < count; ++i) {
    const std::string name = i < settings.formats.size() ? settings.formats[i] : "tty";
    const std::string target = i < options.outputs.size() ? options.outputs[i] : "-";
    Result<Output> out = Output::open(target, say);
    if (!out) return fail(out.error().text()), false;
    const bool color = !settings.no_color.value_or(false) && out->sink() == Sink::terminal;
    const format::Style style{.color = color, .version = PLIMSOLL_VERSION, .now = std::time(nullptr)};
    if (!out->write(format::write(name, files, style)) || !out->close()) return false;
  }
  return true;
}

int lint(const Options& options, const HadolintSettings& settings) {
  if (std::ranges::count(options.files, "-") > 1) return fail("standard input can be read once");
  const auto linter = Linter::create(lint_options(settings));
  if (!linter) return fail(linter.error().text());
  const bool verbose = settings.verbose.value_or(false);
  if (verbose && !linter->uses_shellcheck())
    say("there is no executable 'shellcheck' on PATH: scripts of RUN are not checked by it");
  const std::vector<LintResult> linted =
      linter->lint_files(options.files, std::max(1U, std::thread::hardware_concurrency()));
  for (const std::string& problem : linter->take_problems())
    if (verbose) say(problem);  // callers take any text on standard error for a failure
  std::vector<format::FileResults> files;
  bool failed = false;
  bool unreadable = false;
  for (std::size_t i = 0; i < linted.size(); ++i) {
    if (linted[i].error) {
      fail(linted[i].error->text());
      unreadable = true;
      continue;
    }
    const std::string& path = options.files[i];
    files.push_back({path, options.file_path_in_report.value_or(path), results_of(linted[i], settings)});
    failed = failed || std::ranges::any_of(files.back().results, [&](const format::Result& result) {
               return result.is_syntax_error() || reaches(result.level, settings.failure_threshold.value_or("info"));
             });
  }
  if (unreadable) return kFail;  // and no report, also under --no-fail
  if (!write_reports(options, settings, files)) return kFail;
  const bool never_fails = std::ranges::any_of(
      settings.formats, [](const std::string& name) { return name == "codeclimate" || name == "codacy"; });
  return failed && !never_fails && !settings.no_fail.value_or(false) ? kFail : 0;
}

int start(const std::vector<std::string>& arguments) {
  Result<Options> options = parse_options(arguments);
  if (!options) return fail(options.error().text() + " (see hadolint --help)");
  if (options->help) return print(help_text());
  const bool verbose = options->settings.verbose.value_or(false);
  if (options->version && !verbose) return print(fmt::format("plimsoll Dockerfile Linter {}\n", PLIMSOLL_VERSION));

  HadolintSettings settings = config::from_environment(std::getenv);
  const std::string file = options->config.empty() ? config::find_hadolint_file(std::getenv) : options->config;
  if (!file.empty()) {
    Result<HadolintSettings> configured = config::load_hadolint_file(file);
    if (!configured) return fail(configured.error().text());
    settings.merge(std::move(*configured));
  }
  settings.merge(options->settings);
  if (settings.verbose.value_or(false)) tell(settings, file, verbose);
  if (options->version) return print(fmt::format("plimsoll Dockerfile Linter {}\n", PLIMSOLL_VERSION));
  if (options->files.empty()) return print("Please provide a Dockerfile\n"), kFail;
  return lint(*options, settings);
}

}  // namespace

std::optional<std::vector<std::string>> arguments_of(std::string_view program,
                                                     const std::vector<std::string>& arguments) {
  program.remove_prefix(program.find_last_of("/\\") + 1);
  const std::string name = ascii_lower(program);
  bool named = name == "hadolint" || name == "hadolint.exe";
  std::vector<std::string> kept;
  for (auto word = arguments.begin(); word != arguments.end(); ++word) {
    const auto next = word + 1;
    if (*word == "--") {
      kept.insert(kept.end(), word, arguments.end());
      break;
    }
    const bool two_words = *word == "--compat" && next != arguments.end() && *next == "hadolint";
    if (two_words) ++word;
    if (two_words || *word == "--compat=hadolint")
      named = true;
    else
      kept.push_back(*word);
  }
  return named ? std::optional(std::move(kept)) : std::nullopt;
}

int run(const std::vector<std::string>& arguments) noexcept {
  try {
    return start(arguments);
  } catch (const std::exception& error) {  // no memory: nothing else throws
    std::fprintf(stderr, "hadolint: %s\n", error.what());
    return kFail;
  }
}

}  // namespace plimsoll::cli::hadolint
