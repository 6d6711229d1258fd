// The walk: runs the enabled rules over one document. Pragmas filter what it found.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/document.hpp"
#include "plimsoll/model.hpp"
#include "plimsoll/rule.hpp"
#include "plimsoll/selection.hpp"

namespace plimsoll {

/// Reusable for any number of documents, one at a time per thread; immutable after construction.
class Engine {
 public:
  /// `rules` must outlive the engine. `answers` and `settings` are what `Pass` tells them.
  explicit Engine(std::vector<EnabledRule> rules, Answers answers = Answers::our_own, RuleSettings settings = {});

  /// Findings sorted by (span, code). Pragmas are not applied yet.
  std::vector<Finding> run(const Document& document, const Model& model) const;
  std::span<const EnabledRule> rules() const { return rules_; }

 private:
  std::vector<EnabledRule> rules_;
  std::vector<std::vector<std::uint32_t>> by_kind_;  ///< indices into rules_, per alternative of the variant
  Answers answers_ = Answers::our_own;
  RuleSettings settings_;
};

/// By place and code; findings about the whole file come first.
void sort_findings(std::vector<Finding>& findings);

/// Comments that silence rules: `# plimsoll ignore=CODE[,CODE] [# reason]`, `# hadolint ignore=…`, `global ignore=…`,
/// `# shellcheck disable=…`. Consecutive comment lines above an instruction accumulate, a blank line ends them; inside
/// a continued instruction a pragma holds for the next line.
struct Pragma {
  Span span;  ///< the comment
  bool global = false;
  bool foreign = false;                   ///< speaks to hadolint or ShellCheck
  Span target;                            ///< what it covers: the instruction's span or the next physical line
  std::vector<std::string_view> ignored;  ///< as written
  std::vector<Span> ignored_spans;
  std::string_view reason;
};
std::vector<Pragma> find_pragmas(const Document& document);
/// Drops what pragmas silence. `all` is the whole catalog: a pragma may name any code, name, alias or prefix. Where
/// another tool's answers are wanted, those that speak to others than plimsoll do not count.
void apply_pragmas(const Document& document, std::span<const Rule* const> all, std::vector<Finding>& findings,
                   Answers answers = Answers::our_own);
/// Drops what hadolint's own reading of its pragmas silences (hadolint-compat §5): by code, on the lines it means.
void apply_hadolint_pragmas(const Document& document, std::vector<Finding>& findings);

}  // namespace plimsoll
