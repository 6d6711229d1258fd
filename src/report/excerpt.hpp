// One line of the source as a terminal shows it, with the place of its marked part.
#pragma once

#include <cstddef>
#include <string>

#include "plimsoll/source.hpp"
#include "report/mask.hpp"

namespace plimsoll::report {

struct MarkedLine {
  std::string text;            ///< visible, masked, tabs expanded; cut with "..." where it was too long
  std::size_t mark_begin = 0;  ///< columns before the marked part
  std::size_t mark_width = 1;  ///< columns of the marked part, at least one
};

/// The part of `line` around `marked` (which lies in it or at its end) that fits into `columns`. Takes time linear in
/// `columns`, not in the line.
MarkedLine marked_line(const SourceFile& source, const Mask& mask, Span line, Span marked, std::size_t columns = 120);

}  // namespace plimsoll::report
