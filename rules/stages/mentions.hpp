// Names behind a '$' in a text, and which names a file mentions where. Quotes and escapes do not count: a mention too
// many only keeps a rule silent.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

constexpr bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The name at the start of `text`; empty when there is none.
constexpr std::string_view leading_name(std::string_view text) {
  if (text.empty() || is_digit(text.front())) return {};
  std::size_t size = 0;
  while (size < text.size() && is_name_char(text[size])) ++size;
  return text.substr(0, size);
}

/// Calls `visit(name)` with the view of each NAME of `$NAME` and `${NAME`.
template <typename Visit>
void each_mention(std::string_view text, Visit visit) {
  for (std::size_t at = text.find('$'); at < text.size(); at = text.find('$', at + 1)) {
    std::string_view rest = text.substr(at + 1);
    if (rest.starts_with('{')) rest.remove_prefix(1);
    if (const std::string_view name = leading_name(rest); !name.empty()) visit(name);
  }
}

class Mentions {
 public:
  /// An instruction and, in ARG, which of its pairs.
  struct Place {
    std::uint32_t instruction = 0;
    std::size_t pair = 0;
    friend auto operator<=>(Place, Place) = default;
  };

  explicit Mentions(const Pass& pass);

  /// Whether anything may use an ARG in front of the first FROM: a text anywhere, or a stage that declares it again.
  bool of_global(std::string_view name) const;
  /// The same for the ARG of a stage at that place: a text of the stage, or of one that shares its first base; there,
  /// another ARG without a value behind it; or a FROM that finds no such ARG in front of the first one.
  bool of_stage(const Stage& stage, std::string_view name, Place place) const;

 private:
  using StageName = std::pair<std::uint32_t, std::string_view>;  ///< the first stage of a chain, and a name

  void add(const ast::Arg& arg, const Stage* stage);
  void add_text(const Stage* stage, std::string_view text);

  std::vector<std::uint32_t> roots_;    ///< a stage: the first of its chain
  std::set<std::string_view> globals_;  ///< that FROM sees, with the automatic ones
  std::set<std::string_view> outside_;  ///< mentioned in front of the first FROM, or in any
  std::set<std::string_view> anywhere_;
  std::set<StageName> inside_;
  std::map<StageName, Place> declared_;  ///< the last ARG without a value
};

}  // namespace plimsoll::rules
