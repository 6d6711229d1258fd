// The places that give files the bits setuid and setgid, or let everyone write: chmod, `install -m`, `mkdir -m`,
// `--chmod` of COPY and ADD.
#pragma once

#include <string>
#include <vector>

#include "plimsoll/rule.hpp"
#include "rules/security/users/file_mode.hpp"

namespace plimsoll::rules {

struct ModeChange {
  const ast::Common* node = nullptr;
  Span span;  ///< of the mode
  std::string text = {};
  FileMode mode = {};
  std::vector<std::string> paths = {};  ///< those that are known
  bool makes_folder = false;            ///< mkdir, `install -d`
};

/// Those of a RUN that give a right of this kind, without files that the same RUN removes.
std::vector<ModeChange> mode_changes(const ast::Run& run, const Pass& pass);
/// That of a COPY or ADD, if it has one.
std::vector<ModeChange> mode_changes(const ast::Transfer& transfer, const Pass& pass);

}  // namespace plimsoll::rules
