#include "rules/stages/developer_image.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

bool says_so(std::string_view name) {
  constexpr std::string_view kWords[] = {"builder", "ci",      "debug",     "debugger",    "dev",   "devcontainer",
                                         "devel",   "develop", "developer", "development", "sdk",   "test",
                                         "tester",  "testing", "tests",     "toolchain",   "tools", "workspace"};
  while (!name.empty()) {
    const std::size_t end = std::min(name.find_first_of("-_. "), name.size());
    if (std::ranges::find(kWords, ascii_lower(name.substr(0, end))) != std::end(kWords)) return true;
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return false;
}

}  // namespace

bool is_developer_image(const Pass& pass) {
  const Stage* const stage = pass.model().final_stage();
  if (stage != nullptr && says_so(stage->name)) return true;
  const std::string_view path = pass.document().source->path();
  const std::size_t slash = path.rfind('/');
  const std::string_view name = path.substr(slash == std::string_view::npos ? 0 : slash + 1);
  const std::string_view folder = slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
  return says_so(name) ||
         says_so(folder.substr(folder.rfind('/') == std::string_view::npos ? 0 : folder.rfind('/') + 1));
}

}  // namespace plimsoll::rules
