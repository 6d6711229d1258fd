// What the rules about caches that stay in a layer share: whether the layer is part of the image, whether a folder is
// outside of it, and what cleans it before the layer is written.
#pragma once

#include <string_view>

#include "rules/support/installs.hpp"

namespace plimsoll::rules {

/// Whether files of the RUN end up in the image that is built.
bool is_kept(const ast::Run& run, const Pass& pass);

// A folder is an absolute path, or relative to some home directory (".cache/pip").

/// Whether a mount takes what the RUN writes into the folder, or may do so.
bool is_mounted(const ast::Run& run, const Pass& pass, std::string_view folder);

/// Whether a command behind `command` removes the folder or what is in it, or may do so: a script that is named after
/// cleaning, an unknown path in a RUN that names the folder elsewhere.
bool is_removed_behind(const Call& command, const ast::Run& run, const Pass& pass, std::string_view folder);

/// Offers to append ` && command` to the RUN, where it ends in a plain command and `filler`, which makes that
/// necessary, runs as the user of the RUN.
void offer_last_command(Finding& finding, const Call& filler, const ast::Run& run, const Pass& pass,
                        Applicability applicability, std::string_view command);

/// Whether a command of the RUN behind `command` passes the test.
template <typename Test>
bool any_behind(const Call& command, const ast::Run& run, const Pass& pass, Test test) {
  bool behind = false;
  for (const Call call : calls(run, pass)) {
    if (behind && test(call)) return true;
    behind = behind || &call.command() == &command.command();
  }
  return false;
}

}  // namespace plimsoll::rules
