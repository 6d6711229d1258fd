// Which stage takes from which, and what reaches the final image, against sets that grow until nothing is added.
#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "plimsoll/model.hpp"
#include "support/generator.hpp"

namespace plimsoll {
namespace {

/// A file and what its stages take, both made at once: nothing is read back from the text.
struct Graph {
  struct Edge {
    DependencyKind kind = DependencyKind::base;
    std::optional<std::uint32_t> source;
  };
  std::string text;
  std::vector<std::vector<Edge>> stages;
  std::optional<std::uint32_t> target;
  Invocation invocation;
};

class GraphGenerator {
 public:
  explicit GraphGenerator(std::uint32_t seed) : random_(seed) {}

  Graph graph() {
    count_ = 1 + pick(7);
    triggers_.assign(static_cast<std::size_t>(count_), {});
    Graph out;
    for (int stage = 0; stage < count_; ++stage) add_stage(out, stage);
    out.invocation.from_stdin = true;
    out.target = static_cast<std::uint32_t>(count_ - 1);
    if (chance(40)) {
      out.target = static_cast<std::uint32_t>(pick(count_));
      out.invocation.target = name(static_cast<int>(*out.target));
    } else if (chance(5)) {
      out.target = std::nullopt;
      out.invocation.target = "none";
    }
    return out;
  }

 private:
  struct Taking {
    std::string text;
    Graph::Edge edge;
  };

  int pick(int limit) { return static_cast<int>(random_() % static_cast<std::uint32_t>(limit)); }
  bool chance(int percent) { return pick(100) < percent; }
  std::string name(int stage) { return (chance(30) ? "ST" : "st") + std::to_string(stage); }

  void add_stage(Graph& out, int stage) {
    std::vector<Graph::Edge>& edges = out.stages.emplace_back();
    if (stage > 0 && chance(45)) {
      const int base = pick(stage);
      out.text += "FROM st" + std::to_string(base);
      edges.push_back({DependencyKind::base, static_cast<std::uint32_t>(base)});
      for (const Taking& taking : triggers_[static_cast<std::size_t>(base)]) edges.push_back(taking.edge);
    } else {
      out.text += chance(50) ? "FROM debian" : "FROM ST0";  // only lower-case names are found
      edges.push_back({DependencyKind::base, std::nullopt});
    }
    out.text += " AS " + name(stage) + "\n";
    for (int i = pick(4); i > 0; --i) {
      const Taking taking = any();
      const bool trigger = chance(25);
      out.text += (trigger ? "ONBUILD " : "") + taking.text;
      if (trigger)
        triggers_[static_cast<std::size_t>(stage)].push_back(taking);
      else
        edges.push_back(taking.edge);
    }
  }

  /// COPY takes names and numbers, a mount only names; both also of later stages.
  Taking any() {
    const int other = pick(count_);
    const auto source = static_cast<std::uint32_t>(other);
    switch (pick(6)) {
      case 0:
        return {"COPY --from=" + std::to_string(other) + " a b\n", {DependencyKind::copy, source}};
      case 1:
        return {"COPY --from=+0" + std::to_string(other) + " a b\n", {DependencyKind::copy, source}};
      case 2:
        return {"COPY --from=busybox:1 a b\n", {DependencyKind::copy, std::nullopt}};
      case 3:
        return {"RUN --mount=from=" + name(other) + ",target=/x true\n", {DependencyKind::mount, source}};
      case 4:
        return {"RUN --mount=from=" + std::to_string(other) + ",target=/x true\n", {DependencyKind::mount, {}}};
      default:
        return {"COPY --from=" + name(other) + " a b\n", {DependencyKind::copy, source}};
    }
  }

  std::mt19937 random_;
  int count_ = 0;
  std::vector<std::vector<Taking>> triggers_;
};

/// The stages that `start` leads to, over edges of any kind or over those of FROM only.
std::set<std::uint32_t> reached(const Graph& graph, bool bases_only) {
  std::set<std::uint32_t> found;
  if (graph.target) found.insert(*graph.target);
  for (std::size_t before = 0; before != found.size();) {
    before = found.size();
    for (const std::uint32_t stage : std::set<std::uint32_t>(found))
      for (const Graph::Edge& edge : graph.stages[stage])
        if (edge.source && (!bases_only || edge.kind == DependencyKind::base)) found.insert(*edge.source);
  }
  return found;
}

TEST(DependencyProperties, StagesTakeWhatTheirInstructionsName) {
  for (std::uint32_t seed = 0; seed < testing::seeds(3000) && !HasFailure(); ++seed) {
    const Graph graph = GraphGenerator(seed).graph();
    SCOPED_TRACE("seed " + std::to_string(seed) + ", target '" + graph.invocation.target + "'\n" + graph.text);
    const Document document = parse(std::make_unique<const SourceFile>("-", graph.text));
    const Model model(document, graph.invocation);

    using Edge = std::tuple<std::uint32_t, DependencyKind, std::optional<std::uint32_t>>;
    std::vector<Edge> want;
    for (std::uint32_t stage = 0; stage < graph.stages.size(); ++stage)
      for (const Graph::Edge& edge : graph.stages[stage]) want.emplace_back(stage, edge.kind, edge.source);
    std::vector<Edge> have;
    for (const Dependency& each : model.dependencies()) have.emplace_back(each.step.stage, each.kind, each.source);
    EXPECT_EQ(have, want);

    const std::set<std::uint32_t> feeds = reached(graph, false);
    const std::set<std::uint32_t> in_final = reached(graph, true);
    ASSERT_EQ(model.stages().size(), graph.stages.size());
    for (const Stage& stage : model.stages()) {
      EXPECT_EQ(model.feeds_final_image(stage), feeds.contains(stage.index)) << stage.index;
      EXPECT_EQ(model.in_final_image(stage), in_final.contains(stage.index)) << stage.index;
      EXPECT_EQ(model.is_built(stage), graph.invocation.target.empty() || feeds.contains(stage.index)) << stage.index;
    }
  }
}

}  // namespace
}  // namespace plimsoll
