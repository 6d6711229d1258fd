// The variables of a file and where each value holds: global, stage, inherited (dockerfile-language §5).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/expansion.hpp"
#include "plimsoll/model.hpp"

namespace plimsoll {

/// Values are evaluated in the order of the file; asking for one is a search in the history of its name. Chains of more
/// than 256 inherited stages, and values above 4 KiB, are not known.
class Scopes {
 public:
  Scopes(const Document& document, const Invocation& invocation) : document_(document), invocation_(invocation) {}

  /// Takes in the ARGs before the first FROM.
  void add_globals();
  /// Takes in the ARG and ENV instructions of the next stage.
  void add_stage(const Stage& stage);

  /// `text` as FROM sees it: global arguments only.
  Expansion expand_global(std::string_view text) const;
  /// `text` in a stage before the instruction with that index.
  Expansion expand(std::string_view text, std::uint32_t stage, std::uint32_t before) const;

 private:
  struct Definition {
    std::uint32_t instruction = 0;
    VariableKind kind = VariableKind::value;
    std::string value;
  };
  struct Scope {
    std::unordered_map<std::string, std::vector<Definition>> names;
    std::optional<std::uint32_t> base;
    bool scratch = false;
  };
  class View;

  Variable find_global(std::string_view name) const;
  Variable find(std::string_view name, std::uint32_t stage, std::uint32_t before) const;
  void define(Scope& scope, std::string_view name, std::uint32_t instruction, VariableKind kind,
              std::string_view value);
  void add_env(const ast::Env& env, std::uint32_t stage);
  void add_arg(const ast::Arg& arg, std::uint32_t stage);
  Expansion expand_with(std::string_view text, const Variables& variables) const;

  const Document& document_;
  const Invocation& invocation_;
  Scope global_;
  std::vector<Scope> stages_;
};

}  // namespace plimsoll
