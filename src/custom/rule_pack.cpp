// Packs: their rules, and their examples as tests.
#include "plimsoll/rule_pack.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "config/yaml.hpp"
#include "custom/pack_file.hpp"
#include "plimsoll/engine.hpp"
#include "plimsoll/source.hpp"

namespace plimsoll {

struct RulePack::State {
  std::string path;
  std::string text;
  std::vector<std::unique_ptr<custom::CustomRule>> owned;
  std::vector<const Rule*> rules;
};

RulePack::RulePack(std::unique_ptr<State> state) : state_(std::move(state)) {}
RulePack::RulePack(RulePack&&) noexcept = default;
RulePack& RulePack::operator=(RulePack&&) noexcept = default;
RulePack::~RulePack() = default;

Result<RulePack> RulePack::parse(std::string_view text, const std::string& path) {
  auto state = std::make_unique<State>();
  state->path = path;
  state->text = text;
  if (auto error =
          config::yaml::read(text, path, [&](const YAML::Node& root) { state->owned = custom::read_rules(root); }))
    return *std::move(error);
  for (const auto& rule : state->owned) state->rules.push_back(&rule->rule);
  return RulePack(std::move(state));
}

Result<RulePack> RulePack::load(const std::string& path) {
  const auto source = load_source(path);
  if (!source) return source.error();
  return parse((*source)->text(), path);
}

std::span<const Rule* const> RulePack::rules() const { return state_->rules; }

std::size_t RulePack::example_count() const {
  std::size_t count = 0;
  for (const auto& rule : state_->owned) count += rule->examples.size();
  return count;
}

std::vector<Error> RulePack::failing_examples() const {
  std::vector<Error> failing;
  const Invocation invocation{.from_stdin = true};
  for (const auto& rule : state_->owned) {
    const Engine engine({{.rule = &rule->rule, .level = Severity::warning}});
    for (const custom::Example& example : rule->examples) {
      const Document document = plimsoll::parse(std::make_unique<const SourceFile>("-", example.text));
      const Model model(document, invocation);
      const bool fires = !engine.run(document, model).empty();
      const auto fail = [&](std::string message) {
        failing.push_back(config::yaml::error_at(std::move(message), state_->text, state_->path, example.mark));
      };
      if (!document.errors.empty())
        fail(fmt::format("{}: the example is no Dockerfile: {}", rule->code, document.errors.front().message));
      else if (fires != example.bad)
        fail(fmt::format("{}: {}", rule->code, fires ? "reports a good example" : "does not report a bad example"));
    }
  }
  return failing;
}

}  // namespace plimsoll
