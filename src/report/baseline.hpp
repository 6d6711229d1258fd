// The findings that a project has decided to live with for now: which they are, however lines move, and the file that
// keeps them (README.md describes it). Reports then show only what is new.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/finding.hpp"
#include "plimsoll/report.hpp"
#include "plimsoll/result.hpp"

namespace plimsoll::report {

/// One line of the file.
struct BaselineEntry {
  std::string file;        ///< from the folder of the baseline on
  std::string code;        ///< of the rule when it was written; any of its ids is understood
  std::string name;        ///< of the rule; variants of one defect share it
  std::string text;        ///< the line where the finding begins, blanks evened out, secrets masked
  std::string secret;      ///< instead of a text where the finding is about a secret: 8 digits that depend on it
  std::size_t count = 1;   ///< so many alike are known
  std::string until;       ///< the last day (YYYY-MM-DD) on which it holds; empty: for ever
  std::string reason;      ///< whatever people write
  std::uint32_t line = 0;  ///< in the file; 0: not read from it
};

/// Under which entries know a rule: the name that variants of one defect share.
std::string baseline_name(const Rule& rule);

class Baseline {
 public:
  /// `known` are the rules that entries may name; `today` is YYYY-MM-DD. They must outlive the baseline.
  Baseline(std::span<const Rule* const> known, std::string today) : known_(known), today_(std::move(today)) {}

  /// Adds the entries in `text`, the content of the file at `path`. Error: a line that is no entry, with its place.
  std::optional<Error> read(std::string_view text, const std::string& path);

  /// Removes the findings that are known, in the order of the file, and returns how many. `file` is its path from the
  /// folder of the baseline on. While `learns`, all become known but those whose entry is past its end.
  std::size_t filter(const std::string& file, const FileReport& report, std::vector<Finding>& findings, bool learns);

  /// Entries that were not needed, or not so often, in files that `filter` has seen, for rules of which `ran` says that
  /// they were asked; and those of files for which `gone`. In the order of the file.
  template <typename Ran, typename Gone>
  std::vector<BaselineEntry> expired(Ran ran, Gone gone) const {
    std::vector<BaselineEntry> found;
    for (const auto& [key, state] : entries_)
      if (state.found < state.entry.count && (files_.contains(key.file) ? ran(key.rule) : gone(key.file)))
        found.push_back(state.entry);
    return sorted(std::move(found));
  }
  /// Entries that would still be needed, and have come to their end.
  std::vector<BaselineEntry> ended() const;
  std::size_t size() const { return entries_.size(); }

  /// The file as it should be: what was found, and what cannot be judged, in a fixed order.
  template <typename Ran, typename Gone>
  std::string text(Ran ran, Gone gone) const {
    std::vector<BaselineEntry> kept;
    for (const auto& [key, state] : entries_) {
      const bool judged = files_.contains(key.file) ? ran(key.rule) : gone(key.file);
      BaselineEntry entry = state.entry;
      if (judged) entry.count = state.found;
      if (entry.count != 0) kept.push_back(std::move(entry));
    }
    return print(sorted(std::move(kept)));
  }

 private:
  struct Key {
    std::string file;
    std::string rule;  ///< its name
    std::string text;
    std::string secret;
    friend auto operator<=>(const Key&, const Key&) = default;
  };
  struct State {
    BaselineEntry entry;
    std::size_t found = 0;
  };

  std::string rule_of(const BaselineEntry& entry) const;
  bool holds(const BaselineEntry& entry) const { return entry.until.empty() || today_ <= entry.until; }
  static std::vector<BaselineEntry> sorted(std::vector<BaselineEntry> entries);
  static std::string print(const std::vector<BaselineEntry>& entries);

  std::span<const Rule* const> known_;
  std::string today_;
  std::map<Key, State> entries_;
  std::set<std::string> files_;  ///< that were filtered
};

}  // namespace plimsoll::report
