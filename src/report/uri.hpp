// File names as URIs, and as CI systems want them.
#pragma once

#include <string>
#include <string_view>

#include "plimsoll/report.hpp"

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
/// Absolute folder that CI systems call the top; empty when not known.
const std::string& top_folder(const ReportOptions& options);
/// The name of a linted file from the top of the repository on, also where it lies outside ("../x"). Dots are resolved
/// by name only; standard input ("-") is "stdin". Where no folder is known, `path` without "./" and the like.
std::string repository_path(std::string_view path, const ReportOptions& options);

}  // namespace plimsoll::report
