#include "cli/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace plimsoll::cli {
namespace {

std::string_view value_of(Environment environment, const char* name) {
  const char* const value = environment(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

bool is_set(Environment environment, const char* name) { return !value_of(environment, name).empty(); }

bool forces(Environment environment, const char* name) {
  return is_set(environment, name) && value_of(environment, name) != "0";
}

/// Terminals that show OSC 8 links, or ignore them silently.
bool knows_hyperlinks(Environment environment) {
  constexpr std::string_view kPrograms[] = {"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio"};
  constexpr std::string_view kTerms[] = {"xterm-kitty", "xterm-ghostty", "alacritty", "foot", "foot-extra", "contour"};
  const auto contains = [](const auto& list, std::string_view word) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
  };
  for (const char* const name : {"KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION", "DOMTERM"})
    if (is_set(environment, name)) return true;
  const std::string_view vte = value_of(environment, "VTE_VERSION");  // 0.50 is 5000
  int version = 0;
  std::from_chars(vte.data(), vte.data() + vte.size(), version);
  return version >= 5000 || contains(kPrograms, value_of(environment, "TERM_PROGRAM")) ||
         contains(kTerms, value_of(environment, "TERM"));
}

}  // namespace

bool use_color(When option, Environment environment, Sink sink) {
  if (option != When::automatic) return option == When::always;
  if (sink == Sink::file || is_set(environment, "NO_COLOR")) return false;
  if (forces(environment, "FORCE_COLOR") || forces(environment, "CLICOLOR_FORCE")) return true;
  if (value_of(environment, "TERM") == "dumb") return false;
  return sink == Sink::terminal && value_of(environment, "CLICOLOR") != "0";
}

bool use_hyperlinks(When option, Environment environment, Sink sink) {
  if (option != When::automatic) return option == When::always;
  if (sink == Sink::file) return false;
  if (is_set(environment, "FORCE_HYPERLINK")) return forces(environment, "FORCE_HYPERLINK");
  return sink == Sink::terminal && !is_set(environment, "CI") && value_of(environment, "TERM") != "dumb" &&
         knows_hyperlinks(environment);
}

std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
    if (byte == 0xC2 && next >= 0x80 && next < 0xA0)  // U+0080 to U+009F steer terminals too
      out += fmt::format("\\x{:02x}", text[++i] & 0xFF);
    else if (byte < 0x20 || byte == 0x7F)
      out += fmt::format("\\x{:02x}", byte);
    else
      out += text[i];
  }
  return out;
}

}  // namespace plimsoll::cli
