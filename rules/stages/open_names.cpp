// See open_names.hpp. A default that is plainly an image (`ARG BASE=debian:12`) says that the variable means images.
#include "rules/stages/open_names.hpp"

#include <algorithm>

namespace plimsoll::rules {
namespace {

// Distinct names that stages are compared with; behind it, any stage may be named.
constexpr std::size_t kMostPatterns = 64;

std::size_t end_of_variable(std::string_view word, std::size_t dollar) {
  std::size_t at = dollar + 1;
  if (at < word.size() && word[at] == '{') {
    std::size_t depth = 0;
    for (; at < word.size(); ++at) {
      if (word[at] == '{') ++depth;
      if (word[at] == '}' && --depth == 0) return at + 1;
    }
    return at;
  }
  const auto is_name = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  };
  while (at < word.size() && is_name(word[at])) ++at;
  return at;
}

std::string pattern_of(std::string_view word) {
  std::string pattern;
  for (std::size_t at = 0; at < word.size();) {
    const char c = word[at];
    if (c == '$') {
      if (!pattern.ends_with('*')) pattern += '*';
      at = end_of_variable(word, at);
    } else {
      if (c != '"' && c != '\'') pattern += c;
      ++at;
    }
  }
  return pattern;
}

bool fits(std::string_view pattern, std::string_view name) {
  const std::size_t star = pattern.find('*');
  if (star == std::string_view::npos) return pattern == name;
  if (!name.starts_with(pattern.substr(0, star))) return false;
  name.remove_prefix(star);
  pattern.remove_prefix(star);
  while (!pattern.empty()) {  // at a star
    pattern.remove_prefix(1);
    const std::size_t next = pattern.find('*');
    const std::string_view part = pattern.substr(0, next);
    if (next == std::string_view::npos) return name.ends_with(part);
    const std::size_t found = name.find(part);
    if (found == std::string_view::npos) return false;
    name.remove_prefix(found + part.size());
    pattern.remove_prefix(next);
  }
  return name.empty();
}

bool is_plainly_an_image(const Stage& stage, std::string_view by_default) {
  return !stage.base && by_default.find_first_of(":/@") != std::string_view::npos;
}

}  // namespace

OpenNames::OpenNames(const Pass& pass) {
  for (const Stage& stage : pass.model().stages()) {
    const ast::Word* const image = stage.from->image();
    if (image == nullptr || image->text.find('$') == std::string_view::npos || patterns_.size() > kMostPatterns)
      continue;
    const Built built = pass.model().build_with_defaults(*stage.from, image->text);
    if (!built.error && is_plainly_an_image(stage, built.text)) continue;
    patterns_[pattern_of(image->text)] = stage.index;
  }
}

bool OpenNames::may_name(const Stage& stage) const {
  if (patterns_.size() > kMostPatterns) return true;
  return !stage.name.empty() && std::ranges::any_of(patterns_, [&](const auto& each) {
    return stage.index < each.second && fits(each.first, stage.name);
  });
}

}  // namespace plimsoll::rules
