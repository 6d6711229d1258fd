// What a source of ADD or COPY is: a file of the build context, or something that only ADD can fetch.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

enum class SourceKind : std::uint8_t {
  local,    ///< a file or folder of the build context, or of another stage
  archive,  ///< a local file that ADD would unpack, by its ending
  http,     ///< "http://…", also of a Git repository
  https,    ///< "https://…", no Git repository
  git,      ///< a Git reference (dockerfile-language §3.9) other than by plain http
  heredoc,
  unknown  ///< depends on a variable without a known value
};

struct SourceWord {
  SourceKind kind = SourceKind::unknown;
  std::string text;  ///< expanded as far as known
};

/// Looks at `word`, a source of `transfer`, after variable expansion. A literal scheme or ending decides even where a
/// variable in the rest is unknown.
SourceWord source_word(const Pass& pass, const ast::Transfer& transfer, const ast::Word& word);

/// Where an expanded source is fetched from: http, https or git; nothing when it is a path.
std::optional<SourceKind> remote_kind(std::string_view source);

/// Whether an expanded source is a Git repository, by plain http too (dockerfile-language §3.9).
bool is_git_source(std::string_view source);

/// Whether the builder may unpack a file of that name: hadolint's list of endings (dl-rules §4).
bool has_archive_ending(std::string_view path);

}  // namespace plimsoll::rules
