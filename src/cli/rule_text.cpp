#include "cli/rule_text.hpp"

#include "plimsoll/selection.hpp"

namespace plimsoll::cli {

std::string_view category_name(Category category) {
  switch (category) {
    case Category::syntax:
      return "syntax";
    case Category::base_image:
      return "base-image";
    case Category::user:
      return "user";
    case Category::secret:
      return "secret";
    case Category::download:
      return "download";
    case Category::context:
      return "context";
    case Category::metadata:
      return "metadata";
    case Category::layer:
      return "layer";
    case Category::shell:
      return "shell";
  }
  return {};
}

std::vector<std::pair<std::string_view, Severity>> profiles_of(const RuleInfo& info) {
  std::vector<std::pair<std::string_view, Severity>> out;
  const auto names = profile_names();
  for (std::size_t i = 0; i < names.size(); ++i)
    if (const Severity level = level_in(info, static_cast<Profile>(i)); level != Severity::off)
      out.emplace_back(names[i], level);
  return out;
}

}  // namespace plimsoll::cli
