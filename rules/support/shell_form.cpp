// See shell_form.hpp.
#include "rules/support/shell_form.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

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
    json += (json.empty() ? "[\"" : ", \"") + std::string(*element) + '"';
  }
  return json.empty() ? json : json + ']';
}

}  // namespace

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

void offer_json_form(Finding& finding, const ast::Common& node) {
  const std::string json = node.rest.text.starts_with('[') ? as_array(node.rest.text) : as_json(node.rest.text);
  if (!node.rest.text.empty() && !json.empty() && node.rest.span.size() == node.rest.text.size())
    finding.fix(Applicability::unsafe, "Write it in JSON form", {{node.rest.span, json}});
}

}  // namespace plimsoll::rules
