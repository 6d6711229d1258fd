// See lossy_pipe.hpp.
#include "rules/support/lossy_pipe.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include "shell/script_text.hpp"

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

bool sets_pipefail(const Command& command) {
  const std::string_view name = command.name();
  if (name != "set" && name != "setopt" && name != "shopt") return false;
  return std::ranges::any_of(command.arguments(), &shell::is_pipefail, &ShellWord::value);
}

/// What is known of each command; all of it is found in one walk there and one back.
class Pipes {
 public:
  Pipes(const ShellScript& script, bool pipefail)
      : script_(script),
        commands_(script.commands()),
        pipefail_(pipefail),
        facts_(commands_.size()),
        texts_(script.trees().size()) {
    for (std::size_t at = 0; at < commands_.size(); ++at) look_at(at);
    std::vector<bool> read_partly(commands_.size());  // a pipeline: by a command further back
    for (std::size_t at = commands_.size(); at-- > 0;) {
      const std::uint32_t pipeline = commands_[at].pipeline;
      if (pipeline >= read_partly.size()) read_partly.resize(pipeline + std::size_t{1});
      facts_[at].is_read_partly = stops_early(commands_[at]) || read_partly[pipeline];
      read_partly[pipeline] = facts_[at].is_read_partly;
    }
  }

  std::optional<LossyPipe> first_lossy() const {
    std::uint32_t forgiven = UINT32_MAX;  // the pipeline that was found to be
    for (std::size_t at = 0; at < commands_.size(); ++at) {
      if (!facts_[at].is_lossy || facts_[at].is_read_partly || commands_[at].pipeline == forgiven) continue;
      if (!is_forgiven(at)) return LossyPipe{from_start_to(at), &script_.interpreters()[commands_[at].tree]};
      forgiven = commands_[at].pipeline;
    }
    return std::nullopt;
  }

 private:
  struct Facts {
    bool is_argument = false;  ///< stands inside a word of another command
    bool writer_may_fail = false;
    bool is_lossy = false;  ///< `writer_may_fail`, and the shell does not see it
    bool is_read_partly = false;
    std::size_t writer = kNone;  ///< in front of the pipe that it reads
  };
  /// One of the scripts, as far as the walk has come.
  struct Text {
    bool is_begun = false;
    bool pipefail = false;
    bool is_ignored = false;  ///< nobody looks at its result
    std::uint32_t words_end = 0;
    std::size_t writer = kNone;  ///< the last command that a pipe could read
  };

  void look_at(std::size_t at) {
    const Command& command = commands_[at];
    if (command.tree >= texts_.size()) return;  // JSON words
    Text& text = texts_[command.tree];
    if (!text.is_begun) begin(text, command.tree);
    Facts& facts = facts_[at];
    facts.is_argument = command.span.begin < text.words_end;
    if (!command.words.empty()) text.words_end = std::max(text.words_end, command.words.back().span.end);
    text.pipefail = text.pipefail || sets_pipefail(command);
    if (facts.is_argument || (command.words.empty() && command.assignments.empty())) return;
    if (command.before == Connector::pipe && text.writer != kNone) {
      facts.writer = text.writer;
      facts.writer_may_fail = !cannot_fail(commands_[text.writer]) || facts_[text.writer].writer_may_fail;
      facts.is_lossy = facts.writer_may_fail && !text.pipefail && !text.is_ignored;
    }
    text.writer = at;
  }

  void begin(Text& text, std::size_t tree) const {
    const Interpreter& shell = script_.interpreters()[tree];
    text.is_begun = true;
    text.pipefail = shell.pipefail;
    if (shell.caller == Interpreter::kNone) {
      text.pipefail = text.pipefail || pipefail_;
      return;
    }
    const Command& caller = commands_[shell.caller];
    if (caller.is("eval")) text.pipefail = texts_[caller.tree].pipefail;
    text.is_ignored = script_.trees()[tree].root().is(ShellKind::heredoc_body) || facts_[shell.caller].is_argument ||
                      texts_[caller.tree].is_ignored || is_forgiven(shell.caller);
  }

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

  const ShellScript& script_;
  std::span<const Command> commands_;
  bool pipefail_;
  std::vector<Facts> facts_;
  std::vector<Text> texts_;
};

}  // namespace

std::optional<LossyPipe> lossy_pipe(const ShellScript& script, bool pipefail) {
  return Pipes(script, pipefail).first_lossy();
}

}  // namespace plimsoll::rules
