// Applying fixes: which ones go in together, what comes out, and the proof that nothing broke. Knows neither the
// catalog nor how findings come about: the caller hands in a function that looks at a text.
#ifndef PLIMSOLL_FIX_HPP
#define PLIMSOLL_FIX_HPP

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/document.hpp"
#include "plimsoll/finding.hpp"
#include "plimsoll/model.hpp"
#include "plimsoll/result.hpp"
#include "plimsoll/rule.hpp"

namespace plimsoll {

/// Where the bytes that edits leave alone stand before and after them.
class OffsetMap {
 public:
  /// `size` bytes that are the same on both sides.
  struct Kept {
    std::uint32_t before = 0;
    std::uint32_t after = 0;
    std::uint32_t size = 0;
  };

  OffsetMap() = default;
  /// `kept` sorted on both sides, not overlapping. The sizes are those of the whole texts.
  OffsetMap(std::vector<Kept> kept, std::uint32_t size_before, std::uint32_t size_after)
      : kept_(std::move(kept)), size_before_(size_before), size_after_(size_after) {}
  /// Nothing changes in a text of so many bytes.
  static OffsetMap identity(std::uint32_t size);

  std::span<const Kept> kept() const { return kept_; }
  /// Where the bytes of `before` stand after the edits; what was replaced becomes all that took its place.
  Span forward(Span before) const;
  /// The way back.
  Span back(Span after) const;
  /// This map, then `next`.
  OffsetMap then(const OffsetMap& next) const;

 private:
  std::vector<Kept> kept_;
  std::uint32_t size_before_ = 0;
  std::uint32_t size_after_ = 0;
};

/// A text after edits.
struct Edited {
  std::string text;
  OffsetMap map;
};
/// `edits` sorted by place, inside the text, not overlapping. Linear.
Edited apply_edits(std::string_view text, std::span<const Edit> edits);

/// Each line feed that a fix would insert becomes CR LF where the line that it goes into ends so. `source` is what
/// fixes without a target are about.
void take_line_ends(const SourceFile& source, std::vector<Finding>& findings);

/// Which rules' fixes may be applied.
class FixRules {
 public:
  /// All of them.
  FixRules() = default;
  /// Only those of `fixable`, if there are any, and none of `unfixable`. Each is what `matching_rules` takes, and
  /// reaches the variants of a rule too. Error: one that means no rule, with a suggestion.
  static Result<FixRules> create(std::span<const Rule* const> rules, std::vector<std::string> fixable,
                                 std::vector<std::string> unfixable);
  bool allow(const Rule& rule) const;

 private:
  struct List {
    std::vector<std::string> selectors = {};
    std::vector<const Rule*> rules = {};  // that were known at first
    bool has(const Rule& rule) const;
  };
  List fixable_;
  List unfixable_;
};

struct FixOptions {
  Applicability level = Applicability::safe;  ///< fixes that need more thought stay out; those to be read always do
  FixRules rules = {};
  Invocation invocation = {};  ///< of the build: it has a say in which shell reads a RUN
  bool ignore_files = true;    ///< fixes may change the ignore file too
  unsigned passes = 10;        ///< so often may a fix make another one possible

  /// Whether a fix of the rule may be applied, were it of the level that is wanted.
  bool allow(const Rule& rule, const Fix& fix) const {
    return rules.allow(rule) && (fix.target == nullptr || ignore_files);
  }
};

/// A text and what is to be said about it.
struct Examined {
  Document document;
  std::vector<Finding> findings;
  std::vector<Span> secrets;
  std::string ignore_file = {};  ///< of the build context, be it there or not; empty: not known, or nobody has asked
};
/// Looks at a text beside ignore files that have these texts.
using Examine = std::function<Examined(std::unique_ptr<const SourceFile>, const IgnoreFileTexts&)>;

/// A fix that went in.
struct AppliedFix {
  const Rule* rule = nullptr;
  std::string title;
  Applicability applicability = Applicability::safe;
  unsigned pass = 0;
  bool gone = true;  ///< its finding is no longer there
};

/// What fixes made of an ignore file.
struct EditedIgnoreFile {
  std::shared_ptr<const SourceFile> before;
  Edited after;
};

/// What became of one file.
struct FixOutcome {
  Examined before;
  std::optional<Examined> after;               ///< nothing: all stays as it is
  OffsetMap map;                               ///< from the text of `before` to that of `after`
  std::vector<EditedIgnoreFile> ignore_files;  ///< those that change, too
  std::vector<AppliedFix> applied;             ///< one a finding
  std::vector<std::string> problems;           ///< mistakes of rules, each with its code: such fixes were left out
  unsigned passes = 0;

  const Examined& now() const { return after ? *after : before; }
  /// Whether the text itself changes.
  bool changes_text() const { return after && after->document.text() != before.document.text(); }
};

/// Applies what `options` allow until nothing is left to apply. A fix goes in whole or not at all; one that touches
/// another waits for the next pass. What would bring a new error (of syntax, a finding of that level, or a script of
/// RUN that can no longer be read) is left out, and told as a problem where its rule is wrong: guesses may lead to the
/// next error. So are rules whose fixes never come to an end.
FixOutcome apply_fixes(std::unique_ptr<const SourceFile> source, const FixOptions& options, const Examine& examine);

}  // namespace plimsoll

#endif  // PLIMSOLL_FIX_HPP
