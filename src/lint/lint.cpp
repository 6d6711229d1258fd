// The facade: parse, model, walk, pragmas, one finding a defect.
#include "plimsoll/lint.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

#include "lint/builder_order.hpp"
#include "lint/failing_checks.hpp"
#include "lint/frontend.hpp"
#include "lint/variants.hpp"
#include "plimsoll/engine.hpp"
#include "plimsoll/rule.hpp"
#include "rule/check_options.hpp"
#include "rules/security/secret_facts.hpp"

namespace plimsoll {
namespace {

Answers answers_of(Profile profile) {
  if (profile == Profile::hadolint) return Answers::as_hadolint;
  return profile == Profile::buildkit ? Answers::as_buildkit : Answers::our_own;
}

/// In another language than Docker's, syntax errors are guesses; secrets are secrets.
void keep_what_holds_in_any_language(std::vector<Finding>& findings) {
  std::erase_if(findings, [](const Finding& finding) {
    const Category category = finding.rule->info.category;
    return category != Category::syntax && category != Category::secret;
  });
  for (Finding& finding : findings)
    if (finding.rule->info.category == Category::syntax) finding.at(std::min(finding.level, Severity::info));
}

}  // namespace

struct Linter::State {
  explicit State(LintOptions the_options, std::vector<EnabledRule> rules)
      : options(std::move(the_options)),
        answers(answers_of(options.selection.profile)),
        engine(std::move(rules), answers, options.settings),
        failing_checks(answers) {
    for (const EnabledRule& enabled : engine.rules())
      if (enabled.rule->info.name == "checks-failed") checks_failed = enabled;
  }

  LintOptions options;
  Answers answers;
  Engine engine;
  FailingChecks failing_checks;
  std::optional<EnabledRule> checks_failed;
};

Linter::Linter(std::unique_ptr<State> state) : state_(std::move(state)) {}
Linter::Linter(Linter&&) noexcept = default;
Linter& Linter::operator=(Linter&&) noexcept = default;
Linter::~Linter() = default;

Result<Linter> Linter::create(LintOptions options) {
  auto rules = resolve(catalog(), options.selection);
  if (!rules) return rules.error();
  return Linter(std::make_unique<State>(std::move(options), std::move(*rules)));
}

std::span<const EnabledRule> Linter::rules() const { return state_->engine.rules(); }

LintResult Linter::lint(std::unique_ptr<const SourceFile> source) const {
  Invocation invocation = state_->options.invocation;
  invocation.from_stdin = source->path() == "-";
  LintResult result;
  result.document = parse(std::move(source));
  const Document& document = result.document;
  std::vector<Finding>& findings = result.findings;
  const Model model(document, invocation);
  findings = state_->engine.run(document, model);

  const bool as_buildkit = state_->answers == Answers::as_buildkit;
  const bool as_hadolint = state_->answers == Answers::as_hadolint;  // which heeds no directive but `escape`
  const FileCheckOptions checks = check_options_of(document, invocation);
  if (state_->checks_failed)
    for (Finding& finding : state_->failing_checks.report(*state_->checks_failed, document, model, checks, findings))
      findings.insert(findings.begin(), std::move(finding));
  if (as_buildkit) drop_what_the_builder_never_says(findings);
  if (!as_hadolint && has_foreign_frontend(document, invocation)) keep_what_holds_in_any_language(findings);
  drop_superseded(findings);  // before pragmas: who ignores the finding that stays wants none there
  if (!as_hadolint) apply_check_options(document, checks.options, catalog(), as_buildkit, findings);
  if (state_->options.pragmas) {
    apply_pragmas(document, catalog(), findings, state_->answers);
    if (as_hadolint) apply_hadolint_pragmas(document, findings);
  }
  keep_one_variant(findings, state_->options.selection.profile);
  if (!findings.empty()) result.secrets = rules::secret_spans(document);
  return result;
}

std::vector<LintResult> Linter::lint_files(std::span<const std::string> paths, unsigned jobs) const {
  std::vector<LintResult> results(paths.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < paths.size(); i = next++) {
      auto source = load_source(paths[i]);
      if (source)
        results[i] = lint(std::move(*source));
      else
        results[i].error = source.error();
    }
  };
  const std::size_t threads = std::min<std::size_t>(std::max(jobs, 1U), paths.size());
  {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back(work);
    work();
  }
  return results;
}

}  // namespace plimsoll
