// Any bytes: the parser must give a tree that keeps its promises, and both printers must take it.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "plimsoll/document.hpp"
#include "support/syntax_checks.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string text;
  for (std::size_t i = 0; i < size; ++i) text += static_cast<char>(data[i]);
  const plimsoll::Document document =
      plimsoll::parse(std::make_unique<const plimsoll::SourceFile>("Dockerfile", std::move(text)));
  const std::string problem = plimsoll::testing::TreeChecker(document).check();
  if (!problem.empty()) {
    std::fprintf(stderr, "%s\n", problem.c_str());
    std::abort();
  }
  if (plimsoll::print_json(document).empty()) std::abort();
  if (plimsoll::print_tree(document).empty() && size != 0) std::abort();
  return 0;
}
