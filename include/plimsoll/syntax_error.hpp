// What the parser can object to. Each kind is the detector of one PL1 rule (rules/syntax/), which owns code and docs.
#ifndef PLIMSOLL_SYNTAX_ERROR_HPP
#define PLIMSOLL_SYNTAX_ERROR_HPP

#include <cstdint>
#include <optional>
#include <string>

#include "plimsoll/build_phase.hpp"
#include "plimsoll/span.hpp"

namespace plimsoll {

enum class SyntaxErrorKind : std::uint8_t {
  unknown_instruction,   // PL1001
  unknown_flag,          // PL1002
  duplicate_flag,        // PL1003
  invalid_flag_value,    // PL1004  missing value, not a boolean, durations, retries, network, security
  argument_count,        // PL1005
  malformed_pair,        // PL1006  ENV, LABEL, ARG: no '=', blank name
  malformed_json,        // PL1007  an array that holds something else than strings; SHELL without JSON
  unterminated_heredoc,  // PL1008
  invalid_directive,     // PL1009  duplicate, bad escape character
  invalid_stage_name,    // PL1010
  line_too_long,         // PL1011
  invalid_healthcheck,   // PL1012  type, missing command, arguments behind NONE
  forbidden_trigger,     // PL1013  ONBUILD of FROM, MAINTAINER, ONBUILD
  invalid_mount,         // PL1014  CSV, variable in from
  invalid_device,        // PL1015
  empty_file,            // PL1016  no instruction at all
  empty_volume,          // PL1017
};

struct SyntaxError {
  SyntaxErrorKind kind = SyntaxErrorKind::unknown_instruction;
  Span span;            ///< the exact word
  std::string message;  ///< says what was expected; lower case, no final full stop
  /// Replacement for `span` that probably was meant ("did you mean"), when one is near enough.
  std::optional<std::string> suggestion;
  BuildPhase phase = BuildPhase::validation;  ///< where the builder stops
};

}  // namespace plimsoll

#endif  // PLIMSOLL_SYNTAX_ERROR_HPP
