#include "cli/hadolint/results.hpp"

#include <algorithm>
#include <tuple>

#include "cli/hadolint/syntax_errors.hpp"
#include "report/mask.hpp"
#include "report/positions.hpp"
#include "rules/security/secrets/secret_facts.hpp"

namespace plimsoll::cli::hadolint {

using config::HadolintSettings;
namespace format = plimsoll::report::hadolint;

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
  const std::vector<Span> secrets = broken.empty() ? linted.secrets : rules::secret_spans(linted.document);
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

}  // namespace plimsoll::cli::hadolint
