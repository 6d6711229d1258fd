#include "rules/security/switch_values.hpp"

#include <algorithm>
#include <string>

#include "shell/word_list.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kBlanks = " \t";
constexpr std::size_t kLongestKey = 200;

std::string_view trimmed(std::string_view text, std::string_view bytes) {
  const std::size_t begin = std::min(text.find_first_not_of(bytes), text.size());
  return text.substr(begin, text.find_last_not_of(bytes) + 1 - begin);
}

bool is_name_byte(char c) {
  return c == '_' || c == '-' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

bool value_fits(std::string_view values, std::string_view value) {
  if (values == kAny) return true;
  if (values == kNotEmpty) return !value.empty();
  if (values == kEmpty) return value.empty();
  if (values == kUnlessNo) return !value_fits(kNo, value);
  if (value.empty() || value.size() > kLongestKey || value.find(' ') != std::string_view::npos) return false;
  return shell::lists(values, value) || shell::lists(values, ascii_lower(value));
}

bool names(std::string_view keys, std::string_view key) {
  if (key.empty() || key.size() > kLongestKey) return false;
  const std::string name = ascii_lower(key);
  if (shell::lists(keys, name)) return true;
  const std::size_t dot = std::min(name.find_last_of(".:"), name.size());
  return dot + 1 < name.size() && shell::lists(keys, std::string_view(name).substr(dot + 1));
}

bool is_file(std::string_view files, std::string_view path) {
  path = trimmed(path, "\"'");
  bool found = false;
  for_each_word(files, [&](std::string_view file) {
    const std::string_view name = path.substr(path.rfind('/') + 1);
    if (file.ends_with('/'))
      found =
          found || path.find(std::string("/") + std::string(file)) != std::string_view::npos || path.starts_with(file);
    else if (file.starts_with('*'))
      found = found || path.ends_with(file.substr(1));
    else
      found = found || name == file;
  });
  return found;
}

SettingText split_setting(std::string_view line) {
  line = trimmed(line, " \t\r,;");
  constexpr std::string_view kExport = "export ";
  if (line.starts_with(kExport)) line = trimmed(line.substr(kExport.size()), kBlanks);
  std::size_t name_end = std::min(line.find_first_of(" \t="), line.size());
  if (line.starts_with('"')) name_end = std::min(line.find('"', 1), name_end);
  SettingText made;
  made.name = trimmed(line.substr(0, name_end), "\"':-[]");
  const std::size_t value = std::min(line.find_first_not_of(" \t=:\"'", name_end), line.size());
  made.value = line.substr(value);
  for (const std::string_view comment : {" #", " ;"})
    made.value = made.value.substr(0, std::min(made.value.find(comment), made.value.size()));
  made.value = trimmed(made.value, " \t\"';,");
  const char* const end = made.value.empty() ? line.data() + name_end : made.value.data() + made.value.size();
  made.whole = line.substr(0, static_cast<std::size_t>(end - line.data()));
  const std::string_view quote = line.substr(made.whole.size(), 1);
  if (quote == "\"" || quote == "'") made.whole = line.substr(0, made.whole.size() + 1);
  return made;
}

bool is_comment(std::string_view line) {
  line = trimmed(line, kBlanks);
  return line.starts_with('#') || line.starts_with(';') || line.starts_with("//");
}

std::string_view find_word(std::string_view text, std::string_view word, std::string_view values) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) {
    std::size_t end = at + word.size();
    const std::size_t value = std::min(text.find_first_not_of(" \t=:\"'", end), text.size());
    if (value == end) continue;
    end = std::min(text.find_first_of(" \t\"',;", value), text.size());
    const bool inside =
        at > 0 && is_name_byte(text[at - 1]) && is_name_byte(word[0]) && text[at - 1] != 'o' && text[at - 1] != 'D';
    if (!inside && value_fits(values, text.substr(value, end - value))) return text.substr(at, end - at);
  }
  return {};
}

}  // namespace plimsoll::rules
