// Whose an id is, by its shape.
#pragma once

#include <optional>
#include <string_view>

#include "plimsoll/tool.hpp"

namespace plimsoll {

/// The tool that has the code or alias of a rule; nothing where the shape is none that is known. Trivy: "DS-0002",
/// "AVD-DS-0002", "DS002"; Checkov: "CKV_DOCKER_3"; KICS: the first eight digits of a uuid; Sonar: "S6471"; Dockle:
/// "CIS-DI-0001", "DKL-DI-0001"; Semgrep: lower-case words with '-' or '.'; BuildKit: "StageNameCasing".
std::optional<Tool> tool_of_alias(std::string_view alias);

}  // namespace plimsoll
