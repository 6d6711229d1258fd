// Which rules run and at which level: profiles, selectors, "did you mean".
#include "plimsoll/selection.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <optional>

#include "text/ascii.hpp"

namespace plimsoll {
namespace {

constexpr std::array<std::string_view, 6> kProfiles = {"recommended", "hadolint", "buildkit", "security", "cis", "all"};
constexpr std::array<std::string_view, 7> kLabelTypes = {"text", "url", "semver", "hash", "rfc3339", "spdx", "email"};
constexpr std::array<std::string_view, 5> kSeverities = {"off", "style", "info", "warning", "error"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z'; }

bool same(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

/// "DL3", "PL": letters, then perhaps digits, and nothing else.
bool is_code_prefix(std::string_view text) {
  const auto digits = std::ranges::find_if_not(text, is_letter);
  return digits != text.begin() && std::all_of(digits, text.end(), is_digit);
}

bool starts_code(std::string_view code, std::string_view prefix) {
  return is_code_prefix(code) && is_digit(code.back()) && same(code.substr(0, prefix.size()), prefix);
}

/// "fd54f200-014c-…" is written as "fd54f200" in the metadata.
std::string_view short_uuid(std::string_view text) {
  return text.size() == 36 && text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-'
             ? text.substr(0, 8)
             : text;
}

bool names(const RuleInfo& info, std::string_view selector) {
  return same(info.code, selector) || same(info.name, selector) ||
         std::ranges::any_of(info.aliases, [&](std::string_view alias) { return same(alias, selector); });
}

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t substitution = diagonal + (ascii_lower(a[i]) == ascii_lower(b[j]) ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({substitution, diagonal + 1, row[j] + 1});
    }
  }
  return row.back();
}

Error unknown(std::string_view what, std::string_view word, std::string_view near) {
  return {.message = near.empty() ? fmt::format("unknown {} '{}'", what, word)
                                  : fmt::format("unknown {} '{}' (did you mean '{}'?)", what, word, near)};
}

Error unknown_rule(std::span<const Rule* const> rules, std::string_view selector) {
  return unknown("rule", selector, closest_selector(rules, selector));
}

/// What `--select` turns on. Where a name stands for several variants, those of the profile are meant.
std::vector<const Rule*> selected(std::span<const Rule* const> rules, std::string_view selector, Profile profile) {
  std::vector<const Rule*> found = matching_rules(rules, selector);
  const auto in_profile = [&](const Rule* rule) { return level_in(rule->info, profile) != Severity::off; };
  if (!found.empty() && same(found.front()->info.name, selector) && std::ranges::any_of(found, in_profile))
    std::erase_if(found, std::not_fn(in_profile));
  return found;
}

}  // namespace

std::span<const std::string_view> profile_names() { return kProfiles; }

Result<Profile> parse_profile(std::string_view name) {
  const auto found = std::ranges::find(kProfiles, name);
  if (found == kProfiles.end()) return unknown("profile", name, closest(name, kProfiles));
  return static_cast<Profile>(found - kProfiles.begin());
}

std::string_view severity_name(Severity severity) { return kSeverities[static_cast<std::size_t>(severity)]; }

std::string_view need_name(Need need) {
  switch (need) {
    case Need::nothing:
      return {};
    case Need::build_context:
      return "the build context";
    case Need::trusted_registries:
      return "--trusted-registry";
    case Need::label_schema:
      return "--require-label";
    case Need::strict_labels:
      return "--strict-labels";
    case Need::today:
      return "the current date";
  }
  return {};
}

bool is_met(Need need, const RuleSettings& settings) {
  switch (need) {
    case Need::nothing:
    case Need::build_context:
      return true;
    case Need::trusted_registries:
      return !settings.trusted_registries.empty();
    case Need::label_schema:
      return !settings.label_schema.empty();
    case Need::strict_labels:
      return settings.strict_labels;
    case Need::today:
      return !settings.today.empty();
  }
  return true;
}

Result<Severity> parse_severity(std::string_view name) {
  if (name == "none") return Severity::off;
  const auto found = std::ranges::find(kSeverities, name);
  if (found == kSeverities.end()) return unknown("level", name, closest(name, kSeverities));
  return static_cast<Severity>(found - kSeverities.begin());
}

std::span<const std::string_view> label_type_names() { return kLabelTypes; }

std::optional<Error> add_label(RuleSettings& settings, std::string_view label) {
  const std::string_view name = label.substr(0, label.find(':'));
  const std::string_view type = label.substr(std::min(name.size() + 1, label.size()));
  if (name.empty()) return Error{.message = fmt::format("'{}' is not NAME[:TYPE]", label)};
  const auto found = type.empty() ? kLabelTypes.begin() : std::ranges::find(kLabelTypes, type);
  if (found == kLabelTypes.end()) return unknown("type of label", type, closest(type, kLabelTypes));
  settings.label_schema[std::string(name)] = static_cast<LabelType>(found - kLabelTypes.begin());
  return std::nullopt;
}

std::string_view closest(std::string_view word, std::span<const std::string_view> candidates) {
  std::string_view best;
  std::size_t best_distance = std::max<std::size_t>(3, word.size() / 3 + 1);  // only what is nearer counts
  for (const std::string_view candidate : candidates) {
    const std::size_t longer = std::max(candidate.size(), word.size());
    const std::size_t shorter = std::min(candidate.size(), word.size());
    if (longer - shorter >= best_distance) continue;
    const std::size_t found = distance(word, candidate);
    if (found < best_distance && found < longer) {
      best = candidate;
      best_distance = found;
    }
  }
  return best;
}

Severity level_in(const RuleInfo& info, Profile profile) {
  switch (profile) {
    case Profile::recommended:
      return info.profiles.recommended;
    case Profile::hadolint:
      return info.profiles.hadolint;
    case Profile::buildkit:
      return info.profiles.buildkit;
    case Profile::security:
      return info.profiles.security;
    case Profile::cis:
      return info.profiles.cis;
    case Profile::all:
      return info.severity == Severity::off ? Severity::info : info.severity;
  }
  return Severity::off;
}

std::vector<const Rule*> matching_rules(std::span<const Rule* const> rules, std::string_view selector, Reach reach) {
  if (same(selector, "ALL") || selector == "*") return {rules.begin(), rules.end()};
  const bool is_prefix = selector.ends_with('*');
  selector = short_uuid(selector.substr(0, selector.size() - (is_prefix ? 1 : 0)));
  std::vector<const Rule*> found;
  for (const Rule* rule : rules)
    if (!is_prefix && names(rule->info, selector)) found.push_back(rule);
  // Another tool's code may be a rule here and an alias there: who selects it means the rule.
  const auto has_code = [&](const Rule* rule) { return same(rule->info.code, selector); };
  if (reach == Reach::exact && std::ranges::any_of(found, has_code)) std::erase_if(found, std::not_fn(has_code));
  if (!found.empty() && reach == Reach::siblings) {
    const std::vector<const Rule*> named = found;
    for (const Rule* rule : rules)
      if (std::ranges::find(found, rule) == found.end() &&
          std::ranges::any_of(named, [&](const Rule* other) { return other->info.name == rule->info.name; }))
        found.push_back(rule);
  }
  if (found.empty() && is_code_prefix(selector))
    for (const Rule* rule : rules)
      if (starts_code(rule->info.code, selector)) found.push_back(rule);
  return found;
}

std::string_view closest_selector(std::span<const Rule* const> rules, std::string_view selector) {
  std::vector<std::string_view> candidates;
  for (const Rule* rule : rules) {
    candidates.push_back(rule->info.code);
    candidates.push_back(rule->info.name);
    candidates.insert(candidates.end(), rule->info.aliases.begin(), rule->info.aliases.end());
  }
  return closest(selector, candidates);
}

Result<std::vector<EnabledRule>> resolve(std::span<const Rule* const> rules, const Selection& selection) {
  struct Choice {
    bool on = false;
    std::optional<Severity> level;
  };
  std::vector<Choice> choices(rules.size());
  const auto choice_of = [&](const Rule* rule) -> Choice& {
    return choices[static_cast<std::size_t>(std::ranges::find(rules, rule) - rules.begin())];
  };

  if (selection.select.empty())
    for (std::size_t i = 0; i < rules.size(); ++i)
      choices[i].on = level_in(rules[i]->info, selection.profile) != Severity::off;
  for (const auto* list : {&selection.select, &selection.extend_select})
    for (const std::string& selector : *list) {
      const auto found = selected(rules, selector, selection.profile);
      if (found.empty()) return unknown_rule(rules, selector);
      for (const Rule* rule : found) choice_of(rule).on = true;
    }
  for (const auto& [selector, level] : selection.severities) {
    const auto found = matching_rules(rules, selector, Reach::siblings);
    if (found.empty()) return unknown_rule(rules, selector);
    for (const Rule* rule : found) choice_of(rule).level = level;
  }
  for (const std::string& selector : selection.ignore) {
    const auto found = matching_rules(rules, selector, Reach::siblings);
    if (found.empty()) return unknown_rule(rules, selector);
    for (const Rule* rule : found) choice_of(rule).on = false;
  }

  std::vector<EnabledRule> enabled;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const RuleInfo& info = rules[i]->info;
    if (!choices[i].on || choices[i].level == Severity::off) continue;
    Severity level = level_in(info, selection.profile);
    if (level == Severity::off) level = level_in(info, Profile::all);  // selected beyond its profile
    enabled.push_back({rules[i], choices[i].level.value_or(level), choices[i].level.has_value()});
  }
  return enabled;
}

}  // namespace plimsoll
