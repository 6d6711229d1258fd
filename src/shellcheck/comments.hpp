// What ShellCheck says: its JSON, format `json1`, as plain data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/finding.hpp"

namespace plimsoll::shellcheck {

/// 1-based; columns count code points, a tab is one. The end is exclusive.
struct Range {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t end_line = 0;
  std::uint32_t end_column = 0;
};

struct Replacement {
  Range range;
  std::string text;
  bool leans_back = false;  ///< an empty range belongs to what stands before it
};

struct Comment {
  std::size_t script = 0;  ///< the number at the end of the file's name
  Range range;
  Severity level = Severity::style;
  std::uint32_t code = 0;
  std::string message;
  std::vector<Replacement> fix;
};

/// The comments in the order that ShellCheck shows them: by file, line, column, level (the worst first), code, message.
/// Nothing where the text is no such JSON.
std::optional<std::vector<Comment>> read_comments(std::string_view json);

}  // namespace plimsoll::shellcheck
