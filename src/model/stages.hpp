// Stages and how they hang together (dockerfile-language §5). Everything is computed once, in passes over the
// instructions: however long a chain of `FROM stage` is, nothing recurses and no pass looks back along it.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/document.hpp"
#include "plimsoll/model.hpp"

namespace plimsoll {

/// What FROM names.
struct StageImage {
  Value value = {};
  std::string built = {};  ///< in the builder's view
  bool is_build_context = false;
};

class StageTable {
 public:
  /// `expand` gives the image of a FROM its value.
  StageTable(const Document& document, const std::function<StageImage(const ast::From&, std::string_view)>& expand);

  const std::vector<Stage>& stages() const { return stages_; }
  /// The stage of the instruction at `index`; null before the first FROM.
  const Stage* stage_of(std::uint32_t index) const;
  /// The last stage of that name (compared without case); null when there is none.
  const Stage* named(std::string_view name) const { return named_before(name, UINT32_MAX); }
  /// The same among the stages before `limit`.
  const Stage* named_before(std::string_view name, std::uint32_t limit) const;
  /// The stage that a number names, as Go reads integers, among those before `limit`.
  const Stage* numbered_before(std::string_view number, std::uint32_t limit) const;
  /// Whether `below` is FROM `above`, over any number of steps and at least one.
  bool derives(std::uint32_t below, std::uint32_t above) const;
  const Stage& root_of(const Stage& stage) const { return stages_[roots_[stage.index]]; }

 private:
  void find_base(Stage& stage, const std::string& image);
  void number_tree();

  std::vector<Stage> stages_;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_name_;
  std::vector<std::uint32_t> roots_;    ///< a stage: the first of its chain
  std::vector<std::uint32_t> entered_;  ///< a stage: its place in a walk over the trees of `FROM stage` …
  std::vector<std::uint32_t> sizes_;    ///< … and how many places it and what derives from it take
};

/// USER, WORKDIR and SHELL in force at every instruction. An ONBUILD trigger counts where a stage is FROM its own.
class StateTable {
 public:
  StateTable(const Document& document, const StageTable& stages);

  const StageState& before(std::uint32_t index) const { return before_[index]; }
  const StageState& at_end(const Stage& stage) const { return ends_[stage.index]; }

 private:
  std::vector<StageState> before_;
  std::vector<StageState> ends_;
};

}  // namespace plimsoll
