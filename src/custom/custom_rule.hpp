// One rule in YAML as it runs: what its conditions are, what it says and mends. The text of its metadata is its own.
#pragma once

#include <yaml-cpp/mark.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "custom/condition.hpp"

namespace plimsoll::custom {

/// A text with `{selector}` in it.
struct Template {
  struct Piece {
    std::string text = {};
    std::optional<Selector> selector = {};  ///< its first value stands here
  };
  std::vector<Piece> pieces = {};

  std::string fill(const Element& element, const Pass& pass) const;
};

struct Repair {
  Selector replace;
  Template with;
  std::string title;
  Applicability applicability = Applicability::unsafe;
};

struct Example {
  std::string text;
  bool bad = false;
  YAML::Mark mark;  ///< where it stands in the pack
};

struct CustomRule {
  std::string code;
  std::string name;
  std::string summary;
  std::string docs;
  std::uint32_t kinds = 0;
  Scope scope = Scope::instruction;
  Condition when;
  std::optional<Selector> place = {};  ///< what the finding points at, where not at the value that made it true
  Template message;
  std::optional<Repair> repair = {};
  std::vector<Example> examples = {};
  Rule rule = {};  ///< points into this object

  /// Makes `rule` of the rest. The object must not move afterwards.
  void finish(Severity level);
  void visit(const ast::Instruction& instruction, Pass& pass) const;
};

}  // namespace plimsoll::custom
