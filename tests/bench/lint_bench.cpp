// How fast files are parsed, searched for secrets and linted. Takes the corpus of real files where it is present, else
// the fixtures of the rules; all in memory, one thread.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "plimsoll/lint.hpp"
#include "plimsoll/report.hpp"
#include "plimsoll/secret.hpp"
#include "support/files.hpp"
#include "support/shared.hpp"

namespace plimsoll {
namespace {

struct Corpus {
  std::vector<std::string> texts;
  std::size_t bytes = 0;
};

const Corpus& corpus() {
  static const Corpus loaded = [] {
    namespace fs = std::filesystem;
    const auto shared = testing::shared_folder();
    const fs::path folder = shared ? *shared / "corpus" / "files" : fs::path(testing::source_dir()) / "tests" / "rules";
    Corpus made;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      if (auto text = testing::read_file(entry.path())) {
        made.bytes += text->size();
        made.texts.push_back(std::move(*text));
      }
    }
    std::sort(made.texts.begin(), made.texts.end());  // the order of a folder is not fixed
    return made;
  }();
  return loaded;
}

std::unique_ptr<const SourceFile> source(const std::string& text) {
  return std::make_unique<const SourceFile>("Dockerfile", text);
}

void count(benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(corpus().bytes));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(corpus().texts.size()));
  state.SetLabel(std::to_string(corpus().texts.size()) + " files");
}

void parse_files(benchmark::State& state) {
  for (auto _ : state)
    for (const std::string& text : corpus().texts) benchmark::DoNotOptimize(parse(source(text)).instructions.size());
  count(state);
}

void find_secrets_in_files(benchmark::State& state) {
  for (auto _ : state)
    for (const std::string& text : corpus().texts) benchmark::DoNotOptimize(find_secrets(text).size());
  count(state);
}

void lint_files(benchmark::State& state, Profile profile) {
  LintOptions options;
  options.selection.profile = profile;
  const auto linter = Linter::create(options);
  for (auto _ : state)
    for (const std::string& text : corpus().texts) benchmark::DoNotOptimize(linter->lint(source(text)).findings.size());
  count(state);
}

void create_linter(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Linter::create({})->rules().size());
}

BENCHMARK(parse_files)->Unit(benchmark::kMillisecond);
BENCHMARK(find_secrets_in_files)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(lint_files, recommended, Profile::recommended)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(lint_files, all, Profile::all)->Unit(benchmark::kMillisecond);
BENCHMARK(create_linter)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace plimsoll

BENCHMARK_MAIN();
