#include "cli/discovery.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "cli/git_excludes.hpp"
#include "cli/git_ignore.hpp"
#include "config/project.hpp"
#include "plimsoll/source.hpp"
#include "text/ascii.hpp"

namespace plimsoll::cli {
namespace {

namespace fs = std::filesystem;

// Never a Dockerfile, however it begins.
constexpr std::string_view kOtherEndings[] = {
    ".dockerignore", ".containerignore",
    ".gitignore",  // ignore files
    ".md",           ".markdown",
    ".rst",          ".adoc",
    ".html",  // documents
    ".j2",           ".jinja",
    ".jinja2",       ".tmpl",
    ".tpl",          ".template",
    ".erb",          ".in",
    ".mustache",  // templates
    ".hbs",          ".handlebars",
    ".gotmpl",       ".ejs",
    ".m4",           ".liquid",
    ".mako",         ".envsubst",  //
    ".bak",          ".orig",
    ".rej",          ".swp",
    ".swo",          ".swn",
    ".tmp",          ".patch",
    ".diff",         "~",
    ".un~"  // editors, patches
};

// `dockerfile.go` is Go that handles Dockerfiles; `Dockerfile.go` is the Dockerfile of something in Go.
constexpr std::string_view kSourceEndings[] = {".go",  ".py",  ".js",  ".ts",   ".rs",   ".rb",  ".java", ".php",
                                               ".cs",  ".c",   ".cc",  ".cpp",  ".h",    ".hpp", ".lua",  ".el",
                                               ".vim", ".xml", ".css", ".json", ".toml", ".yml", ".yaml", ".snippets"};

struct IgnoreSource {
  std::size_t prefix = 0;  ///< bytes of a path that name the folder of the file, with its slash
  GitIgnore rules;
};

/// One search. Paths are kept twice: as printed (from what the user gave) and as seen from the root of the repository.
class Walk {
 public:
  Walk(Discovered& out, SearchFilter* filter) : out_(out), filter_(filter) {}

  void run(const std::string& root) {
    const std::size_t before = found_.size();
    const std::size_t problems = out_.problems.size();
    const std::string inside = read_parents(root);
    visit(root == "." ? std::string() : root.ends_with('/') ? root : root + '/', root, inside);
    std::sort(found_.begin(), found_.end());
    if (found_.size() == before && out_.problems.size() == problems && !out_.has_passed_over)
      out_.problems.push_back({.message = "no Dockerfile or Containerfile found in this folder", .path = root});
  }

  std::vector<std::string> take() { return std::move(found_); }

 private:
  void read_ignore_file(const fs::path& file, std::size_t prefix) {
    std::error_code error;
    if (!fs::is_regular_file(file, error)) return;
    const auto source = load_source(file.string());
    if (!source) return;
    GitIgnore rules((*source)->text(), ignores_case_);
    if (!rules.empty()) ignores_.push_back({prefix, std::move(rules)});
  }

  void read_excludes(const fs::path& top, std::size_t prefix) {
    const RepositoryExcludes excludes = repository_excludes(top);
    ignores_case_ = excludes.ignores_case;
    for (const fs::path& file : excludes.files) read_ignore_file(file, prefix);
  }

  void read_ignore_files(const fs::path& folder, std::size_t prefix) {
    read_ignore_file(folder / ".gitignore", prefix);
    read_ignore_file(folder / ".ignore", prefix);
  }

  /// Reads the ignore files of the repository above `root`, from the top down; returns the path of `root` in it, with a
  /// slash at the end, empty for the repository's own root or where there is no repository.
  std::string read_parents(const std::string& root) {
    std::error_code error;
    const fs::path bottom = fs::canonical(root, error);
    if (error) return {};
    std::vector<fs::path> above;  // from `root` to the top
    for (fs::path at = bottom;; at = at.parent_path()) {
      above.push_back(at);
      if (fs::exists(at / ".git", error)) break;
      if (at == at.parent_path()) return {};
    }
    read_excludes(above.back(), 0);
    std::string inside;
    for (std::size_t i = above.size(); i-- > 1;) {
      read_ignore_files(above[i], inside.size());
      inside += above[i - 1].filename().string() + '/';
    }
    return inside;
  }

  bool ignored(const std::string& path, bool folder) const {
    for (std::size_t i = ignores_.size(); i-- > own_;)
      if (const auto verdict = ignores_[i].rules.ignores(std::string_view(path).substr(ignores_[i].prefix), folder))
        return *verdict;
    return false;
  }

  /// `shown` and `inside` end with a slash or are empty. The depth is bounded by the longest path that the system
  /// opens.
  void visit(const std::string& shown, const std::string& folder, const std::string& inside) {
    const std::size_t outer = ignores_.size();
    const std::size_t own = own_;
    const bool ignores_case = ignores_case_;
    std::error_code error;
    if (searching_ && fs::exists(fs::path(folder) / ".git", error)) {  // a repository inside: its rules are its own
      own_ = outer;
      read_excludes(folder, inside.size());
    }
    searching_ = true;
    read_ignore_files(folder, inside.size());
    bool is_special = false;
    std::vector<std::string> below;  // entered when this folder is closed: depth costs no open files
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
      const std::string name = entry->path().filename().string();
      std::error_code unknown;
      is_special = is_special || name == ".git" || config::is_project_file_name(name);
      if (entry->is_directory(unknown) && !entry->is_symlink(unknown)) {
        if (name != ".git" && !ignored(inside + name, true)) below.push_back(name);
      } else if (is_dockerfile_name(name) && entry->is_regular_file(unknown) && !ignored(inside + name, false)) {
        found_.push_back(shown + name);
      }
    }
    if (error) out_.problems.push_back({.message = "cannot read the folder: " + error.message(), .path = folder});
    if (filter_ != nullptr) filter_->enter(folder, is_special);
    for (const std::string& name : below)
      if (filter_ != nullptr && filter_->passes_over(name))
        out_.has_passed_over = true;
      else
        visit(shown + name + '/', shown + name, inside + name + '/');
    if (filter_ != nullptr) filter_->leave();
    own_ = own;
    ignores_case_ = ignores_case;
    ignores_.erase(ignores_.begin() + static_cast<std::ptrdiff_t>(outer), ignores_.end());
  }

  Discovered& out_;
  SearchFilter* filter_;
  std::vector<std::string> found_;
  std::vector<IgnoreSource> ignores_;  ///< the last one is the nearest
  std::size_t own_ = 0;                ///< those from here on belong to the repository that is searched
  bool searching_ = false;             ///< below the root
  bool ignores_case_ = false;          ///< the repository that is searched
};

}  // namespace

bool is_dockerfile_name(std::string_view name) {
  const std::string all = ascii_lower(name);
  const auto ends_with_one_of = [&](const auto& endings) {
    return std::any_of(std::begin(endings), std::end(endings),
                       [&](std::string_view end) { return all.ends_with(end); });
  };
  for (const std::string_view stem : {std::string_view("dockerfile"), std::string_view("containerfile")}) {
    if (all == stem || (all.ends_with(stem) && all[all.size() - stem.size() - 1] == '.')) return true;
    if (!all.starts_with(stem) || all[stem.size()] != '.' || all.size() == stem.size() + 1) continue;
    if (ends_with_one_of(kOtherEndings)) return false;
    return !(name.starts_with(stem) && ends_with_one_of(kSourceEndings));
  }
  return false;
}

Discovered discover(std::span<const std::string> paths, SearchFilter* filter) {
  Discovered out;
  std::unordered_set<std::string> seen;
  for (const std::string& path : paths) {
    std::vector<std::string> files = {path};
    bool searched = false;
    std::error_code error;
    if (path.empty()) {
      out.problems.push_back({.message = "a path is empty"});
      continue;
    }
    if (path != "-" && fs::is_directory(path, error)) {
      Walk walk(out, filter);
      walk.run(path);
      files = walk.take();
      searched = true;
    }
    for (std::string& file : files)
      if (!seen.insert(file).second) {
        if (!searched) out.searched.erase(file);
      } else {
        if (searched) out.searched.insert(file);
        out.files.push_back(std::move(file));
      }
  }
  return out;
}

}  // namespace plimsoll::cli
