// The commands that install Python packages: pip in its many spellings, pipx and uv.
#pragma once

#include <optional>
#include <span>

#include "rules/support/installs.hpp"

namespace plimsoll::rules {

struct PipInstall {
  const ShellWord* verb = nullptr;       ///< the word `install`
  std::span<const ShellWord> arguments;  ///< behind it
  bool uv = false;
  bool pipx = false;
};

/// The install that a command is: natively `pip`, `python -m pip`, `pipx`, `uv pip`, with options anywhere; to hadolint
/// any command whose name starts with pip (but not pipenv) and that has an argument `install`, or python with the
/// arguments `-m pip install` in a row (dl-rules §5).
std::optional<PipInstall> pip_install(const Call& call, const Pass& pass);

/// The packages that the install names, be they files, folders or addresses; to hadolint, whatever its own table of
/// options leaves (dl-rules §5 DL3013).
std::vector<const ShellWord*> pip_packages(const PipInstall& install, const Call& call, const Pass& pass);

/// Whether the requirement gives one version: `==`, `~=`, an upper bound, a commit, a file, an address. hadolint takes
/// every comparison for one, and every `@` behind what begins like a repository.
bool is_pinned_requirement(std::string_view requirement, const Pass& pass);

}  // namespace plimsoll::rules
