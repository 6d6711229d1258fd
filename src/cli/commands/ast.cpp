// `ast`: prints the tree of each file; a syntax error is part of the tree, not a failure.
#include "cli/commands/commands.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "plimsoll/document.hpp"

namespace plimsoll::cli {

int ast(const Options& options) {
  int status = kClean;
  Result<Output> output = Output::open({});
  for (const std::string& path : options.arguments) {
    Result<std::unique_ptr<const SourceFile>> source = load_file(path, "ast");
    if (!source) {
      complain(source.error().text());
      status = kTrouble;
      continue;
    }
    const Document document = parse(std::move(*source));
    if (!output->write(options.format() == "json" ? print_json(document) : print_tree(document))) return kTrouble;
  }
  return output->close() ? status : kTrouble;
}

}  // namespace plimsoll::cli
