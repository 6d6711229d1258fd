#include "config/project.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "config/keys.hpp"
#include "config/path_glob.hpp"
#include "plimsoll/source.hpp"

namespace plimsoll::config {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kNames[] = {".plimsoll.yaml", ".plimsoll.yml", ".hadolint.yaml", ".hadolint.yml"};
constexpr std::uintmax_t kLargest = 1'048'576;
constexpr std::size_t kDeepest = 16;  // of files that extend each other
constexpr std::size_t kMost = 64;     // of files in all: each may extend several
constexpr std::size_t kMostMistakes = 20;

/// The content of a configuration file. Only a regular file is opened: others may never end.
Result<std::unique_ptr<const SourceFile>> load(const std::string& path) {
  std::error_code unknown;
  const fs::file_status status = fs::status(path, unknown);
  if (fs::exists(status) && !fs::is_regular_file(status)) return Error{.message = "this is no file", .path = path};
  if (fs::exists(status) && fs::file_size(path, unknown) > kLargest)
    return Error{.message = "larger than 1 MiB: too much for a configuration", .path = path};
  return load_source(path);
}

/// Loads what is extended in front of what extends it.
class Loader {
 public:
  explicit Loader(Project& project) : project_(project) {}

  std::optional<Error> load(const std::string& path) {
    const auto source = config::load(path);
    if (!source) return source.error();
    Result<ProjectFile> file = parse_project_file((*source)->text(), path);
    if (!file) return file.error();
    std::error_code unknown;
    file->folder = fs::weakly_canonical(fs::absolute(path, unknown), unknown).parent_path();
    open_.push_back({path, fs::weakly_canonical(path, unknown)});
    for (const Item& item : file->extends)
      if (auto error = extend(path, item)) file->mistakes.push_back(std::move(*error));
    open_.pop_back();
    project_.files.push_back(std::move(*file));
    return std::nullopt;
  }

 private:
  struct Open {
    std::string path;
    fs::path real;
  };

  std::optional<Error> extend(const std::string& path, const Item& item) {
    const auto fail = [&](std::string message) {
      return Error{std::move(message), path, item.place.line, item.place.column};
    };
    const std::string next = (fs::path(path).parent_path() / item.value).lexically_normal().string();
    std::error_code unknown;
    const fs::path real = fs::weakly_canonical(next, unknown);
    if (std::ranges::find(open_, real, &Open::real) != open_.end()) {
      std::string chain;
      for (const Open& one : open_) chain += one.path + " -> ";
      return fail(fmt::format("files that extend each other in a circle: {}{}", chain, next));
    }
    if (open_.size() == kDeepest) return fail(fmt::format("more than {} files that extend each other", kDeepest));
    if (++count_ > kMost) return fail(fmt::format("more than {} files are extended", kMost));
    if (!fs::exists(next, unknown)) return fail(fmt::format("there is no file '{}' to extend", next));
    return load(next);
  }

  Project& project_;
  std::vector<Open> open_;
  std::size_t count_ = 0;
};

/// `file` as seen from `folder`; empty when it lies elsewhere.
std::string inside(const fs::path& file, const fs::path& folder) {
  const std::string below = file.lexically_relative(folder).generic_string();
  return below.starts_with("..") ? std::string() : below;
}

bool covered(const std::vector<Item>& patterns, std::string_view path) {
  return !path.empty() && std::ranges::any_of(patterns, [&](const Item& item) { return covers(item.value, path); });
}

}  // namespace

std::span<const std::string_view> project_file_names() { return kNames; }

bool is_project_file_name(std::string_view name) { return std::ranges::find(kNames, name) != std::end(kNames); }

fs::path project_file_in(const fs::path& folder) {
  std::error_code unknown;
  for (const std::string_view name : kNames)
    if (fs::is_regular_file(folder / name, unknown)) return folder / name;
  return {};
}

bool is_top(const fs::path& folder) {
  std::error_code unknown;
  return folder == folder.parent_path() || fs::exists(folder / ".git", unknown);
}

fs::path find_project_file(const fs::path& folder) {
  for (fs::path at = folder;; at = at.parent_path())
    if (fs::path found = project_file_in(at); !found.empty() || is_top(at)) return found;
}

std::vector<const std::vector<Entry>*> Project::layers_for(const fs::path& file) const {
  std::vector<const std::vector<Entry>*> layers;
  for (const ProjectFile& one : files) {
    layers.push_back(&one.entries);
    const std::string below = one.overrides.empty() ? std::string() : inside(file, root_of(one));
    for (const Override& each : one.overrides)
      if (covered(each.files, below)) layers.push_back(&each.entries);
  }
  return layers;
}

bool Project::excludes(const fs::path& file) const {
  return std::ranges::any_of(files, [&](const ProjectFile& one) {
    return !one.excludes.empty() && covered(one.excludes, inside(file, root_of(one)));
  });
}

bool Project::excludes_folder(const fs::path& folder) const {
  return std::ranges::any_of(files, [&](const ProjectFile& one) {
    if (one.excludes.empty() || !one.mistakes.empty()) return false;
    const std::string below = inside(folder, root_of(one));
    return !below.empty() && below != "." && std::ranges::any_of(one.excludes, [&](const Item& item) {
      return covers(item.value.ends_with('/') ? item.value : item.value + '/', below + "/any");
    });
  });
}

bool Project::has_excludes() const {
  return std::ranges::any_of(files, [](const ProjectFile& one) { return !one.excludes.empty(); });
}

bool Project::names(std::string_view key) const {
  return std::ranges::any_of(files, [&](const ProjectFile& one) {
    return std::ranges::any_of(one.entries, [&](const Entry& entry) { return entry.key->name == key; });
  });
}

std::vector<Error> Project::mistakes() const {
  std::vector<Error> all;
  for (const ProjectFile& file : files) all.insert(all.end(), file.mistakes.begin(), file.mistakes.end());
  return all;
}

std::vector<Error> Project::settle_rules(
    const std::function<std::optional<std::string>(std::string_view selector)>& mistake_in) {
  std::vector<Error> mistakes;
  const auto settle = [&](std::vector<Entry>& entries, bool lenient) {
    for (Entry& entry : entries) {
      if (!entry.key->names_rules) continue;
      std::erase_if(entry.items, [&](const Item& item) {
        const auto mistake = mistake_in(entry.key->shape == Shape::map ? item.name : item.value);
        if (mistake && !lenient && mistakes.size() < kMostMistakes)
          mistakes.push_back({*mistake, item.place.path, item.place.line, item.place.column});
        return mistake && lenient;
      });
    }
  };
  for (ProjectFile& file : files) {
    settle(file.entries, file.may_name_unknown_rules);
    for (Override& each : file.overrides) settle(each.entries, file.may_name_unknown_rules);
  }
  return mistakes;
}

Result<Project> load_project(const std::string& path) {
  Project project{.path = path};
  if (auto error = Loader(project).load(path)) return *std::move(error);
  return project;
}

}  // namespace plimsoll::config
