// What is no secret although it stands where one would: references, fillers, words of documentation, published samples
// (security-rules §2.5).
#pragma once

#include <cstddef>
#include <string_view>

#include "secret/char_set.hpp"

namespace plimsoll::secret {

/// `$VAR`, `$(…)`, `{{ … }}`, `<…>`, `vault:…` and the like, anywhere it would be expanded.
bool is_reference(std::string_view value);
/// Words that say "put yours here", inside or alone.
bool has_placeholder_word(std::string_view value);
/// Length of the longest run of one repeated byte, or of bytes that count up or down ("abcdef", "987654").
std::size_t longest_filler(std::string_view value);
std::size_t distinct_bytes(std::string_view value);
/// A provider-shaped token that nobody could use: filled up, from documentation, or a published sample key (§5.7).
bool is_placeholder_token(std::string_view token);
/// Whether the host at `at` takes Sentry DSNs, whose keys are public.
bool is_sentry_host(std::string_view text, std::size_t at);

}  // namespace plimsoll::secret
