// .dockerignore: patterns and what they match (dockerfile-language §7).
#ifndef PLIMSOLL_IGNORE_FILE_HPP
#define PLIMSOLL_IGNORE_FILE_HPP

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/result.hpp"

namespace plimsoll {

class IgnoreFile {
 public:
  struct Pattern {
    std::string text = {};   ///< cleaned, without '!'
    bool exception = false;  ///< '!'
    std::uint32_t line = 0;  ///< 1-based
  };

  /// Errors: `!` alone, a pattern that Go's filepath.Match refuses, a line of 64 KiB; the place is in the error.
  static Result<IgnoreFile> parse(std::string path, std::string_view text);

  /// Whether `path` (relative, '/'-separated, cleaned) or one of its parents is left out of the context. A path of more
  /// than 4096 bytes never is: no file has one.
  bool ignores(std::string_view path) const;
  /// Whether an exception could let something below the folder through.
  bool may_except_below(std::string_view folder) const;
  const std::vector<Pattern>& patterns() const { return patterns_; }
  const std::string& path() const { return path_; }
  /// The patterns in BuildKit's normal form, exceptions with their '!'.
  std::vector<std::string> normalised() const;

 private:
  struct Compiled;

  std::string path_;
  std::vector<Pattern> patterns_;
  std::shared_ptr<const Compiled> compiled_;  ///< never changed; copies share it
};

/// Go's path.Clean on a '/'-separated path.
std::string clean_path(std::string_view path);

}  // namespace plimsoll

#endif  // PLIMSOLL_IGNORE_FILE_HPP
