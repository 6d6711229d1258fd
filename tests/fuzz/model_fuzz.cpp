// Any bytes as a file: every question that rules may ask of the model has an answer.
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "fuzz/require.hpp"
#include "model/expanded_words.hpp"
#include "plimsoll/model.hpp"

namespace {

using namespace plimsoll;
using plimsoll::testing::require;

bool lies_within(std::string_view part, std::string_view whole) {
  const std::less_equal<> before;
  return before(whole.data(), part.data()) && before(part.data() + part.size(), whole.data() + whole.size());
}

/// What the builder makes of one word.
void check_build(const Model& model, const Step& at, std::string_view word) {
  const Built built = model.build(at, word);
  require(!built.error || built.text == word, "an error leaves the word alone");
  require(built.text.size() <= word.size() + (std::size_t{64} << 10U), "growth is bounded");
  for (const std::string& part : built.words) require(!part.empty(), "no word is empty");
  for (const std::string_view name : built.matched) {
    require(lies_within(name, word), "names lie in the word");
    require(model.declares(at, name) || name == "PATH", "what has a value is declared");
  }
  for (const std::string_view name : built.unmatched) {
    require(name.empty() || lies_within(name, word), "names lie in the word");
    const std::string_view near = model.nearest_variable(at, name);
    if (ast::as<ast::Arg>(*at.instruction) != nullptr) continue;  // may be near to a name of its own
    require(near.empty() || near == "PATH" || model.declares(at, near), "what is near is declared");
  }
}

void check_steps(const Model& model, const Stage& stage) {
  bool own = false;
  std::uint32_t order = 0;
  for (const Step& step : model.steps(stage)) {
    require(step.stage == stage.index, "a stage runs its own steps");
    require(!(own && step.trigger), "triggers run first");
    require(step.order > order, "steps have an order");
    own = !step.trigger;
    order = step.order;
    for (const ast::Word& word : expanded_words(*step.instruction)) check_build(model, step, word.text);
  }
  const ast::Word* image = stage.from->image();
  if (image == nullptr) return;
  check_build(model, model.step_of(*stage.from), image->text);
  static_cast<void>(model.build_with_defaults(*stage.from, image->text));
}

void check_dependencies(const Model& model) {
  std::uint32_t stage = 0;
  for (const Dependency& dependency : model.dependencies()) {
    require(dependency.step.stage >= stage, "dependencies come stage by stage");
    stage = dependency.step.stage;
    if (!dependency.source) continue;
    require(*dependency.source < model.stages().size(), "a source is a stage");
    const Stage& source = model.stages()[*dependency.source];
    require(model.feeds_final_image(source) || !model.feeds_final_image(model.stages()[stage]), "feeding is passed on");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string text(reinterpret_cast<const char*>(data), size);
  const Document document = parse(std::make_unique<const SourceFile>("-", std::move(text)));
  Invocation invocation;
  invocation.from_stdin = true;
  invocation.build_args.emplace("A", "$A");
  if (size % 2 == 1) invocation.target = "a";
  if (size % 3 == 1) invocation.platform = "linux/arm64";
  if (size % 5 == 1) invocation.build_contexts.emplace("b");
  const Model model(document, invocation);
  for (const ast::Instruction& instruction : document.instructions) {
    const ast::Common& common = ast::common(instruction);
    const Stage* stage = model.stage_of(common);
    require(stage == nullptr || (stage->first <= common.index && common.index < stage->last), "a stage holds its own");
    for (const ast::Word& word : common.arguments) {
      static_cast<void>(model.expand(common, word.text));
      const Stage* found = model.find_stage(word.text, common);
      require(found == nullptr || found->index < stage->index, "only earlier stages are found");
    }
    for (const ast::Heredoc& heredoc : common.heredocs) static_cast<void>(model.expand(common, heredoc.body.text));
    static_cast<void>(model.before(common));
    if (const auto* run = ast::as<ast::Run>(instruction)) static_cast<void>(model.shell(*run));
  }
  for (const Stage& stage : model.stages()) {
    require(!stage.base || *stage.base < stage.index, "a base is earlier");
    require(model.feeds_final_image(stage) || !model.in_final_image(stage), "what is in the image feeds it");
    static_cast<void>(model.at_end(stage));
    static_cast<void>(model.root_image(stage));
    require(model.is_built(stage) || !invocation.target.empty(), "without a target all stages are built");
    check_steps(model, stage);
  }
  check_dependencies(model);
  require(!model.context().known(), "standard input has no context");
  return 0;
}
