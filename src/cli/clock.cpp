#include "cli/clock.hpp"

#include <charconv>
#include <cstdlib>
#include <ctime>
#include <string_view>
#include <system_error>

namespace plimsoll::cli {

std::int64_t seconds_now() {
  const char* const fixed = std::getenv("SOURCE_DATE_EPOCH");
  const std::string_view text = fixed == nullptr ? std::string_view() : fixed;
  std::uint32_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  return error == std::errc() && end == text.data() + text.size() ? seconds : std::time(nullptr);
}

}  // namespace plimsoll::cli
