// See shell_variables.hpp.
#include "rules/stages/shell_variables.hpp"

#include <algorithm>
#include <unordered_set>

#include "rules/stages/mentions.hpp"
#include "rules/stages/predefined_arguments.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kSetByShells[] = {
    "BASH",       "BASHPID", "BASH_VERSION", "EUID",     "FUNCNAME", "GROUPS", "HOME",   "HOSTNAME", "HOSTTYPE",
    "IFS",        "LINENO",  "LOGNAME",      "MACHTYPE", "OLDPWD",   "OPTARG", "OPTIND", "OSTYPE",   "PATH",
    "PIPESTATUS", "PPID",    "PS1",          "PS2",      "PS4",      "PWD",    "RANDOM", "REPLY",    "SECONDS",
    "SHELL",      "SHLVL",   "TERM",         "UID",      "USER",     "_"};

/// Whether the command may set names that do not stand in it.
bool may_set_anything(const Command& command) {
  constexpr std::string_view kReaders[] = {".", "source", "eval"};
  constexpr std::string_view kSetters[] = {"export", "declare", "typeset", "local", "readonly", "read", "set"};
  const std::string_view name = command.words.empty() ? std::string_view() : std::string_view(command.words[0].value);
  if (std::ranges::find(kReaders, name) != std::end(kReaders)) return true;
  if (std::ranges::find(kSetters, name) == std::end(kSetters)) return false;
  // `export $(cat .env)`: the whole word is the name.
  return std::any_of(command.words.begin() + 1, command.words.end(),
                     [](const ShellWord& word) { return !word.literal && word.value.find('=') == std::string::npos; });
}

/// `NAME=$NAME` takes the value from the environment, wherever it stands.
bool passes_on(std::string_view name, std::string_view rest) {
  const auto skip = [&](std::string_view part) {
    if (rest.starts_with(part)) rest.remove_prefix(part.size());
  };
  if (!rest.starts_with('=')) return false;
  skip("=");
  skip("\\");
  skip("\"");
  if (!rest.starts_with('$')) return false;
  skip("$");
  skip("{");
  return leading_name(rest) == name;
}

/// Every name in `text` that does not stand behind `$` or `${`, or is followed by something else than the end of it.
void add_set_names(std::string_view text, std::unordered_set<std::string_view>& names) {
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view name = leading_name(text.substr(at));
    if (name.empty()) {
      while (at < text.size() && is_digit(text[at])) ++at;  // `1st` holds no name
      while (at < text.size() && is_name_char(text[at])) ++at;
      if (at < text.size()) ++at;
      continue;
    }
    const std::size_t end = at + name.size();
    const bool braced = at >= 2 && text[at - 1] == '{' && text[at - 2] == '$';
    const bool expanded = at >= 1 && text[at - 1] == '$';
    const bool plain = end < text.size() && std::string_view("}#%/").find(text[end]) != std::string_view::npos;
    if (braced ? !plain : !expanded && !passes_on(name, text.substr(end))) names.insert(name);
    at = end;
  }
}

/// The names that the shell expands in a word, up to the first command substitution: its commands are listed
/// themselves.
template <typename Visit>
void each_expansion(std::string_view word, Visit visit) {
  char quote = 0;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const char c = word[at];
    if (quote == '\'') {
      if (c == '\'') quote = 0;
    } else if (c == '\\') {
      ++at;
    } else if (c == '`' || word.substr(at).starts_with("$(")) {
      return;
    } else if (c == '"') {
      quote = quote == '"' ? '\0' : '"';
    } else if (c == '\'' && quote == 0) {
      quote = '\'';
    } else if (c == '$') {
      const std::size_t begin = word.substr(at + 1).starts_with('{') ? at + 2 : at + 1;
      if (begin >= word.size()) return;
      if (const std::string_view name = leading_name(word.substr(begin)); !name.empty()) visit(name);
    }
  }
}

}  // namespace

std::vector<ShellVariable> shell_variables(const Pass& pass, const ast::Run& run) {
  const ShellScript& script = pass.shell(run);
  const auto commands = script.commands();
  if (run.exec || !script.complete()) return {};
  std::vector<ShellVariable> found;
  std::unordered_set<std::string_view> seen;
  const auto look_at = [&](const ShellWord& word) {
    if (word.text.find('$') == std::string_view::npos) return;
    each_expansion(word.text, [&](std::string_view name) {
      if (seen.insert(name).second && !is_proxy(name)) found.push_back({name, word.span});
    });
  };
  for (const Command& command : commands) {
    std::ranges::for_each(command.words, look_at);
    std::ranges::for_each(command.assignments, look_at);
    for (const Redirect& redirect : command.redirects) look_at(redirect.target);
  }
  if (found.empty() || std::ranges::any_of(commands, may_set_anything)) return {};
  std::unordered_set<std::string_view> set(std::begin(kSetByShells), std::end(kSetByShells));
  add_set_names(run.logical.text(), set);
  for (const ast::Heredoc& heredoc : run.heredocs) add_set_names(heredoc.body.text, set);
  std::erase_if(found, [&](const ShellVariable& variable) { return set.contains(variable.name); });
  for (ShellVariable& variable : found) variable.span = run.locate(variable.name, variable.span);
  return found;
}

}  // namespace plimsoll::rules
