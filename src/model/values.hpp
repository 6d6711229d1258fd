// What ARG and ENV say a variable is, at every place of the file (dockerfile-language §5). One pass fills the table;
// a look-up at a place takes the last definition before it that its stage sees.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/automatic_arguments.hpp"
#include "model/expansion.hpp"
#include "plimsoll/document.hpp"
#include "plimsoll/model.hpp"

namespace plimsoll {

class StageTable;

/// The definitions of all scopes.
class ValueTable {
 public:
  /// The scope before the first FROM, which every FROM sees.
  static constexpr std::uint32_t kGlobal = UINT32_MAX;

  /// Knows the global scope only, until `add_stages`.
  ValueTable(const Document& document, const Invocation& invocation);
  void add_stages(const StageTable& stages);

  /// `word` at the instruction; the word may lie in a here-document of it.
  Expansion expand(const ast::Common& at, std::string_view word) const;

  /// What the stage runs behind its FROM, triggers of its base first.
  std::span<const Step> steps(std::uint32_t stage) const;
  Step step_of(const ast::Common& instruction) const;
  /// `word` as the builder expands it there, in FROM too.
  Built build(const Step& at, std::string_view word) const;
  bool declares(const Step& at, std::string_view name) const;
  std::string_view nearest(const Step& at, std::string_view name) const;

 private:
  struct Definition {
    std::uint32_t stage = kGlobal;
    std::uint32_t order = 0;  ///< counts definitions and, in between, instructions
    VariableKind kind = VariableKind::value;
    std::string value = {};  ///< of an unknown one: what the builder's view takes it to be
  };
  struct Found {
    const Definition* set = nullptr;  ///< the last one with a value
    bool declared = false;
    bool given_up = false;  ///< too many definitions in other stages
  };
  struct Hash {
    using is_transparent = void;  // NOLINT(readability-identifier-naming): what the library looks for
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  class Scope;

  void add_triggers(std::uint32_t base, std::uint32_t stage);
  void add(const ast::Instruction& instruction, std::uint32_t stage, bool trigger);
  void add_arg(const ast::Arg& arg, std::uint32_t stage);
  void add_env(const ast::Env& env, std::uint32_t stage);
  void define(std::string_view name, Definition definition);
  void define_expanded(std::string_view name, std::uint32_t stage, std::uint32_t before, std::string_view word);
  void define_unknown(std::string_view name, std::uint32_t stage, Expansion built);
  Found look_up(std::string_view name, std::uint32_t stage, std::uint32_t before) const;
  Variable find(std::string_view name, std::uint32_t stage, std::uint32_t before) const;
  Variable without_definition(std::string_view name, std::uint32_t stage, bool declared) const;
  bool sees(std::uint32_t stage, std::uint32_t other) const;
  static std::uint32_t order_at(const Step& at, std::string_view word);
  ExpansionOptions options_for(const ast::Common& at, std::string_view word) const;

  const Document& document_;
  const Invocation& invocation_;
  AutomaticArguments automatic_;
  const StageTable* stages_ = nullptr;
  std::unordered_map<std::string, std::vector<Definition>, Hash, std::equal_to<>> definitions_;
  std::vector<std::uint32_t> orders_;       ///< an instruction: definitions with a smaller order stand before it
  std::vector<Step> steps_;                 ///< of all stages
  std::vector<std::uint32_t> step_begins_;  ///< a stage: its first step; one more at the end
  std::vector<std::pair<std::string_view, std::uint32_t>> names_;  ///< each definition with its stage, in order
  std::size_t triggers_ = 0;
  std::uint32_t next_order_ = 0;
  std::uint32_t global_end_ = UINT32_MAX;  ///< the order behind the global scope
  std::size_t stored_ = 0;                 ///< bytes of all values
};

}  // namespace plimsoll
