// The comments of a file, with what a pragma there would hold for.
#pragma once

#include <cstdint>
#include <vector>

#include "plimsoll/document.hpp"

namespace plimsoll {

struct CommentPlace {
  Span text = {};           ///< from '#' to the end of the line
  Span next = {};           ///< the instruction that it stands above, or in a continued one the next line; may be empty
  Span stage = {};          ///< from here to the end of the stage
  std::uint32_t stack = 0;  ///< where the first of the comment lines around it begins
  bool above_from = false;
  bool on_top = false;  ///< no instruction stands before it
};

/// In the order of the file.
std::vector<CommentPlace> comment_places(const Document& document);

}  // namespace plimsoll
