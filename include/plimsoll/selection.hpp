// What the user decides about rules: profile, selection, levels. Knows rules only as a span of pointers, never the
// catalog.
#ifndef PLIMSOLL_SELECTION_HPP
#define PLIMSOLL_SELECTION_HPP

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plimsoll/finding.hpp"
#include "plimsoll/result.hpp"
#include "plimsoll/rule.hpp"

namespace plimsoll {

enum class Profile : std::uint8_t { recommended, hadolint, buildkit, security, cis, all };
/// In the order of the enum.
std::span<const std::string_view> profile_names();
/// Error: unknown, with a suggestion.
Result<Profile> parse_profile(std::string_view name);

std::string_view severity_name(Severity severity);
/// "error", "warning", "info", "style", and "off"/"none"; error with a suggestion.
Result<Severity> parse_severity(std::string_view name);

/// What a rule needs, for people: "the build context", "--trusted-registry"; empty for nothing.
std::string_view need_name(Need need);
/// Whether the settings give the rules what they need; the build context is not theirs to give and counts as there.
bool is_met(Need need, const RuleSettings& settings);

/// The types of labels in the order of the enum: "text", "url", …
std::span<const std::string_view> label_type_names();
/// `NAME[:TYPE]` goes into the schema; without a type, or an empty one, it is text. Error: no name, or no such type,
/// with a suggestion.
std::optional<Error> add_label(RuleSettings& settings, std::string_view label);

/// Options as the user wrote them. Each selector is what `matching_rules` takes.
struct Selection {
  Profile profile = Profile::recommended;
  std::vector<std::string> select = {};         ///< only these, at their level in the profile or their default
  std::vector<std::string> extend_select = {};  ///< these too
  std::vector<std::string> ignore = {};         ///< wins over both
  std::vector<std::pair<std::string, Severity>> severities = {};
};

/// Whether ShellCheck, an executable on PATH, looks at the scripts of RUN: never, where there is one, or always.
enum class ShellCheckUse : std::uint8_t { off, automatic, on };

/// A rule that will run, and at which level.
struct EnabledRule {
  const Rule* rule = nullptr;
  Severity level = Severity::warning;
  bool level_is_fixed = false;  ///< by `--severity`: findings are not graded
};

/// How far a selector reaches among the variants of one defect (rules that share a name).
enum class Reach : std::uint8_t {
  exact,    ///< only the rules that it names, by code before anything else: for selecting
  siblings  ///< and their variants: for ignoring, levels and pragmas
};
/// The rules that a selector means; empty when none. A code, a name or an alias (compared without case; a KICS uuid by
/// its first 8 digits), a prefix of codes that are letters and digits ("DL3", "DL3*"), or "ALL", "*" for short. A
/// prefix never reaches variants.
std::vector<const Rule*> matching_rules(std::span<const Rule* const> rules, std::string_view selector,
                                        Reach reach = Reach::exact);
/// The closest code, name or alias to a misspelt selector; empty when nothing is near.
std::string_view closest_selector(std::span<const Rule* const> rules, std::string_view selector);
/// The level of a rule in a profile; off when it is not part of it.
Severity level_in(const RuleInfo& info, Profile profile);
/// What runs, in catalog order. Error: an unknown selector, with a suggestion.
Result<std::vector<EnabledRule>> resolve(std::span<const Rule* const> rules, const Selection& selection);

/// The candidate nearest to `word` (Levenshtein distance below 3, or a third of a long word); empty when none is near.
std::string_view closest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace plimsoll

#endif  // PLIMSOLL_SELECTION_HPP
