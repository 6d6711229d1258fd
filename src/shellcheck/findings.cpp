#include "shellcheck/findings.hpp"

#include <algorithm>
#include <optional>

namespace plimsoll::shellcheck {
namespace {

/// The `#!` of a here-document is its first line; only the prelude stands before it.
bool is_about_own_shebang(const Comment& comment, std::string_view part, const Script& script) {
  return comment.code == 1128 && part.data() == script.body.text().data();
}

Span span_of(const Script& script, std::string_view part) {
  const std::string_view body = script.body.text();
  if (part.empty() && !body.empty()) {  // a place between: the character behind it, or the one before it
    const auto at = static_cast<std::size_t>(part.data() - body.data());
    part = at < body.size() && body[at] != '\n' ? body.substr(at, 1) : body.substr(at == 0 ? 0 : at - 1, 1);
  }
  return script.body.locate(*script.instruction, part);
}

/// The edit of one replacement; nothing where the file does not have the very bytes that are replaced.
std::optional<Edit> edit_of(const Document& document, const Script& script, const Replacement& replacement) {
  const auto part = script.part(replacement.range);
  if (!part || replacement.text.find('\n') != std::string::npos) return std::nullopt;
  Span span = script.body.locate(*script.instruction, *part);
  if (part->empty() && replacement.leans_back && part->data() > script.body.text().data()) {
    const auto at = static_cast<std::size_t>(part->data() - script.body.text().data());
    span.begin = script.body.locate(*script.instruction, script.body.text().substr(at - 1, 1)).end;
    span.end = span.begin;
  }
  if (document.source->slice(span) != *part) return std::nullopt;
  return Edit{span, replacement.text};
}

/// All replacements or none.
std::vector<Edit> edits_of(const Document& document, const Script& script, const std::vector<Replacement>& fix) {
  std::vector<Edit> edits;
  for (const Replacement& replacement : fix) {
    auto edit = edit_of(document, script, replacement);
    if (!edit) return {};
    edits.push_back(std::move(*edit));
  }
  std::ranges::sort(edits, {}, &Edit::span);
  for (std::size_t i = 1; i < edits.size(); ++i)
    if (edits[i].span.begin < edits[i - 1].span.end || edits[i].span == edits[i - 1].span) return {};
  return edits;
}

}  // namespace

void add_findings(const Document& document, const Script& script, std::vector<Comment> comments,
                  const Selection& selection, Answers answers, Codes& codes, std::vector<Finding>& findings) {
  const bool as_hadolint = answers == Answers::as_hadolint;
  const std::size_t first = findings.size();
  if (as_hadolint && comments.size() > 1) comments.erase(comments.begin(), comments.end() - 1);
  for (Comment& comment : comments) {
    const Rule* const code = codes.rule(comment.code);
    if (!as_hadolint && script.may_know_more && is_about_dialects(*code)) continue;
    const auto part = script.part(comment.range);
    if (!as_hadolint && (!part || is_about_own_shebang(comment, *part, script))) continue;
    const auto rule = enabled(*code, selection);
    if (!rule) continue;
    Finding& finding = findings.emplace_back();
    finding.rule = code;
    finding.level = rule->level_is_fixed ? rule->level : comment.level;
    finding.level_is_fixed = rule->level_is_fixed;
    finding.message = std::move(comment.message);
    if (as_hadolint) {
      finding.span = ast::common(document.instructions[script.instruction->index]).keyword.span;
      continue;
    }
    finding.span = span_of(script, *part);
    const auto says_the_same = [&](const Finding& other) {
      return other.rule == code && other.span == finding.span && other.message == finding.message;
    };
    if (std::any_of(findings.begin() + static_cast<std::ptrdiff_t>(first), findings.end() - 1, says_the_same)) {
      findings.pop_back();
      continue;
    }
    if (!script.fixable) continue;
    if (auto edits = edits_of(document, script, comment.fix); !edits.empty())
      finding.fix(Applicability::unsafe, "Apply ShellCheck's replacement", std::move(edits));
  }
}

}  // namespace plimsoll::shellcheck
