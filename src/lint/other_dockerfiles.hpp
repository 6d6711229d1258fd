// The other Dockerfiles of a build context: an ignore file holds for all of them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "plimsoll/finding.hpp"

namespace plimsoll {

/// Remembers what it has read.
class OtherDockerfiles {
 public:
  /// Fixes that would keep a file out of the context which another Dockerfile in there names, or calls git where that
  /// is about the repository, are only shown.
  void spare(const SourceFile& dockerfile, std::vector<Finding>& findings);

 private:
  const std::vector<std::string>& beside(const SourceFile& dockerfile, const std::string& ignore_file);

  std::map<std::string, std::vector<std::string>> texts_;  // by ignore file
};

}  // namespace plimsoll
