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

/// What is known about one file after linting. When it could not be read, `error` is set and the rest is empty.
struct LintResult {
  Document document;
  std::vector<Finding> findings;
  std::vector<Span> secrets;  ///< bytes that reports must mask; filled only where there are findings
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
  /// What went wrong beside the files since it was last asked: a ShellCheck that fails or hangs.
  std::vector<std::string> take_problems() const;

 private:
  struct State;
  explicit Linter(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace plimsoll

#endif  // PLIMSOLL_LINT_HPP
