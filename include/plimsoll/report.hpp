// Formats. A reporter is fed files in input order and appends to one string; nothing here reads or judges.
#ifndef PLIMSOLL_REPORT_HPP
#define PLIMSOLL_REPORT_HPP

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plimsoll/coverage.hpp"
#include "plimsoll/finding.hpp"
#include "plimsoll/result.hpp"
#include "plimsoll/selection.hpp"
#include "plimsoll/source.hpp"

namespace plimsoll {

struct FixOptions;

/// One linted file as reporters see it.
struct FileReport {
  const SourceFile& source;
  std::span<const Finding> findings;
  /// Bytes that must never be printed: excerpts, snippets and edits show them masked, keeping their width. Sorted.
  std::span<const Span> secrets;
  std::size_t fixed = 0;              ///< so many problems of the file have been fixed, and are not among the findings
  std::size_t known_already = 0;      ///< findings that a baseline has kept back
  const FixOptions* fixes = nullptr;  ///< what --fix would do here; null: apply all that is safe
};

struct ReportOptions {
  std::span<const EnabledRule> rules = {};    ///< what ran: SARIF lists all of them
  std::span<const Rule* const> catalog = {};  ///< to find the siblings of a rule
  std::vector<Coverage> controls = {};        ///< of the CIS Docker Benchmark, for the format about them
  bool color = false;
  bool hyperlinks = false;
  bool quiet = false;  ///< tty: findings without a summary
  /// Fixes of this kind and safer ones have been applied already; nothing: none have.
  std::optional<Applicability> applied = {};
  bool fix_only = false;        ///< and what is left is not reported
  bool statistics = false;      ///< tty: how often each rule reports, instead of its findings
  bool explain = false;         ///< tty: what the rules are about, behind the findings
  std::string root = {};        ///< absolute folder that relative paths of files start from; empty: unknown
  std::string repository = {};  ///< absolute folder that CI systems call the top; empty: the same as `root`
  std::int64_t time = 0;        ///< of this run, in seconds since 1970
};

class Reporter {
 public:
  virtual ~Reporter() = default;
  virtual void file(const FileReport& report) = 0;
  /// What kept the run from being complete: an input that could not be read, a program that failed. Most formats have
  /// no place for it.
  virtual void problem(const Error&) {}
  /// Called once, after the last file.
  virtual void finish() = 0;
  /// Takes what was produced so far.
  std::string take() { return std::exchange(out_, {}); }

 protected:
  std::string out_;
};

/// "tty", "json", "sarif", … in the order of the help.
std::span<const std::string_view> format_names();
/// Error: unknown format, with a suggestion. `options` must outlive the reporter.
Result<std::unique_ptr<Reporter>> make_reporter(std::string_view format, const ReportOptions& options);

/// Ids under which a finding's defect is known elsewhere: the rule's aliases, then the codes of its siblings (rules of
/// the same name), then their aliases.
std::vector<std::string_view> all_aliases(const Rule& rule, std::span<const Rule* const> catalog);
/// "base-image", "secret", …
std::string_view category_name(Category category);
/// The page that explains a rule.
std::string documentation_url(const RuleInfo& info);

}  // namespace plimsoll

#endif  // PLIMSOLL_REPORT_HPP
