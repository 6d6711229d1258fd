#include "rules/support/installs.hpp"

#include <algorithm>

#include "shell/programs.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// The name in `$name` or `${name}`; empty where the text is something else.
std::string_view variable_name(std::string_view text) {
  if (!text.starts_with('$')) return {};
  text.remove_prefix(1);
  if (text.starts_with('{') && text.ends_with('}')) text = text.substr(1, text.size() - 2);
  return std::ranges::all_of(text, is_name_char) ? text : std::string_view();
}

/// The text that a script gives to a variable, where it does so once and says it plainly.
const ShellWord* only_assignment(std::span<const Command> commands, std::string_view name) {
  const ShellWord* found = nullptr;
  for (const Command& command : commands)
    for (const ShellWord& assignment : command.assignments) {
      const std::string_view text = assignment.value;
      if (!text.starts_with(name) || text.substr(name.size(), 1) != "=") continue;
      if (found != nullptr || !assignment.literal) return nullptr;
      found = &assignment;
    }
  return found;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

bool has_option(std::string_view text) {
  for (std::size_t at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1))
    if (at == 0 || is_blank(text[at - 1])) return true;
  return false;
}

/// Whether the instruction copies files into the image.
bool is_transfer(const ast::Common& instruction) {
  return same_text(instruction.keyword.text, "COPY") || same_text(instruction.keyword.text, "ADD");
}

}  // namespace

Calls judged_calls(const ast::Run& run, const Pass& pass) {
  if (!pass.as_hadolint() && !pass.shell(run).complete()) return {{}, false};
  return calls(run, pass);
}

std::vector<const ShellWord*> native_operands(const Call& call) {
  std::vector<const ShellWord*> found;
  shell::Arguments arguments(call.command());
  for (shell::Argument argument; arguments.next(argument);)
    if (argument.role == shell::Role::verb || argument.role == shell::Role::operand) found.push_back(argument.word);
  return found;
}

std::vector<const ShellWord*> behind_verb(const Call& call) {
  std::vector<const ShellWord*> found = native_operands(call);
  if (!found.empty()) found.erase(found.begin());
  return found;
}

const ShellWord* find_verb(const Call& call, const Pass& pass, Call::Names verbs, Call::Names native_verbs) {
  if (pass.as_hadolint()) return call.verb(verbs);
  const auto operands = native_operands(call);
  if (operands.empty() || !operands.front()->literal) return nullptr;
  const std::string_view verb = operands.front()->value;
  const bool wanted =
      std::ranges::find(verbs, verb) != verbs.end() || std::ranges::find(native_verbs, verb) != native_verbs.end();
  return wanted ? operands.front() : nullptr;
}

bool may_hold_option(const Call& call, const ast::Run& run, const Pass& pass) {
  return std::ranges::any_of(call.arguments(), [&](const ShellWord& word) {
    const std::string_view text = word.value;
    if (word.literal || (!text.starts_with('$') && !text.starts_with('`'))) return false;
    if (text.starts_with("`#")) return false;  // nothing but a comment
    if (const std::string_view name = variable_name(text); !name.empty())
      if (const ShellWord* set = only_assignment(pass.shell(run).commands(), name))
        return has_option(std::string_view(set->value).substr(name.size() + 1));
    if (text.find("$(") != std::string_view::npos || text.find('`') != std::string_view::npos) return true;
    const Value value = pass.model().expand(run, text);
    return !value.known || has_option(value.text);
  });
}

bool is_answered(const Call& call) {
  return call.command().before == Connector::pipe ||
         std::ranges::any_of(call.command().redirects,
                             [](const Redirect& redirect) { return redirect.operation.starts_with('<'); });
}

void Mentioned::see(const ast::Common& instruction, const Pass& pass) {
  if (pass.as_hadolint()) return;
  const Stage* const stage = pass.model().stage_of(instruction);
  if (stage != stage_ && stage != nullptr) {
    if (stage_ != nullptr) at_end_.push_back(here_);
    here_ = stage->base && *stage->base < at_end_.size() && at_end_[*stage->base];
    stage_ = stage;
  }
  if (here_) return;
  const std::string text = ascii_lower(pass.document().source->slice(instruction.tile));
  const auto is_said = [&](std::string_view word) { return text.find(word) != std::string::npos; };
  here_ = std::ranges::any_of(anywhere_, is_said) ||
          (is_transfer(instruction) && std::ranges::any_of(transferred_, is_said));
}

}  // namespace plimsoll::rules
