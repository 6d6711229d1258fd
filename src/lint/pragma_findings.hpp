// What is wrong with pragmas themselves: those that silence nothing, and comments that should be pragmas.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "plimsoll/engine.hpp"
#include "plimsoll/pragma.hpp"

namespace plimsoll {

/// What rules had to say before anything was dropped: rules and places only.
class Said {
 public:
  explicit Said(std::span<const Finding> findings);

  /// Whether `rule` spoke where the pragma holds.
  bool there(const Rule* rule, const Pragma& pragma) const;
  /// Who spoke, each once.
  std::vector<const Rule*> rules() const;

 private:
  struct Place {
    const Rule* rule = nullptr;
    std::uint32_t begin = 0;
    bool whole_file = false;
  };
  std::vector<Place> places_;  // by rule, then place
};

class PragmaFindings {
 public:
  /// `enabled` are the rules that run; both findings come from rules among them.
  explicit PragmaFindings(std::span<const EnabledRule> enabled);

  /// Whether one of both rules runs.
  bool wanted() const { return unused_ || malformed_; }
  /// Appends findings of `malformed-pragma`.
  void add_malformed(std::vector<PragmaMistake> mistakes, std::vector<Finding>& findings) const;

  /// What is known beside the file. A rule "takes part" where its silence means that there is nothing to say.
  struct Run {
    std::span<const Rule* const> known;  ///< all rules, ShellCheck's codes included
    std::function<bool(const Rule&)> takes_part;
    const Model& model;
  };
  /// Appends findings of `unused-pragma`.
  void add_unused(const Document& document, std::span<const Pragma> pragmas, const Said& said, const Run& run,
                  std::vector<Finding>& findings) const;

  /// Drops those of both rules that the pragmas silence; `findings` holds no others. A pragma also covers the comment
  /// lines that it stands among.
  static void apply(std::vector<Pragma> pragmas, std::span<const Rule* const> known, std::vector<Finding>& findings);

 private:
  std::optional<EnabledRule> unused_;
  std::optional<EnabledRule> malformed_;
  Engine hadolint_;  // says what hadolint says
};

}  // namespace plimsoll
