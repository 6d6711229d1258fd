// What hadolint knows of the cache of pip.
#pragma once

#include <array>
#include <map>
#include <string_view>

#include "rules/support/calls.hpp"

namespace plimsoll::rules {

/// Follows PIP_NO_CACHE_DIR through the stages, which hadolint knows by their names, else by their images (dl-rules §5
/// DL3042). The triggers of ONBUILD have values of their own.
class HadolintPipCache {
 public:
  void enter(const ast::From& from, const Pass& pass);
  void see(const ast::Env& env, const Pass& pass);
  /// Whether a pip of this RUN keeps no cache, or keeps it in a mount.
  bool is_off(const ast::Run& run, const Pass& pass);

 private:
  struct Stages {
    std::map<std::string_view, bool> is_set = {};
    std::string_view current = {};
  };
  Stages& stages(const Pass& pass) { return stages_[pass.in_onbuild() ? 1 : 0]; }

  std::array<Stages, 2> stages_ = {};
};

}  // namespace plimsoll::rules
