// Where a file sets a name, for a place that does not see it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

struct Definition {
  enum class Where : std::uint8_t {
    global,     ///< ARG in front of the first FROM
    automatic,  ///< nowhere: the builder sets it, for who declares it
    below,      ///< further down in the stage
    elsewhere   ///< another stage
  };
  Where where = Where::elsewhere;
  const ast::Word* name = nullptr;  ///< null for an automatic one
  bool env = false;                 ///< set by ENV, not declared by ARG

  /// Whether an ARG without a value brings the value into a stage.
  bool is_global() const { return where == Where::global || where == Where::automatic; }
};

/// What to do about a name that the stage, or FROM, does not see.
std::string advice_for_stage(const Definition& definition, std::string_view name);
std::string advice_for_from(const Definition& definition, std::string_view name);

/// Puts an ARG behind the FROM of a stage that has more instructions.
Edit declaration(std::string_view name, const ast::From& from, const Pass& pass);

class Definitions {
 public:
  explicit Definitions(const Pass& pass);

  /// The definition that was most probably meant at `at`, which sees none; nothing when the file sets the name nowhere.
  std::optional<Definition> meant_at(const Step& at, std::string_view name) const;

 private:
  struct Set {
    std::uint32_t instruction = 0;
    const Stage* stage = nullptr;
    const ast::Word* name = nullptr;
    bool env = false;
  };
  std::unordered_map<std::string_view, std::vector<Set>> sets_;  ///< in the order of the file
};

}  // namespace plimsoll::rules
