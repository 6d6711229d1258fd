// The arguments that the builder sets by itself: platforms, and the stage that is built (dockerfile-language §5).
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/expansion.hpp"
#include "plimsoll/document.hpp"
#include "plimsoll/model.hpp"

namespace plimsoll {

class AutomaticArguments {
 public:
  AutomaticArguments(const Document& document, const Invocation& invocation);

  static std::span<const std::string_view> names();
  /// Known is the platform that --platform gives; of all others the kind is unknown and the value the builder's view.
  std::optional<Variable> find(std::string_view name) const;

 private:
  bool platform_given_ = false;
  std::array<std::string, 11> values_;  ///< in the order of the names
};

}  // namespace plimsoll
