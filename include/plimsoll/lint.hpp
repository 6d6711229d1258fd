// The facade: joins catalog, engine and pragmas. What a program that embeds the linter includes.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "plimsoll/catalog.hpp"
#include "plimsoll/document.hpp"
#include "plimsoll/finding.hpp"
#include "plimsoll/model.hpp"
#include "plimsoll/result.hpp"
#include "plimsoll/rule.hpp"
#include "plimsoll/selection.hpp"

namespace plimsoll {

struct LintOptions {
  Selection selection;
  Invocation invocation;
  RuleSettings settings = {};
  bool pragmas = true;  ///< comments silence findings
};

/// What is known about one file after linting. When it could not be read, `error` is set and the rest is empty.
struct LintResult {
  Document document;
  std::vector<Finding> findings;
  std::vector<Span> secrets;  ///< bytes that reports must mask; filled only where there are findings
  std::optional<Error> error;
};

class Linter {
 public:
  /// Error: an unknown selector.
  static Result<Linter> create(LintOptions options);
  Linter(Linter&&) noexcept;
  Linter& operator=(Linter&&) noexcept;
  ~Linter();

  /// The rules that run.
  std::span<const EnabledRule> rules() const;
  LintResult lint(std::unique_ptr<const SourceFile> source) const;
  /// Results in the order of `paths` ("-" is standard input), whatever the number of threads.
  std::vector<LintResult> lint_files(std::span<const std::string> paths, unsigned jobs) const;

 private:
  struct State;
  explicit Linter(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace plimsoll
