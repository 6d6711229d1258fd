// Repositories, registries and indexes that a build tells its package managers to use, by plain http.
#pragma once

#include <string>
#include <vector>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

/// Who proves that what such a source sends is right.
enum class Trust : std::uint8_t {
  none,     ///< nobody, or nobody that can be seen
  keyed,    ///< a key that is named for this source, or that the distribution checks in any case
  official  ///< a distribution's own repository, which its keys sign
};

struct PackageSource {
  Span span = {};  ///< the URL, or the word with it
  std::string url = {};
  Trust trust = Trust::none;
};

/// Those of a whole file: lines of configuration files that it writes, options and commands of package managers, and
/// variables that they read. In the order of these three.
std::vector<PackageSource> open_package_sources(const Model& model);

}  // namespace plimsoll::rules
