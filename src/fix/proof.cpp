#include "fix/proof.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <variant>

namespace plimsoll::fixes {
namespace {

bool has_script(const ast::Instruction& instruction) {
  return std::holds_alternative<ast::Run>(instruction) || std::holds_alternative<ast::Cmd>(instruction) ||
         std::holds_alternative<ast::Entrypoint>(instruction) || std::holds_alternative<ast::Healthcheck>(instruction);
}

std::map<int, std::size_t> count_errors(const Document& document) {
  std::map<int, std::size_t> counts;
  for (const SyntaxError& error : document.errors) ++counts[static_cast<int>(error.kind)];
  return counts;
}

std::map<std::string_view, std::size_t> count_findings(const Examined& examined) {
  std::map<std::string_view, std::size_t> counts;
  for (const Finding& finding : examined.findings)
    if (finding.level == Severity::error) ++counts[finding.rule->info.code];
  return counts;
}

std::size_t count_of(const auto& counts, const auto& key) {
  const auto found = counts.find(key);
  return found == counts.end() ? 0 : found->second;
}

}  // namespace

std::vector<Proof::Script> Proof::scripts(const Document& document, const Invocation& invocation) {
  const Model model(document, invocation);
  std::vector<Script> all;
  for (const ast::Instruction& instruction : document.instructions)
    if (has_script(instruction)) {
      const ast::Common& node = ast::common(instruction);
      all.push_back({node.tile, model.shell(node).complete()});
    }
  return all;
}

Proof::Proof(const Examined& before, const Invocation& invocation)
    : invocation_(invocation),
      syntax_errors_(count_errors(before.document)),
      error_codes_(count_findings(before)),
      scripts_(scripts(before.document, invocation)) {}

std::optional<Objection> Proof::objection(const Examined& after, const OffsetMap& map) const {
  for (const auto& [kind, count] : count_errors(after.document)) {
    if (count <= count_of(syntax_errors_, kind)) continue;
    const auto found = std::ranges::find(after.document.errors, static_cast<SyntaxErrorKind>(kind), &SyntaxError::kind);
    return Objection{fmt::format("a syntax error ({})", found->message)};
  }
  for (const auto& [code, count] : count_findings(after))
    if (count > count_of(error_codes_, code)) return Objection{fmt::format("an error of {}", code), true};
  for (const Script& script : scripts(after.document, invocation_)) {
    if (script.complete) continue;
    const Span tile = map.back(script.tile);
    const auto first =
        std::ranges::upper_bound(scripts_, tile.begin, {}, [](const Script& old) { return old.tile.end; });
    bool was_incomplete = false;
    for (auto old = first; old != scripts_.end() && old->tile.begin < tile.end; ++old)
      was_incomplete = was_incomplete || !old->complete;
    if (!was_incomplete) return Objection{"a script that can no longer be read"};
  }
  return std::nullopt;
}

}  // namespace plimsoll::fixes
