// ADD and COPY of the whole build context: the facts behind recursive-context-copy, dockerignore-missing and
// dockerignore-incomplete, which divide them among themselves (security-rules §5, ruling 9).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

/// One source word that takes the whole context along.
struct ContextCopy {
  const ast::Word* source = nullptr;
  bool context_known = false;
  const IgnoreFile* ignore_file = nullptr;  ///< null when there is none, or the context is not known
  std::vector<std::string> secrets = {};    ///< sensitive files that it copies, the worst first
  bool bulk = false;                        ///< it copies node_modules
};

/// Finds them; an object a file, since it remembers what it looked up.
class ContextCopies {
 public:
  /// The sources of `transfer` that stand for the whole context (`.`, `/`, `*`), where their files can reach the image.
  /// None for `--from`, here-documents, URLs, and builder stages whose copied files stay behind.
  std::vector<ContextCopy> find(const ast::Transfer& transfer, const Pass& pass);

 private:
  struct Content {
    std::vector<std::string> secrets;
    bool bulk = false;
  };
  const Content& content(const ast::Transfer& transfer, const std::string& pattern, const Pass& pass);
  bool reaches_image(const ast::Transfer& transfer, const Pass& pass);
  bool travels(const Stage& from, const std::string& path, const Pass& pass, int& budget);

  std::map<std::string, Content> contents_;  // by pattern and --exclude
  bool listed_ = false;
  std::vector<const ast::Transfer*> between_stages_;  // COPY --from
};

/// The pattern in the context that `source` means, when it takes everything: "." or "*".
std::optional<std::string> whole_context(std::string_view source);

/// Whether a file lies in a folder with other people's files: keys in there are samples.
bool is_dependency(std::string_view path);

/// What `--exclude` leaves out; nothing without such a flag.
std::optional<IgnoreFile> excluded(const ast::Transfer& transfer, const Model& model);

/// "'.env', 'id_rsa' and 3 more".
std::string names(const std::vector<std::string>& files);

}  // namespace plimsoll::rules
