// Keeps the secrets of a file out of its report, whichever rule speaks of them: '*' for every character behind the
// first two (for every character of a secret of at most four).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/source.hpp"

namespace plimsoll::report {

/// `secret` with all but its start masked; line ends stay.
std::string masked(std::string_view secret);

class Mask {
 public:
  /// `secrets`: sorted, inside the file. `source` must outlive the mask.
  Mask(const SourceFile& source, std::span<const Span> secrets);

  /// Whether the character at `offset` must be shown as '*'. Line ends never are.
  bool hides(std::uint32_t offset) const;
  /// Whether `span` is a secret, or part of one.
  bool is_secret(Span span) const;
  /// The file with '*' for each byte that is hidden.
  std::string bytes() const;
  /// The bytes of `span` as valid UTF-8 with secrets masked; as long as the original when counted in `unit` (code
  /// points or UTF-16): an invalid byte becomes U+FFFD, as does a NUL, which some databases refuse.
  std::string slice(Span span, ColumnUnit unit) const;
  /// `text` (a message, an edit) with every exact copy of a secret of four bytes or more masked, well-known defaults
  /// left as they are.
  std::string text(std::string_view text) const;
  /// The same for what people read (messages, titles), with control characters spelled out (visible.hpp).
  std::string message(std::string_view text) const;

 private:
  std::string_view secret_at(std::string_view rest) const;

  const SourceFile& source_;
  std::vector<Span> hidden_;             // sorted, not overlapping
  std::vector<std::string_view> texts_;  // sorted, unique
};

}  // namespace plimsoll::report
