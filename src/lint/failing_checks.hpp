// `# check=error=true`: a build that ends with an error because one of the builder's checks fired (buildkit-checks §1).
#pragma once

#include <vector>

#include "plimsoll/engine.hpp"
#include "rule/check_options.hpp"

namespace plimsoll {

/// Runs all of the builder's checks, whatever else is selected.
class FailingChecks {
 public:
  explicit FailingChecks(Answers answers);

  /// A finding of `rule` that names the checks that fire; none without `error=true`, and none where the build would
  /// stop before its end, as `findings` tell.
  std::vector<Finding> report(const EnabledRule& rule, const Document& document, const Model& model,
                              const FileCheckOptions& file, const std::vector<Finding>& findings) const;

 private:
  Engine engine_;
};

}  // namespace plimsoll
