// .gitignore over a path, and a configuration of git: any bytes end, and a pattern with a '!' in front says the
// opposite.
#include <algorithm>
#include <cstdint>
#include <string>

#include "cli/git_excludes.hpp"
#include "cli/git_ignore.hpp"
#include "cli/paths.hpp"
#include "fuzz/require.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace plimsoll::cli;
  using plimsoll::testing::require;
  if (size > 4096) return 0;
  const std::string text = size == 0 ? std::string() : std::string(data, data + size);
  static_cast<void>(core_value_of(text, "excludesfile"));
  for (const std::string& path : listed_paths(text)) require(!path.empty() && path != "-", "a path names a file");
  const std::size_t cut = text.find('\n');
  const std::string path = text.substr(0, cut);
  const std::string patterns = cut == std::string::npos ? "" : text.substr(cut + 1);
  for (const bool folder : {false, true}) static_cast<void>(GitIgnore(patterns).ignores(path, folder));
  const std::string one = patterns.substr(0, patterns.find('\n'));
  if (one.empty() || one.front() == '!' || one.front() == '#' || one.front() == '\xEF') return 0;
  const auto says = GitIgnore(one).ignores(path, true);
  const auto opposite = GitIgnore("!" + one).ignores(path, true);
  require(says.has_value() == opposite.has_value(), "a '!' changes nothing about what matches");
  require(!says || *says != *opposite, "but what it says");
  return 0;
}
