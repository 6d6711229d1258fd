// The table of Linux signals, as Docker knows them.
#include "syntax/signals.hpp"

#include <array>
#include <string>
#include <utility>

#include "syntax/go_values.hpp"
#include "syntax/messages.hpp"

namespace plimsoll::syntax {
namespace {

constexpr std::array<std::pair<std::string_view, int>, 36> kSignals = {
    {{"HUP", 1},   {"INT", 2},   {"QUIT", 3},  {"ILL", 4},     {"TRAP", 5},    {"ABRT", 6},
     {"IOT", 6},   {"BUS", 7},   {"FPE", 8},   {"KILL", 9},    {"USR1", 10},   {"SEGV", 11},
     {"USR2", 12}, {"PIPE", 13}, {"ALRM", 14}, {"TERM", 15},   {"STKFLT", 16}, {"CHLD", 17},
     {"CLD", 17},  {"CONT", 18}, {"STOP", 19}, {"TSTP", 20},   {"TTIN", 21},   {"TTOU", 22},
     {"URG", 23},  {"XCPU", 24}, {"XFSZ", 25}, {"VTALRM", 26}, {"PROF", 27},   {"WINCH", 28},
     {"IO", 29},   {"POLL", 29}, {"PWR", 30},  {"SYS", 31},    {"UNUSED", 31}, {"RTMIN", 34}}};
constexpr int kRealtimeFirst = 34;
constexpr int kRealtimeLast = 64;

}  // namespace

std::optional<std::int64_t> parse_signal(std::string_view text) {
  if (const auto value = go_integer(text)) return *value != 0 ? value : std::nullopt;
  if (text.size() > 16) return std::nullopt;
  std::string folded = fold_upper(text);
  std::string_view name = folded;
  if (name.starts_with("SIG")) name.remove_prefix(3);
  for (const auto& [known, value] : kSignals)
    if (name == known) return value;
  if (name == "RTMAX") return kRealtimeLast;
  const bool up = name.starts_with("RTMIN+");
  if (!up && !name.starts_with("RTMAX-")) return std::nullopt;
  name.remove_prefix(6);
  const auto step = name.find_first_of("+-0") == 0 ? std::nullopt : go_integer(name);
  if (!step || *step < 1 || *step > (up ? 15 : 14)) return std::nullopt;
  return up ? kRealtimeFirst + *step : kRealtimeLast - *step;
}

}  // namespace plimsoll::syntax
