#include "cli/glob.hpp"

#include <algorithm>
#include <filesystem>
#include <span>
#include <system_error>

#include "cli/git_ignore.hpp"

namespace plimsoll::cli {
namespace {

namespace fs = std::filesystem;

/// The segment without the backslashes that only quote.
std::string unquoted(std::string_view segment) {
  std::string out;
  for (std::size_t i = 0; i < segment.size(); ++i) {
    if (segment[i] == '\\' && i + 1 < segment.size()) ++i;
    out += segment[i];
  }
  return out;
}

class Expansion {
 public:
  explicit Expansion(std::string_view pattern) {
    folders_only_ = pattern.ends_with('/');
    while (!pattern.empty()) {
      const std::size_t slash = std::min(pattern.find('/'), pattern.size());
      const std::string_view segment = pattern.substr(0, slash);
      const bool again = segment == "**" && !segments_.empty() && segments_.back() == segment;
      if (slash != 0 && !again) segments_.emplace_back(segment);
      pattern.remove_prefix(std::min(slash + 1, pattern.size()));
    }
  }

  std::vector<std::string> run(std::string_view pattern) {
    descend(pattern.starts_with('/') ? "/" : "", 0);
    std::ranges::sort(found_);
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return std::move(found_);
  }

 private:
  /// The segments from `next` on, below `folder`, which ends with a slash or is empty.
  void descend(const std::string& folder, std::size_t next) {
    if (next == segments_.size()) return;
    const std::string& segment = segments_[next];
    if (segment == "**") {
      if (next + 1 < segments_.size()) descend(folder, next + 1);
      for (const std::string& name : names_in(folder)) {
        if (name.starts_with('.')) continue;
        std::error_code unknown;
        const fs::path path = folder + name;
        if (next + 1 == segments_.size()) take(folder + name);
        if (fs::is_directory(path, unknown) && !fs::is_symlink(path, unknown)) descend(folder + name + '/', next);
      }
    } else if (!is_glob(segment)) {
      enter(folder + unquoted(segment), next);
    } else {
      for (const std::string& name : names_in(folder))
        if ((!name.starts_with('.') || segment.starts_with('.')) && matches_segment(segment, name))
          enter(folder + name, next);
    }
  }

  void enter(const std::string& path, std::size_t at) {
    std::error_code unknown;
    if (at + 1 == segments_.size())
      take(path);
    else if (fs::is_directory(path, unknown))
      descend(path + '/', at + 1);
  }

  void take(const std::string& path) {
    std::error_code unknown;
    if (folders_only_ ? fs::is_directory(path, unknown) : fs::exists(path, unknown)) found_.push_back(path);
  }

  static std::vector<std::string> names_in(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(folder.empty() ? "." : folder, error), end; !error && entry != end;
         entry.increment(error))
      names.push_back(entry->path().filename().string());
    return names;
  }

  std::vector<std::string> segments_;
  bool folders_only_ = false;
  std::vector<std::string> found_;
};

}  // namespace

bool is_glob(std::string_view path) { return path.find_first_of("*?[") != std::string_view::npos; }

std::vector<std::string> expand_glob(std::string_view pattern) { return Expansion(pattern).run(pattern); }

}  // namespace plimsoll::cli
