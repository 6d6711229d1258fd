// `graph`: draws the stages of one file; as for `ast`, a syntax error is no failure.
#include "plimsoll/graph.hpp"

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/input.hpp"
#include "cli/option_table.hpp"
#include "cli/output.hpp"
#include "cli/setups.hpp"
#include "plimsoll/selection.hpp"

namespace plimsoll::cli {
namespace {

/// Why there is no such target.
std::string no_target(const Model& model, const std::string& file, const std::string& target) {
  std::vector<std::string_view> names;
  for (const Stage& stage : model.stages())
    if (!stage.name.empty()) names.push_back(stage.name);
  return fmt::format("{}: no stage is called '{}'{}", file, target, did_you_mean(closest(target, names)));
}

}  // namespace

int graph(const Options& options) {
  const std::string& file = options.arguments.front();
  Result<std::unique_ptr<const SourceFile>> source = load_file(file, "graph");
  if (!source) return complain(source.error().text()), kTrouble;
  Setups setups(options, {}, {});
  const Result<const Setup*> setup = setups.of(file, false);
  if (!setup) return complain(setup.error().text()), kTrouble;
  const Invocation& invocation = (*setup)->lint.invocation;
  const Document document = parse(std::move(*source));
  const Model model(document, invocation);
  if (!invocation.target.empty() && model.final_stage() == nullptr)
    return complain(no_target(model, file, invocation.target)), kTrouble;
  Result<Output> output = Output::open({});
  output->write(print_graph(document, model, options.format()));
  return output->close() ? kClean : kTrouble;
}

}  // namespace plimsoll::cli
