// The only file of this layer that touches the file system. The tree may be hostile: nothing outside the root is opened
// or listed, nothing but folders and regular files is ever opened, and every loop has a bound.
#include "plimsoll/build_context.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

#include "model/context_file.hpp"
#include "model/glob.hpp"
#include "text/descriptor.hpp"

namespace plimsoll {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kEntryLimit = 100000;
constexpr std::size_t kDepthLimit = 64;
constexpr std::size_t kIgnoreFileLimit = std::size_t{256} << 10U;
constexpr std::size_t kWorkLimit = 50000000;  // entries times bytes of the ignore file / 16
constexpr std::size_t kPathLimit = 4096;
constexpr std::size_t kNoteLimit = 20;

bool lies_in(std::string_view root, std::string_view path) {
  return !root.empty() && path.starts_with(root) &&
         (path.size() == root.size() || root.ends_with('/') || path[root.size()] == '/');
}

/// Whether something stands at `path`, be it a link to nothing.
bool is_taken(const std::string& path) {
  struct stat status = {};
  return ::lstat(path.c_str(), &status) == 0;
}

bool has_repository(const std::string& folder) {
  struct stat status = {};
  return ::stat((folder + "/.git").c_str(), &status) == 0;
}

/// The text of a regular file; nothing when it is something else, too large, or not readable. Never blocks.
std::optional<std::string> read_regular_file(const fs::path& path, std::size_t limit) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  struct stat status = {};
  if (file.number() < 0 || ::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  std::string text;
  std::array<char, std::size_t{1} << 14U> buffer;
  while (text.size() <= limit) {
    const ssize_t count = ::read(file.number(), buffer.data(), buffer.size());
    if (count < 0) return std::nullopt;
    if (count == 0) return text;
    text.append(buffer.data(), static_cast<std::size_t>(count));
  }
  return std::nullopt;
}

bool is_containerfile(std::string_view name) {
  return name.starts_with("Containerfile") || name.ends_with(".Containerfile") || name.ends_with(".containerfile");
}

bool is_word(std::string_view text, std::string_view also) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           also.find(c) != std::string_view::npos;
  });
}

}  // namespace

std::string ignore_file_key(const std::string& path) {
  const fs::path folder = fs::path(path).parent_path();
  std::error_code failed;
  const fs::path real = fs::weakly_canonical(fs::absolute(folder.empty() ? "." : folder, failed), failed);
  return (real / fs::path(path).filename()).string();
}

BuildContext BuildContext::open(const std::string& root, const std::string& dockerfile, const IgnoreFileTexts& texts) {
  BuildContext context;
  std::error_code failed;
  if (root.empty()) {
    if (!fs::is_regular_file(dockerfile, failed)) return context;
    context.root_ = fs::path(dockerfile).parent_path().string();
    if (context.root_.empty()) context.root_ = ".";
  } else {
    context.root_ = root;
    while (context.root_.size() > 1 && context.root_.ends_with('/')) context.root_.pop_back();
  }
  const fs::path real = fs::canonical(context.root_, failed);
  if (failed || !fs::is_directory(real, failed)) {
    context.notes_.push_back(fmt::format("the build context '{}' is not a folder that can be read", context.root_));
    return context;
  }
  context.real_root_ = real.string();
  context.known_ = true;
  context.read_ignore_file(dockerfile, texts);
  return context;
}

void BuildContext::read_ignore_file(const std::string& dockerfile, const IgnoreFileTexts& texts) {
  const fs::path file(dockerfile);
  const std::string folder = file.has_parent_path() ? file.parent_path().string() : ".";
  const std::string name = file.filename().string();
  const bool own = name != "-" && !name.empty();
  const bool containerfile = is_containerfile(name);
  const std::string in_root = root_ == "." ? "" : root_ + '/';
  if (own && containerfile && try_ignore_file(folder, dockerfile + ".containerignore", texts)) return;
  if (own && try_ignore_file(folder, dockerfile + ".dockerignore", texts)) return;
  if (containerfile && try_ignore_file(root_, in_root + ".containerignore", texts)) return;
  const std::string usual = in_root + ".dockerignore";
  if (!try_ignore_file(root_, usual, texts)) ignore_source_ = std::make_shared<const SourceFile>(usual, "");
}

/// Whether something stands at `path`; then it is the ignore file, for good or ill.
bool BuildContext::try_ignore_file(const std::string& folder, const std::string& path, const IgnoreFileTexts& texts) {
  const auto edited = texts.empty() ? texts.end() : texts.find(ignore_file_key(path));
  if (edited != texts.end()) take_ignore_file(path, edited->second);
  if (edited != texts.end() || !is_taken(path)) return edited != texts.end();
  broken_ = true;
  std::error_code failed;
  const fs::path real_folder = fs::canonical(folder, failed);
  const fs::path real = failed ? fs::path() : fs::canonical(path, failed);
  if (failed || !(lies_in(real_folder.string(), real.string()) || lies_in(real_root_, real.string()))) {
    notes_.push_back(fmt::format("'{}' was not read: it leads out of its folder", path));
    return true;
  }
  std::optional<std::string> text = read_regular_file(real, kIgnoreFileLimit);
  if (!text) {
    notes_.push_back(fmt::format("'{}' was not read: it is no regular file, not readable, or too large", path));
    return true;
  }
  take_ignore_file(path, std::move(*text));
  return true;
}

void BuildContext::take_ignore_file(const std::string& path, std::string text) {
  Result<IgnoreFile> parsed = IgnoreFile::parse(path, text);
  broken_ = !parsed;
  if (!parsed) {
    ignore_error_ = parsed.error();
    notes_.push_back(ignore_error_->text());
    return;
  }
  ignore_ = std::move(*parsed);
  ignore_source_ = std::make_shared<const SourceFile>(path, std::move(text));
}

bool BuildContext::lies_below_a_repository() const {
  std::string folder = real_root_;
  if (folder.empty() || has_repository(folder)) return false;
  while (folder.size() > 1) {
    folder.resize(std::max<std::size_t>(folder.rfind('/'), 1));
    if (has_repository(folder)) return true;
  }
  return false;
}

const std::vector<BuildContext::Entry>& BuildContext::entries() const {
  if (!walked_) walk();
  return entries_;
}

const std::vector<BuildContext::Entry>& BuildContext::ignored() const {
  if (!walked_) walk();
  return ignored_;
}

bool BuildContext::truncated() const {
  if (!walked_) walk();
  return truncated_;
}

void BuildContext::walk() const {
  walked_ = true;
  if (!known_) return;
  struct Folder {
    std::string path;  // empty: the root
    std::size_t depth = 0;
    std::size_t parent = 0;
    bool listed = true;  // false: ignored, and nothing in it has been let through yet
  };
  std::size_t weight = 1;
  if (ignore_)
    for (const IgnoreFile::Pattern& pattern : ignore_->patterns()) weight += 1 + pattern.text.size() / 16;
  std::size_t left = std::min(kEntryLimit, kWorkLimit / weight);
  std::vector<Folder> folders(1);  // level by level, each in order: what a bound cuts off does not depend on luck
  for (std::size_t current = 0; current < folders.size() && left > 0; ++current) {
    std::error_code failed;
    fs::directory_iterator place(fs::path(real_root_) / folders[current].path, failed);
    std::vector<std::pair<std::string, fs::file_type>> names;
    for (; !failed && place != fs::directory_iterator(); place.increment(failed)) {
      if (names.size() == left) {
        truncated_ = true;
        names.clear();
        break;
      }
      std::error_code unknown;
      const fs::file_type type = place->symlink_status(unknown).type();
      names.emplace_back(place->path().filename().string(), unknown ? fs::file_type::unknown : type);
    }
    if (failed && notes_.size() < kNoteLimit)
      notes_.push_back(fmt::format("the folder '{}' was not read: {}",
                                   folders[current].path.empty() ? root_ : folders[current].path, failed.message()));
    if (truncated_) left = 0;
    left -= std::min(left, names.size());
    std::sort(names.begin(), names.end());
    for (const auto& [name, type] : names) {
      const bool directory = type == fs::file_type::directory;
      if (!directory && type != fs::file_type::regular && type != fs::file_type::symlink) continue;
      const std::string path = folders[current].path.empty() ? name : folders[current].path + '/' + name;
      const bool ignored = ignore_ && ignore_->ignores(path);
      if (!ignored) {
        for (std::size_t above = current; !folders[above].listed; above = folders[above].parent) {
          folders[above].listed = true;
          entries_.push_back({folders[above].path, true});
        }
        entries_.push_back({path, directory});
      } else {
        ignored_.push_back({path, directory});
      }
      if (!directory || (ignored && !ignore_->may_except_below(path))) continue;
      if (folders[current].depth + 1 < kDepthLimit && path.size() < kPathLimit)
        folders.push_back({path, folders[current].depth + 1, current, !ignored});
      else
        truncated_ = true;
    }
    if (left == 0 && current + 1 < folders.size()) truncated_ = true;
  }
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.path < b.path; });
}

bool BuildContext::exists(std::string_view path) const {
  if (!known_ || path.size() > kPathLimit || path.find('\0') != std::string_view::npos) return false;
  const std::string clean = context_path(path);
  if (clean == ".") return true;
  const std::string full = root_ + '/' + clean;
  if (!is_taken(full)) return false;
  std::error_code failed;
  const fs::path parent = fs::canonical(fs::path(full).parent_path(), failed);
  return !failed && lies_in(real_root_, parent.string());
}

std::vector<const BuildContext::Entry*> BuildContext::matching(std::string_view pattern) const {
  const std::vector<Entry>& all = entries();
  const std::string clean = context_path(pattern);
  std::vector<const Entry*> found;
  if (clean.size() > kPathLimit) return found;
  const auto first_at_least = [&](const std::string& path) {
    return std::lower_bound(all.begin(), all.end(), path,
                            [](const Entry& a, const std::string& b) { return a.path < b; });
  };
  std::vector<bool> taken(all.size(), clean == ".");
  const auto take = [&](std::size_t index) {
    taken[index] = true;
    if (!all[index].directory) return;
    const auto end = first_at_least(all[index].path + '0');  // the character behind '/'
    for (auto below = first_at_least(all[index].path + '/'); below != end; ++below)
      taken[static_cast<std::size_t>(below - all.begin())] = true;
  };
  if (has_wildcard(clean)) {
    for (std::size_t i = 0; i < all.size(); ++i)
      if (!taken[i] && match_glob(clean, all[i].path)) take(i);
  } else if (const auto place = first_at_least(clean); place != all.end() && place->path == clean) {
    take(static_cast<std::size_t>(place - all.begin()));
  }
  for (std::size_t i = 0; i < all.size(); ++i)
    if (taken[i]) found.push_back(&all[i]);
  return found;
}

const ast::Transfer* context_transfer(const ast::Instruction& instruction) {
  if (const auto* add = ast::as<ast::Add>(instruction)) return add;
  const auto* copy = ast::as<ast::Copy>(instruction);
  return copy != nullptr && copy->flag("from") == nullptr ? copy : nullptr;
}

std::optional<std::string> read_context_file(const BuildContext& context, std::string_view path, std::size_t limit) {
  if (!context.known() || path.size() > kPathLimit || path.find('\0') != std::string_view::npos) return std::nullopt;
  std::error_code failed;
  const fs::path root = fs::canonical(context.root(), failed);
  const fs::path full = root / context_path(path);
  const fs::path folder = failed ? fs::path() : fs::canonical(full.parent_path(), failed);
  if (failed || !lies_in(root.string(), folder.string())) return std::nullopt;
  return read_regular_file(folder / full.filename(), limit);
}

bool is_context_path(std::string_view source) {
  for (const std::string_view scheme : {"http://", "https://", "git://", "ssh://", "<<"})
    if (source.starts_with(scheme)) return false;
  const std::size_t at = source.find('@');
  const std::size_t colon = source.find(':');
  if (at == std::string_view::npos || colon == std::string_view::npos || colon < at) return true;
  return !is_word(source.substr(0, at), "_") || !is_word(source.substr(at + 1, colon - at - 1), ".");
}

std::string context_path(std::string_view source) {
  std::string clean = clean_path("/" + std::string(source)).substr(1);
  return clean.empty() ? "." : clean;
}

}  // namespace plimsoll
