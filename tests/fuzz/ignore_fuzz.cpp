// The first line is a path, the rest a .dockerignore: reading and matching must keep what they promise.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/require.hpp"
#include "model/glob.hpp"
#include "plimsoll/build_context.hpp"
#include "plimsoll/ignore_file.hpp"

namespace {}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace plimsoll;
  using plimsoll::testing::require;
  const std::string input(reinterpret_cast<const char*>(data), size);
  const std::size_t line = std::min(input.find('\n'), input.size());
  const std::string path = clean_path(std::string_view(input).substr(0, line));
  const std::string text = input.substr(std::min(line + 1, input.size()));
  require(clean_path(path) == path, "a clean path stays");

  const std::string inside = context_path(path);
  require(inside != ".." && !inside.starts_with("../") && !inside.starts_with('/'), "a context path stays inside");
  if (!has_wildcard(path) && path.find('\\') == std::string::npos)
    require(match_glob(path, path), "a plain glob matches itself");

  const Result<IgnoreFile> parsed = IgnoreFile::parse(".dockerignore", text);
  if (!parsed) {
    require(parsed.error().line != 0, "an error has a line");
    return 0;
  }
  const bool exceptions = std::ranges::any_of(parsed->patterns(), &IgnoreFile::Pattern::exception);
  const bool ignored = parsed->ignores(path);
  if (path.size() <= 4096 && !path.starts_with('/') && !exceptions)  // the root is the parent of its children only
    for (std::size_t slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1))
      require(ignored || !parsed->ignores(path.substr(0, slash)), "what lies in an ignored folder is ignored");
  for (const IgnoreFile::Pattern& pattern : parsed->patterns()) {
    require(valid_glob(pattern.text), "every pattern is valid");
    static_cast<void>(match_glob(pattern.text, path));
  }
  return 0;
}
