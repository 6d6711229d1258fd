#include "rules/support/installs.hpp"

#include <algorithm>
#include <map>
#include <utility>

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

/// The texts that the scripts of a file give to variables.
class Assignments {
 public:
  explicit Assignments(const Model& model) {
    for (const ast::Instruction& instruction : model.document().instructions) {
      const auto* onbuild = ast::as<ast::Onbuild>(instruction);
      const bool triggers = onbuild != nullptr && onbuild->trigger != nullptr;
      if (const auto* run = ast::as<ast::Run>(triggers ? *onbuild->trigger : instruction)) add(*run, model.shell(*run));
    }
  }
  /// Where the RUN sets the variable once and says it plainly; else null.
  const ShellWord* only(const ast::Run& run, std::string_view name) const {
    const auto found = all_.find({&run, name});
    return found == all_.end() ? nullptr : found->second;
  }

 private:
  void add(const ast::Run& run, const ShellScript& script) {
    for (const Command& command : script.commands())
      for (const ShellWord& assignment : command.assignments) {
        const std::string_view name = std::string_view(assignment.value).substr(0, assignment.value.find('='));
        const auto [place, is_new] = all_.try_emplace({&run, name}, assignment.literal ? &assignment : nullptr);
        if (!is_new) place->second = nullptr;
      }
  }
  std::map<std::pair<const ast::Run*, std::string_view>, const ShellWord*> all_;
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

bool has_option(std::string_view text) {
  for (std::size_t at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1))
    if (at == 0 || is_blank(text[at - 1])) return true;
  return false;
}

/// The file in lower case.
struct LowerText {
  explicit LowerText(const Model& model) : text(ascii_lower(model.document().text())) {}
  std::string text;
};

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
      if (const ShellWord* set = pass.model().fact<Assignments>().only(run, name))
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

bool Mentioned::by(const ast::Common& instruction, const Pass& pass) {
  if (pass.as_hadolint()) return false;
  for (; next_ <= instruction.index; ++next_) {
    const ast::Instruction& next = pass.document().instructions[next_];
    see(ast::common(next), pass);
    const auto* onbuild = ast::as<ast::Onbuild>(next);
    if (onbuild != nullptr && onbuild->trigger != nullptr) see(ast::common(*onbuild->trigger), pass);
  }
  return here_;
}

void Mentioned::see(const ast::Common& instruction, const Pass& pass) {
  const Stage* const stage = pass.model().stage_of(instruction);
  if (stage != stage_ && stage != nullptr) {
    if (stage_ != nullptr) at_end_.push_back(here_);
    here_ = stage->base && *stage->base < at_end_.size() && at_end_[*stage->base];
    stage_ = stage;
  }
  if (here_) return;
  const Span tile = instruction.tile;
  const std::string_view text = std::string_view(pass.model().fact<LowerText>().text).substr(tile.begin, tile.size());
  const auto is_said = [&](std::string_view word) { return text.find(word) != std::string_view::npos; };
  here_ = std::ranges::any_of(anywhere_, is_said) ||
          (is_transfer(instruction) && std::ranges::any_of(transferred_, is_said));
}

}  // namespace plimsoll::rules
