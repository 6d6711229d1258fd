// See shell_form.hpp.
#include "rules/support/shell_form.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kTestOperators[] = {"!=",  "-a",  "-ef", "-eq", "-ge", "-gt", "-le", "-lt",
                                               "-ne", "-nt", "-o",  "-ot", "=",   "==",  "=~"};

std::string_view take_word(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  const std::string_view word = text.substr(0, text.find_first_of(" \t"));
  text.remove_prefix(word.size());
  return word;
}

}  // namespace

bool runs_in_a_shell_for_nothing(const ast::Common& node) {
  return !node.exec && !node.rest.text.empty() && !node.rest.text.starts_with("exec ");
}

bool is_test_command(std::string_view text) {
  if (const std::string_view name = take_word(text); name != "[" && name != "[[") return false;
  std::string_view word = take_word(text);
  if (word.starts_with('-') || word.starts_with('$') || word.starts_with("\"$") || word == "!" || word == "(")
    return true;
  while (!(word = take_word(text)).empty())
    if (std::ranges::find(kTestOperators, word) != std::end(kTestOperators)) return true;
  return false;
}

bool is_broken_array(const ast::Common& node) {
  const std::string_view text = node.rest.text;
  if (node.exec || !text.starts_with('[') || text.size() < 2 || is_test_command(text)) return false;
  return text.ends_with(']') || (text[1] != ' ' && text[1] != '\t');  // `[ -f x ] && app` is a command
}

std::string shell_form_message(const ast::Common& node) {
  const std::string keyword = in_quotes(node.keyword.text);
  if (node.rest.text.starts_with('[') && !is_test_command(node.rest.text))
    return "what follows " + keyword + " is no valid JSON array, so a shell runs it";
  return keyword + R"( runs in a shell that takes its signals; use ["command", "argument"])";
}

}  // namespace plimsoll::rules
