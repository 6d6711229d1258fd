// The facade: parse, model, walk, pragmas, one finding a defect.
#include "plimsoll/lint.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

#include "plimsoll/engine.hpp"
#include "plimsoll/rule.hpp"
#include "rules/security/secret_facts.hpp"

namespace plimsoll {
namespace {

/// Variants of one defect (rules of one name) say it once a span; the catalog's order decides which one stays, and a
/// variant of the profile goes before others.
void keep_one_variant(std::vector<Finding>& findings, Profile profile) {
  const auto rank = [&](const Finding& finding) {
    return level_in(finding.rule->info, profile) == Severity::off ? 1 : 0;
  };
  for (std::size_t i = 0; i < findings.size(); ++i)
    for (std::size_t j = i + 1; j < findings.size() && findings[j].span == findings[i].span;) {
      if (findings[j].rule == findings[i].rule || findings[j].rule->info.name != findings[i].rule->info.name) {
        ++j;
        continue;
      }
      if (rank(findings[j]) < rank(findings[i])) std::swap(findings[i], findings[j]);
      findings.erase(findings.begin() + static_cast<std::ptrdiff_t>(j));
    }
}

/// Drops a finding where a rule that says more reports the same span (`RuleInfo::yields_to`).
void drop_superseded(std::vector<Finding>& findings) {
  const auto superseded = [&](std::size_t first, std::size_t last, const Finding& finding) {
    for (std::size_t i = first; i < last; ++i)
      for (const std::string_view name : finding.rule->info.yields_to)
        if (findings[i].rule->info.name == name) return true;
    return false;
  };
  std::vector<bool> dropped(findings.size());
  for (std::size_t first = 0, last = 0; first < findings.size(); first = last) {
    while (last < findings.size() && findings[last].span == findings[first].span) ++last;
    if (last - first == 1) continue;
    for (std::size_t i = first; i < last; ++i) dropped[i] = superseded(first, last, findings[i]);
  }
  std::size_t index = 0;
  std::erase_if(findings, [&](const Finding&) { return dropped[index++]; });
}

Answers answers_of(Profile profile) {
  if (profile == Profile::hadolint) return Answers::as_hadolint;
  return profile == Profile::buildkit ? Answers::as_buildkit : Answers::our_own;
}

}  // namespace

struct Linter::State {
  LintOptions options;
  Engine engine;
};

Linter::Linter(std::unique_ptr<State> state) : state_(std::move(state)) {}
Linter::Linter(Linter&&) noexcept = default;
Linter& Linter::operator=(Linter&&) noexcept = default;
Linter::~Linter() = default;

Result<Linter> Linter::create(LintOptions options) {
  auto rules = resolve(catalog(), options.selection);
  if (!rules) return rules.error();
  const Answers answers = answers_of(options.selection.profile);
  return Linter(std::unique_ptr<State>(new State{std::move(options), Engine(std::move(*rules), answers)}));
}

std::span<const EnabledRule> Linter::rules() const { return state_->engine.rules(); }

LintResult Linter::lint(std::unique_ptr<const SourceFile> source) const {
  Invocation invocation = state_->options.invocation;
  invocation.from_stdin = source->path() == "-";
  LintResult result;
  result.document = parse(std::move(source));
  const Model model(result.document, invocation);
  result.findings = state_->engine.run(result.document, model);
  drop_superseded(result.findings);  // before pragmas: who ignores the finding that stays wants none there
  apply_pragmas(result.document, catalog(), result.findings);
  keep_one_variant(result.findings, state_->options.selection.profile);
  if (!result.findings.empty()) result.secrets = rules::secret_spans(result.document);
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
