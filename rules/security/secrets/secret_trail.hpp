// Which secret files the layers of a stage hold, and where a later instruction pretends to remove one
// (security-rules §2.9). Secrets come by COPY and ADD, and by what RUN writes; what one RUN both writes and removes
// leaves no trace.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

/// A removal that comes too late.
struct LateRemoval {
  Span removal;
  Span origin;
  std::string path;
};

class SecretTrail {
 public:
  /// A new stage starts with the layers of the stage it is FROM.
  void begin_stage(const ast::From& from, const Pass& pass);
  void copy(const ast::Transfer& transfer, const Pass& pass);
  /// What `run` removes of earlier layers.
  std::vector<LateRemoval> run(const ast::Run& run, const Pass& pass);

 private:
  struct Secret {
    std::string path;       ///< absolute
    std::string in_folder;  ///< where it is when `path` turns out to be a folder
    Span origin;
  };
  class Script;

  std::vector<Secret> secrets_;                        // in the layers of the stage now visited
  std::map<std::uint32_t, std::vector<Secret>> ends_;  // by stage
  std::uint32_t stage_ = 0;
};

}  // namespace plimsoll::rules
