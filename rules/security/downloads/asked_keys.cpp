#include "rules/security/downloads/asked_keys.hpp"

#include <utility>

#include "shell/programs.hpp"

namespace plimsoll::rules {
namespace {

/// How many hexadecimal digits name a key; 0 where a word is no such name.
std::size_t key_digits(std::string_view word) {
  if (word.starts_with("0x") || word.starts_with("0X")) word.remove_prefix(2);
  std::size_t digits = 0;
  for (const char c : word) {
    if (c == ' ') continue;
    if (std::string_view("0123456789abcdefABCDEF").find(c) == std::string_view::npos) return 0;
    ++digits;
  }
  return digits;
}

bool asks_keyserver(std::string_view option) { return option.starts_with("recv") || option.starts_with("receive"); }

}  // namespace

std::vector<AskedKey> asked_keys(const ast::Common& instruction, const Command& command, const Model& model) {
  const std::string_view program = command.name();
  if (program != "gpg" && program != "gpg2" && program != "apt-key") return {};
  const auto server = command.option({"keyserver"});
  const bool is_open =
      server && server->word->literal && !server->text.starts_with("hkps:") && !server->text.starts_with("https:");
  std::vector<AskedKey> found;
  bool asked = false;
  shell::Arguments arguments(command);
  for (shell::Argument argument; arguments.next(argument);) {
    const bool asks = asks_keyserver(argument.option);
    asked = asked || asks;
    const bool is_name = argument.role == shell::Role::operand || (asks && argument.has_value);
    if (!asked || !is_name) continue;
    std::string name(argument.value);
    if (!argument.word->literal) {
      Value value = model.expand(instruction, argument.word->text);
      if (!value.known) continue;
      name = std::move(value.text);
    }
    if (const std::size_t digits = key_digits(name); digits > 0)
      found.push_back({argument.word->span, std::move(name), digits, is_open});
  }
  return found;
}

}  // namespace plimsoll::rules
