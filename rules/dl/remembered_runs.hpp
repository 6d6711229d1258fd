// RUNs that hadolint reports at the end of the file, if their stage matters to it.
#pragma once

#include <string_view>
#include <unordered_set>
#include <vector>

#include "rules/support/words.hpp"

namespace plimsoll::rules {

/// A RUN counts if its stage is the last one or another is FROM it; as the trigger of an ONBUILD, always (dl-rules §3
/// DL3009).
class RememberedRuns {
 public:
  void enter(const ast::From& from, const Pass& pass);
  void remember(const ast::Run& run, Span word, const Pass& pass);

  /// Calls `report(Span)` for each of them.
  template <typename Report>
  void each(Report report) const {
    const std::unordered_set<std::string_view> images(images_.begin(), images_.end());
    for (const Remembered& run : runs_)
      if (run.trigger || run.base == current_ || (!run.base.name.empty() && images.contains(run.base.name)))
        report(run.place);
  }

 private:
  struct Base {
    std::string_view image;
    std::string_view platform;
    std::string_view name;
    bool operator==(const Base&) const = default;
  };
  struct Remembered {
    Base base;
    Span place;
    bool trigger = false;
  };
  Base current_ = {"scratch", {}, {}};  // to hadolint, what stands before the first FROM
  std::vector<std::string_view> images_ = {};
  std::vector<Remembered> runs_ = {};
};

}  // namespace plimsoll::rules
