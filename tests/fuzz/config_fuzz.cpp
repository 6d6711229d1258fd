// hadolint's configuration file: any bytes are settings that hold together, or one mistake at a place in the file.
#include <algorithm>
#include <cstdint>
#include <string>

#include "config/hadolint.hpp"
#include "fuzz/require.hpp"

namespace {}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace plimsoll;
  using plimsoll::testing::require;
  const std::string text = size == 0 ? std::string() : std::string(data, data + size);
  const auto settings = config::parse_hadolint_file(text, "f.yaml");
  if (!settings) {
    const Error& error = settings.error();
    const auto lines = static_cast<std::uint32_t>(std::ranges::count(text, '\n') + std::ranges::count(text, '\r') + 1);
    require(!error.message.empty(), "a mistake has a message");
    require(error.line >= 1 && error.line <= lines, "its line is one of the file");
    require(error.column >= 1 && error.column <= size + 1, "its column too");
    return 0;
  }
  for (const std::string& format : settings->formats)
    require(std::ranges::count(config::hadolint_formats(), format) == 1, "every format is known");
  if (settings->failure_threshold)
    require(std::ranges::count(config::hadolint_thresholds(), *settings->failure_threshold) == 1,
            "so is the threshold");
  config::HadolintSettings twice = *settings;
  twice.merge(*settings);
  require(twice.ignored.size() == 2 * settings->ignored.size(), "lists add up");
  require(twice.label_schema == settings->label_schema, "labels do not");
  for (const std::string& code : settings->ignored)
    require(settings->level_of(code, Severity::error) == Severity::off, "what is ignored is ignored");
  return 0;
}
