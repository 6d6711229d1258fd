// What a configuration says, as plain data: each value as it was written, with its place, and the settings made of
// them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/finding.hpp"
#include "plimsoll/model.hpp"
#include "plimsoll/pragma.hpp"
#include "plimsoll/rule.hpp"
#include "plimsoll/selection.hpp"

namespace plimsoll::config {

/// Where a value was written. No path: on the command line. Line 0: somewhere in the file.
struct Place {
  std::string path = {};
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  /// `path:line:column`, or "command line".
  std::string text() const;
};

/// One value; those of maps have a name. A path in it starts at the folder of the file that it stands in.
struct Item {
  std::string name = {};
  std::string value = {};
  Place place = {};
};

struct Key;

/// What one file, or one of its overrides, says about one key.
struct Entry {
  const Key* key = nullptr;
  Place place = {};
  std::vector<Item> items = {};
};

/// Which fixes may be applied. Each selector is what `matching_rules` takes.
struct FixPolicy {
  std::vector<std::string> fixable = {};  ///< empty: all
  std::vector<std::string> unfixable = {};
  bool unsafe = false;
};

/// What holds for one file.
struct Settings {
  Selection selection = {};
  Invocation invocation = {};
  RuleSettings rules = {};
  Severity failure_threshold = Severity::warning;  ///< off: findings never fail
  ShellCheckUse shellcheck = ShellCheckUse::off;
  bool scan_context = false;
  bool pragmas = true;
  bool foreign_pragmas = true;
  PragmaPolicy pragma_policy = {};
  FixPolicy fix = {};
  std::vector<std::string> packs = {};  ///< paths of files with rules
};

/// The layers of configuration that hold for one file, put together: the later one wins.
class InForce {
 public:
  InForce();

  /// Adds what a later layer says: its single values replace, its lists and maps add to what is there. A layer that
  /// selects rules or names a profile starts anew with what is selected, and what it selects is ignored no longer.
  /// `known` are the rules that selectors may mean.
  void add(const std::vector<Entry>& layer, std::span<const Rule* const> known);

  /// What is said about a key; nothing: its default holds.
  const std::vector<Item>& of(const Key& key) const;
  Settings settings() const;

 private:
  void unignore(const Item& selected, std::span<const Rule* const> known);
  std::vector<Item>& items(std::string_view name);

  std::vector<std::vector<Item>> items_;  // in the order of keys()
};

}  // namespace plimsoll::config
