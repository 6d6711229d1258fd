#include "lint/frontend.hpp"

#include "plimsoll/image_reference.hpp"
#include "syntax/directives.hpp"

namespace plimsoll {
namespace {

/// "docker/dockerfile-upstream", "registry.example.com/mirror/dockerfile".
bool is_dockers(std::string_view image) {
  std::string_view name = split_reference(image).repository;
  name.remove_prefix(name.rfind('/') + 1);  // npos + 1 is 0
  return name.starts_with("dockerfile");
}

}  // namespace

bool has_foreign_frontend(const Document& document, const Invocation& invocation) {
  const auto given = invocation.build_args.find("BUILDKIT_SYNTAX");
  if (given != invocation.build_args.end()) return !given->second.empty() && !is_dockers(given->second);
  const auto directive = syntax::detect_syntax(document.text());
  return directive && !is_dockers(directive->value);
}

}  // namespace plimsoll
