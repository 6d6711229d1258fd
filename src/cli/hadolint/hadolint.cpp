#include "cli/hadolint/hadolint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <span>
#include <thread>

#include "cli/hadolint/options.hpp"
#include "cli/hadolint/syntax_errors.hpp"
#include "cli/output.hpp"
#include "cli/posix.hpp"
#include "config/hadolint.hpp"
#include "plimsoll/lint.hpp"
#include "report/hadolint/hadolint.hpp"
#include "report/mask.hpp"
#include "report/positions.hpp"
#include "rules/security/secrets/secret_facts.hpp"
#include "text/ascii.hpp"

namespace plimsoll::cli::hadolint {
namespace {

using config::HadolintSettings;
namespace format = report::hadolint;

constexpr int kFail = 1;  // hadolint knows no other

void say(const std::string& message) { std::fprintf(stderr, "hadolint: %s\n", printable(message).c_str()); }

int fail(const std::string& message) { return say(message), kFail; }

int print(std::string_view text) {
  Result<Output> out = Output::open("-");
  return out && out->write(text) && out->close() ? 0 : kFail;
}

LintOptions lint_options(const HadolintSettings& settings) {
  LintOptions options;
  options.selection.profile = Profile::hadolint;
  // A rule that is off is turned on by a level of its own.
  for (const auto* codes : {&settings.error, &settings.warning, &settings.info, &settings.style})
    for (const std::string& code : *codes)
      for (const Rule* rule : catalog())
        if (rule->info.code == code && code.starts_with("DL")) options.selection.extend_select.push_back(code);
  options.settings.trusted_registries = settings.trusted_registries;
  options.settings.label_schema = settings.label_schema;
  options.settings.strict_labels = settings.strict_labels.value_or(false);
  options.shellcheck = ShellCheckUse::automatic;
  options.pragmas = !settings.disable_ignore_pragma.value_or(false);
  return options;
}

std::vector<format::Result> results_of(const LintResult& linted, const HadolintSettings& settings) {
  std::vector<format::Result> results;
  const SourceFile& source = *linted.document.source;
  const std::vector<SyntaxError> broken = broken_places(linted.document);
  const std::vector<Span> secrets = broken.empty() ? linted.secrets : rules::SecretFacts(linted.document).spans();
  const report::Mask mask(source, secrets);
  report::Positions positions(source, ColumnUnit::code_point);
  const auto add = [&](std::string_view code, Severity level, Span span, std::string_view message) {
    const LineColumn begin = positions.at(span.begin);
    const LineColumn end = positions.at(span.end);
    results.push_back({.code = code,
                       .level = level,
                       .line = begin.line,
                       .column = begin.column,
                       .end_line = end.line,
                       .end_column = end.column,
                       .message = mask.message(message)});
  };
  for (const SyntaxError& error : broken) add("DL1000", Severity::error, error.span, error.message);
  for (const Finding& finding : linted.findings) {
    const std::string_view code = finding.rule->info.code;
    const Severity level = settings.level_of(code, finding.level);
    const bool is_known = code.starts_with("DL") || code.starts_with("SC");  // callers choke on other codes
    if (level != Severity::off && is_known) add(code, level, finding.span, finding.message);
  }
  std::ranges::stable_sort(results, {}, [](const format::Result& result) {
    return std::tuple(!result.is_syntax_error(), result.line, result.column, result.code);
  });
  return results;
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
    Result<Output> out = Output::open(target);
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
  if (settings.verbose.value_or(false) && !linter->uses_shellcheck())
    say("there is no executable 'shellcheck' on PATH: scripts of RUN are not checked by it");
  const std::vector<LintResult> linted =
      linter->lint_files(options.files, std::max(1U, std::thread::hardware_concurrency()));
  for (const std::string& problem : linter->take_problems()) say(problem);
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
