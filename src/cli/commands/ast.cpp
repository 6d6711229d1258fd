// `ast`: prints the tree of each file; a syntax error is part of the tree, not a failure.
#include <filesystem>

#include "cli/commands/commands.hpp"
#include "cli/output.hpp"
#include "plimsoll/document.hpp"

namespace plimsoll::cli {

int ast(const Options& options) {
  int status = kClean;
  Result<Output> output = Output::open({});
  for (const std::string& path : options.arguments) {
    std::error_code unknown;
    Result<std::unique_ptr<const SourceFile>> source =
        path != "-" && std::filesystem::is_directory(path, unknown)
            ? Error{.message = "this is a folder; 'ast' takes files", .path = path}
            : load_source(path);
    if (!source) {
      complain(source.error().text());
      status = kTrouble;
      continue;
    }
    const Document document = parse(std::move(*source));
    if (!output->write(options.format == "json" ? print_json(document) : print_tree(document))) return kTrouble;
  }
  return output->close() ? status : kTrouble;
}

}  // namespace plimsoll::cli
