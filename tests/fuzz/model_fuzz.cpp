// Any bytes as a file: every question that rules may ask of the model has an answer.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>

#include "plimsoll/model.hpp"

namespace {

void require(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", promise);
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace plimsoll;
  std::string text(reinterpret_cast<const char*>(data), size);
  const Document document = parse(std::make_unique<const SourceFile>("-", std::move(text)));
  Invocation invocation;
  invocation.from_stdin = true;
  invocation.build_args.emplace("A", "$A");
  if (size % 2 == 1) invocation.target = "a";
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
  }
  require(!model.context().known(), "standard input has no context");
  return 0;
}
