// One rule in YAML at work.
#include "custom/custom_rule.hpp"

namespace plimsoll::custom {
namespace {

/// What the engine creates for each file.
struct Visitor {
  const CustomRule* rule;
};

/// Of each mention of a variable, a reader sees what is written.
std::string shown(const std::vector<FoundValue>& values) { return values.empty() ? "(none)" : values.front().text; }

}  // namespace

std::string Template::fill(const Element& element, const Pass& pass) const {
  std::string out;
  for (const Piece& piece : pieces) out += piece.selector ? shown(piece.selector->find(element, pass)) : piece.text;
  return out;
}

void CustomRule::finish(Severity level) {
  rule.info = {.code = code,
               .name = name,
               .severity = level,
               .profiles = {level, level, level, level, level},
               .category = Category::metadata,
               .fixable = repair.has_value(),
               .summary = summary,
               .docs = docs};
  rule.kinds = kinds;
  rule.state_size = sizeof(Visitor);
  rule.state_align = alignof(Visitor);
  rule.create = [](void* memory, const Rule& self) {
    ::new (memory) Visitor{static_cast<const CustomRule*>(self.data)};
  };
  rule.destroy = [](void*) {};
  rule.visit = [](void* memory, const ast::Instruction& instruction, Pass& pass) {
    static_cast<const Visitor*>(memory)->rule->visit(instruction, pass);
  };
  rule.data = this;
}

void CustomRule::visit(const ast::Instruction& instruction, Pass& pass) const {
  if (!ast::common(instruction).valid) return;
  for (const Element& element : elements(instruction, scope, pass)) {
    const Outcome outcome = when.judge(element, pass);
    if (outcome.truth != Truth::yes) continue;
    std::optional<FoundValue> value = outcome.value;
    if (place) {
      auto found = place->find(element, pass);
      if (!found.empty()) value = std::move(found.front());
    }
    const Span otherwise = element.command != nullptr ? element.command->span : ast::common(instruction).keyword.span;
    Finding& finding = pass.report(value ? value->span : otherwise, message.fill(element, pass));
    if (!repair) continue;
    for (const FoundValue& replaced : repair->replace.find(element, pass)) {
      if (!replaced.replaceable || !replaced.known) continue;
      finding.fix(repair->applicability, repair->title, {{replaced.span, repair->with.fill(element, pass)}});
      break;
    }
  }
}

}  // namespace plimsoll::custom
