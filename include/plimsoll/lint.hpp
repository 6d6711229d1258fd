// The facade: joins catalog, engine and pragmas. What a program that embeds the linter includes.
#ifndef PLIMSOLL_LINT_HPP
#define PLIMSOLL_LINT_HPP

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "plimsoll/catalog.hpp"
#include "plimsoll/document.hpp"
#include "plimsoll/finding.hpp"
#include "plimsoll/fix.hpp"
#include "plimsoll/model.hpp"
#include "plimsoll/pragma.hpp"
#include "plimsoll/result.hpp"
#include "plimsoll/rule.hpp"
#include "plimsoll/rule_pack.hpp"
#include "plimsoll/selection.hpp"

namespace plimsoll {

struct LintOptions {
  Selection selection;
  Invocation invocation;
  RuleSettings settings = {};
  std::string stdin_filename = {};  ///< what standard input is called, and whose folder it stands in; empty: "-", none
  bool pragmas = true;              ///< comments silence findings
  bool foreign_pragmas = true;      ///< those for other scanners do too, where the answers are our own
  PragmaPolicy pragma_policy = {};  ///< what comments may not do
  /// Look for tokens and private keys in the files of the build context that COPY and ADD take.
  bool scan_context = false;
  ShellCheckUse shellcheck = ShellCheckUse::off;
  std::vector<std::shared_ptr<const RulePack>> packs = {};
};

/// The catalog and the rules of packs, which must outlive them. Error: two packs have a rule with the same code.
Result<std::vector<const Rule*>> known_rules(std::span<const std::shared_ptr<const RulePack>> packs);

/// What is known about one file after linting: its document, what is found in it, and the bytes that reports must mask
/// (known only where there are findings). When it could not be read, `error` is set and the rest is empty.
struct LintResult : Examined {
  std::optional<Error> error;
};

/// One file after fixing; nothing has been written. When it could not be read, `error` is set and the rest is empty.
/// What is to be masked is known for both texts of a file that fixes change.
struct FixedFile : FixOutcome {
  std::optional<Error> error;
};

class Linter {
 public:
  /// Error: an unknown selector, two rules with one code, or no ShellCheck where it must be used.
  static Result<Linter> create(LintOptions options);
  Linter(Linter&&) noexcept;
  Linter& operator=(Linter&&) noexcept;
  ~Linter();

  /// The rules that run; those of ShellCheck's codes are made when they come up, and are not among them.
  std::span<const EnabledRule> rules() const;
  /// Whether ShellCheck takes part.
  bool uses_shellcheck() const;
  LintResult lint(std::unique_ptr<const SourceFile> source) const;
  /// Results in the order of `paths` ("-" is standard input), whatever the number of threads.
  std::vector<LintResult> lint_files(std::span<const std::string> paths, unsigned jobs) const;
  /// `fixable`, `unfixable`: as for `FixRules::create`. Error: a selector that means no rule.
  Result<FixRules> fix_rules(std::vector<std::string> fixable, std::vector<std::string> unfixable) const;
  /// Applies fixes to the text, as `options` allow; the invocation in them is that of the linter, but for the ignore
  /// files. What another Dockerfile of the context may need is not kept out of it.
  FixOutcome fix(std::unique_ptr<const SourceFile> source, FixOptions options) const;
  /// In the order of `paths`, as `lint_files`.
  std::vector<FixedFile> fix_files(std::span<const std::string> paths, const FixOptions& options, unsigned jobs) const;
  /// What went wrong beside the files since it was last asked: a ShellCheck that fails or hangs.
  std::vector<std::string> take_problems() const;

 private:
  struct State;
  explicit Linter(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace plimsoll

#endif  // PLIMSOLL_LINT_HPP
