// Escaping by a table, for formats of lines.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace plimsoll::report {

struct Escape {
  char from;
  std::string_view to;
};

/// `text`, visible, with each character of the table replaced; line ends and tabs as the table has them.
std::string escaped(std::string_view text, std::span<const Escape> table);

}  // namespace plimsoll::report
