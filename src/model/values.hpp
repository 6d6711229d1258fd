// What ARG and ENV say a variable is, at every place of the file (dockerfile-language §5). One pass fills the table;
// a look-up at a place takes the last definition before it that its stage sees.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

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

 private:
  struct Definition {
    std::uint32_t stage = kGlobal;
    std::uint32_t order = 0;  ///< counts definitions and, in between, instructions
    VariableKind kind = VariableKind::value;
    bool onbuild = false;  ///< holds in stages that derive from `stage` only
    std::string value = {};
  };
  struct Hash {
    using is_transparent = void;  // NOLINT(readability-identifier-naming): what the library looks for
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  class Scope;

  void add(const ast::Instruction& instruction, std::uint32_t stage);
  void add_arg(const ast::Arg& arg, std::uint32_t stage);
  void add_env(const ast::Env& env, std::uint32_t stage);
  void add_trigger(const ast::Instruction& trigger, std::uint32_t stage);
  void define(std::string_view name, Definition definition);
  void define_expanded(std::string_view name, std::uint32_t stage, const Expansion& made);
  Variable find(std::string_view name, std::uint32_t stage, std::uint32_t before) const;
  Variable undeclared(std::string_view name, std::uint32_t stage) const;
  std::uint32_t order_at(const ast::Common& at, std::string_view word) const;

  const Document& document_;
  const Invocation& invocation_;
  const StageTable* stages_ = nullptr;
  std::unordered_map<std::string, std::vector<Definition>, Hash, std::equal_to<>> definitions_;
  std::vector<std::uint32_t> orders_;  ///< an instruction: definitions with a smaller order stand before it
  std::uint32_t next_order_ = 0;
  std::uint32_t global_end_ = UINT32_MAX;  ///< the order behind the global scope
  std::size_t stored_ = 0;                 ///< bytes of all values
};

}  // namespace plimsoll
