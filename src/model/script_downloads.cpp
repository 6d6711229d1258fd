// One pass over the commands of a script. A file is known by the last part of its path, and by the whole path where
// both are absolute; the last download of that name counts. Linear: a pipe is followed for a bounded number of
// commands.
#include "model/script_downloads.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "model/download_commands.hpp"
#include "model/download_uses.hpp"
#include "model/enclosing_commands.hpp"
#include "model/script_values.hpp"
#include "model/verifying_commands.hpp"
#include "shell/programs.hpp"
#include "shell/word_list.hpp"

namespace plimsoll {
namespace {

using shell::lists;

/// Commands of a pipe that are looked at behind a download, and in front of a check.
constexpr std::size_t kLongestPipe = 16;

std::string_view last_part(std::string_view path) { return path.substr(path.rfind('/') + 1); }

/// Commands in front of the one that reads the input of a group: `curl … | (cd /opt && tar xz)`.
bool leaves_input_alone(const Command& command) {
  return lists("cd mkdir set export echo printf : true", command.name()) || command.words.empty();
}

/// The name of a signature or list without its ending: what it is about.
std::string_view without_ending(std::string_view name) {
  for (const std::string_view ending : {".asc", ".sig", ".sign", ".gpg", ".minisig", ".pem", ".bundle", ".sha256",
                                        ".sha256sum", ".sha512", ".sha512sum", ".sha1", ".md5", ".md5sum"})
    if (name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  return name;
}

class ScriptReader {
 public:
  ScriptReader(const Model& model, const ast::Common& instruction, std::vector<Download>& downloads,
               std::vector<VerifyingCommand>& verifying)
      : model_(model),
        instruction_(instruction),
        script_(model.shell(instruction)),
        values_(model, instruction, script_),
        downloads_(downloads),
        verifying_(verifying),
        first_(downloads.size()) {}

  void read() {
    const std::span<const Command> commands = script_.commands();
    for (std::size_t at = 0; at < commands.size(); ++at) {
      const Command& command = commands[at];
      if (may_download(command)) download(at);
      if (const auto check = check_of(command)) verify(at, *check);
      if (command.name() == "git") follow_git(command);
      if (downloads_.size() > first_) follow(command);
    }
  }

  /// Whether it is worth while to look closer.
  static bool matters(const ShellScript& script) {
    return std::ranges::any_of(script.commands(),
                               [](const Command& each) { return may_download(each) || check_of(each); });
  }

 private:
  struct File {
    std::size_t download = 0;
    std::string path;
  };

  void download(std::size_t at) {
    const Command& command = script_.commands()[at];
    std::vector<Download> found = downloads_of(command, values_);
    for (Download& each : found) {
      each.instruction = &instruction_;
      if (each.target == DownloadTarget::output) follow_output(at, each);
      if (each.target == DownloadTarget::file && is_key_folder(each.path) && each.uses.empty())
        use(each, DownloadUse::stored_key, command);
      if (each.target == DownloadTarget::file) remember(each.path, downloads_.size());
      downloads_.push_back(std::move(each));
    }
  }

  static void use(Download& download, DownloadUse use, const Command& command) {
    if (download.used(use) != nullptr) return;
    const bool has_name = command.name_index() < command.words.size();
    if (!has_name && command.words.empty()) return;
    const ShellWord& word = has_name ? command.words[command.name_index()] : command.words[0];
    download.uses.push_back({use, word.span, std::string(has_name ? command.name() : std::string_view(word.value))});
  }

  void remember(std::string_view path, std::size_t download) {
    const std::string_view name = last_part(path);
    if (!name.empty()) files_[std::string(name)] = {download, std::string(path)};
  }

  /// The file that a text names, or null.
  const File* find(std::string_view text) const {
    const std::string_view name = last_part(text);
    const auto found = name.empty() ? files_.end() : files_.find(std::string(name));
    if (found == files_.end()) return nullptr;
    const std::string_view path = found->second.path;
    return path.starts_with('/') && text.starts_with('/') && path != text ? nullptr : &found->second;
  }

  /// `> file`; nothing where the output is not redirected.
  std::optional<std::string> redirected(const Command& command) const {
    std::optional<std::string> path;
    for (const Redirect& redirect : command.redirects) {
      if (!redirect.operation.starts_with('>') && !redirect.operation.starts_with("&>")) continue;
      if (redirect.operation == ">&") continue;
      const std::string_view written = model_.document().source->slice(redirect.span);
      if (!written.empty() && written[0] >= '0' && written[0] <= '9' && written[0] != '1') continue;
      path = values_.expand(command, redirect.target).text;
    }
    return path;
  }

  /// Where the standard output of a command goes.
  void follow_output(std::size_t at, Download& download) {
    const std::span<const Command> commands = script_.commands();
    const Command* last = &commands[at];
    std::size_t seen = 0;
    for (std::size_t next = at + 1; next < commands.size() && seen < kLongestPipe; ++next, ++seen) {
      const Command& command = commands[next];
      if (command.span.begin < last->span.end && command.span.begin > last->span.begin) continue;  // in its words
      const bool inside_group = last->depth > commands[at].depth && leaves_input_alone(*last);
      if (command.before != Connector::pipe && !inside_group) break;
      if (command.depth < commands[at].depth) break;
      last = &command;
      if (leaves_input_alone(command) && command.depth > commands[at].depth) continue;
      download.target = DownloadTarget::pipe;
      if (const auto found = use_of_input(command)) use(download, *found, command);
      if (command.name() == "tee")
        for (const ShellWord* word : command.operands()) write_to(download, values_.expand(command, *word).text);
      if (download.used(DownloadUse::interpreted) != nullptr) return;
    }
    if (const auto path = redirected(*last)) {
      write_to(download, *path);
    } else if (const Enclosing around = enclosing(*last); around.command != nullptr) {
      if (download.target == DownloadTarget::output) download.target = DownloadTarget::captured;
      if (runs_substitution(*around.command, around.substitution))
        use(download, DownloadUse::interpreted, *around.command);
      else if (around.substitution.is(ShellKind::process_substitution) &&
               use_of_file(*around.command) == DownloadUse::imported_key)
        use(download, DownloadUse::imported_key, *around.command);
    }
  }

  static void write_to(Download& download, std::string path) {
    if (path == "/dev/null") {
      if (download.target == DownloadTarget::output) download.target = DownloadTarget::discarded;
      return;
    }
    if (path.starts_with("/dev/")) return;
    download.target = DownloadTarget::file;
    download.path = std::move(path);
  }

  Enclosing enclosing(const Command& command) {
    if (command.depth == 0) return {};
    if (!enclosing_) enclosing_.emplace(script_);
    return enclosing_->of(command);
  }

  /// What a command that prints a checksum is compared by; null where nothing is known to do so.
  bool is_compared(std::size_t at, bool& sure) {
    const std::span<const Command> commands = script_.commands();
    const Command* last = &commands[at];
    for (std::size_t next = at + 1; next < commands.size() && next < at + kLongestPipe; ++next) {
      if (commands[next].before != Connector::pipe || commands[next].pipeline != last->pipeline) break;
      last = &commands[next];
      if (compares(last->name())) return sure = true;
    }
    const Enclosing around = enclosing(*last);
    sure = around.command != nullptr && compares(around.command->name());
    return around.command != nullptr;
  }

  void verify(std::size_t at, Check check) {
    const Command& command = script_.commands()[at];
    bool sure = true;
    if (!check.compares && !is_compared(at, sure)) return;
    if (sure && command.name_index() < command.words.size())
      verifying_.push_back({&instruction_, check.kind, command.words[command.name_index()].span,
                            std::string(command.name()), std::string(check.algorithm)});
    // every text in the pipe up to here may name the files: echo "… file" | sha256sum -c
    bool names_one = false;
    const std::span<const Command> commands = script_.commands();
    const bool takes_lists = check.kind != Verification::signature && check.compares;
    for (std::size_t back = 0; back <= at && back < kLongestPipe; ++back) {
      const Command& each = commands[at - back];
      if (each.pipeline != command.pipeline) break;
      const bool lists_only = back == 0 && takes_lists;
      for (const ShellWord& word : each.words)
        names_one = mark(values_.expand(each, word).text, check.kind, lists_only) || names_one;
      for (const Redirect& redirect : each.redirects)
        names_one = mark(values_.expand(each, redirect.target).text, check.kind, false) || names_one;
    }
    if (!names_one)
      for (std::size_t index = first_verified_; index < downloads_.size(); ++index)
        raise(downloads_[index], check.kind);
    if (!names_one) first_verified_ = downloads_.size();
  }

  static void raise(Download& download, Verification kind) {
    if (!download.path.empty()) download.verification = std::max(download.verification, kind);
  }

  /// Marks the files that a text names as verified; false where it names none. `lists_only`: the text names lists of
  /// checksums (`sha256sum -c file.sha256`), whose own names may tell which file they are about.
  bool mark(std::string_view text, Verification kind, bool lists_only) {
    constexpr std::string_view kBetween = " \t\n\r*\"'()=\\";
    bool any = false;
    while (!text.empty()) {
      const std::size_t begin = std::min(text.find_first_not_of(kBetween), text.size());
      text.remove_prefix(begin);
      const std::size_t end = std::min(text.find_first_of(kBetween), text.size());
      std::string_view token = text.substr(0, end);
      text.remove_prefix(end);
      if (token.ends_with('$')) token.remove_suffix(1);  // the end of a pattern
      const std::string_view subject = without_ending(token);
      if (subject.size() < token.size()) {
        if (const File* file = find(subject)) {
          raise(downloads_[file->download], kind);
          any = true;
        }
      } else if (const File* file = find(token); file != nullptr && !lists_only && !is_list(token)) {
        raise(downloads_[file->download], kind);
        any = true;
      }
    }
    return any;
  }

  /// A file that lists the checksums of others.
  static bool is_list(std::string_view name) {
    name = last_part(name);
    return name.find("SUM") != std::string_view::npos || name.find("sums") != std::string_view::npos ||
           name.find("checksum") != std::string_view::npos;
  }

  /// What a command does with files that were downloaded before.
  void follow(const Command& command) {
    const std::string_view name = command.name();
    if (!command.words.empty()) {
      const std::size_t at = std::min(command.name_index(), command.words.size() - 1);
      const std::string program = values_.expand(command, command.words[at]).text;
      if (program.find('/') != std::string::npos)
        if (const File* file = find(program)) use(downloads_[file->download], DownloadUse::executed, command);
    }
    if (files_.empty() || name.empty()) return;
    if (lists("mv cp install ln", name)) rename(command);
    const auto wanted = use_of_file(command);
    if (!wanted) return;
    for (const ShellWord& word : command.arguments()) {
      std::string text = values_.expand(command, word).text;
      if (const std::size_t equals = text.find('='); text.starts_with('-') && equals != std::string::npos)
        text.erase(0, equals + 1);
      if (const File* file = find(text)) use(downloads_[file->download], *wanted, command);
    }
  }

  void rename(const Command& command) {
    const std::vector<const ShellWord*> operands = command.operands();
    if (operands.size() != 2) return;
    const File* file = find(values_.expand(command, *operands[0]).text);
    if (file == nullptr) return;
    const std::size_t download = file->download;
    const std::string to = values_.expand(command, *operands[1]).text;
    const std::string name(last_part(file->path));
    remember(to, download);
    if (name != last_part(to)) files_[name] = {download, to.ends_with('/') ? to + name : to + "/" + name};
    if (is_key_folder(to)) use(downloads_[download], DownloadUse::stored_key, command);
  }

  /// What is checked out behind a clone, in this RUN or an earlier one of the stage.
  void follow_git(const Command& command) {
    const ShellWord* verb = command.verb();
    if (verb == nullptr || !lists("checkout switch reset", verb->value)) return;
    const ShellWord* revision = nullptr;
    shell::Arguments arguments(command);
    for (shell::Argument argument; arguments.next(argument) && argument.role != shell::Role::end_of_options;)
      if (argument.role == shell::Role::operand && revision == nullptr) revision = argument.word;
    if (revision == nullptr) return;
    for (std::size_t back = 0; back < kLongestPipe && back < downloads_.size(); ++back) {
      Download& each = downloads_[downloads_.size() - 1 - back];
      if (each.tool != DownloadTool::git || each.target != DownloadTarget::folder) continue;
      if (model_.stage_of(*each.instruction) != model_.stage_of(instruction_)) return;
      each.revision = values_.expand(command, *revision).text;
      return;
    }
  }

  const Model& model_;
  const ast::Common& instruction_;
  const ShellScript& script_;
  ScriptValues values_;
  std::vector<Download>& downloads_;
  std::vector<VerifyingCommand>& verifying_;
  std::size_t first_;  ///< of this script
  std::size_t first_verified_ = first_;
  std::unordered_map<std::string, File> files_;  ///< by the last part of the path
  std::optional<EnclosingCommands> enclosing_;
};

}  // namespace

void read_script(const Model& model, const ast::Common& instruction, std::vector<Download>& downloads,
                 std::vector<VerifyingCommand>& verifying) {
  if (ScriptReader::matters(model.shell(instruction))) ScriptReader(model, instruction, downloads, verifying).read();
}

}  // namespace plimsoll
