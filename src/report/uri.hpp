// File names as URIs.
#pragma once

#include <string>
#include <string_view>

namespace plimsoll::report {

struct ArtifactUri {
  std::string uri;
  bool relative = false;  ///< to the root
};

/// `path` with every byte percent-encoded that may not stand in the path of a URI, or could be taken for a scheme.
std::string percent_encode(std::string_view path);
/// The URI of an absolute folder, ending in "/".
std::string folder_uri(std::string_view folder);
/// The URI of a linted file: relative to the absolute folder `root` when it lies below it, else a file URI. With an
/// empty root, relative paths stay relative. Dots are resolved by name only. Standard input ("-") is "stdin".
ArtifactUri artifact_uri(std::string_view path, std::string_view root);

}  // namespace plimsoll::report
