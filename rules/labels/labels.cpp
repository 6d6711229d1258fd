// Names and values of labels; see labels.hpp.
#include "rules/labels/labels.hpp"

#include <set>

#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// hadolint-compat §11: quoted pieces are joined, an escaped blank is a blank, everything else is text.
std::string as_hadolint_reads(std::string_view text, char escape) {
  std::string out;
  char quote = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    if (text[i] == escape && ((quote == 0 && (next == ' ' || next == '\t')) || (quote != 0 && next == quote)))
      out += text[++i];
    else if (quote == 0 ? text[i] == '"' || text[i] == '\'' : text[i] == quote)
      quote = quote == 0 ? text[i] : '\0';
    else
      out += text[i];
  }
  return out;
}

}  // namespace

std::optional<std::string> label_text(const Pass& pass, const ast::Label& label, const ast::Word& word) {
  if (pass.as_hadolint())
    return label.legacy ? std::string(word.text) : as_hadolint_reads(word.text, pass.document().escape);
  Value value = pass.model().expand(label, word.text);
  return value.known ? std::optional(std::move(value.text)) : std::nullopt;
}

Span value_span(const ast::Pair& pair) {
  return pair.value && !pair.value->span.empty() ? pair.value->span : pair.text.span;
}

void report_values(const ast::Label& label, Pass& pass, LabelType type, IsRight is_right, std::string_view wanted) {
  const auto& schema = pass.settings().label_schema;
  if (schema.empty() || (pass.as_hadolint() && pass.in_onbuild())) return;
  std::set<std::string> reported;
  for (const ast::Pair& pair : label.pairs) {
    if (!pair.value) continue;
    const auto name = label_text(pass, label, pair.name);
    const auto demanded = name ? schema.find(*name) : schema.end();
    if (demanded == schema.end() || demanded->second != type) continue;
    const auto value = label_text(pass, label, *pair.value);
    if (!value || (value->empty() && !pass.as_hadolint()) || is_right(*value, pass.as_hadolint())) continue;
    if (!reported.insert(*name).second && pass.as_hadolint()) continue;
    pass.report(place(pass, label, value_span(pair)),
                "the value of label " + in_quotes(*name) + " must be " + std::string(wanted));
  }
}

}  // namespace plimsoll::rules
