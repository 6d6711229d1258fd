// See lossy_pipe.hpp.
#include "rules/support/lossy_pipe.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

namespace plimsoll::rules {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// Nothing can go wrong; or, as with `yes`, it always does once the reader has enough.
bool cannot_fail(const Command& command) {
  constexpr std::string_view kNames[] = {":", "echo", "printf", "seq", "true", "yes"};
  const std::string_view name = command.name();
  if (std::ranges::find(kNames, name) != std::end(kNames)) return true;
  return name == "cat" && command.arguments().empty() && !command.redirects.empty() &&
         command.redirects.front().operation.starts_with("<<");
}

bool stops_early(const Command& command) {
  const std::string_view name = command.name();
  if (name.ends_with("grep")) return command.has_flag('q', {"quiet", "silent"}) || command.has_flag('m', {"max-count"});
  return name == "head";
}

/// What is known of each command; all of it is found in one walk there and one back.
class Pipes {
 public:
  explicit Pipes(std::span<const Command> commands) : commands_(commands), facts_(commands.size()) {
    std::uint32_t words_end = 0;
    std::size_t writer = kNone;  // the last command that a pipe could read
    for (std::size_t at = 0; at < commands.size(); ++at) {
      const Command& command = commands[at];
      Facts& facts = facts_[at];
      facts.is_argument = command.span.begin < words_end;
      if (!command.words.empty()) words_end = std::max(words_end, command.words.back().span.end);
      if (facts.is_argument || (command.words.empty() && command.assignments.empty())) continue;
      if (command.before == Connector::pipe && writer != kNone) {
        facts.writer = writer;
        facts.writer_may_fail = !cannot_fail(commands[writer]) || facts_[writer].writer_may_fail;
      }
      writer = at;
    }
    for (std::size_t at = commands.size(); at-- > 0;) {
      const bool goes_on = at + 1 < commands.size() && commands[at + 1].pipeline == commands[at].pipeline;
      facts_[at].is_read_partly = stops_early(commands[at]) || (goes_on && facts_[at + 1].is_read_partly);
    }
  }

  std::optional<Span> first_lossy() const {
    std::uint32_t forgiven = UINT32_MAX;  // the pipeline that was found to be
    for (std::size_t at = 0; at < commands_.size(); ++at) {
      if (!facts_[at].writer_may_fail || facts_[at].is_read_partly || commands_[at].pipeline == forgiven) continue;
      if (!is_forgiven(at)) return from_start_to(at);
      forgiven = commands_[at].pipeline;
    }
    return std::nullopt;
  }

 private:
  struct Facts {
    bool is_argument = false;  ///< stands inside a word of another command
    bool writer_may_fail = false;
    bool is_read_partly = false;
    std::size_t writer = kNone;  ///< in front of the pipe that it reads
  };

  Span from_start_to(std::size_t reader) const {
    std::size_t first = reader;
    while (facts_[first].writer != kNone) first = facts_[first].writer;
    return {commands_[first].span.begin, commands_[reader].span.end};
  }

  /// `… || true`.
  bool is_forgiven(std::size_t reader) const {
    for (std::size_t at = reader + 1; at < commands_.size(); ++at) {
      const Command& next = commands_[at];
      if (next.pipeline == commands_[reader].pipeline || next.depth > commands_[reader].depth) continue;
      return next.before == Connector::or_else && (next.is("true") || next.is(":"));
    }
    return false;
  }

  std::span<const Command> commands_;
  std::vector<Facts> facts_;
};

}  // namespace

std::optional<Span> lossy_pipe(std::span<const Command> commands) { return Pipes(commands).first_lossy(); }

}  // namespace plimsoll::rules
