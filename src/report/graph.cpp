// From the model to nodes and edges, and the table of graph formats.
#include "report/graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

#include "plimsoll/graph.hpp"
#include "plimsoll/secret.hpp"
#include "report/mask.hpp"

namespace plimsoll {
namespace report {

std::string without_secrets(std::string_view text) {
  std::string out;
  std::size_t done = 0;
  for (const SecretMatch& secret : find_secrets(text)) {
    out += text.substr(done, secret.begin - done);
    out += masked(text.substr(secret.begin, secret.end - secret.begin));
    done = secret.end;
  }
  return out += text.substr(done);
}

Graph::Graph(const Document& the_document, const Model& the_model) : document(the_document), model(the_model) {
  std::map<std::pair<std::string, bool>, std::uint32_t> known;
  const auto stages = model.stages();
  for (const Dependency& dependency : model.dependencies()) {
    Edge& edge = edges.emplace_back(Edge{&dependency});
    if (dependency.source) {
      edge.from = *dependency.source;
      continue;
    }
    const Stage& taker = stages[dependency.step.stage];
    std::string name =
        dependency.kind == DependencyKind::base ? taker.image.value.text : std::string(dependency.name.text);
    const bool context = model.invocation().is_build_context(name);
    const auto [place, fresh] =
        known.try_emplace({std::move(name), context}, static_cast<std::uint32_t>(sources.size()));
    if (fresh) sources.push_back({without_secrets(place->first.first), context});
    edge.from = place->second;
    if (model.feeds_final_image(taker)) sources[edge.from].unreachable = false;
  }
}

std::string DrawnEdge::label() const {
  constexpr std::string_view kNames[] = {"FROM", "COPY", "mount"};
  std::string text = first.dependency->step.trigger ? "ONBUILD " : "";
  text += kNames[static_cast<std::size_t>(first.dependency->kind)];
  return count == 1 ? text : text + fmt::format(" x{}", count);
}

std::vector<DrawnEdge> drawn_edges(const Graph& graph) {
  std::vector<DrawnEdge> drawn;
  std::map<std::tuple<std::uint32_t, bool, std::uint32_t, DependencyKind, bool>, std::size_t> known;
  for (const Graph::Edge& edge : graph.edges) {
    const Dependency& taken = *edge.dependency;
    const auto [place, fresh] = known.try_emplace(
        {taken.step.stage, taken.source.has_value(), edge.from, taken.kind, taken.step.trigger}, drawn.size());
    if (fresh)
      drawn.push_back({edge});
    else
      ++drawn[place->second].count;
  }
  return drawn;
}

std::string stage_label(const Stage& stage) {
  return stage.name.empty() ? fmt::format("stage {}", stage.index) : without_secrets(stage.name);
}

}  // namespace report

namespace {

struct Format {
  std::string_view name;
  std::string (*print)(const report::Graph&) = nullptr;
};

constexpr Format kFormats[] = {
    {"mermaid", report::print_mermaid},
    {"dot", report::print_dot},
    {"json", report::print_graph_json},
};

constexpr auto kNames = [] {
  std::array<std::string_view, std::size(kFormats)> names;
  std::ranges::transform(kFormats, names.begin(), &Format::name);
  return names;
}();

}  // namespace

std::span<const std::string_view> graph_format_names() { return kNames; }

std::string print_graph(const Document& document, const Model& model, std::string_view format) {
  const auto found = std::ranges::find(kFormats, format, &Format::name);
  return (found == std::end(kFormats) ? kFormats : found)->print(report::Graph(document, model));
}

}  // namespace plimsoll
