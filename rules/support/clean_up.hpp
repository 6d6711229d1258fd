// What the rules about caches that stay in a layer share: whether the layer is part of the image, whether a folder is
// outside of it, and what cleans it before the layer is written.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "rules/support/installs.hpp"

namespace plimsoll::rules {

/// Whether files of the RUN end up in the image that is built.
bool is_kept(const ast::Run& run, const Pass& pass);

// A folder is an absolute path, or relative to some home directory (".cache/pip").

/// Whether a mount takes what the RUN writes into the folder, or may do so.
bool is_mounted(const ast::Run& run, const Pass& pass, std::string_view folder);

/// Which commands of a RUN leave nothing in a folder. The RUN is looked through once a folder, however many commands
/// are asked about.
class CleanUp {
 public:
  CleanUp(const ast::Run& run, const Pass& pass) : run_(run), pass_(pass) {}

  /// Whether a mount takes the folder, or a command behind `command` removes it or what is in it, or may do so: a
  /// script that is named after cleaning, an unknown path in a RUN that names the folder elsewhere.
  bool takes_away(const Call& command, std::string_view folder);

 private:
  const ast::Run& run_;
  const Pass& pass_;
  std::vector<std::pair<std::string_view, const Command*>> ends_;  ///< by folder: what stands in front of it qualifies
};

/// The same for one command.
inline bool is_removed_behind(const Call& command, const ast::Run& run, const Pass& pass, std::string_view folder) {
  return CleanUp(run, pass).takes_away(command, folder);
}

/// The last command of the RUN that passes the test; null when there is none.
template <typename Test>
const Command* last_command(const ast::Run& run, const Pass& pass, Test test) {
  const Command* last = nullptr;
  for (const Call call : calls(run, pass))
    if (test(call)) last = &call.command();
  return last;
}

/// Whether a command of the RUN behind `command` passes the test.
template <typename Test>
bool any_behind(const Call& command, const ast::Run& run, const Pass& pass, Test test) {
  const Command* const last = last_command(run, pass, test);
  return last != nullptr && last > &command.command();  // both in one array
}

}  // namespace plimsoll::rules
