// The texts that SARIF and its likes want about a rule, made from its metadata.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/rule.hpp"

namespace plimsoll::report {

/// "add-local-file" → "AddLocalFile".
std::string pascal_case(std::string_view kebab);
/// `text` with a full stop at its end unless it ends a sentence already.
std::string sentence(std::string text);
/// `text` with "[" and "]" escaped where a reader would take them for a link to somewhere.
std::string without_links(std::string text);
/// `text`, or its start and "..." where it has more bytes than `limit`; never half a code point.
std::string shortened(std::string text, std::size_t limit);
/// The first paragraph under "## What it does" on one line, else the summary; at most 1,024 bytes.
std::string full_description(const RuleInfo& info);
/// At most ten, without doubles: "security", CWE numbers as "external/cwe/cwe-022", the category, the rule's own.
std::vector<std::string> tags(const RuleInfo& info);

}  // namespace plimsoll::report
