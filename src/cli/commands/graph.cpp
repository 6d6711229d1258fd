// `graph`: draws the stages of one file; as for `ast`, a syntax error is no failure.
#include "plimsoll/graph.hpp"

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/input.hpp"
#include "cli/option_table.hpp"
#include "cli/output.hpp"
#include "plimsoll/selection.hpp"

namespace plimsoll::cli {
namespace {

/// Why there is no such target.
std::string no_target(const Model& model, const Options& options) {
  std::vector<std::string_view> names;
  for (const Stage& stage : model.stages())
    if (!stage.name.empty()) names.push_back(stage.name);
  const std::string& target = options.lint.invocation.target;
  return fmt::format("{}: no stage is called '{}'{}", options.arguments.front(), target,
                     did_you_mean(closest(target, names)));
}

}  // namespace

int graph(const Options& options) {
  Result<std::unique_ptr<const SourceFile>> source = load_file(options.arguments.front(), "graph");
  if (!source) return complain(source.error().text()), kTrouble;
  const Document document = parse(std::move(*source));
  const Model model(document, options.lint.invocation);
  if (!options.lint.invocation.target.empty() && model.final_stage() == nullptr)
    return complain(no_target(model, options)), kTrouble;
  Result<Output> output = Output::open({});
  output->write(print_graph(document, model, options.format()));
  return output->close() ? kClean : kTrouble;
}

}  // namespace plimsoll::cli
