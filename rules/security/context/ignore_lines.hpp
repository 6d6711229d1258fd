// Lines for the ignore file that keep files out of the build context, and who would miss these files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

/// Whether the text of an instruction, or of a whole Dockerfile, names a file of the context or a folder that it lies
/// in; for the repository itself, whether git is called.
bool names_file(std::string_view text, std::string_view file);

/// What a Dockerfile needs of its context in another way than by copies of everything. An object a file, since it
/// remembers what it looked up.
class ContextNeeds {
 public:
  /// Whether the build may need `file`, a path in the context: a source of COPY or ADD takes it, another instruction
  /// names it, a mount shows all of the context. `.git` is also needed where git is called, or by build tools that ask
  /// it for the version; the `node_modules` of the context where no RUN installs them.
  bool may_need(std::string_view file, const Pass& pass);

 private:
  void look_at(const Pass& pass);

  bool looked_ = false;
  bool all_ = false;
  bool installs_node_modules_ = false;
  std::vector<std::string> sources_;     // of COPY and ADD, but for those of everything
  std::vector<std::string_view> texts_;  // of the other instructions
};

/// Offers to add `files` to the ignore file, or to write one. Only shown where one of them may be needed; nothing where
/// a name would have to be escaped, or there are more than twenty.
void offer_ignore_lines(Finding& finding, const std::vector<std::string>& files, ContextNeeds& needs, const Pass& pass);

}  // namespace plimsoll::rules
