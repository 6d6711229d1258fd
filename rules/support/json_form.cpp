// See json_form.hpp.
#include "rules/support/json_form.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/support/shell_form.hpp"
#include "rules/support/windows_image.hpp"
#include "rules/support/words.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

/// Commands that a shell has in itself, and words of its language: what starts with one cannot be written in JSON form.
constexpr std::string_view kBuiltins[] = {
    ".",     ":",       "[",        "alias",    "bg",      "bind",    "break",     "builtin",  "caller", "case",
    "cd",    "command", "compgen",  "continue", "coproc",  "declare", "dirs",      "disown",   "do",     "done",
    "elif",  "else",    "enable",   "esac",     "eval",    "exec",    "exit",      "export",   "fc",     "fg",
    "fi",    "for",     "function", "getopts",  "hash",    "help",    "history",   "if",       "jobs",   "let",
    "local", "logout",  "mapfile",  "popd",     "pushd",   "read",    "readarray", "readonly", "return", "select",
    "set",   "shift",   "shopt",    "source",   "suspend", "test",    "then",      "time",     "times",  "trap",
    "type",  "typeset", "ulimit",   "umask",    "unalias", "unset",   "until",     "wait",     "while"};
static_assert(std::ranges::is_sorted(kBuiltins));

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("_./:=@%+,-").find(c) != std::string_view::npos;
}

/// `command` in JSON form; empty where a shell would do more than split it at its blanks.
std::string as_json(std::string_view command) {
  std::string json = "[";
  for (std::size_t at = 0; at < command.size();) {
    const std::size_t end = std::min(command.find_first_of(" \t", at), command.size());
    const std::string_view word = command.substr(at, end - at);
    const bool first = at == 0;
    if (word.empty() || !std::ranges::all_of(word, is_plain)) return {};
    if (first && (word.find('=') != std::string_view::npos || std::ranges::binary_search(kBuiltins, word))) return {};
    json += (first ? "\"" : ", \"") + std::string(word) + "\"";
    at = std::min(command.find_first_not_of(" \t", end), command.size());
  }
  return json + "]";
}

/// Takes one element of an array off the front: a quoted text, or a word without quotes. Nothing where it is neither.
std::optional<std::string_view> take_element(std::string_view& text) {
  const char quote = text.front();
  if (quote == '"' || quote == '\'') {
    const std::size_t end = text.find(quote, 1);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view element = text.substr(1, end - 1);
    text.remove_prefix(end + 1);
    return element;
  }
  const std::string_view word = text.substr(0, text.find_first_of(", \t\"'"));
  if (word.empty() || !std::ranges::all_of(word, is_plain)) return std::nullopt;
  text.remove_prefix(word.size());
  return word;
}

/// The array that `['app', "x" y,]` means; empty where that is not plain.
std::string as_array(std::string_view text) {
  if (!text.starts_with('[') || !text.ends_with(']') || text.size() < 2) return {};
  text = text.substr(1, text.size() - 2);
  std::string json;
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(", \t"), text.size()));
    if (text.empty()) break;
    const auto element = take_element(text);
    if (!element || element->find_first_of("\"\\") != std::string_view::npos) return {};
    if (json.empty() && element->starts_with('-')) return {};  // no program has such a name
    json += (json.empty() ? "[\"" : ", \"") + std::string(*element) + '"';
  }
  return json.empty() ? json : json + ']';
}

/// Whether Windows starts the command without cmd: its program is a file, and there is no variable in it.
bool starts_without_cmd(std::string_view json) {
  const std::string_view program = json.substr(0, json.find('"', 2));
  return ascii_lower(program).ends_with(".exe") && json.find('%') == std::string_view::npos;
}

bool runs_on_windows(const ast::Common& node, const Pass& pass) {
  const ShellDialect dialect = pass.model().shell(node).dialect();
  if (dialect == ShellDialect::cmd || dialect == ShellDialect::powershell) return true;
  const Stage* const stage = pass.model().stage_of(node);
  return stage != nullptr && is_for_windows(pass.model(), *stage);
}

bool is_given(const ast::Common& node) { return node.exec ? !node.arguments.empty() : !node.rest.text.empty(); }

/// Which stages have a CMD or an ENTRYPOINT, or are FROM one that has, or are what one that has is FROM.
struct StartCommands {
  explicit StartCommands(const Model& model) : cmd(model.stages().size()), entrypoint(model.stages().size()) {
    for (const Stage& stage : model.stages())
      for (const Step& step : model.steps(stage)) {
        if (const auto* node = ast::as<ast::Cmd>(*step.instruction); node != nullptr && is_given(*node))
          cmd[stage.index] = true;
        if (const auto* node = ast::as<ast::Entrypoint>(*step.instruction); node != nullptr && is_given(*node))
          entrypoint[stage.index] = true;
      }
    spread(cmd, model.stages());
    spread(entrypoint, model.stages());
  }

  std::vector<bool> cmd;
  std::vector<bool> entrypoint;

 private:
  static void spread(std::vector<bool>& has, std::span<const Stage> stages) {
    std::vector<bool> up = has;  // itself or what it is FROM
    for (const Stage& stage : stages)
      if (stage.base && up[*stage.base]) up[stage.index] = true;
    for (std::size_t i = stages.size(); i-- > 0;)
      if (stages[i].base && has[i]) has[*stages[i].base] = true;
    for (std::size_t i = 0; i < has.size(); ++i) has[i] = has[i] || up[i];
  }
};

/// Whether the image starts with ENTRYPOINT and CMD together, so that the form of one says what the other means.
bool has_both(const ast::Common& node, const Pass& pass) {
  const Stage* const stage = pass.model().stage_of(node);
  if (stage == nullptr) return false;
  const auto& starts = pass.model().fact<StartCommands>();
  if (same_text(node.keyword.text, "CMD")) return starts.entrypoint[stage->index];
  return same_text(node.keyword.text, "ENTRYPOINT") && starts.cmd[stage->index];
}

}  // namespace

void offer_json_form(Finding& finding, const ast::Common& node, const Pass& pass) {
  const std::string_view text = node.rest.text;
  if (text.empty() || is_test_command(text) || node.rest.span.size() != text.size()) return;
  const bool is_array = text.starts_with('[');
  const std::string json = is_array ? as_array(text) : as_json(text);
  if (json.empty() || (runs_on_windows(node, pass) && !starts_without_cmd(json))) return;
  const bool both = has_both(node, pass);
  if (both && !is_array) return;
  finding.fix(both ? Applicability::display_only : Applicability::unsafe, "Write it in JSON form",
              {{node.rest.span, json}});
}

}  // namespace plimsoll::rules
