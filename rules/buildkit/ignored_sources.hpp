// Which sources of COPY and ADD the ignore file keeps out of the build context.
#pragma once

#include <string>

#include "plimsoll/build_context.hpp"

namespace plimsoll::rules {

/// For one file: what is looked at is bounded, and behind that nothing is ignored.
class IgnoredSources {
 public:
  /// Keeps references.
  IgnoredSources(const BuildContext& context, const IgnoreFile& ignore);

  /// Whether all that COPY could take there is ignored, whatever files the context may have tomorrow; of a glob, all
  /// that is there today.
  bool holds(const std::string& source);
  /// What BuildKit says: it looks at files without exceptions only, and at the path as it is written.
  bool as_buildkit_sees(const std::string& source);

 private:
  bool holds_glob(const std::string& path);

  const BuildContext& context_;
  const IgnoreFile& ignore_;
  bool exceptions_ = false;
  std::size_t sources_left_ = 0;
  std::size_t globs_left_ = 0;
};

}  // namespace plimsoll::rules
