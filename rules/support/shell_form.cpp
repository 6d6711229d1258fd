// See shell_form.hpp.
#include "rules/support/shell_form.hpp"

#include <string_view>

#include "rules/support/words.hpp"

namespace plimsoll::rules {
bool runs_in_a_shell_for_nothing(const ast::Common& node) {
  return !node.exec && !node.rest.text.empty() && !node.rest.text.starts_with("exec ");
}

bool is_broken_array(const ast::Common& node) {
  const std::string_view text = node.rest.text;
  if (node.exec || !text.starts_with('[') || text.size() < 2) return false;
  return text.ends_with(']') || (text[1] != ' ' && text[1] != '\t');  // `[ -f x ] && app` is a command
}

std::string shell_form_message(const ast::Common& node) {
  const std::string keyword = in_quotes(node.keyword.text);
  if (node.rest.text.starts_with('[')) return "what follows " + keyword + " is no valid JSON array, so a shell runs it";
  return keyword + R"( runs in a shell that takes its signals; use ["command", "argument"])";
}

}  // namespace plimsoll::rules
