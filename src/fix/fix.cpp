// Pass after pass: choose, apply, look again, and leave out what broke something.
#include "plimsoll/fix.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "fix/choose.hpp"
#include "fix/proof.hpp"

namespace plimsoll {
namespace {

using fixes::Candidate;

/// Passes that only take what had to wait do not count, but even they have an end, and so has the text.
constexpr unsigned kMostPassesForOne = 10;
constexpr std::size_t kMostGrowth = std::size_t{1} << 20;

/// A fix, known again after edits elsewhere.
struct Mark {
  const Rule* rule = nullptr;
  Span span = {};
  std::string title = {};

  friend bool operator==(const Mark&, const Mark&) = default;
};

Mark mark_of(const Finding& finding, const Fix& fix) { return {finding.rule, finding.span, fix.title}; }

bool contains(const std::vector<Mark>& marks, const Mark& mark) {
  return std::ranges::find(marks, mark) != marks.end();
}

/// Texts with edits, and what there is to say about them.
struct Attempt {
  Examined examined;
  OffsetMap map;
  std::vector<EditedIgnoreFile> ignore_files;  // of this pass
  std::optional<fixes::Objection> objection;
};

class Fixer {
 public:
  Fixer(const FixOptions& options, const Examine& examine, const std::set<const Rule*>& endless)
      : options_(options), examine_(examine), endless_(endless), texts_(options.invocation.ignore_files) {}

  /// Rules whose fixes never come to an end; empty when all went well.
  std::set<const Rule*> run(FixOutcome& outcome) {
    outcome.map = OffsetMap::identity(outcome.before.document.source->size());
    unsigned counted = 0;
    for (std::vector<Candidate> chosen = next(outcome); !chosen.empty(); chosen = next(outcome)) {
      if (counted == options_.passes || outcome.passes == options_.passes * kMostPassesForOne || has_swollen(outcome))
        return of_last_passes(outcome);
      ++outcome.passes;
      const bool was_waiting = std::ranges::all_of(
          chosen, [&](const Candidate& each) { return contains(waiting_, mark_of(*each.finding, *each.fix)); });
      if (!was_waiting) ++counted;
      if (std::optional<Attempt> attempt = accepted(outcome, std::move(chosen))) go_on(outcome, std::move(*attempt));
    }
    return {};
  }

 private:
  static bool has_swollen(const FixOutcome& outcome) {
    return outcome.now().document.text().size() > 2 * outcome.before.document.text().size() + kMostGrowth;
  }

  /// What goes in next; what could not is remembered.
  std::vector<Candidate> next(FixOutcome& outcome) {
    const Examined& now = outcome.now();
    std::vector<Candidate> candidates;
    for (const Finding& finding : now.findings) {
      if (endless_.contains(finding.rule)) continue;
      for (const Fix& fix : finding.fixes) {
        if (fix.applicability < std::max(options_.level, Applicability::unsafe)) continue;
        if (!options_.allow(*finding.rule, fix)) continue;
        if (contains(barred_, mark_of(finding, fix))) continue;
        Candidate candidate = fixes::candidate(finding, fix, now.document.text());
        if (candidate.wrong) bar(candidate, "contradicts itself", outcome);
        if (candidate.edits.empty()) continue;
        candidates.push_back(std::move(candidate));
        break;  // the others are other ways to mend the same
      }
    }
    std::vector<Candidate> chosen = fixes::choose(candidates);
    next_waiting_.clear();
    for (const Candidate& each : candidates)
      if (std::ranges::find(chosen, each.finding, &Candidate::finding) == chosen.end())
        next_waiting_.push_back(mark_of(*each.finding, *each.fix));
    return chosen;
  }

  Attempt attempt(const Examined& now, const fixes::Proof& proof, std::span<const Candidate> candidates) const {
    const SourceFile& source = *now.document.source;
    auto targets = fixes::by_target(candidates);
    Edited edited = apply_edits(source.text(), targets[""].edits);
    targets.erase("");
    Attempt made;
    IgnoreFileTexts texts = texts_;
    for (const auto& [path, target] : targets) {
      made.ignore_files.push_back({target.file, apply_edits(target.file->text(), target.edits)});
      texts[ignore_file_key(std::string(path))] = made.ignore_files.back().after.text;
    }
    made.map = std::move(edited.map);
    made.examined =
        examine_(std::make_unique<const SourceFile>(std::string(source.path()), std::move(edited.text)), texts);
    made.objection = proof.objection(made.examined, made.map);
    return made;
  }

  /// All of `chosen` applied, but those that do harm.
  std::optional<Attempt> accepted(FixOutcome& outcome, std::vector<Candidate> chosen) {
    const Examined& now = outcome.now();
    const fixes::Proof proof(now, options_.invocation);
    std::vector<Candidate> good;
    std::optional<Attempt> best;
    take(outcome, proof, chosen, good, best);
    for (const Candidate& each : good) applied_.push_back({*each.finding, each.fix->applicability, each.fix->title});
    return best;
  }

  void take(FixOutcome& outcome, const fixes::Proof& proof, std::span<const Candidate> part,
            std::vector<Candidate>& good, std::optional<Attempt>& best) {
    std::vector<Candidate> more = good;
    more.insert(more.end(), part.begin(), part.end());
    Attempt made = attempt(outcome.now(), proof, more);
    if (!made.objection) {
      good = std::move(more);
      best = std::move(made);
    } else if (part.size() == 1) {
      leave_out(part.front(), good.empty() ? std::move(made) : attempt(outcome.now(), proof, part), outcome);
    } else {
      take(outcome, proof, part.first(part.size() / 2), good, best);
      take(outcome, proof, part.subspan(part.size() / 2), good, best);
    }
  }

  /// A fix that does harm beside others may do none behind them.
  void leave_out(const Candidate& candidate, const Attempt& alone, FixOutcome& outcome) {
    const Mark mark = mark_of(*candidate.finding, *candidate.fix);
    if (!alone.objection)
      next_waiting_.push_back(mark);
    else if (is_guess(candidate, *alone.objection))
      barred_.push_back(mark);
    else
      bar(candidate, "would bring " + alone.objection->what, outcome);
  }

  /// What a syntax error or an unsafe fix is about may be a mistake that was hidden so far, and none of the rule.
  static bool is_guess(const Candidate& candidate, const fixes::Objection& objection) {
    if (candidate.finding->rule->info.category == Category::syntax) return true;
    return objection.is_finding && candidate.fix->applicability != Applicability::safe;
  }

  void bar(const Candidate& candidate, std::string_view why, FixOutcome& outcome) {
    barred_.push_back(mark_of(*candidate.finding, *candidate.fix));
    outcome.problems.push_back(
        fmt::format("internal error: a fix of {} {}; it was left out", candidate.finding->rule->info.code, why));
  }

  void go_on(FixOutcome& outcome, Attempt attempt) {
    for (const Applied& each : applied_)
      outcome.applied.push_back(
          {each.finding.rule, each.title, each.applicability, outcome.passes, is_gone(each.finding, attempt)});
    applied_.clear();
    waiting_ = std::move(next_waiting_);
    for (std::vector<Mark>* const marks : {&barred_, &waiting_})
      for (Mark& mark : *marks) mark.span = attempt.map.forward(mark.span);
    outcome.map = outcome.map.then(attempt.map);
    for (EditedIgnoreFile& edited : attempt.ignore_files) {
      texts_[ignore_file_key(std::string(edited.before->path()))] = edited.after.text;
      const auto known = std::ranges::find(outcome.ignore_files, edited.before->path(),
                                           [](const EditedIgnoreFile& each) { return each.before->path(); });
      if (known == outcome.ignore_files.end())
        outcome.ignore_files.push_back(std::move(edited));
      else
        known->after = {std::move(edited.after.text), known->after.map.then(edited.after.map)};
    }
    outcome.after = std::move(attempt.examined);
  }

  static bool is_gone(const Finding& finding, const Attempt& attempt) {
    const Span span = attempt.map.forward(finding.span);
    if (span.empty() && !finding.span.empty()) return true;
    const auto same_note = [&](const Related& old, const Related& now) {
      return !old.path.empty() || attempt.map.forward(old.span) == now.span;
    };
    return std::ranges::none_of(attempt.examined.findings, [&](const Finding& other) {
      return other.rule == finding.rule && other.message == finding.message &&
             (other.whole_file || other.span == span || other.span.overlaps(span)) &&
             std::ranges::equal(finding.related, other.related, same_note);
    });
  }

  std::set<const Rule*> of_last_passes(const FixOutcome& outcome) const {
    std::set<const Rule*> rules;
    for (const AppliedFix& fix : outcome.applied)
      if (fix.pass + 1 >= outcome.passes) rules.insert(fix.rule);
    return rules;
  }

  struct Applied {
    Finding finding;
    Applicability applicability;
    std::string title;
  };

  const FixOptions& options_;
  const Examine& examine_;
  const std::set<const Rule*>& endless_;
  IgnoreFileTexts texts_;
  std::vector<Mark> barred_;
  std::vector<Mark> waiting_;
  std::vector<Mark> next_waiting_;
  std::vector<Applied> applied_;
};

std::string endless_problem(const std::set<const Rule*>& rules) {
  std::set<std::string_view> codes;
  for (const Rule* const rule : rules) codes.insert(rule->info.code);
  return fmt::format("internal error: the fixes of {} never come to an end; they were left out",
                     fmt::join(codes, " and "));
}

}  // namespace

FixOutcome apply_fixes(std::unique_ptr<const SourceFile> source, const FixOptions& options, const Examine& examine) {
  FixOutcome outcome;
  outcome.before = examine(std::move(source), options.invocation.ignore_files);
  std::set<const Rule*> endless;
  std::vector<std::string> problems;
  for (;;) {
    const std::set<const Rule*> more = Fixer(options, examine, endless).run(outcome);
    if (more.empty()) break;
    problems.push_back(endless_problem(more));
    endless.insert(more.begin(), more.end());
    FixOutcome again;
    again.before = std::move(outcome.before);
    outcome = std::move(again);
  }
  if (!outcome.changes_text() && outcome.ignore_files.empty()) outcome.after.reset();
  outcome.problems.insert(outcome.problems.begin(), problems.begin(), problems.end());
  return outcome;
}

}  // namespace plimsoll
