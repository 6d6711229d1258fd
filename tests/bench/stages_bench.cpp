// How fast the stages of a file are joined, its variables expanded and its graph printed: ten thousand stages, as a
// chain and side by side. Each runs at three sizes, so that a step that is not linear shows.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <memory>
#include <string>

#include "plimsoll/graph.hpp"
#include "plimsoll/lint.hpp"

namespace plimsoll {
namespace {

using Text = std::string (*)(std::int64_t stages);

/// Each stage is FROM the one before.
std::string chain(std::int64_t stages) {
  std::string text = "ARG VERSION=1\nFROM debian:12 AS s0\nARG VERSION\nENV A0=a\n";
  for (std::int64_t i = 1; i < stages; ++i)
    text += fmt::format("FROM s{0} AS s{1}\nENV A{1}=${{A{0}}}\nWORKDIR /srv/$VERSION/$A{0}\n", i - 1, i);
  return text;
}

/// Each stage is FROM an image, copies from two others and mounts one; the last copies from all.
std::string wide(std::int64_t stages) {
  std::string text = "ARG VERSION=1\nFROM debian:${VERSION} AS s0\n";
  for (std::int64_t i = 1; i < stages; ++i)
    text += fmt::format(
        "FROM debian:${{VERSION}} AS s{0}\nARG VERSION\nENV DIR=/srv/$VERSION\nCOPY --from=s{1} $DIR $DIR/\n"
        "COPY --from={2} $DIR $DIR/\nRUN --mount=type=bind,from=s{1},target=$DIR true\n",
        i, i - 1, i / 2);
  text += "FROM scratch\n";
  for (std::int64_t i = 0; i < stages; ++i) text += fmt::format("COPY --from=s{0} /a /{0}\n", i);
  return text;
}

Document parsed(Text make, const benchmark::State& state) {
  return parse(std::make_unique<const SourceFile>("Dockerfile", make(state.range(0))));
}

/// Every question that the graph answers, for every stage.
void ask_the_graph(benchmark::State& state, Text make) {
  const Document document = parsed(make, state);
  const Invocation invocation;
  for (auto _ : state) {
    const Model model(document, invocation);
    std::size_t sum = model.dependencies().size();
    for (const Stage& stage : model.stages())
      sum += model.steps(stage).size() + (model.feeds_final_image(stage) ? 1 : 0) +
             (model.in_final_image(stage) ? 1 : 0) + model.root_image(stage).value.text.size();
    benchmark::DoNotOptimize(sum);
  }
  state.SetComplexityN(state.range(0));
}

/// Every argument of every instruction, as the builder expands it.
void expand_words(benchmark::State& state, Text make) {
  const Document document = parsed(make, state);
  const Invocation invocation;
  for (auto _ : state) {
    const Model model(document, invocation);
    std::size_t sum = 0;
    for (const Stage& stage : model.stages())
      for (const Step& step : model.steps(stage))
        for (const ast::Word& word : ast::common(*step.instruction).arguments)
          sum += model.build(step, word.text).text.size() +
                 model.expand(ast::common(*step.instruction), word.text).text.size();
    benchmark::DoNotOptimize(sum);
  }
  state.SetComplexityN(state.range(0));
}

void print(benchmark::State& state, Text make, std::string_view format) {
  const Document document = parsed(make, state);
  const Invocation invocation;
  for (auto _ : state) {
    const Model model(document, invocation);
    benchmark::DoNotOptimize(print_graph(document, model, format).size());
  }
  state.SetComplexityN(state.range(0));
}

/// From bytes to findings.
void lint_stages(benchmark::State& state, Text make) {
  const auto linter = Linter::create({});
  const std::string text = make(state.range(0));
  for (auto _ : state)
    benchmark::DoNotOptimize(linter->lint(std::make_unique<const SourceFile>("-", text)).findings.size());
  state.SetComplexityN(state.range(0));
}

void sizes(benchmark::internal::Benchmark* one) {
  one->Arg(2500)->Arg(5000)->Arg(10000)->Unit(benchmark::kMillisecond)->Complexity();
}

BENCHMARK_CAPTURE(ask_the_graph, chain, chain)->Apply(sizes);
BENCHMARK_CAPTURE(ask_the_graph, wide, wide)->Apply(sizes);
BENCHMARK_CAPTURE(expand_words, chain, chain)->Apply(sizes);
BENCHMARK_CAPTURE(expand_words, wide, wide)->Apply(sizes);
BENCHMARK_CAPTURE(print, chain_mermaid, chain, "mermaid")->Apply(sizes);
BENCHMARK_CAPTURE(print, wide_mermaid, wide, "mermaid")->Apply(sizes);
BENCHMARK_CAPTURE(print, wide_dot, wide, "dot")->Apply(sizes);
BENCHMARK_CAPTURE(print, wide_json, wide, "json")->Apply(sizes);
BENCHMARK_CAPTURE(lint_stages, chain, chain)->Apply(sizes);
BENCHMARK_CAPTURE(lint_stages, wide, wide)->Apply(sizes);

}  // namespace
}  // namespace plimsoll
