// A baseline: any bytes are one that is written as it was read, or one mistake at a line of the file.
#include <algorithm>
#include <cstdint>
#include <string>

#include "fuzz/require.hpp"
#include "report/baseline.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using plimsoll::report::Baseline;
  using plimsoll::testing::require;
  const std::string text = size == 0 ? std::string() : std::string(data, data + size);
  const auto never = [](const std::string&) { return false; };
  Baseline read({}, "2026-11-24");
  if (const auto error = read.read(text, "b")) {
    const auto lines = static_cast<std::uint32_t>(std::ranges::count(text, '\n') + 1);
    require(!error->message.empty(), "a mistake has a message");
    require(error->line >= 1 && error->line <= lines, "its line is one of the file");
    return 0;
  }
  const std::string written = read.text(never, never);
  Baseline again({}, "2026-11-24");
  require(!again.read(written, "b"), "what is written can be read");
  require(again.size() == read.size(), "nothing is lost");
  require(again.text(never, never) == written, "and is written the same");
  return 0;
}
