#include "plimsoll/settings.hpp"

#include <algorithm>
#include <array>

namespace plimsoll {
namespace {

bool is_variable_name(std::string_view name) {
  const auto fits = [](char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  return !name.empty() && (name[0] < '0' || name[0] > '9') && std::ranges::all_of(name, fits);
}

class Collector {
 public:
  Collector(const Model& model, std::vector<Setting>& settings) : model_(model), settings_(settings) {}

  void read(const ast::Instruction& instruction) {
    if (const auto* env = ast::as<ast::Env>(instruction)) {
      pairs(*env, env->pairs, SettingOrigin::env);
    } else if (const auto* arg = ast::as<ast::Arg>(instruction)) {
      pairs(*arg, arg->pairs, SettingOrigin::arg);
    } else if (const auto* onbuild = ast::as<ast::Onbuild>(instruction)) {
      if (onbuild->trigger != nullptr) read(*onbuild->trigger);
    } else if (ast::as<ast::Run>(instruction) != nullptr || ast::as<ast::Cmd>(instruction) != nullptr ||
               ast::as<ast::Entrypoint>(instruction) != nullptr || ast::as<ast::Healthcheck>(instruction) != nullptr) {
      script(ast::common(instruction));
    }
  }

 private:
  void pairs(const ast::Common& instruction, const std::vector<ast::Pair>& pairs, SettingOrigin origin) {
    for (const ast::Pair& pair : pairs) {
      if (!pair.value) continue;
      Value value = model_.expand(instruction, pair.value->text);
      settings_.push_back({.origin = origin,
                           .instruction = &instruction,
                           .name = pair.name.text,
                           .value = std::move(value.text),
                           .known = value.known,
                           .literal = value.known && pair.value->text.find('$') == std::string_view::npos,
                           .name_span = pair.name.span,
                           .value_span = pair.value->span,
                           .span = {pair.name.span.begin, std::max(pair.name.span.end, pair.value->span.end)}});
    }
  }

  void script(const ast::Common& instruction) {
    const ShellScript& script = model_.shell(instruction);
    for (const Command& command : script.commands()) {
      const SettingOrigin origin = command.words.empty() ? SettingOrigin::assignment : SettingOrigin::in_front;
      for (const ShellWord& word : command.assignments) assignment(instruction, script, command, word, origin);
      for (std::size_t at = 1; at < command.words.size() && at < command.name_index(); ++at)  // `env A=b command`
        assignment(instruction, script, command, command.words[at], SettingOrigin::in_front);
      constexpr std::array<std::string_view, 3> kDeclare{"declare", "typeset", "readonly"};
      const std::string_view name = command.name();
      if (name == "export" || std::ranges::find(kDeclare, name) != kDeclare.end()) {
        const bool exports = name == "export" || command.has_flag('x', {});
        for (const ShellWord& word : command.arguments())
          assignment(instruction, script, command, word, exports ? SettingOrigin::exported : SettingOrigin::assignment);
      }
    }
  }

  void assignment(const ast::Common& instruction, const ShellScript& script, const Command& command,
                  const ShellWord& word, SettingOrigin origin) {
    const std::size_t equals = word.text.find('=');
    if (equals == std::string_view::npos || equals == 0) return;
    const std::size_t name_end = equals - (word.text[equals - 1] == '+' ? 1 : 0);
    if (!is_variable_name(word.text.substr(0, name_end))) return;  // so no quotes stand in front of the '='
    settings_.push_back({.origin = origin,
                         .instruction = &instruction,
                         .name = word.text.substr(0, name_end),
                         .value = word.value.substr(std::min(word.value.find('='), word.value.size() - 1) + 1),
                         .known = word.literal,
                         .literal = word.literal,
                         .name_span = part(script, command, word, 0, name_end),
                         .value_span = part(script, command, word, equals + 1, word.text.size()),
                         .span = word.span});
  }

  /// File span of the bytes [begin, end) of a word.
  static Span part(const ShellScript& script, const Command& command, const ShellWord& word, std::size_t begin,
                   std::size_t end) {
    if (begin == end) return {word.span.end, word.span.end};
    if (word.node == ShellTree::kNone) return word.span;
    const ShellText& source = script.trees()[command.tree].source();
    const auto offset = static_cast<std::size_t>(word.text.data() - source.text().data());
    return source.span(offset + begin, offset + end);
  }

  const Model& model_;
  std::vector<Setting>& settings_;
};

}  // namespace

Settings::Settings(const Model& model) {
  Collector collector(model, settings_);
  for (const ast::Instruction& each : model.document().instructions) collector.read(each);
  std::ranges::stable_sort(settings_, {}, &Setting::name);
}

std::span<const Setting> Settings::of(std::string_view name) const {
  const auto first = std::ranges::lower_bound(settings_, name, {}, &Setting::name);
  const auto last = std::ranges::upper_bound(settings_, name, {}, &Setting::name);
  return {first, last};
}

}  // namespace plimsoll
