// One .gitignore or .ignore file: its patterns and what they say about a path (gitignore(5)).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plimsoll::cli {

/// Whether one path segment matches one pattern segment: `*`, `?`, `[a-z]`, `[!a]`, `[[:alpha:]]`, backslash escapes;
/// bytes, as git has it. Takes time proportional to the product of the lengths at worst.
bool matches_segment(std::string_view pattern, std::string_view text);

class GitIgnore {
 public:
  /// Any text is a list of patterns; one that makes no sense matches nothing. `ignores_case`: of ASCII letters.
  explicit GitIgnore(std::string_view text, bool ignores_case = false);

  bool empty() const { return patterns_.empty(); }
  /// What the last matching pattern says: ignored (true) or kept (false); nothing when none matches. `path` is relative
  /// to the folder of the file, '/'-separated. Parents are not looked at: who walks does not enter ignored folders.
  std::optional<bool> ignores(std::string_view path, bool folder) const;

 private:
  struct Pattern {
    std::vector<std::string> segments;  ///< "**" stands for any number of path segments
    bool keeps = false;                 ///< '!'
    bool folders_only = false;          ///< a '/' at the end
  };
  std::vector<Pattern> patterns_;
  bool ignores_case_ = false;
};

}  // namespace plimsoll::cli
