// What the conditions of a rule in YAML can look at: a fixed table of names, each of which finds values with their
// places in an instruction, or in one command, pair or mount of it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/rule.hpp"

namespace plimsoll::custom {

/// What a rule is judged on, one at a time.
enum class Scope : std::uint8_t { instruction, command, pair, mount };

struct Element {
  const ast::Instruction* instruction = nullptr;
  const Command* command = nullptr;
  const ast::Pair* pair = nullptr;
  const ast::Mount* mount = nullptr;
};

struct FoundValue {
  Span span;
  std::string text;
  bool known = true;        ///< false: a variable without a known value takes part
  bool replaceable = true;  ///< the bytes of `span` are this value and nothing else
};

struct SelectorRow {
  std::string_view name;  ///< "image.tag"; one that ends in '.' takes any name behind it ("flag.chown")
  std::uint32_t kinds;    ///< the instructions that have it, as in `Rule::kinds`
  Scope scope;
  std::string_view help;
  void (*find)(const Element&, std::string_view argument, const Pass&, std::vector<FoundValue>& found);
};

/// Sorted as documentation lists them.
std::span<const SelectorRow> selector_table();

struct Selector {
  const SelectorRow* row = nullptr;
  std::string argument;  ///< "chown" of "flag.chown"

  std::vector<FoundValue> find(const Element& element, const Pass& pass) const;
};

/// Nothing when there is no such selector.
std::optional<Selector> parse_selector(std::string_view name);
/// The nearest name, for a suggestion; empty when none is near.
std::string_view closest_selector_name(std::string_view name);

/// The parts of an instruction that a rule of that scope is judged on.
std::vector<Element> elements(const ast::Instruction& instruction, Scope scope, const Pass& pass);

/// The bit of `Rule::kinds` for a keyword ("FROM", in any case); 0 for what is no instruction.
std::uint32_t kind_bit(std::string_view keyword);
/// All keywords, for a suggestion.
std::span<const std::string_view> instruction_keywords();

}  // namespace plimsoll::custom
