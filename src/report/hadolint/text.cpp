// tty and gnu: one line a finding, as problem matchers and editors read it.
#include <fmt/format.h>

#include "plimsoll/selection.hpp"
#include "report/hadolint/hadolint.hpp"
#include "report/visible.hpp"

namespace plimsoll::report::hadolint {
namespace {

std::string_view color_of(Severity level) {
  switch (level) {
    case Severity::error:
      return "\x1B[1m\x1B[91m";
    case Severity::warning:
      return "\x1B[1m\x1B[93m";
    case Severity::info:
      return "\x1B[92m";
    default:
      return "\x1B[96m";
  }
}

std::string level_text(Severity level, bool color) {
  const std::string_view name = severity_name(level);
  return color ? fmt::format("{}{}\x1B[0m", color_of(level), name) : std::string(name);
}

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

/// Editors split a line at `: `, `:12 word` and `:word `; a text that quotes such a thing gets a semicolon there.
std::string one_line(std::string_view message) {
  std::string text = visible(message);
  for (std::size_t at = text.find(':'); at != std::string::npos; at = text.find(':', at + 1)) {
    std::size_t end = at + 1;
    while (end < text.size() && is_word(text[end])) ++end;
    if (end < text.size() && text[end] == ' ') text[at] = ';';
  }
  return text;
}

std::string write_lines(std::span<const FileResults> files, const Style& style, std::string_view start,
                        std::string_view behind_place) {
  std::string out;
  for (const FileResults& file : files)
    for (const Result& result : file.results) {
      out += fmt::format("{}{}:{}", start, visible(place_name(file, result)), result.line);
      if (result.is_syntax_error())
        out += fmt::format(":{}{} {}\n", result.column, behind_place, one_line(result.message));
      else
        out += fmt::format("{} {} {}: {}\n", behind_place, result.code, level_text(result.level, style.color),
                           one_line(result.message));
    }
  return out;
}

}  // namespace

std::string write_tty(std::span<const FileResults> files, const Style& style) {
  return write_lines(files, style, "", "");
}

std::string write_gnu(std::span<const FileResults> files, const Style& style) {
  return write_lines(files, {.color = false, .version = style.version}, "hadolint:", ":");
}

}  // namespace plimsoll::report::hadolint
