// The values that have a grammar of their own, each read from the same bytes: mounts, devices, ports, signals,
// durations and platforms.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/require.hpp"
#include "model/platform.hpp"
#include "syntax/durations.hpp"
#include "syntax/mount.hpp"
#include "syntax/ports.hpp"
#include "syntax/signals.hpp"

namespace {

using namespace plimsoll;
using plimsoll::testing::require;

/// At most: a comma inside quotation marks separates nothing.
std::size_t most_fields(std::string_view record) {
  return 1 + static_cast<std::size_t>(std::count(record.begin(), record.end(), ','));
}

void check_problem(const std::optional<syntax::MountProblem>& problem, std::string_view record) {
  if (!problem) return;
  require(!problem->message.empty(), "a problem has a message");
  require(problem->message.size() <= 400, "messages are short");
  require(problem->field <= most_fields(record), "a problem names a field, or all of them");
}

void check_records(const std::string& text) {
  syntax::MountValue mount;
  const auto problem = syntax::check_mount(text, mount);
  check_problem(problem, text);
  require(mount.size >= 0, "no size is negative");
  for (const auto& number : {mount.mode, mount.uid, mount.gid})
    require(!number || *number <= UINT32_MAX, "numbers have 32 bits");
  if (!problem) require(mount.sharing.empty() || mount.type == "cache", "only a cache is shared");
  syntax::DeviceValue device;
  check_problem(syntax::check_device(text, device), text);
  require(device.name.size() <= text.size(), "the name of a device is part of the text");
}

void check_port(const std::string& text) {
  const syntax::PortSpec port = syntax::parse_port(text);
  require(port.first <= port.last && port.last <= 65535, "ports are in order and in range");
  require(port.problem.size() <= 400, "messages are short");
  const std::size_t listed = syntax::port_list(port).size();
  require(listed == (port.problem.empty() ? port.last - port.first + 1 : 0), "the list has every port");
}

void check_platform(const std::string& text) {
  const Result<Platform> platform = parse_platform(text);
  if (!platform) return require(!platform.error().message.empty(), "an error has a message");
  const std::string shown = format_platform(*platform);
  const Result<Platform> again = parse_platform(shown);
  require(static_cast<bool>(again), "what is printed can be read");
  require(format_platform(*again) == shown, "and prints the same");
  require(format_platform(target_platform(text)) == shown, "the view takes what can be read");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  check_records(text);
  check_port(text);
  check_platform(text);
  const auto signal = syntax::parse_signal(text);
  require(!signal || *signal != 0, "0 is no signal");
  const syntax::Duration duration = syntax::parse_duration(text);
  require(duration.problem.empty() || duration.nanoseconds == 0, "a problem or a duration");
  require(duration.problem.size() <= 400, "messages are short");
  return 0;
}
