// See container_options.hpp.
#include "rules/security/users/container_options.hpp"

#include <algorithm>

namespace plimsoll::rules {

std::string_view mount_source(std::string_view option, std::string_view value) {
  if (option == "v" || option == "volume") return value.substr(0, value.find(':'));
  if (option != "mount") return {};
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t end = std::min(value.find(',', at), value.size());
    const std::string_view item = value.substr(at, end - at);
    const std::size_t equals = std::min(item.find('='), item.size());
    const std::string_view key = item.substr(0, equals);
    if ((key == "source" || key == "src") && equals < item.size()) return item.substr(equals + 1);
    at = end + 1;
  }
  return {};
}

}  // namespace plimsoll::rules
