// Paths inside the image; see image_path.hpp.
#include "plimsoll/image_path.hpp"

#include <algorithm>

#include "plimsoll/ignore_file.hpp"

namespace plimsoll {
namespace {

/// Relative WORKDIRs that are joined before we give up.
constexpr int kMostRelative = 64;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<std::string> resolve_path(std::string_view path, std::string_view folder, std::string_view home) {
  constexpr std::string_view kHomes[] = {"~", "$HOME", "${HOME}"};
  std::string full;
  for (const std::string_view start : kHomes)
    if (path.starts_with(start) && (path.size() == start.size() || path[start.size()] == '/')) {
      if (home.empty()) return std::nullopt;
      full = home;
      path.remove_prefix(start.size());
      break;
    }
  if (full.empty() && !path.starts_with('/')) full = std::string(folder) + '/';
  full += path;
  if (full.find_first_of("$`") != std::string::npos || !full.starts_with('/')) return std::nullopt;
  return clean_path(full);
}

std::optional<std::string> working_folder(const ast::Common& instruction, const Model& model) {
  std::string below;
  const ast::Workdir* workdir = model.before(instruction).workdir;
  for (int i = 0; i < kMostRelative; ++i) {
    if (workdir == nullptr) return clean_path("/" + below);
    const Value value = model.expand(*workdir, workdir->rest.text);
    if (!value.known) return std::nullopt;
    below.insert(0, value.text + '/');
    if (value.text.starts_with('/')) return clean_path(below);
    workdir = model.before(*workdir).workdir;
  }
  return std::nullopt;
}

std::optional<std::string> home_folder(const ast::Common& instruction, const Model& model) {
  const ast::User* user = model.before(instruction).user;
  if (user == nullptr) return "/root";
  const Value value = model.expand(*user, user->rest.text);
  const std::string name = value.text.substr(0, value.text.find(':'));
  if (!value.known || name.empty()) return std::nullopt;
  if (name == "root" || name == "0") return "/root";
  if (std::ranges::all_of(name, is_digit)) return std::nullopt;
  return "/home/" + name;
}

bool lies_in(std::string_view path, std::string_view folder) {
  if (folder == "/") return true;
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

}  // namespace plimsoll
