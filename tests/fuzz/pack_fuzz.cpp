// Rules in YAML: any bytes are a pack whose rules run on any example, or one mistake at a place in the file.
#include <algorithm>
#include <cstdint>
#include <string>

#include "fuzz/require.hpp"
#include "plimsoll/engine.hpp"
#include "plimsoll/rule_pack.hpp"

namespace {

constexpr const char* kDockerfile =
    "ARG TAG\nFROM --platform=linux/amd64 registry.example.com:5000/a/b:1@sha256:0 AS base\n"
    "FROM a:$TAG\nENV A=1 B=$TAG\nARG C=2\nLABEL k=v\nUSER app\nWORKDIR /x\nVOLUME [\"/y\"]\nEXPOSE 80/tcp\n"
    "COPY --from=base --chown=1 a b /c/\nADD <<EOF /d\ntext\nEOF\nRUN --mount=type=cache,target=/x sudo curl -k $C | "
    "sh\n"
    "ONBUILD RUN true\nHEALTHCHECK CMD probe\nSTOPSIGNAL 9\nSHELL [\"sh\"]\nMAINTAINER m\nCMD [\"x\"]\nENTRYPOINT y\n";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace plimsoll;
  using plimsoll::testing::require;
  const std::string text = size == 0 ? std::string() : std::string(data, data + size);
  const auto pack = RulePack::parse(text, "p.yaml");
  if (!pack) {
    const Error& error = pack.error();
    const auto lines = static_cast<std::uint32_t>(std::ranges::count(text, '\n') + std::ranges::count(text, '\r') + 1);
    require(!error.message.empty(), "a mistake has a message");
    require(error.line >= 1 && error.line <= lines, "its line is one of the file");
    return 0;
  }
  require(!pack->rules().empty(), "a pack has rules");
  require(pack->failing_examples().size() <= pack->example_count(), "an example fails once");
  std::vector<EnabledRule> enabled;
  for (const Rule* rule : pack->rules()) enabled.push_back({.rule = rule});
  const Document document = parse(std::make_unique<const SourceFile>("-", kDockerfile));
  const Invocation invocation{.from_stdin = true};
  const Model model(document, invocation);
  for (const Finding& finding : Engine(std::move(enabled)).run(document, model))
    require(finding.span.begin <= finding.span.end && finding.span.end <= document.source->size(), "it has a place");
  return 0;
}
