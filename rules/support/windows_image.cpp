// See windows_image.hpp.
#include "rules/support/windows_image.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "model/platform.hpp"

namespace plimsoll::rules {

bool is_windows_image(const ReferenceParts& image) {
  constexpr std::string_view kMarks[] = {"windows", "nanoserver", "servercore", "microsoft/iis"};
  return std::ranges::any_of(kMarks, [&](std::string_view mark) {
    return image.repository.find(mark) != std::string_view::npos || image.tag.find(mark) != std::string_view::npos;
  });
}

bool is_for_windows(const Model& model, const Stage& stage) {
  if (is_windows_image(model.root_image(stage).parts)) return true;
  const Stage* root = &stage;
  while (root->base) root = &model.stages()[*root->base];
  const ast::Flag* const flag = root->from->flag("platform");
  const std::string platform = flag != nullptr && flag->value
                                   ? model.build(model.step_of(*root->from), flag->value->text).text
                                   : model.invocation().platform.value_or("");
  if (target_platform(platform).os == "windows") return true;
  const ast::Shell* const shell = model.at_end(stage).shell;
  if (shell == nullptr || shell->arguments.empty()) return false;
  const ShellDialect dialect = shell_dialect(shell->arguments.front().text);
  return dialect == ShellDialect::cmd ||
         (dialect == ShellDialect::powershell && shell->arguments.front().text.find("pwsh") == std::string_view::npos);
}

}  // namespace plimsoll::rules
