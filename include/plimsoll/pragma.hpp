// Comments that silence rules: `# plimsoll ignore=CODE[,CODE] [# reason]`, the same for hadolint, `# shellcheck
// disable=…`. What a code may be, `matching_rules` says.
#ifndef PLIMSOLL_PRAGMA_HPP
#define PLIMSOLL_PRAGMA_HPP

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/document.hpp"
#include "plimsoll/finding.hpp"
#include "plimsoll/rule.hpp"
#include "plimsoll/tool.hpp"

namespace plimsoll {

enum class PragmaScope : std::uint8_t {
  next,   ///< the instruction below, or inside a continued instruction the next line
  stage,  ///< from its place to the end of the stage: of the stage that the instruction below is in
  file,
};

struct Pragma {
  Span span;  ///< the comment
  Tool tool = Tool::plimsoll;
  PragmaScope scope = PragmaScope::next;
  Span target = {};                            ///< what it covers; with the scope `file` everything
  std::uint32_t stack = 0;                     ///< where the first of the comment lines that it stands among begins
  std::vector<std::string_view> ignored = {};  ///< as written
  std::vector<Span> ignored_spans = {};
  bool all_others = false;  ///< what it silences is all that the tool knows but those
  std::string_view reason = {};
};

/// What comments may not do. A comment that does it is not heeded, and reported by `malformed-pragma`.
struct PragmaPolicy {
  bool require_reason = false;                 ///< silence without a reason; those for other scanners have none
  std::vector<std::string> never_ignore = {};  ///< silence these rules; each is what `matching_rules` takes
};

/// In the order of the file. Consecutive comment lines above an instruction all hold for it, a blank line ends them
/// (but not those of a stage). In front of the first FROM, `stage` reaches to the end of the first stage.
std::vector<Pragma> find_pragmas(const Document& document);

/// Those that speak to Trivy, Checkov, KICS, Semgrep and Sonar, with their ids; "*" is everything that the tool knows.
/// `today`, as YYYY-MM-DD, is for those that expire; while it is empty, none has.
std::vector<Pragma> find_foreign_pragmas(const Document& document, std::string_view today);

/// Drops what the pragmas silence. `all` is the whole catalog.
void apply_pragmas(std::span<const Pragma> pragmas, std::span<const Rule* const> all, std::vector<Finding>& findings);

/// The pragmas that hadolint itself can read, which is stricter (hadolint-compat §5): `span`, `scope` and `ignored`. In
/// the order of the file.
std::vector<Pragma> find_hadolint_pragmas(const Document& document);

/// Drops what hadolint's own reading of its pragmas silences (hadolint-compat §5): by code, on the lines it means.
void apply_hadolint_pragmas(const Document& document, std::vector<Finding>& findings);

/// A comment that evidently should be a pragma and is none, or names what is no rule.
struct PragmaMistake {
  Span span;
  std::string message;
  std::optional<Edit> edit;  ///< what was meant
};
/// In the order of the file. Silent on whatever may be prose, and on codes in a pragma for hadolint that may be its
/// own.
std::vector<PragmaMistake> pragma_mistakes(const Document& document, std::span<const Rule* const> all);

}  // namespace plimsoll

#endif  // PLIMSOLL_PRAGMA_HPP
