#include "cli/progress.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <string>

#include "cli/posix.hpp"

namespace plimsoll::cli {
namespace {

constexpr std::chrono::seconds kPatience = std::chrono::seconds(1);

void write(std::string_view text) { static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr)); }

}  // namespace

Progress::Progress(std::size_t files, bool wanted) : files_(files), wanted_(wanted && is_terminal(stderr)) {}

void Progress::show(std::size_t done) {
  if (!wanted_ || std::chrono::steady_clock::now() - begin_ < kPatience) return;
  write(fmt::format("\r{} of {} files", done, files_));
  shown_ = true;
}

void Progress::clear() {
  if (shown_) write("\r\x1b[K");
  shown_ = false;
}

}  // namespace plimsoll::cli
