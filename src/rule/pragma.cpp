// Pragmas of plimsoll, hadolint and ShellCheck: finds them, and drops what they silence.
#include "plimsoll/pragma.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "grammar/pragma.hpp"
#include "plimsoll/selection.hpp"
#include "rule/comments.hpp"
#include "rule/foreign_pragma.hpp"
#include "rule/silence.hpp"

namespace plimsoll {
namespace {

namespace pragma = grammar::pragma;

template <typename Rule>
struct Action : tao::pegtl::nothing<Rule> {};
template <>
struct Action<pragma::global> {
  static void apply0(Pragma& found) { found.scope = PragmaScope::file; }
};
template <>
struct Action<pragma::stage> {
  static void apply0(Pragma& found) { found.scope = PragmaScope::stage; }
};
template <>
struct Action<pragma::hadolint> {
  static void apply0(Pragma& found) { found.tool = Tool::hadolint; }
};
template <>
struct Action<pragma::shellcheck> {
  static void apply0(Pragma& found) { found.tool = Tool::shellcheck; }
};
template <>
struct Action<pragma::code> {
  template <typename Input>
  static void apply(const Input& in, Pragma& found) {
    found.ignored.emplace_back(in.begin(), in.size());
  }
};
template <>
struct Action<pragma::reason> {
  template <typename Input>
  static void apply(const Input& in, Pragma& found) {
    found.reason = {in.begin(), in.size()};
  }
};

std::optional<Pragma> read(const Document& document, const CommentPlace& comment) {
  const std::string_view text = document.source->slice(comment.text);
  if (text.find('=') == std::string_view::npos) return std::nullopt;  // most comments are prose
  Pragma found;
  tao::pegtl::memory_input<tao::pegtl::tracking_mode::lazy, tao::pegtl::eol::lf_crlf, const char*> in(
      text.data(), text.data() + text.size(), "");
  if (!tao::pegtl::parse<pragma::comment, Action>(in, found)) return std::nullopt;
  found.span = comment.text;
  found.target = found.scope == PragmaScope::stage ? comment.stage : comment.next;
  found.stack = comment.stack;
  for (const std::string_view code : found.ignored) found.ignored_spans.push_back(document.source->span_of(code));
  return found;
}

/// Whether a comment for the tool names rules by ids of its own.
bool is_foreign(Tool tool) { return tool != Tool::plimsoll && tool != Tool::hadolint && tool != Tool::shellcheck; }

}  // namespace

std::vector<Pragma> find_pragmas(const Document& document) {
  std::vector<Pragma> found;
  for (const CommentPlace& comment : comment_places(document))
    if (auto pragma = read(document, comment)) found.push_back(std::move(*pragma));
  return found;
}

void apply_pragmas(std::span<const Pragma> pragmas, std::span<const Rule* const> all, std::vector<Finding>& findings) {
  if (findings.empty() || pragmas.empty()) return;
  std::map<std::pair<Tool, std::string_view>, std::vector<const Rule*>> meaning;  // each selector is looked up once
  std::optional<ForeignIds> ids;
  Silence silence;
  const auto meant = [&](Tool tool, std::string_view selector) -> const std::vector<const Rule*>& {
    const bool foreign = is_foreign(tool);
    const auto [known, fresh] = meaning.try_emplace({foreign ? tool : Tool::plimsoll, selector});
    if (fresh && foreign && !ids) ids.emplace(all);
    if (fresh) known->second = foreign ? ids->rules(tool, selector) : matching_rules(all, selector, Reach::siblings);
    return known->second;
  };
  for (const Pragma& pragma : pragmas) {
    const Span target = pragma.scope == PragmaScope::file ? kWholeFile : pragma.target;
    std::vector<const Rule*> named;
    for (const std::string_view selector : pragma.ignored)
      for (const Rule* rule : meant(pragma.tool, selector)) named.push_back(rule);
    if (!pragma.all_others) {
      for (const Rule* rule : named) silence.add(rule, target);
      continue;
    }
    for (const Rule* rule : meant(pragma.tool, "*"))
      if (std::ranges::find(named, rule) == named.end()) silence.add(rule, target);
  }
  silence.apply(findings);
}

}  // namespace plimsoll
