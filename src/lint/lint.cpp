// The facade: parse, model, walk, pragmas, one finding a defect.
#include "plimsoll/lint.hpp"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <mutex>
#include <thread>
#include <utility>

#include "lint/builder_order.hpp"
#include "lint/context_secrets.hpp"
#include "lint/failing_checks.hpp"
#include "lint/frontend.hpp"
#include "lint/other_dockerfiles.hpp"
#include "lint/pragma_findings.hpp"
#include "lint/pragma_policy.hpp"
#include "lint/variants.hpp"
#include "plimsoll/engine.hpp"
#include "plimsoll/pragma.hpp"
#include "plimsoll/rule.hpp"
#include "rule/check_options.hpp"
#include "rules/security/secrets/secret_facts.hpp"
#include "shellcheck/checker.hpp"
#include "shellcheck/codes.hpp"
#include "shellcheck/findings.hpp"
#include "shellcheck/posix.hpp"
#include "shellcheck/script.hpp"

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
    return category != Category::syntax && category != Category::secret &&
           finding.rule->info.name != "syntax-frontend-unpinned";  // which is about the language itself
  });
  for (Finding& finding : findings)
    if (finding.rule->info.category == Category::syntax) finding.at(std::min(finding.level, Severity::info));
}

/// Calls `work` with each index below `count`, on at most `jobs` threads.
template <typename Work>
void in_parallel(std::size_t count, unsigned jobs, Work work) {
  std::atomic<std::size_t> next = 0;
  const auto run = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::jthread> others;
  for (std::size_t i = 1; i < std::min<std::size_t>(jobs, count); ++i) others.emplace_back(run);
  run();
}

/// The rules known to the run and those of ShellCheck's codes that matter for the pragmas of one file.
std::vector<const Rule*> rules_of(std::span<const Rule* const> known, std::span<const Pragma> pragmas, const Said& said,
                                  shellcheck::Codes& codes) {
  constexpr std::size_t kLongest = std::string_view("SC1234*").size();
  std::vector<const Rule*> named;
  for (const Pragma& pragma : pragmas)
    for (const std::string_view code : pragma.ignored)
      if (const Rule* rule = code.size() <= kLongest ? codes.meant_by(code) : nullptr) named.push_back(rule);
  std::ranges::copy_if(said.rules(), std::back_inserter(named),
                       [](const Rule* rule) { return shellcheck::is_code(*rule); });
  std::ranges::sort(named);
  named.erase(std::unique(named.begin(), named.end()), named.end());
  named.insert(named.begin(), known.begin(), known.end());
  return named;
}

}  // namespace

/// One file between the walk and the filters: ShellCheck is asked about many files at once.
struct Draft {
  Invocation invocation;
  LintResult result;
  std::optional<Model> model;
  std::vector<shellcheck::Script> scripts;
  bool shellcheck_answered = false;
  bool wants_secrets = false;  // also where there are no findings
};

struct Linter::State {
  State(LintOptions the_options, std::vector<const Rule*> known, std::vector<EnabledRule> enabled,
        std::optional<shellcheck::Checker> the_checker, std::unique_ptr<shellcheck::Codes> the_codes)
      : options(std::move(the_options)),
        rules(std::move(known)),
        answers(answers_of(options.selection.profile)),
        engine(std::move(enabled), answers, options.settings),
        failing_checks(answers),
        pragma_findings(engine.rules()),
        policy(options.pragma_policy, rules),
        checker(std::move(the_checker)),
        codes(std::move(the_codes)) {
    for (const EnabledRule& one : engine.rules())
      if (one.rule->info.name == "checks-failed") checks_failed = one;
  }

  Result<std::unique_ptr<const SourceFile>> load(const std::string& path) const;
  std::unique_ptr<Draft> walk(std::unique_ptr<const SourceFile> source, const IgnoreFileTexts& texts = {}) const;
  void ask_shellcheck(std::span<const std::unique_ptr<Draft>> drafts, unsigned jobs) const;
  LintResult filter(std::unique_ptr<Draft> draft) const;
  LintResult lint(std::unique_ptr<Draft> draft) const;
  bool takes_part(const Rule& rule, const Draft& draft) const;
  void heed_pragmas(Draft& draft, const std::vector<Pragma>& all, const Said& said) const;

  LintOptions options;
  std::vector<const Rule*> rules;  // that a pragma may name
  Answers answers;
  Engine engine;
  FailingChecks failing_checks;
  PragmaFindings pragma_findings;
  PolicyGuard policy;
  std::optional<EnabledRule> checks_failed;
  std::optional<shellcheck::Checker> checker;
  std::unique_ptr<shellcheck::Codes> codes;
  mutable std::mutex mutex;  // of problems
  mutable std::vector<std::string> problems;
};

Result<std::vector<const Rule*>> known_rules(std::span<const std::shared_ptr<const RulePack>> packs) {
  std::vector<const Rule*> known(catalog().begin(), catalog().end());
  for (const auto& pack : packs)
    for (const Rule* const rule : pack->rules()) {
      if (std::ranges::any_of(known, [&](const Rule* other) { return other->info.code == rule->info.code; }))
        return Error{.message = "two rules have the code '" + std::string(rule->info.code) + "'"};
      known.push_back(rule);
    }
  return known;
}

Linter::Linter(std::unique_ptr<State> state) : state_(std::move(state)) {}
Linter::Linter(Linter&&) noexcept = default;
Linter& Linter::operator=(Linter&&) noexcept = default;
Linter::~Linter() = default;

Result<Linter> Linter::create(LintOptions options) {
  options.settings.foreign_pragmas = options.foreign_pragmas && !options.pragma_policy.require_reason;
  auto codes = std::make_unique<shellcheck::Codes>();
  auto known = known_rules(options.packs);
  if (!known) return known.error();
  std::vector<const Rule*> selectable = *known;
  std::ranges::copy(codes->meant_by(options.selection), std::back_inserter(selectable));
  auto rules = resolve(selectable, options.selection);
  if (!rules) return rules.error();
  std::erase_if(*rules, [](const EnabledRule& enabled) { return shellcheck::is_code(*enabled.rule); });
  std::optional<shellcheck::Checker> checker;
  if (options.shellcheck != ShellCheckUse::off) {
    if (std::string program = shellcheck::find_program("shellcheck"); !program.empty())
      checker = shellcheck::Checker{.program = std::move(program)};
    else if (options.shellcheck == ShellCheckUse::on)
      return Error{.message = "there is no executable 'shellcheck' on PATH"};
  }
  return Linter(std::make_unique<State>(std::move(options), std::move(*known), std::move(*rules), std::move(checker),
                                        std::move(codes)));
}

std::span<const EnabledRule> Linter::rules() const { return state_->engine.rules(); }

bool Linter::uses_shellcheck() const { return state_->checker.has_value(); }

std::vector<std::string> Linter::take_problems() const {
  const std::lock_guard lock(state_->mutex);
  return std::exchange(state_->problems, {});
}

/// Standard input may have a name.
Result<std::unique_ptr<const SourceFile>> Linter::State::load(const std::string& path) const {
  auto source = load_source(path);
  if (source && path == "-" && !options.stdin_filename.empty())
    return {std::make_unique<const SourceFile>(options.stdin_filename, std::string((*source)->text()))};
  return source;
}

std::unique_ptr<Draft> Linter::State::walk(std::unique_ptr<const SourceFile> source,
                                           const IgnoreFileTexts& texts) const {
  auto draft = std::make_unique<Draft>();
  draft->invocation = options.invocation;
  draft->invocation.ignore_files = texts;
  draft->invocation.from_stdin = source->path() == "-";
  draft->result.document = parse(std::move(source));
  const Document& document = draft->result.document;
  const Model& model = draft->model.emplace(document, draft->invocation);
  draft->result.findings = engine.run(document, model);
  if (!checker) return draft;
  if (answers == Answers::as_hadolint)
    draft->scripts = shellcheck::hadolint_scripts(document);
  else if (!has_foreign_frontend(document, draft->invocation))
    draft->scripts = shellcheck::native_scripts(document, model);
  return draft;
}

void Linter::State::ask_shellcheck(std::span<const std::unique_ptr<Draft>> drafts, unsigned jobs) const {
  std::vector<std::string> scripts;
  for (const auto& draft : drafts)
    if (draft != nullptr)
      for (const shellcheck::Script& script : draft->scripts) scripts.push_back(script.text());
  std::vector<std::string> trouble;
  auto comments = shellcheck::check(*checker, scripts, jobs, trouble);
  std::size_t next = 0;
  for (const auto& draft : drafts) {
    if (draft == nullptr) continue;
    LintResult& result = draft->result;
    for (const shellcheck::Script& script : draft->scripts)
      shellcheck::add_findings(result.document, script, std::move(comments[next++]), options.selection, answers, *codes,
                               result.findings);
    sort_findings(result.findings);
    draft->shellcheck_answered = trouble.empty();
  }
  const std::lock_guard lock(mutex);
  problems.insert(problems.end(), trouble.begin(), trouble.end());
}

/// Whether the silence of a rule means that it has nothing to say.
bool Linter::State::takes_part(const Rule& rule, const Draft& draft) const {
  if (shellcheck::is_code(rule))
    return draft.shellcheck_answered && !shellcheck::is_about_dialects(rule) &&
           shellcheck::enabled(rule, options.selection);
  if (rule.info.needs == Need::build_context && !draft.model->context().known()) return false;
  if (!is_met(rule.info.needs, options.settings)) return false;
  return std::ranges::any_of(engine.rules(), [&](const EnabledRule& enabled) { return enabled.rule == &rule; });
}

/// Drops what pragmas silence, and adds what is to be said about themselves. `said` is what rules said at first.
void Linter::State::heed_pragmas(Draft& draft, const std::vector<Pragma>& all, const Said& said) const {
  const Document& document = draft.result.document;
  const std::vector<Pragma> pragmas = policy.heeded(all);
  std::vector<Finding>& findings = draft.result.findings;
  const std::vector<const Rule*> known = all.empty() ? std::vector<const Rule*>() : rules_of(rules, all, said, *codes);
  if (answers != Answers::our_own) {
    std::vector<Pragma> ours;
    const bool as_hadolint = answers == Answers::as_hadolint;
    const bool all_of_hadolint = as_hadolint && !policy.requires_reason();  // which knows no reasons
    std::ranges::copy_if(pragmas, std::back_inserter(ours), [&](const Pragma& each) {
      return each.tool == Tool::plimsoll || (each.tool == Tool::hadolint && as_hadolint && !all_of_hadolint);
    });
    apply_pragmas(ours, known, findings);
    if (all_of_hadolint) apply_hadolint_pragmas(document, findings);
    return;
  }
  apply_pragmas(pragmas, known, findings);
  if (options.foreign_pragmas && !policy.requires_reason())
    apply_pragmas(find_foreign_pragmas(document, options.settings.today), catalog(), findings);
  if (!pragma_findings.wanted() || has_foreign_frontend(document, draft.invocation)) return;

  std::vector<Finding> about_pragmas;
  pragma_findings.add_malformed(pragma_mistakes(document, rules), about_pragmas);
  pragma_findings.add_malformed(policy.mistakes(all, known), about_pragmas);
  const auto tell = [&](const Rule& rule) { return takes_part(rule, draft); };
  pragma_findings.add_unused(document, pragmas, said, {known, tell, *draft.model}, about_pragmas);
  const std::vector<Finding> kept = policy.take_protected(about_pragmas);
  PragmaFindings::apply(pragmas, rules, about_pragmas);
  about_pragmas.insert(about_pragmas.end(), kept.begin(), kept.end());
  if (about_pragmas.empty()) return;
  std::ranges::move(about_pragmas, std::back_inserter(findings));
  sort_findings(findings);
}

LintResult Linter::State::filter(std::unique_ptr<Draft> draft) const {
  const Document& document = draft->result.document;
  std::vector<Finding>& findings = draft->result.findings;
  const bool as_buildkit = answers == Answers::as_buildkit;
  const bool as_hadolint = answers == Answers::as_hadolint;  // which heeds no directive but `escape`
  const FileCheckOptions checks = check_options_of(document, draft->invocation);
  if (checks_failed)
    for (Finding& finding : failing_checks.report(*checks_failed, document, *draft->model, checks, findings))
      findings.insert(findings.begin(), std::move(finding));
  const std::vector<Pragma> pragmas = options.pragmas ? find_pragmas(document) : std::vector<Pragma>();
  // Beside the other findings, also at the same place: they speak about other bytes.
  const std::vector<Finding> in_context =
      options.scan_context ? context_secrets(engine.rules(), *draft->model) : std::vector<Finding>();
  const std::size_t own = findings.size();
  findings.insert(findings.end(), in_context.begin(), in_context.end());
  const Said said(pragmas.empty() ? std::span<const Finding>() : findings);
  findings.resize(own);
  if (as_buildkit) drop_what_the_builder_never_says(findings);
  if (!as_hadolint && has_foreign_frontend(document, draft->invocation)) keep_what_holds_in_any_language(findings);
  drop_superseded(findings);  // before pragmas: who ignores the finding that stays wants none there
  findings.insert(findings.end(), in_context.begin(), in_context.end());
  if (!in_context.empty()) sort_findings(findings);
  const std::vector<Finding> kept = policy.take_protected(findings);
  if (!as_hadolint) apply_check_options(document, checks.options, catalog(), as_buildkit, findings);
  if (options.pragmas) heed_pragmas(*draft, pragmas, said);
  findings.insert(findings.end(), kept.begin(), kept.end());
  if (!kept.empty()) sort_findings(findings);
  keep_one_variant(findings, options.selection.profile);
  take_line_ends(*document.source, findings);
  if (!findings.empty() || draft->wants_secrets)
    draft->result.secrets = draft->model->fact<rules::SecretFacts>().hidden();
  return std::move(draft->result);
}

LintResult Linter::State::lint(std::unique_ptr<Draft> draft) const {
  if (checker) ask_shellcheck({&draft, 1}, 1);
  return filter(std::move(draft));
}

LintResult Linter::lint(std::unique_ptr<const SourceFile> source) const {
  return state_->lint(state_->walk(std::move(source)));
}

std::vector<LintResult> Linter::lint_files(std::span<const std::string> paths, unsigned jobs) const {
  std::vector<LintResult> results(paths.size());
  std::vector<std::unique_ptr<Draft>> drafts(paths.size());
  const auto begin = [&](std::size_t i) {
    auto source = state_->load(paths[i]);
    if (!source)
      results[i].error = source.error();
    else
      drafts[i] = state_->walk(std::move(*source));
  };
  const auto end = [&](std::size_t i) {
    if (drafts[i] != nullptr) results[i] = state_->filter(std::move(drafts[i]));
  };
  if (state_->checker) {
    in_parallel(paths.size(), jobs, begin);
    state_->ask_shellcheck(drafts, jobs);
    in_parallel(paths.size(), jobs, end);
  } else {
    in_parallel(paths.size(), jobs, [&](std::size_t i) { begin(i), end(i); });
  }
  return results;
}

Result<FixRules> Linter::fix_rules(std::vector<std::string> fixable, std::vector<std::string> unfixable) const {
  std::vector<const Rule*> known = state_->rules;
  for (const auto* const list : {&fixable, &unfixable})
    std::ranges::copy(state_->codes->meant_by(Selection{.extend_select = *list}), std::back_inserter(known));
  return FixRules::create(known, std::move(fixable), std::move(unfixable));
}

FixOutcome Linter::fix(std::unique_ptr<const SourceFile> source, FixOptions options) const {
  IgnoreFileTexts texts = std::move(options.invocation.ignore_files);
  options.invocation = state_->options.invocation;
  options.invocation.from_stdin = source->path() == "-";
  options.invocation.ignore_files = std::move(texts);
  OtherDockerfiles others;
  return apply_fixes(std::move(source), options,
                     [&](std::unique_ptr<const SourceFile> text, const IgnoreFileTexts& ignore_files) {
                       std::unique_ptr<Draft> draft = state_->walk(std::move(text), ignore_files);
                       draft->wants_secrets = true;
                       if (const auto& ignore_file = draft->model->context().ignore_source())
                         draft->result.ignore_file = ignore_file->path();
                       LintResult result = state_->lint(std::move(draft));
                       others.spare(*result.document.source, result.findings);
                       return result;
                     });
}

std::vector<FixedFile> Linter::fix_files(std::span<const std::string> paths, const FixOptions& options,
                                         unsigned jobs) const {
  std::vector<FixedFile> results(paths.size());
  in_parallel(paths.size(), jobs, [&](std::size_t i) {
    auto source = state_->load(paths[i]);
    if (!source)
      results[i].error = source.error();
    else
      static_cast<FixOutcome&>(results[i]) = fix(std::move(*source), options);
  });
  return results;
}

}  // namespace plimsoll
