// What rules produce: findings, and the edits that would mend them. Data only; the engines that filter and apply them
// live above the rules.
#ifndef PLIMSOLL_FINDING_HPP
#define PLIMSOLL_FINDING_HPP

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "plimsoll/build_phase.hpp"
#include "plimsoll/source.hpp"
#include "plimsoll/span.hpp"

namespace plimsoll {

struct Rule;

/// Ordered: a greater level is worse. `off` never appears on a finding.
enum class Severity : std::uint8_t { off, style, info, warning, error };

/// Ordered: a greater level may be applied with less thought.
enum class Applicability : std::uint8_t { display_only, unsafe, safe };

/// Replace the bytes of `span` by `text`; an empty span inserts, an empty text deletes.
struct Edit {
  Span span;
  std::string text;
};

/// Goes in whole or not at all.
struct Fix {
  std::string title;
  std::vector<Edit> edits;
  Applicability applicability = Applicability::display_only;
  /// The file that the edits are about where that is not the Dockerfile but its ignore file. One that is not there yet
  /// is an empty text.
  std::shared_ptr<const SourceFile> target = nullptr;
};

/// A second place that explains the first: `span`, or where `path` is not empty, a line of another file (from 1; 0 is
/// the file as a whole).
struct Related {
  Span span;
  std::string message;
  std::string path;
  std::uint32_t line = 0;
};

struct Finding {
  const Rule* rule = nullptr;
  Span span = {};
  Severity level = Severity::warning;
  std::string message = {};
  std::vector<Fix> fixes = {};
  std::vector<Related> related = {};
  /// A finding about the whole file stands at 1:1.
  bool whole_file = false;
  /// The user fixed the level of this rule by an option; rules may not grade it.
  bool level_is_fixed = false;
  /// When the builder would say it, for what the builder says: the phase and the place within.
  BuildPhase phase = BuildPhase::none;
  std::uint32_t place = 0;

  /// Grades this one occurrence, unless the user fixed the level of its rule.
  Finding& at(Severity graded) {
    if (!level_is_fixed) level = graded;
    return *this;
  }
  /// `instruction` is the index of the one whose turn it is; its comments are those that may silence a check.
  Finding& when(BuildPhase the_phase, std::uint32_t instruction, BuildTurn turn) {
    phase = the_phase;
    place = build_place(instruction, turn);
    return *this;
  }
  /// One level down (error → warning → info → style).
  Finding& lower() {
    if (!level_is_fixed && level > Severity::style) level = static_cast<Severity>(static_cast<std::uint8_t>(level) - 1);
    return *this;
  }
  Finding& fix(Applicability applicability, std::string title, std::vector<Edit> edits,
               std::shared_ptr<const SourceFile> target = nullptr) {
    fixes.push_back({std::move(title), std::move(edits), applicability, std::move(target)});
    return *this;
  }
  Finding& note(Span where, std::string text, std::string path = {}, std::uint32_t line = 0) {
    related.push_back({where, std::move(text), std::move(path), line});
    return *this;
  }
};

}  // namespace plimsoll

#endif  // PLIMSOLL_FINDING_HPP
