#include "shellcheck/codes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <mutex>
#include <string>

#include "text/ascii.hpp"

namespace plimsoll::shellcheck {
namespace {

/// A rule and the text that it points into.
struct Code {
  explicit Code(std::uint32_t number)
      : code(fmt::format("SC{:04}", number)),
        name(fmt::format("shellcheck-{}", ascii_lower(code))),
        summary(fmt::format("ShellCheck's {}", code)),
        docs(fmt::format("## What it does\nReports what ShellCheck says about the scripts of RUN. Its page on {} tells "
                         "what is wrong, shows examples and\nexceptions.\n",
                         code)) {
    rule.info = {.code = code,
                 .name = name,
                 .severity = Severity::warning,
                 .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning},
                 .category = Category::shell,
                 .fixable = true,
                 .summary = summary,
                 .docs = docs};
    rule.data = &kMark;
  }
  Code(const Code&) = delete;
  Code& operator=(const Code&) = delete;

  static constexpr char kMark = 0;  ///< what `Rule::data` of a code points to

  std::string code;
  std::string name;
  std::string summary;
  std::string docs;
  Rule rule;
};

}  // namespace

struct Codes::State {
  std::mutex mutex;
  std::map<std::uint32_t, Code> codes;
};

Codes::Codes() : state_(std::make_unique<State>()) {}
Codes::~Codes() = default;

bool is_code(const Rule& rule) { return rule.data == &Code::kMark; }

bool is_about_dialects(const Rule& code) {
  const std::string_view name = code.info.code;
  return (name.starts_with("SC3") && name.size() == 6) || name == "SC2039" || name == "SC2169";
}

const Rule* Codes::rule(std::uint32_t number) {
  const std::lock_guard lock(state_->mutex);
  return &state_->codes.try_emplace(number, number).first->second.rule;
}

const Rule* Codes::meant_by(std::string_view selector) {
  if (ascii_lower(selector.substr(0, 2)) != "sc") return nullptr;
  // A prefix means, among others, the code with zeros behind it.
  if (selector.ends_with('*')) selector.remove_suffix(1);
  std::string digits(selector.substr(2));
  if (digits.size() < 4) digits.resize(4, '0');
  std::uint32_t number = 0;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return failed == std::errc() && end == digits.data() + digits.size() ? rule(number) : nullptr;
}

std::vector<const Rule*> Codes::meant_by(const Selection& selection) {
  std::vector<const Rule*> meant;
  const auto add = [&](std::string_view selector) {
    const Rule* const code = meant_by(selector);
    if (code != nullptr && std::ranges::find(meant, code) == meant.end()) meant.push_back(code);
  };
  for (const auto* list : {&selection.select, &selection.extend_select, &selection.ignore})
    for (const std::string& selector : *list) add(selector);
  for (const auto& [selector, level] : selection.severities) add(selector);
  return meant;
}

std::optional<EnabledRule> enabled(const Rule& code, const Selection& selection) {
  const Rule* const only[] = {&code};
  const auto means_it = [&](const std::string& selector) { return !matching_rules(only, selector).empty(); };
  Selection own{.profile = selection.profile};
  std::ranges::copy_if(selection.select, std::back_inserter(own.select), means_it);
  std::ranges::copy_if(selection.extend_select, std::back_inserter(own.extend_select), means_it);
  if (!selection.select.empty() && own.select.empty()) own.select.swap(own.extend_select);
  if (!selection.select.empty() && own.select.empty()) return std::nullopt;
  std::ranges::copy_if(selection.ignore, std::back_inserter(own.ignore), means_it);
  for (const auto& [selector, level] : selection.severities)
    if (means_it(selector)) own.severities.emplace_back(selector, level);
  const auto rules = resolve(only, own);
  return rules && !rules->empty() ? std::optional(rules->front()) : std::nullopt;
}

}  // namespace plimsoll::shellcheck
