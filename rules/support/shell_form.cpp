// See shell_form.hpp.
#include "rules/support/shell_form.hpp"

#include <algorithm>
#include <iterator>

#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// Words that only a shell understands: what starts with one cannot be written in JSON form.
constexpr std::string_view kBuiltins[] = {
    ".",   "[",     "alias",  "case", "cd",   "command", "eval", "exec",   "exit",  "export", "for",   "if",   "read",
    "set", "shift", "source", "test", "time", "trap",    "type", "ulimit", "umask", "unset",  "until", "wait", "while"};

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
    if (first &&
        (word.find('=') != std::string_view::npos || std::ranges::find(kBuiltins, word) != std::end(kBuiltins)))
      return {};
    json += (first ? "\"" : ", \"") + std::string(word) + "\"";
    at = std::min(command.find_first_not_of(" \t", end), command.size());
  }
  return json + "]";
}

}  // namespace

bool runs_in_a_shell_for_nothing(const ast::Common& node) {
  return !node.exec && !node.rest.text.empty() && !node.rest.text.starts_with("exec ");
}

std::string shell_form_message(const ast::Common& node) {
  const std::string keyword = in_quotes(node.keyword.text);
  if (node.rest.text.starts_with('[')) return "what follows " + keyword + " is no valid JSON array, so a shell runs it";
  return keyword + R"( runs in a shell that takes its signals; use ["command", "argument"])";
}

void offer_json_form(Finding& finding, const ast::Common& node) {
  const std::string json = as_json(node.rest.text);
  if (!node.rest.text.empty() && !json.empty() && node.rest.span.size() == node.rest.text.size())
    finding.fix(Applicability::unsafe, "Write it in JSON form", {{node.rest.span, json}});
}

}  // namespace plimsoll::rules
