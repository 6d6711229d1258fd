// The one table of keys of a configuration file: the parser, `plimsoll config`, the JSON Schema, the reference and what
// `plimsoll init` writes are all made from it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "config/settings.hpp"

namespace plimsoll::config {

enum class Shape : std::uint8_t {
  flag,      ///< true or false
  word,      ///< one value
  list,      ///< values
  map,       ///< names with values
  overrides  ///< a list of maps with `files` and keys that may differ from path to path
};

struct Key {
  std::string_view name;  ///< a dot leads into a map: "pragmas.foreign"
  Shape shape = Shape::word;
  std::string_view what = {};      ///< what one value is, in the singular
  std::string_view doc = {};       ///< sentences
  std::string_view fallback = {};  ///< what holds without it; empty: nothing
  std::string_view example = {};   ///< a value in YAML's flow style
  std::string_view option = {};    ///< the option of the command line that says the same, without its dashes
  bool per_path = true;            ///< may also stand in overrides
  bool names_rules = false;        ///< its values, or the names of its map, are rules
  /// The only values allowed; null: any.
  std::span<const std::string_view> (*choices)() = nullptr;
  /// What is wrong with a value.
  std::optional<std::string> (*check)(const Item&) = nullptr;
  void (*apply)(Settings&, const Item&) = nullptr;
};

std::span<const Key> keys();
/// Null: there is none of that name.
const Key* find_key(std::string_view name);

}  // namespace plimsoll::config
