// Limits are GitHub's: 1,024 characters a description, ten tags a rule (integrations §8.1, §8.2).
#include "report/sarif_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "plimsoll/report.hpp"
#include "report/docs.hpp"

namespace plimsoll::report {
namespace {

constexpr std::size_t kLongestDescription = 1024;
constexpr std::size_t kMostTags = 10;

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

}  // namespace

std::string pascal_case(std::string_view kebab) {
  std::string out;
  bool starts_word = true;
  for (const char c : kebab) {
    if (c != '-') out.push_back(starts_word ? upper(c) : c);
    starts_word = c == '-';
  }
  return out;
}

std::string sentence(std::string text) {
  if (text.empty() || std::string_view(".!?").find(text.back()) == std::string_view::npos) text.push_back('.');
  return text;
}

std::string without_links(std::string text) {
  if (text.find("](") == std::string::npos) return text;
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == '\\') out.push_back('\\');
    out.push_back(c);
  }
  return out;
}

std::string shortened(std::string text, std::size_t limit) {
  if (text.size() <= limit) return text;
  std::size_t end = limit - 3;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  text.resize(end);
  return text + "...";
}

std::string full_description(const RuleInfo& info) {
  const std::string_view section = docs_section(info.docs, "What it does");
  std::string text(section.substr(0, section.find("\n\n")));
  std::ranges::replace(text, '\n', ' ');
  if (text.empty()) return sentence(std::string(info.summary));
  return shortened(std::move(text), kLongestDescription);
}

std::vector<std::string> tags(const RuleInfo& info) {
  std::vector<std::string> tags;
  const auto add = [&](std::string tag) {
    if (tags.size() < kMostTags && std::ranges::find(tags, tag) == tags.end()) tags.push_back(std::move(tag));
  };
  if (!info.security_severity.empty()) add("security");
  for (const std::uint16_t number : info.cwe) add(fmt::format("external/cwe/cwe-{:03}", number));
  add(std::string(category_name(info.category)));
  for (const std::string_view tag : info.tags) add(std::string(tag));
  return tags;
}

}  // namespace plimsoll::report
