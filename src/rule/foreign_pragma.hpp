// What the ids in other scanners' comments mean here.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "plimsoll/rule.hpp"
#include "plimsoll/tool.hpp"

namespace plimsoll {

class ForeignIds {
 public:
  /// `all` must outlive it.
  explicit ForeignIds(std::span<const Rule* const> all);

  /// The rules that have `id` of the tool among their aliases, and their variants. "*" ends an id that stands for all
  /// that begin like it.
  std::vector<const Rule*> rules(Tool tool, std::string_view id) const;

 private:
  struct Alias {
    Tool tool = Tool::plimsoll;
    std::string_view text;
    const Rule* rule = nullptr;
  };
  std::span<const Rule* const> all_;
  std::vector<Alias> aliases_;
};

}  // namespace plimsoll
