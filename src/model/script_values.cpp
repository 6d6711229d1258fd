// Expansion of shell words.
#include "model/script_values.hpp"

#include <utility>

namespace plimsoll {
namespace {

using Kind = ShellKind;

/// Longer values are not followed: a script could double one with each assignment.
constexpr std::size_t kLongest = 4096;

bool is_name_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

/// The name in `NAME=value`; empty where the word is none.
std::string_view assigned_name(std::string_view word) {
  const std::size_t equals = word.find('=');
  if (equals == std::string_view::npos || equals == 0 || !is_name_start(word.front())) return {};
  return word.substr(0, equals);
}

bool declares(const Command& command) {
  const std::string_view name = command.name();
  return name == "export" || name == "readonly" || name == "local" || name == "declare" || name == "typeset";
}

/// What sets variables that the list of commands does not show.
bool reads_variables(const Command& command) {
  const std::string_view name = command.name();
  return name == "read" || name == "getopts" || name == "unset" || name == "printf";
}

}  // namespace

class ScriptValues::Writer {
 public:
  explicit Writer(const ScriptValues& values) : values_(values) {}

  void write(ShellNode node) {
    if (!node.has_children()) {
      out.text += node.text();
      return;
    }
    for (const ShellNode part : node.children()) write_part(part);
  }

  Value out;

 private:
  void write_part(ShellNode part) {
    const std::string_view text = part.text();
    switch (part.kind()) {
      case Kind::literal:
      case Kind::glob:  // a pattern that no file fits is its own text: the ? of a URL
        out.text += text;
        break;
      case Kind::escaped:
        out.text += text.substr(text.size() > 1 ? 1 : 0);
        break;
      case Kind::single_quoted:
        out.text += text.substr(1, text.size() - 2);
        break;
      case Kind::double_quoted:
      case Kind::translated_quoted:
        if (part.has_children())
          write(part);
        else
          out.text += text.substr(1, text.size() - 2);
        break;
      case Kind::parameter: {
        Value value = values_.variable(part.name(), text);
        out.known = out.known && value.known;
        out.text += value.text;
        break;
      }
      default:
        out.known = false;
        out.text += text;
    }
  }

  const ScriptValues& values_;
};

ScriptValues::ScriptValues(const Model& model, const ast::Common& instruction, const ShellScript& script)
    : model_(model), instruction_(instruction), script_(script) {
  for (const Command& command : script.commands()) {
    if (command.words.empty())
      for (const ShellWord& word : command.assignments) assign(command, word);
    if (declares(command))
      for (const ShellWord& word : command.arguments()) assign(command, word);
    if (reads_variables(command))
      for (const ShellWord& word : command.arguments())
        if (word.literal && !word.value.empty() && is_name_start(word.value.front()))
          assigned_[word.value] = {.text = "${" + word.value + "}", .known = false};
  }
}

/// The first value holds; a second one makes the name unknown, here and for good.
void ScriptValues::assign(const Command& command, const ShellWord& word) {
  const std::string_view name = assigned_name(word.value);
  if (name.empty()) return;
  std::string key(name.substr(0, name.find('+')));
  Value value = expand(command, word);
  value.text.erase(0, name.size() + 1);
  if (value.text.size() > kLongest || key.size() != name.size() || assigned_.contains(key))
    value = {.text = "${" + key + "}", .known = false};
  else if (!value.known)
    value.text = "${" + key + "}";
  assigned_[std::move(key)] = std::move(value);
}

Value ScriptValues::variable(std::string_view name, std::string_view text) const {
  if (name.empty() || !is_name_start(name.front())) return {.text = std::string(text), .known = false};
  const bool plain = text.size() == name.size() + 1 || text.size() == name.size() + 3;
  const auto found = assigned_.find(name);
  if (found != assigned_.end()) return plain ? found->second : Value{.text = std::string(text), .known = false};
  const std::string written = plain ? "${" + std::string(name) + "}" : std::string(text);
  Value value = model_.expand(instruction_, written);
  if (!value.known || value.refusal || value.text.size() > kLongest) return {.text = written, .known = false};
  return value;
}

Value ScriptValues::expand(const Command& command, const ShellWord& word) const {
  if (word.literal || word.node == ShellTree::kNone || command.tree >= script_.trees().size())
    return {.text = word.value};
  Writer writer(*this);
  const ShellNode node = script_.trees()[command.tree].node(word.node);
  if (node.is(Kind::assignment)) {  // name and sign as written
    writer.out.text = word.value.substr(0, word.value.find('=') + 1);
    writer.out.known = !node.child(Kind::array);
    if (const ShellNode value = node.child(Kind::word)) writer.write(value);
    return std::move(writer.out);
  }
  writer.write(node);
  return std::move(writer.out);
}

}  // namespace plimsoll
