#include "rules/security/downloads/powershell_pipes.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

bool is_word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// Calls `see` with each word, as written and in lower case.
template <typename See>
void for_each_word(std::string_view text, const See& see) {
  for (std::size_t at = 0; at < text.size();) {
    const auto first = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_word_char);
    const auto last = std::find_if_not(first, text.end(), is_word_char);
    at = static_cast<std::size_t>(last - text.begin());
    if (first != last) see(std::string_view(first, last), ascii_lower(std::string_view(first, last)));
  }
}

/// Whether a word is no part of a path or file name.
bool stands_alone(std::string_view statement, std::string_view word) {
  const auto begin = static_cast<std::size_t>(word.data() - statement.data());
  const std::size_t end = begin + word.size();
  constexpr std::string_view kPath = "./\\:";
  return (begin == 0 || kPath.find(statement[begin - 1]) == std::string_view::npos) &&
         (end == statement.size() || kPath.find(statement[end]) == std::string_view::npos);
}

std::string_view url_in(std::string_view statement) {
  const std::size_t colon = statement.find("://");
  if (colon == std::string_view::npos) return {};
  const std::size_t before = statement.find_last_of(" \t'\"(,=", colon);
  const std::string_view url = statement.substr(before == std::string_view::npos ? 0 : before + 1);
  return url.substr(0, url.find_first_of(" \t'\"),;|"));
}

}  // namespace

std::vector<PowerShellPipe> powershell_pipes(std::string_view script) {
  std::vector<PowerShellPipe> found;
  while (!script.empty()) {
    const std::size_t end = std::min(script.find_first_of(";\n{}&"), script.size());
    const std::string_view statement = script.substr(0, end);
    script.remove_prefix(std::min(end + 1, script.size()));
    std::string_view runs;
    bool fetches = false;
    bool prints = false;
    for_each_word(statement, [&](std::string_view word, const std::string& name) {
      if ((name == "iex" || name == "invoke-expression") && stands_alone(statement, word)) runs = word;
      fetches = fetches || name == "iwr" || name == "irm" || name == "invoke-webrequest" ||
                name == "invoke-restmethod" || name == "downloadstring" || name == "curl" || name == "wget";
      prints = prints || name == "echo" || name == "write-host" || name == "write-output";
    });
    if (!runs.empty() && fetches && !prints) found.push_back({runs, url_in(statement)});
  }
  return found;
}

}  // namespace plimsoll::rules
