// See mode_changes.hpp.
#include "rules/security/users/mode_changes.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace plimsoll::rules {
namespace {

/// The modes that a rule asks for; of all others nothing more has to be found out.
bool matters(const FileMode& mode) { return mode.setuid || mode.setgid || mode.other_write; }

std::vector<std::string> known_paths(std::span<const ShellWord* const> words) {
  std::vector<std::string> paths;
  for (const ShellWord* word : words)
    if (word->text.find('$') == std::string_view::npos && word->text.find('`') == std::string_view::npos)
      paths.push_back(word->value);
  return paths;
}

/// `chmod MODE FILE…`; a first operand may be what chmod takes for options: `-R`, but also the mode `-w`.
std::optional<ModeChange> read_chmod(const Command& command) {
  const auto words = command.operands();
  if (words.empty() || command.count_flag("reference") > 0 || !words.front()->literal) return std::nullopt;
  const auto mode = file_mode(words.front()->value);
  if (!mode) return std::nullopt;
  return ModeChange{.node = nullptr,
                    .span = words.front()->span,
                    .text = words.front()->value,
                    .mode = *mode,
                    .paths = known_paths(std::span(words).subspan(1))};
}

/// `install -m MODE …`, `mkdir -m MODE …`.
std::optional<ModeChange> read_option(const Command& command) {
  const auto option = command.option({"m", "mode"});
  if (!option || !option->word->literal) return std::nullopt;
  const auto mode = file_mode(option->text);
  if (!mode) return std::nullopt;
  const auto words = command.operands();
  return ModeChange{.node = nullptr,
                    .span = option->word->span,
                    .text = std::string(option->text),
                    .mode = *mode,
                    .paths = known_paths(words),
                    .makes_folder = command.is("mkdir") || command.has_flag('d', {"directory"})};
}

/// What the commands of a script remove, and where they do so last.
class RemovedFiles {
 public:
  explicit RemovedFiles(std::span<const Command> commands) : commands_(commands) {}

  /// Whether a command behind `changing` removes one of its files, by the same word: nothing of it stays.
  bool has_file_of(const Command& changing) {
    if (!read_) read();
    const auto files = changing.operands();
    return std::ranges::any_of(files, [&](const ShellWord* file) {
      const auto found = last_.find(file->value);
      return found != last_.end() && found->second > &changing;
    });
  }

 private:
  void read() {
    read_ = true;
    for (const Command& command : commands_)
      if (command.is("rm") || command.is("rmdir"))
        for (const ShellWord& word : command.arguments()) last_[word.value] = &command;
  }

  std::span<const Command> commands_;
  std::unordered_map<std::string_view, const Command*> last_;
  bool read_ = false;
};

}  // namespace

std::vector<ModeChange> mode_changes(const ast::Run& run, const Pass& pass) {
  std::vector<ModeChange> found;
  const std::span<const Command> commands = pass.model().shell(run).commands();
  RemovedFiles removed(commands);
  for (const Command& command : commands) {
    std::optional<ModeChange> change;
    if (command.is("chmod")) change = read_chmod(command);
    if (command.is("install") || command.is("mkdir")) change = read_option(command);
    if (!change || !matters(change->mode) || removed.has_file_of(command)) continue;
    change->node = &run;
    found.push_back(std::move(*change));
  }
  return found;
}

std::vector<ModeChange> mode_changes(const ast::Transfer& transfer, const Pass& pass) {
  const ast::Flag* flag = transfer.flag("chmod");
  if (flag == nullptr || !flag->value) return {};
  const Value value = pass.model().expand(transfer, flag->value->text);
  const auto mode = value.known ? file_mode(value.text) : std::nullopt;
  if (!mode) return {};
  ModeChange change{.node = &transfer, .span = flag->value->span, .text = value.text, .mode = *mode};
  if (const ast::Word* destination = transfer.destination()) {
    const std::string_view source = transfer.sources().front().text;
    change.paths.emplace_back(destination->text);
    if (change.paths.back().ends_with('/')) change.paths.back() += source.substr(source.rfind('/') + 1);
  }
  return {std::move(change)};
}

}  // namespace plimsoll::rules
