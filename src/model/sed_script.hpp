// What `sed` puts into a file: the texts of `s/…/…/`, `a`, `i` and `c`.
#pragma once

#include <string>
#include <vector>

#include "plimsoll/mapped_text.hpp"

namespace plimsoll {

struct SedText {
  MappedText text;
  std::string pattern = {};  ///< of `s`, as written
};

/// In the order of the script. In a replacement, `\n` is a line end and the signs of what was found (`&`, `\1`) are
/// expansions. What stands behind a command that is not understood is left out.
std::vector<SedText> sed_texts(const MappedText& script);

}  // namespace plimsoll
