#include "cli/git_excludes.hpp"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <system_error>

#include "plimsoll/source.hpp"
#include "text/ascii.hpp"

namespace plimsoll::cli {
namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return {};
  const auto source = load_source(file.string());
  return source ? std::string((*source)->text()) : std::string();
}

/// A line without its end, blanks in front and behind.
std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

/// Takes the value at the start of `rest`, which may go on behind a backslash at the end of a line: quotes and escapes
/// are resolved, comments and blanks around it left out.
std::string take_value(std::string_view& rest) {
  std::string value;
  std::size_t kept = 0;  // blanks behind this are not part of it
  bool quoted = false;
  while (!rest.empty() && rest.front() != '\n') {
    const char c = rest.front();
    rest.remove_prefix(1);
    if (c == '"') {
      quoted = !quoted;
      kept = value.size();
    } else if (!quoted && (c == '#' || c == ';')) {
      rest.remove_prefix(std::min(rest.find('\n'), rest.size()));
    } else if (c == '\\' && !rest.empty()) {
      const char escaped = rest.front();
      rest.remove_prefix(1);
      if (escaped == '\n') continue;
      value += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped == 'b' ? '\b' : escaped;
      kept = value.size();
    } else if (quoted || (c != ' ' && c != '\t' && c != '\r')) {
      value += c;
      kept = value.size();
    } else if (!value.empty()) {
      value += c;
    }
  }
  value.resize(kept);
  return value;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

/// The user's folder for the configuration of git; empty when there is none.
fs::path configuration_folder() {
  if (const std::string folder = variable("XDG_CONFIG_HOME"); !folder.empty()) return fs::path(folder) / "git";
  if (const std::string home = variable("HOME"); !home.empty()) return fs::path(home) / ".config" / "git";
  return {};
}

std::vector<fs::path> configurations(const fs::path& git) {
  std::vector<fs::path> files;
  if (variable("GIT_CONFIG_NOSYSTEM").empty()) files.emplace_back("/etc/gitconfig");
  if (const char* const global = std::getenv("GIT_CONFIG_GLOBAL")) {
    files.emplace_back(global);
  } else {
    if (const fs::path folder = configuration_folder(); !folder.empty()) files.push_back(folder / "config");
    if (const std::string home = variable("HOME"); !home.empty()) files.push_back(fs::path(home) / ".gitconfig");
  }
  files.push_back(git / "config");
  return files;
}

/// The folder that holds what all work trees of a repository share. `.git` is a file in work trees and submodules.
fs::path common_folder(const fs::path& top) {
  std::error_code error;
  fs::path git = top / ".git";
  if (!fs::is_directory(git, error)) {
    const std::string link = content_of(git);
    constexpr std::string_view kKey = "gitdir:";
    if (!link.starts_with(kKey)) return git;
    git = top / trimmed(std::string_view(link).substr(kKey.size()));
  }
  const std::string common = content_of(git / "commondir");
  return common.empty() ? git : git / trimmed(common);
}

}  // namespace

std::optional<std::string> core_value_of(std::string_view configuration, std::string_view variable) {
  std::string_view rest = configuration;
  std::optional<std::string> found;
  bool in_core = false;
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  while (!rest.empty()) {
    const char c = rest.front();
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      rest.remove_prefix(1);
      continue;
    }
    if (c == '[') {  // what stands behind the bracket may be a key
      const std::size_t end = std::min(rest.find_first_of("]\n"), rest.size());
      in_core = ascii_lower(trimmed(rest.substr(1, end - 1))) == "core";
      rest.remove_prefix(std::min(end + 1, rest.size()));
      continue;
    }
    const std::size_t end = std::min(rest.find_first_of("=\n#;"), rest.size());
    const std::string key = ascii_lower(trimmed(rest.substr(0, end)));
    rest.remove_prefix(end);
    if (rest.starts_with('=')) {
      rest.remove_prefix(1);
      std::string value = take_value(rest);
      if (in_core && key == variable) found = std::move(value);
    } else {
      rest.remove_prefix(std::min(rest.find('\n'), rest.size()));
    }
  }
  return found;
}

RepositoryExcludes repository_excludes(const fs::path& top) {
  const fs::path git = common_folder(top);
  RepositoryExcludes made;
  std::vector<fs::path>& files = made.files;
  std::optional<std::string> named;
  for (const fs::path& file : configurations(git)) {
    const std::string text = content_of(file);
    if (auto value = core_value_of(text, "excludesfile")) named = std::move(value);
    if (const auto value = core_value_of(text, "ignorecase"))
      made.ignores_case = is_one_of(ascii_lower(*value), {"true", "yes", "on", "1"});
  }
  if (!named) {
    if (const fs::path folder = configuration_folder(); !folder.empty()) files.push_back(folder / "ignore");
  } else if (named->starts_with("~/")) {
    files.push_back(fs::path(variable("HOME")) / named->substr(2));
  } else if (!named->empty()) {
    files.push_back(top / *named);
  }
  files.push_back(git / "info" / "exclude");
  return made;
}

}  // namespace plimsoll::cli
