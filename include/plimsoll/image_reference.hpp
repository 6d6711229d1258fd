// Image references: `[registry/]repository[:tag][@digest]` (dockerfile-language §5).
#ifndef PLIMSOLL_IMAGE_REFERENCE_HPP
#define PLIMSOLL_IMAGE_REFERENCE_HPP

#include <optional>
#include <string_view>

namespace plimsoll {

/// Views into the text that was split; absent parts are empty.
struct ReferenceParts {
  std::string_view registry;    ///< "registry.example.com:5000"; empty for the default registry
  std::string_view repository;  ///< "library/debian" stays as written: "debian"
  std::string_view tag;         ///< without ':'
  std::string_view digest;      ///< without '@', "sha256:…"
};

/// Splits without judging: the registry is the part before the first '/' when it has a '.' or ':' or is "localhost";
/// the digest follows '@'; the tag follows the last ':' behind the last '/'. Variables inside are left alone, and
/// separators inside `${…}` do not count.
ReferenceParts split_reference(std::string_view text);

/// Whether BuildKit accepts the (expanded) text as an image name; otherwise why not.
std::optional<std::string_view> reference_error(std::string_view text);

/// Whether `digest` is a known algorithm and the right number of lower-case hex digits (sha256 64, sha384 96, sha512
/// 128).
bool valid_digest(std::string_view digest);

}  // namespace plimsoll

#endif  // PLIMSOLL_IMAGE_REFERENCE_HPP
