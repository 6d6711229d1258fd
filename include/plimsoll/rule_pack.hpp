// Rules that users write in YAML, for policy: which registries, which labels, which commands. A pack holds ordinary
// rules, so levels, pragmas, reports and `explain` come for free (design-study §9).
#ifndef PLIMSOLL_RULE_PACK_HPP
#define PLIMSOLL_RULE_PACK_HPP

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/result.hpp"
#include "plimsoll/rule.hpp"

namespace plimsoll {

/// Immutable. Its rules and findings point into it: it must outlive them.
class RulePack {
 public:
  /// Reads `text`, the content of the file at `path`. Error: no YAML, an unknown key, instruction or selector (with a
  /// suggestion), a value of the wrong shape, a code that is taken; with its place.
  static Result<RulePack> parse(std::string_view text, const std::string& path);
  /// Error: the file cannot be read, or as `parse`.
  static Result<RulePack> load(const std::string& path);
  RulePack(RulePack&&) noexcept;
  RulePack& operator=(RulePack&&) noexcept;
  ~RulePack();

  std::span<const Rule* const> rules() const;
  std::size_t example_count() const;
  /// Lints the examples of each rule with that rule alone: one error for each that came out otherwise than it is
  /// filed, and for each that has syntax errors; with its place in the pack.
  std::vector<Error> failing_examples() const;

 private:
  struct State;
  explicit RulePack(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace plimsoll

#endif  // PLIMSOLL_RULE_PACK_HPP
