// What readers of YAML files share: strict access to nodes, and the place of a mistake. Inside a reader a mistake is
// thrown as a `Fault`; `read` makes an error of it, so that no exception leaves the layer.
#pragma once

#include <yaml-cpp/yaml.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plimsoll/result.hpp"

namespace plimsoll::config::yaml {

struct Fault {
  std::string message;
  YAML::Mark mark;
};

[[noreturn]] void fail(const YAML::Node& node, std::string message);

/// The text of a scalar; `what` says in the message what was expected.
std::string text_of(const YAML::Node& node, std::string_view what);
/// YAML 1.2's core schema: true and false, not quoted, in three spellings each.
bool flag_of(const YAML::Node& node);
/// A scalar that is one of `choices`.
std::string choice_of(const YAML::Node& node, std::string_view what, std::span<const std::string_view> choices);
/// A sequence of scalars; none for null.
std::vector<std::string> list_of(const YAML::Node& node, std::string_view what);

/// Calls `take(key, value, key_node)` for each entry; null has none.
using Take = std::function<void(const std::string& key, const YAML::Node& value, const YAML::Node& key_node)>;
void each_entry(const YAML::Node& node, std::string_view what, const Take& take);

/// Loads the one document of `text` and hands its root to `reader`. Error: no UTF-8, no YAML, more than one document, a
/// key twice, too deep, too large, or a fault that the reader threw; with its place in the file at `path`.
std::optional<Error> read(std::string_view text, const std::string& path,
                          const std::function<void(const YAML::Node& root)>& reader);

/// Where the nodes of a text stand: 1-based lines, and columns in code points.
class Places {
 public:
  explicit Places(std::string_view text);
  std::pair<std::uint32_t, std::uint32_t> of(const YAML::Mark& mark) const;

 private:
  std::size_t size_;
  std::vector<std::size_t> lines_;          // where they begin
  std::vector<std::size_t> continuations_;  // where bytes are that no code point begins with
};

/// Where a node stands in `text`, for an error that is found later.
Error error_at(std::string message, std::string_view text, const std::string& path, const YAML::Mark& mark);

}  // namespace plimsoll::config::yaml
