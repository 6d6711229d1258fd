#include "report/docs.hpp"

#include <string>

namespace plimsoll::report {

std::string_view docs_section(std::string_view markdown, std::string_view title) {
  const std::string heading = "## " + std::string(title) + "\n";
  std::size_t at = markdown.find(heading);
  while (at != std::string_view::npos && at != 0 && markdown[at - 1] != '\n') at = markdown.find(heading, at + 1);
  if (at == std::string_view::npos) return {};
  markdown.remove_prefix(at + heading.size() - 1);  // its line end may be that in front of the next heading
  markdown = markdown.substr(0, markdown.find("\n## "));
  const std::size_t begin = markdown.find_first_not_of('\n');
  if (begin == std::string_view::npos) return {};
  return markdown.substr(begin, markdown.find_last_not_of('\n') - begin + 1);
}

}  // namespace plimsoll::report
