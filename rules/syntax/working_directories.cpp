#include "rules/syntax/working_directories.hpp"

namespace plimsoll::rules {

const std::optional<std::string>& WorkingDirectories::in(std::uint32_t stage) {
  while (folders_.size() <= stage) {
    const Stage& next = pass_.model().stages()[folders_.size()];
    std::optional<std::string> folder;
    if (next.base)
      folder = folders_[*next.base];
    else if (next.image.scratch)
      folder = "/";
    folders_.push_back(std::move(folder));
  }
  return folders_[stage];
}

void WorkingDirectories::run(const Step& step) {
  const auto* workdir = ast::as<ast::Workdir>(*step.instruction);
  if (workdir == nullptr || workdir->arguments.empty()) return;
  const std::optional<std::string> before = in(step.stage);
  const auto built = known_value(pass_, step, workdir->arguments.front().text);
  std::optional<std::string>& folder = folders_[step.stage];
  if (!built)
    folder.reset();
  else if (built->text.starts_with('/'))
    folder = clean_path(built->text);
  else if (before)
    folder = clean_path(*before + '/' + built->text);
}

}  // namespace plimsoll::rules
