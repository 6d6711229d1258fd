// The stage graph as one JSON object (README.md beside this file says what the keys mean). ASCII, like all JSON here.
#include <nlohmann/json.hpp>

#include "report/graph.hpp"
#include "report/positions.hpp"

namespace plimsoll::report {
namespace {

using nlohmann::ordered_json;

ordered_json text_or_null(std::string_view text) { return text.empty() ? ordered_json() : ordered_json(text); }

ordered_json stage_json(const Graph& graph, const Stage& stage, const Graph::Source* image, Positions& positions) {
  const Model& model = graph.model;
  const ast::Flag* const platform = stage.from->flag("platform");
  ordered_json item;
  item["index"] = stage.index;
  item["name"] = text_or_null(without_secrets(stage.name));
  item["base"] = stage.base ? ordered_json(*stage.base) : ordered_json();
  item["image"] = image == nullptr ? ordered_json() : text_or_null(image->name);
  item["known"] = stage.image.value.known || (image != nullptr && image->context);
  item["platform"] = platform == nullptr || !platform->value
                         ? ordered_json()
                         : text_or_null(model.expand(*stage.from, platform->value->text).text);
  item["line"] = positions.at(stage.from->span.begin).line;
  item["final"] = &stage == model.final_stage();
  item["unreachable"] = !model.feeds_final_image(stage);
  return item;
}

}  // namespace

std::string print_graph_json(const Graph& graph) {
  constexpr std::string_view kKinds[] = {"base", "copy", "mount"};
  const Stage* const final_stage = graph.model.final_stage();
  Positions positions(*graph.document.source, ColumnUnit::code_point);
  std::vector<const Graph::Source*> images(graph.model.stages().size());
  ordered_json edges = ordered_json::array();
  for (const Graph::Edge& edge : graph.edges) {
    const Dependency& taken = *edge.dependency;
    const Graph::Source* const image = taken.source ? nullptr : &graph.sources[edge.from];
    if (taken.kind == DependencyKind::base) images[taken.step.stage] = image;
    const LineColumn begin = positions.at(taken.name.span.begin);
    const LineColumn end = positions.at(taken.name.span.end);
    ordered_json& item = edges.emplace_back(ordered_json::object());
    item["kind"] = kKinds[static_cast<std::size_t>(taken.kind)];
    item["from"] = image == nullptr ? ordered_json(edge.from) : ordered_json();
    item["image"] = image == nullptr ? ordered_json() : ordered_json(image->name);
    item["context"] = image != nullptr && image->context;
    item["to"] = taken.step.stage;
    item["onbuild"] = taken.step.trigger;
    item["line"] = begin.line;
    item["column"] = begin.column;
    item["endLine"] = end.line;
    item["endColumn"] = end.column;
  }
  ordered_json stages = ordered_json::array();
  for (const Stage& stage : graph.model.stages())
    stages.push_back(stage_json(graph, stage, images[stage.index], positions));
  ordered_json out;
  out["file"] = graph.document.source->path();
  out["target"] = final_stage == nullptr ? ordered_json() : ordered_json(final_stage->index);
  out["stages"] = std::move(stages);
  out["edges"] = std::move(edges);
  return out.dump(2, ' ', true, ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace plimsoll::report
