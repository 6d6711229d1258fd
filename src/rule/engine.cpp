// The walk: each instruction is shown only to the rules that asked for its kind, in one pass over the file.
#include "plimsoll/engine.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <memory>
#include <tuple>

namespace plimsoll {

Finding& Pass::report(Span span, std::string message) {
  assert(span.begin <= span.end && span.end <= document_.source->size());
  findings_.push_back({.rule = rule_, .span = span, .level = level_, .message = std::move(message)});
  findings_.back().level_is_fixed = level_is_fixed_;
  return findings_.back();
}

Finding& Pass::report_file(std::string message) {
  Finding& finding = report({0, 0}, std::move(message));
  finding.whole_file = true;
  return finding;
}

namespace {

/// The states of all enabled rules in one block of memory.
class States {
 public:
  explicit States(std::span<const EnabledRule> rules) : rules_(rules) {
    std::size_t size = 0;
    offsets_.reserve(rules.size());
    for (const EnabledRule& enabled : rules) {
      const std::size_t align = enabled.rule->state_align;
      assert(align <= __STDCPP_DEFAULT_NEW_ALIGNMENT__);
      size = (size + align - 1) / align * align;
      offsets_.push_back(size);
      size += enabled.rule->state_size;
    }
    memory_ = std::make_unique<std::byte[]>(size);
    for (std::size_t i = 0; i < rules.size(); ++i) rules[i].rule->create(at(i), *rules[i].rule);
  }
  ~States() {
    for (std::size_t i = 0; i < rules_.size(); ++i) rules_[i].rule->destroy(at(i));
  }
  States(const States&) = delete;
  States& operator=(const States&) = delete;

  void* at(std::size_t index) const { return memory_.get() + offsets_[index]; }

 private:
  std::span<const EnabledRule> rules_;
  std::vector<std::size_t> offsets_;
  std::unique_ptr<std::byte[]> memory_;
};

}  // namespace

Engine::Engine(std::vector<EnabledRule> rules, Answers answers, RuleSettings settings)
    : rules_(std::move(rules)),
      by_kind_(std::variant_size_v<ast::InstructionVariant>),
      answers_(answers),
      settings_(std::move(settings)) {
  for (std::uint32_t i = 0; i < rules_.size(); ++i)
    for (std::size_t kind = 0; kind < by_kind_.size(); ++kind)
      if ((rules_[i].rule->kinds >> kind & 1U) != 0) by_kind_[kind].push_back(i);
}

void sort_findings(std::vector<Finding>& findings) {
  std::ranges::stable_sort(findings, {}, [](const Finding& finding) {
    return std::tuple(!finding.whole_file, finding.span, finding.rule->info.code);
  });
}

std::vector<Finding> Engine::run(const Document& document, const Model& model) const {
  Pass pass(document, model, settings_);
  pass.answers_ = answers_;
  const States states(rules_);
  const auto enter = [&](std::size_t i) {
    pass.rule_ = rules_[i].rule;
    pass.level_ = rules_[i].level;
    pass.level_is_fixed_ = rules_[i].level_is_fixed;
    return states.at(i);
  };
  const auto show = [&](const ast::Instruction& instruction) {
    for (const std::uint32_t i : by_kind_[instruction.index()]) rules_[i].rule->visit(enter(i), instruction, pass);
  };

  for (std::size_t i = 0; i < rules_.size(); ++i)
    if (rules_[i].rule->begin != nullptr) rules_[i].rule->begin(enter(i), pass);
  for (const ast::Instruction& instruction : document.instructions) {
    show(instruction);
    const auto* onbuild = ast::as<ast::Onbuild>(instruction);
    if (onbuild == nullptr || onbuild->trigger == nullptr) continue;
    pass.in_onbuild_ = true;
    show(*onbuild->trigger);
    pass.in_onbuild_ = false;
  }
  for (std::size_t i = 0; i < rules_.size(); ++i)
    if (rules_[i].rule->finish != nullptr) rules_[i].rule->finish(enter(i), pass);

  sort_findings(pass.findings_);
  return std::move(pass.findings_);
}

}  // namespace plimsoll
