// Reading and normalising `--platform` values.
#include "model/platform.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "model/quote.hpp"
#include "text/ascii.hpp"

namespace plimsoll {
namespace {

constexpr std::string_view kHostOs = "linux";
constexpr std::string_view kHostArch = "amd64";

constexpr std::string_view kSystems[] = {"aix",     "android", "darwin",  "dragonfly", "freebsd", "hurd",
                                         "illumos", "ios",     "js",      "linux",     "nacl",    "netbsd",
                                         "openbsd", "plan9",   "solaris", "windows",   "zos"};
constexpr std::string_view kArchitectures[] = {"386",       "amd64",       "amd64p32", "arm",    "armbe",   "arm64",
                                               "arm64be",   "loong64",     "mips",     "mipsle", "mips64",  "mips64le",
                                               "mips64p32", "mips64p32le", "ppc",      "ppc64",  "ppc64le", "riscv",
                                               "riscv64",   "s390",        "s390x",    "sparc",  "sparc64", "wasm"};

constexpr std::string_view kComponent = "^[A-Za-z0-9_.-]+$";
constexpr std::string_view kOsComponent =
    R"(^([A-Za-z0-9_-]+)(?:\\(([A-Za-z0-9_.%-]*)((?:\\+[A-Za-z0-9_.%-]+)*)\\))?$)";

template <std::size_t N>
bool contains(const std::string_view (&list)[N], std::string_view name) {
  return std::find(std::begin(list), std::end(list), name) != std::end(list);
}

bool is_word(char c, std::string_view also) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         also.find(c) != std::string_view::npos;
}

bool all_words(std::string_view text, std::string_view also) {
  return std::all_of(text.begin(), text.end(), [&](char c) { return is_word(c, also); });
}

/// `name` or `name(version+feature…)`.
bool read_os(std::string_view part, Platform& platform) {
  const std::size_t open = part.find('(');
  const std::string_view name = part.substr(0, open);
  if (name.empty() || !all_words(name, "")) return false;
  platform.os = ascii_lower(name);
  if (platform.os == "macos") platform.os = "darwin";
  if (open == std::string_view::npos) return true;
  if (!part.ends_with(')')) return false;
  std::string_view inner = part.substr(open + 1, part.size() - open - 2);
  const std::size_t plus = inner.find('+');
  platform.os_version = inner.substr(0, plus);
  if (!all_words(platform.os_version, ".%")) return false;
  for (std::size_t at = plus; at != std::string_view::npos;) {
    const std::size_t next = inner.find('+', at + 1);
    const std::string_view feature = inner.substr(at + 1, next == std::string_view::npos ? next : next - at - 1);
    if (feature.empty() || !all_words(feature, ".%")) return false;
    at = next;
  }
  return true;
}

void set_arch(Platform& platform, std::string_view name, std::string_view variant) {
  platform.arch = ascii_lower(name);
  platform.variant = ascii_lower(variant);
  std::string& arch = platform.arch;
  if (arch == "i386") {
    arch = "386";
    platform.variant.clear();
  } else if (arch == "x86_64" || arch == "x86-64" || arch == "amd64") {
    arch = "amd64";
    if (platform.variant == "v1") platform.variant.clear();
  } else if (arch == "aarch64" || arch == "arm64") {
    arch = "arm64";
    if (platform.variant == "8" || platform.variant == "v8") platform.variant.clear();
  } else if (arch == "armhf") {
    arch = "arm";
    platform.variant = "v7";
  } else if (arch == "armel") {
    arch = "arm";
    platform.variant = "v6";
  } else if (arch == "arm") {
    if (platform.variant.empty()) platform.variant = "v7";
    if (platform.variant.size() == 1 && platform.variant[0] >= '5' && platform.variant[0] <= '8')
      platform.variant.insert(0, 1, 'v');
  }
}

}  // namespace

Result<Platform> parse_platform(std::string_view text) {
  const auto error = [](const std::string& message) { return Error{.message = message + ": invalid argument"}; };
  if (text.find('*') != std::string_view::npos)
    return error(fmt::format("{}: wildcards not yet supported", go_quote(text)));
  std::vector<std::string_view> parts;
  for (std::string_view rest = text;;) {
    const std::size_t slash = parts.size() == 3 ? std::string_view::npos : rest.find('/');
    parts.push_back(rest.substr(0, slash));
    if (slash == std::string_view::npos) break;
    rest.remove_prefix(slash + 1);
  }
  Platform platform;
  if (!read_os(parts[0], platform))
    return error(fmt::format("{} is an invalid OS component of {}: OSAndVersion specifier component must match \"{}\"",
                             go_quote(parts[0]), go_quote(text), kOsComponent));
  for (std::size_t i = 1; i < parts.size(); ++i)
    if (parts[i].empty() || !all_words(parts[i], "."))
      return error(fmt::format("{} is an invalid component of {}: platform specifier component must match \"{}\"",
                               go_quote(parts[i]), go_quote(text), kComponent));
  if (parts.size() > 3) return error(go_quote(text) + ": cannot parse platform specifier");
  if (parts.size() > 1) {
    set_arch(platform, parts[1], parts.size() == 3 ? parts[2] : std::string_view());
    if (parts.size() == 2 && platform.arch == "arm" && platform.variant == "v7") platform.variant.clear();
    if (parts.size() == 3 && platform.arch == "arm64" && platform.variant.empty()) platform.variant = "v8";
    return platform;
  }
  if (contains(kSystems, platform.os)) {
    platform.arch = kHostArch;
    return platform;
  }
  set_arch(platform, parts[0], {});
  if (platform.arch == "arm" && platform.variant == "v7") platform.variant.clear();
  if (!contains(kArchitectures, platform.arch))
    return error(go_quote(text) + ": unknown operating system or architecture");
  platform.os = kHostOs;
  return platform;
}

std::string format_platform(const Platform& platform) {
  std::string text = platform.os + "/" + platform.arch;
  return platform.variant.empty() ? text : text + "/" + platform.variant;
}

Platform target_platform(std::string_view option) {
  if (!option.empty())
    if (Result<Platform> platform = parse_platform(option)) return std::move(*platform);
  return {.os = std::string(kHostOs), .arch = std::string(kHostArch)};
}

}  // namespace plimsoll
