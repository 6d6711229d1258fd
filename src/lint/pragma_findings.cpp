#include "lint/pragma_findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "plimsoll/catalog.hpp"
#include "plimsoll/selection.hpp"
#include "shellcheck/codes.hpp"

namespace plimsoll {
namespace {

bool is_about_pragmas(const Rule& rule) {
  return rule.info.name == "unused-pragma" || rule.info.name == "malformed-pragma";
}

std::vector<EnabledRule> hadolints_rules() {
  std::vector<EnabledRule> rules;
  for (const Rule* rule : catalog())
    if (rule->info.code.starts_with("DL")) rules.push_back({.rule = rule});
  return rules;
}

/// The bytes of the comment's line with its end; nothing where something else stands there, or where the next comment
/// could become a directive.
std::optional<Span> removable_line(const Document& document, Span comment) {
  const std::string_view text = document.text();
  const std::size_t feed = comment.begin == 0 ? std::string_view::npos : text.rfind('\n', comment.begin - 1);
  const std::size_t begin = feed == std::string_view::npos ? 0 : feed + 1;
  if (text.substr(begin, comment.begin - begin).find_first_not_of(" \t") != std::string_view::npos) return std::nullopt;
  const std::size_t end = std::min(text.find('\n', comment.end), text.size() - 1) + 1;
  const std::size_t item = document.item_at(comment.begin);
  const bool ends_directives =
      std::all_of(document.items.begin(), document.items.begin() + static_cast<std::ptrdiff_t>(item),
                  [](const Item& before) { return before.kind == ItemKind::directive; });
  if (ends_directives && item + 1 < document.items.size() && document.items[item + 1].kind == ItemKind::comment)
    return std::nullopt;
  return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Judges the codes of one pragma.
class Judge {
 public:
  Judge(const Said& said, const PragmaFindings::Run& run, const std::function<const Said&()>& as_hadolint)
      : said_(said), run_(run), as_hadolint_(as_hadolint) {
    for (const Stage& stage : run.model.stages())
      if (!stage.image.value.known) unknown_images_.push_back(stage.from->span.begin);
  }

  /// A sentence about each code that silences nothing; an empty one else.
  std::vector<std::string> of(const Pragma& pragma) {
    std::vector<std::string> sentences(pragma.ignored.size());
    std::vector<const Meaning*> before;
    for (std::size_t i = 0; i < pragma.ignored.size(); ++i) {
      const std::string_view code = pragma.ignored[i];
      const Meaning& meaning = meaning_of(code);
      if (!can_tell(pragma, meaning.exact)) continue;
      const auto is_same = [&](const Meaning* other) { return other->all == meaning.all; };
      if (std::ranges::any_of(before, is_same))
        sentences[i] = fmt::format("'{}' stands here twice: remove it", code);
      else if (!speaks(meaning.all, pragma))
        sentences[i] = fmt::format("'{}' silences nothing here: remove it", code);
      if (std::ranges::find(before, &meaning) == before.end()) before.push_back(&meaning);
    }
    return sentences;
  }

 private:
  struct Meaning {
    std::vector<const Rule*> exact;
    std::vector<const Rule*> all;  // with the variants, sorted
  };

  const Meaning& meaning_of(std::string_view code) {
    const auto [known, fresh] = meanings_.try_emplace(code);
    if (fresh) {
      known->second.exact = matching_rules(run_.known, code);
      known->second.all = matching_rules(run_.known, code, Reach::siblings);
      std::ranges::sort(known->second.all);
    }
    return known->second;
  }

  /// Whether the pragma holds for a FROM whose image is not known: another build may give its variable a
  /// value.
  bool covers_unknown_image(const Pragma& pragma) const {
    if (pragma.scope == PragmaScope::file) return !unknown_images_.empty();
    const auto next = std::ranges::lower_bound(unknown_images_, pragma.target.begin);
    return next != unknown_images_.end() && *next < pragma.target.end;
  }

  /// Whether silence about all rules that the code means is known to be right.
  bool can_tell(const Pragma& pragma, const std::vector<const Rule*>& meant) const {
    const bool no_image = covers_unknown_image(pragma);
    const auto is_about_images = [](const Rule* rule) {
      return rule->info.category == Category::base_image || rule->info.category == Category::user;
    };
    if (no_image && std::ranges::any_of(meant, is_about_images)) return false;
    return !meant.empty() && std::ranges::all_of(meant, [&](const Rule* rule) {
      if (is_about_pragmas(*rule)) return false;  // who silences these would be told so
      // hadolint shows other scripts to ShellCheck
      if (pragma.tool == Tool::hadolint && shellcheck::is_code(*rule)) return false;
      if (run_.takes_part(*rule)) return true;
      // a name stands for several variants of one defect, of which one runs
      return pragma.tool == Tool::plimsoll && std::ranges::any_of(meant, [&](const Rule* other) {
               return other->info.name == rule->info.name && run_.takes_part(*other);
             });
    });
  }

  bool speaks(const std::vector<const Rule*>& meant, const Pragma& pragma) const {
    const auto there = [&](const Said& said) {
      return std::ranges::any_of(meant, [&](const Rule* rule) { return said.there(rule, pragma); });
    };
    return there(said_) || (pragma.tool == Tool::hadolint && there(as_hadolint_()));
  }

  const Said& said_;
  const PragmaFindings::Run& run_;
  const std::function<const Said&()>& as_hadolint_;
  std::unordered_map<std::string_view, Meaning> meanings_;
  std::vector<std::uint32_t> unknown_images_;  // where their FROMs begin
};

}  // namespace

Said::Said(std::span<const Finding> findings) {
  for (const Finding& finding : findings) places_.push_back({finding.rule, finding.span.begin, finding.whole_file});
  std::ranges::sort(places_, {},
                    [](const Place& place) { return std::tuple(place.rule, place.whole_file, place.begin); });
}

bool Said::there(const Rule* rule, const Pragma& pragma) const {
  const auto key = [](const Place& place) { return std::tuple(place.rule, place.whole_file, place.begin); };
  const bool anywhere = pragma.scope == PragmaScope::file;
  const auto first =
      std::ranges::lower_bound(places_, std::tuple(rule, false, anywhere ? 0 : pragma.target.begin), {}, key);
  if (first == places_.end() || first->rule != rule) return false;
  return anywhere || (!first->whole_file && first->begin < pragma.target.end);
}

std::vector<const Rule*> Said::rules() const {
  std::vector<const Rule*> found;
  for (const Place& place : places_)
    if (found.empty() || found.back() != place.rule) found.push_back(place.rule);
  return found;
}

PragmaFindings::PragmaFindings(std::span<const EnabledRule> enabled)
    : hadolint_(hadolints_rules(), Answers::as_hadolint) {
  for (const EnabledRule& rule : enabled) {
    if (rule.rule->info.name == "unused-pragma") unused_ = rule;
    if (rule.rule->info.name == "malformed-pragma") malformed_ = rule;
  }
}

void PragmaFindings::add_malformed(std::vector<PragmaMistake> mistakes, std::vector<Finding>& findings) const {
  if (!malformed_) return;
  for (PragmaMistake& mistake : mistakes) {
    Finding& finding = findings.emplace_back();
    finding.rule = malformed_->rule;
    finding.span = mistake.span;
    finding.level = malformed_->level;
    finding.level_is_fixed = malformed_->level_is_fixed;
    finding.message = std::move(mistake.message);
    if (mistake.edit) finding.fix(Applicability::unsafe, "Write what was meant", {std::move(*mistake.edit)});
  }
}

void PragmaFindings::add_unused(const Document& document, std::span<const Pragma> pragmas, const Said& said,
                                const Run& run, std::vector<Finding>& findings) const {
  if (!unused_) return;
  std::optional<Said> as_hadolint;
  const std::function<const Said&()> hadolint = [&]() -> const Said& {
    if (!as_hadolint) as_hadolint.emplace(hadolint_.run(document, run.model));
    return *as_hadolint;
  };
  Judge judge(said, run, hadolint);
  for (const Pragma& pragma : pragmas) {
    const std::vector<std::string> sentences = judge.of(pragma);
    // another tool may have its own reasons, and be run beside this one
    const Applicability applicability = pragma.tool != Tool::plimsoll ? Applicability::display_only
                                        : pragma.reason.empty()       ? Applicability::safe
                                                                      : Applicability::unsafe;
    const auto add = [&](Span span, std::string message) -> Finding& {
      Finding& finding = findings.emplace_back();
      finding.rule = unused_->rule;
      finding.span = span;
      finding.level = unused_->level;
      finding.level_is_fixed = unused_->level_is_fixed;
      finding.message = std::move(message);
      return finding;
    };
    if (std::ranges::none_of(sentences, &std::string::empty)) {
      Finding& finding = add(pragma.span, "this comment silences nothing: remove it");
      if (const auto line = removable_line(document, pragma.span))
        finding.fix(applicability, "Remove the comment", {{*line, ""}});
      continue;
    }
    bool kept = false;  // a code in front of this one
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const Span code = pragma.ignored_spans[i];
      if (sentences[i].empty()) {
        kept = true;
        continue;
      }
      const Span edit =
          kept ? Span{pragma.ignored_spans[i - 1].end, code.end} : Span{code.begin, pragma.ignored_spans[i + 1].begin};
      add(code, sentences[i]).fix(applicability, "Remove the code", {{edit, ""}});
    }
  }
}

void PragmaFindings::apply(std::vector<Pragma> pragmas, std::span<const Rule* const> known,
                           std::vector<Finding>& findings) {
  for (Pragma& pragma : pragmas) {
    pragma.target.begin = pragma.stack;
    pragma.target.end = std::max(pragma.target.end, pragma.span.end);
  }
  apply_pragmas(pragmas, known, findings);
}

}  // namespace plimsoll
