// What is known about the options of programs: the one table behind verbs, operands and options.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "plimsoll/shell.hpp"

namespace plimsoll::shell {

enum class Style : std::uint8_t {
  plain,    ///< operands only
  verb,     ///< the first operand says what to do
  go_verb,  ///< the same, and one dash opens a long option
  bundle    ///< the first word is a bundle of options, with or without a dash
};

struct Program {
  std::string_view names;  ///< separated by blanks
  Style style = Style::verb;
  /// Options that take the next word, with their dashes and separated by blanks, with any verb.
  std::string_view valued = {};
};

/// Null for a program that is not in the table. A version at the end of `name` is no matter.
const Program* find_program(std::string_view name);

/// Options that take the next word only with this verb.
std::string_view valued_with(const Program& program, std::string_view verb);

enum class Role : std::uint8_t { option, value, operand, verb, end_of_options };

/// One word behind a program's name. `option` is the name without dashes of an option, or of the one that a value
/// belongs to. `value` is what is written behind it in the same word, or the word's own text.
struct Argument {
  const ShellWord* word = nullptr;
  Role role = Role::operand;
  std::string_view option = {};
  std::string_view value = {};
  bool has_value = false;  ///< of an option: `value` is part of its word
};

/// Walks over the arguments of a command; a bundle of short options gives one answer for each.
class Arguments {
 public:
  explicit Arguments(const Command& command);
  /// False behind the last one.
  bool next(Argument& argument);

 private:
  bool is_valued(std::string_view option) const;
  bool old_bundle(Argument& argument);
  void long_option(Argument& argument, std::size_t dashes);
  void short_option(Argument& argument);

  const Program* program_;
  std::span<const ShellWord> words_;
  std::string_view valued_with_verb_;
  std::size_t at_ = 0;
  std::size_t letter_ = 0;           ///< inside the bundle at `at_`; 0 outside
  std::string_view pending_option_;  ///< takes the next word
  std::string_view letters_;         ///< a first word without a dash that is a bundle …
  std::size_t letters_given_ = 0;    ///< … how many of its options are answered …
  std::size_t letters_valued_ = 0;   ///< … and have their value
  bool options_end_ = false;
  bool verb_seen_ = false;
};

}  // namespace plimsoll::shell
