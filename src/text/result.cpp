// How an error is written: every message of the tool itself goes through here.
#include "plimsoll/result.hpp"

#include <fmt/core.h>

namespace plimsoll {

std::string Error::text() const {
  std::string place = path;
  if (line != 0) place += fmt::format(":{}", line);
  if (line != 0 && column != 0) place += fmt::format(":{}", column);
  return place.empty() ? message : fmt::format("{}: {}", place, message);
}

}  // namespace plimsoll
