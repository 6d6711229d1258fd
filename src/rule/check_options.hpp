// `# check=…`: how a file, an instruction or the build argument BUILDKIT_DOCKERFILE_CHECK chooses among the builder's
// checks (buildkit-checks §1).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/document.hpp"
#include "plimsoll/model.hpp"
#include "plimsoll/rule.hpp"

namespace plimsoll {

/// Options as written; names are compared with case.
struct CheckOptions {
  bool skip_all = false;
  std::vector<std::string> skip = {};
  bool experimental_all = false;
  std::vector<std::string> experimental = {};
  bool error = false;

  bool empty() const { return !skip_all && skip.empty() && !experimental_all && experimental.empty() && !error; }
};
/// The options that `text` holds. Error: what the builder says.
Result<CheckOptions> parse_check_options(std::string_view text);

/// The options of a whole file: those of the build argument, else of the directive.
struct FileCheckOptions {
  CheckOptions options = {};
  std::optional<Span> span = {};    ///< the directive's value; nothing: the build argument, or no options at all
  std::optional<Error> error = {};  ///< the builder refuses the options
};
FileCheckOptions check_options_of(const Document& document, const Invocation& invocation);

/// Drops the findings that the options of the file or of the comments before an instruction skip, whatever variant of
/// the check made them, and with `as_buildkit` those of experimental checks that nothing asks for.
void apply_check_options(const Document& document, const CheckOptions& options, std::span<const Rule* const> all,
                         bool as_buildkit, std::vector<Finding>& findings);

/// Whether the rule is one of the builder's checks.
bool is_builders_check(const Rule& rule);

}  // namespace plimsoll
