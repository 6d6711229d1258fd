// The build context: what COPY could take. Read safely on hostile trees: never outside its root, no link followed out
// of it, bounded entries, special files skipped, an unreadable folder is a note and not a failure.
#ifndef PLIMSOLL_BUILD_CONTEXT_HPP
#define PLIMSOLL_BUILD_CONTEXT_HPP

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/ast.hpp"
#include "plimsoll/ignore_file.hpp"
#include "plimsoll/source.hpp"

namespace plimsoll {

/// Ignore files as fixes would leave them: the text by `ignore_file_key`. It counts instead of what is on the disk.
using IgnoreFileTexts = std::map<std::string, std::string, std::less<>>;

/// The same for all spellings of the path of an ignore file: its folder without symbolic links, absolute.
std::string ignore_file_key(const std::string& path);

class BuildContext {
 public:
  struct Entry {
    std::string path = {};  ///< relative to the root, '/'-separated
    bool directory = false;
  };

  /// A context that cannot be seen: rules that need it stay silent or lower.
  BuildContext() = default;
  /// The context of the Dockerfile at `dockerfile`: the folder `root`, or the Dockerfile's own folder when `root` is
  /// empty (not known then where no such file exists, as for a text that was never on disk). Reads the ignore file
  /// (`<Dockerfile>.dockerignore`, then `.dockerignore` of the root; for a Containerfile the same names with
  /// `.containerignore` come first); the tree itself is read on first use of `entries`.
  static BuildContext open(const std::string& root, const std::string& dockerfile, const IgnoreFileTexts& texts = {});

  bool known() const { return known_; }
  const std::string& root() const { return root_; }
  /// Whether the root is no repository itself but lies in one: a folder above it has a `.git`.
  bool lies_below_a_repository() const;
  /// Null when there is none, or it could not be parsed.
  const IgnoreFile* ignore_file() const { return ignore_ ? &*ignore_ : nullptr; }
  /// What a fix may extend: the ignore file, or an empty text at the path of the one that could be written. Null where
  /// the context is not known, or its ignore file is broken.
  const std::shared_ptr<const SourceFile>& ignore_source() const { return ignore_source_; }
  /// From now on there is nothing that a fix may extend.
  void forbid_fixes() { ignore_source_ = nullptr; }
  /// An ignore file is there, but it could not be read or parsed; why stands in `notes`.
  bool ignore_file_is_broken() const { return broken_; }
  /// Why the builder refuses the ignore file, with the place; nothing where it does not, or the file was not read.
  const std::optional<Error>& ignore_file_error() const { return ignore_error_; }
  /// Every file and folder that the ignore file lets through, sorted by path, with the folders they lie in; symbolic
  /// links are files. Bounded: at most 100,000 entries are looked at, 64 folders deep (see `truncated`). Folders that
  /// are ignored as a whole are not descended into unless an exception could lie below.
  const std::vector<Entry>& entries() const;
  /// What the ignore file keeps out, in no order; of a folder that is not descended into, only the folder.
  const std::vector<Entry>& ignored() const;
  bool truncated() const;
  /// Whether a file or folder exists at `path` (relative to the root), ignored or not. `..` stops at the root; a
  /// symbolic link on the way is followed only if it stays inside.
  bool exists(std::string_view path) const;
  /// Entries that `COPY pattern` would take: the source word as BuildKit cleans and globs it, folders with all below.
  std::vector<const Entry*> matching(std::string_view pattern) const;
  /// What could not be read, for people.
  const std::vector<std::string>& notes() const { return notes_; }

 private:
  void read_ignore_file(const std::string& dockerfile, const IgnoreFileTexts& texts);
  bool try_ignore_file(const std::string& folder, const std::string& path, const IgnoreFileTexts& texts);
  void take_ignore_file(const std::string& path, std::string text);
  void walk() const;

  bool known_ = false;
  std::string root_;
  std::string real_root_;  ///< absolute, without symbolic links
  std::optional<IgnoreFile> ignore_;
  std::shared_ptr<const SourceFile> ignore_source_;
  bool broken_ = false;
  std::optional<Error> ignore_error_;
  mutable bool walked_ = false;
  mutable bool truncated_ = false;
  mutable std::vector<Entry> entries_;
  mutable std::vector<Entry> ignored_;
  mutable std::vector<std::string> notes_;
};

/// ADD, and COPY without --from: what takes files from the context. Null for other instructions.
const ast::Transfer* context_transfer(const ast::Instruction& instruction);

/// Whether an (expanded) source of ADD or COPY means a path of the context: no URL, no Git repository, no here-document
/// (dockerfile-language §3.9).
bool is_context_path(std::string_view source);

/// The path in the context that a source word means: relative to the root, cleaned, `..` stops at the root; "." is the
/// root itself.
std::string context_path(std::string_view source);

}  // namespace plimsoll

#endif  // PLIMSOLL_BUILD_CONTEXT_HPP
