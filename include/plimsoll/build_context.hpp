// The build context: what COPY could take. Read safely on hostile trees: never outside its root, no link followed out
// of it, bounded entries, special files skipped, an unreadable folder is a note and not a failure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/ignore_file.hpp"

namespace plimsoll {

class BuildContext {
 public:
  struct Entry {
    std::string path;  ///< relative to the root, '/'-separated
    bool directory = false;
  };

  /// A context that cannot be seen: rules that need it stay silent or lower.
  BuildContext() = default;
  /// The context of the Dockerfile at `dockerfile`: the folder `root`, or the Dockerfile's own folder when `root` is
  /// empty. Reads the ignore file (`<Dockerfile>.dockerignore`, then `.dockerignore`; for a Containerfile
  /// `.containerignore` first); the tree itself is read on first use of `entries`.
  static BuildContext open(const std::string& root, const std::string& dockerfile);

  bool known() const { return known_; }
  const std::string& root() const { return root_; }
  /// Null when there is none, or it could not be parsed.
  const IgnoreFile* ignore_file() const { return ignore_ ? &*ignore_ : nullptr; }
  /// Every file and folder that the ignore file lets through, sorted by path; bounded (see `truncated`). Folders that
  /// are ignored as a whole are not descended into unless an exception could lie below.
  const std::vector<Entry>& entries() const;
  bool truncated() const;
  /// Whether a file or folder exists at `path` (relative to the root, cleaned), ignored or not. Never leaves the root.
  bool exists(std::string_view path) const;
  /// Entries that `COPY pattern` would take: the source word as BuildKit cleans and globs it, folders with all below.
  std::vector<const Entry*> matching(std::string_view pattern) const;
  /// What could not be read, for people.
  const std::vector<std::string>& notes() const { return notes_; }

 private:
  void walk() const;

  bool known_ = false;
  std::string root_;
  std::optional<IgnoreFile> ignore_;
  mutable bool walked_ = false;
  mutable bool truncated_ = false;
  mutable std::vector<Entry> entries_;
  mutable std::vector<std::string> notes_;
};

}  // namespace plimsoll
