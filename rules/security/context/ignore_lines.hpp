// Lines for the ignore file that keep files out of the build context.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

/// Whether the build may need `file`, a path in the context, in another way than by a copy of everything: a source of
/// COPY or ADD takes it, a script or a command names it or calls git, a mount shows all of the context. The
/// `node_modules` of the context are needed where no RUN installs them.
bool may_be_needed(std::string_view file, const Pass& pass);

/// Offers to add `files` to the ignore file, or to write one. Only shown where one of them may be needed; nothing where
/// a name would have to be escaped, or there are more than twenty.
void offer_ignore_lines(Finding& finding, const std::vector<std::string>& files, const Pass& pass);

}  // namespace plimsoll::rules
