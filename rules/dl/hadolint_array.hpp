// What hadolint takes for the JSON form of a command, which is not quite JSON (hadolint-compat §11).
#pragma once

#include <string_view>

namespace plimsoll::rules {

/// Whether `text` is an array of double-quoted strings to hadolint: only `escape` in front of a quotation mark counts,
/// every other escape is plain text.
bool hadolint_reads_array(std::string_view text, char escape);

}  // namespace plimsoll::rules
