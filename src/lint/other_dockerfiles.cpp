// The other Dockerfiles of a build context; see other_dockerfiles.hpp.
#include "lint/other_dockerfiles.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "model/context_file.hpp"
#include "rules/security/context/ignore_lines.hpp"
#include "text/ascii.hpp"

namespace plimsoll {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostFiles = 256;
constexpr std::size_t kLargestFile = std::size_t{256} << 10U;

bool is_dockerfile(const BuildContext::Entry& entry) {
  const std::string name = ascii_lower(std::string_view(entry.path).substr(entry.path.rfind('/') + 1));
  const bool is_named_so =
      name.find("dockerfile") != std::string::npos || name.find("containerfile") != std::string::npos;
  return !entry.directory && is_named_so && !name.ends_with("ignore");
}

/// What a flag leaves out is not needed.
void drop_exclusions(std::string& text) {
  constexpr std::string_view kFlag = "--exclude=";
  for (std::size_t at = text.find(kFlag); at != std::string::npos; at = text.find(kFlag, at))
    text.erase(at, std::min(text.find_first_of(" \t\r\n", at), text.size()) - at);
}

bool names_a_line(std::string_view text, std::string_view lines) {
  while (!lines.empty()) {
    const std::size_t size = std::min(lines.find_first_of("\r\n"), lines.size());
    if (size > 0 && rules::names_file(text, lines.substr(0, size))) return true;
    lines.remove_prefix(std::min(size + 1, lines.size()));
  }
  return false;
}

}  // namespace

const std::vector<std::string>& OtherDockerfiles::beside(const SourceFile& dockerfile, const std::string& ignore_file) {
  const auto [found, is_new] = texts_.try_emplace(ignore_file);
  if (!is_new) return found->second;
  const std::string folder = fs::path(ignore_file).parent_path().string();
  const BuildContext context = BuildContext::open(folder.empty() ? "." : folder, "-");
  for (const std::vector<BuildContext::Entry>* const entries : {&context.entries(), &context.ignored()})
    for (const BuildContext::Entry& entry : *entries) {
      if (!is_dockerfile(entry) || found->second.size() == kMostFiles) continue;
      auto text = read_context_file(context, entry.path, kLargestFile);
      if (!text || *text == dockerfile.text()) continue;
      drop_exclusions(*text);
      found->second.push_back(std::move(*text));
    }
  return found->second;
}

void OtherDockerfiles::spare(const SourceFile& dockerfile, std::vector<Finding>& findings) {
  for (Finding& finding : findings)
    for (Fix& fix : finding.fixes) {
      if (fix.target == nullptr || fix.applicability == Applicability::display_only) continue;
      const std::string path(fix.target->path());
      if (path.starts_with(dockerfile.path())) continue;  // its own ignore file
      const bool is_needed = std::ranges::any_of(beside(dockerfile, path), [&](const std::string& text) {
        return std::ranges::any_of(fix.edits, [&](const Edit& edit) { return names_a_line(text, edit.text); });
      });
      if (is_needed) fix.applicability = Applicability::display_only;
    }
}

}  // namespace plimsoll
