// Splits an image name as hadolint does; see hadolint_image.hpp.
#include "rules/dl/hadolint_image.hpp"

namespace plimsoll::rules {

HadolintImage hadolint_image(std::string_view text) {
  HadolintImage image;
  const std::size_t dot = text.starts_with('$') ? std::string_view::npos : text.find('.');
  const std::size_t slash = dot == std::string_view::npos ? dot : text.find('/', dot);
  if (slash != std::string_view::npos) {
    image.registry = text.substr(0, slash);
    text.remove_prefix(slash + 1);
  }
  if (const std::size_t at = text.find('@'); at != std::string_view::npos) {
    image.digest = text.substr(at + 1);
    text = text.substr(0, at);
  }
  const std::size_t colon = text.find(':');
  image.name = text.substr(0, colon);
  if (colon != std::string_view::npos) image.tag = text.substr(colon + 1);
  return image;
}

HadolintImage hadolint_copied_image(std::string_view text) {
  HadolintImage image{.registry = {}, .name = text, .tag = {}, .digest = {}};
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos || text.substr(0, slash).find('.') == std::string_view::npos) return image;
  image.registry = text.substr(0, slash);
  image.name = text.substr(slash + 1);
  return image;
}

}  // namespace plimsoll::rules
