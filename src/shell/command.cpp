// Questions about one command: its name, its verb, its options.
#include <algorithm>

#include "plimsoll/shell.hpp"
#include "shell/programs.hpp"

namespace plimsoll {

using shell::Argument;
using shell::Arguments;
using shell::Role;

std::string_view Command::name() const {
  if (name_at >= words.size()) return {};
  const std::string_view path = words[name_at].value;
  return path.substr(path.rfind('/') + 1);
}

std::span<const ShellWord> Command::arguments() const {
  return name_at < words.size() ? std::span(words).subspan(name_at + 1) : std::span<const ShellWord>();
}

const ShellWord* Command::verb() const {
  Arguments arguments(*this);
  for (Argument argument; arguments.next(argument);)
    if (argument.role == Role::verb || argument.role == Role::operand) return argument.word;
  return nullptr;
}

std::vector<const ShellWord*> Command::operands() const {
  std::vector<const ShellWord*> found;
  Arguments arguments(*this);
  for (Argument argument; arguments.next(argument);)
    if (argument.role == Role::operand) found.push_back(argument.word);
  return found;
}

std::optional<OptionValue> Command::option(std::initializer_list<std::string_view> names) const {
  std::optional<OptionValue> found;
  Arguments arguments(*this);
  for (Argument argument; arguments.next(argument);)
    if ((argument.role == Role::value || argument.has_value) &&
        std::ranges::find(names, argument.option) != names.end())
      found = {argument.word, argument.value};
  return found;
}

std::size_t Command::count_flag(std::string_view name) const {
  std::size_t count = 0;
  Arguments arguments(*this);
  for (Argument argument; arguments.next(argument);)
    count += argument.role == Role::option && argument.option == name ? 1 : 0;
  return count;
}

bool Command::is(std::string_view wanted, std::string_view wanted_verb) const {
  if (name() != wanted) return false;
  if (wanted_verb.empty()) return true;
  const ShellWord* found = verb();
  return found != nullptr && found->value == wanted_verb;
}

bool Command::has_flag(char short_flag, std::initializer_list<std::string_view> long_flags) const {
  Arguments arguments(*this);
  for (Argument argument; arguments.next(argument);) {
    if (argument.role != Role::option) continue;
    if (argument.option.size() == 1 && argument.option.front() == short_flag) return true;
    for (const std::string_view flag : long_flags)
      if (argument.option == (flag.starts_with("--") ? flag.substr(2) : flag)) return true;
  }
  return false;
}

}  // namespace plimsoll
