// Programs that run, unpack, install or trust what they are given.
#include "model/download_uses.hpp"

#include <algorithm>
#include <array>

#include "shell/script_text.hpp"
#include "shell/word_list.hpp"

namespace plimsoll {
namespace {

using shell::is_shell;
using shell::lists;
using Kind = ShellKind;

/// A program that runs text in its language.
struct Interpreter {
  std::string_view names;
  std::string_view code;    ///< options whose value is the program: its input is then data
  std::string_view valued;  ///< other options that take the next word
};
constexpr std::array kInterpreters{
    Interpreter{"python pypy", "-c -m", "-W -X"},
    Interpreter{"perl", "-e -E -n -p", "-I"},
    Interpreter{"ruby", "-e -n -p", "-I -r -C"},
    Interpreter{"php", "-r -R -B -E -F -f -i -v -m", "-d -c"},
    Interpreter{"node nodejs", "-e -p --eval --print -c --check", "-r --require --import"},
    Interpreter{"lua", "-e", "-l"},
};

const Interpreter* find_interpreter(std::string_view name) {
  name = name.substr(0, name.find_last_not_of("0123456789.") + 1);
  const auto found =
      std::ranges::find_if(kInterpreters, [&](const Interpreter& each) { return lists(each.names, name); });
  return found == kInterpreters.end() || name.empty() ? nullptr : &*found;
}

/// Whether a word is one of the options, be it in a bundle (`-pe`).
bool gives(std::string_view options, std::string_view word) {
  if (word.size() < 2 || word[0] != '-') return false;
  if (lists(options, word) || word[1] == '-') return lists(options, word.substr(0, word.find('=')));
  return std::ranges::any_of(word.substr(1), [&](char letter) {
    const char option[] = {'-', letter};
    return lists(options, {option, 2});
  });
}

/// How a program is called: with code in its words, with a file, or to read its input.
struct InterpreterCall {
  const ShellWord* code = nullptr;
  const ShellWord* file = nullptr;
  bool reads_input = false;
};

InterpreterCall read_call(const Command& command) {
  const std::span<const ShellWord> arguments = command.arguments();
  if (is_shell(command.name())) {
    const shell::ShellCall call = shell::read_shell_call(arguments);
    InterpreterCall made{.code = call.script, .reads_input = call.reads_input};
    if (call.script == nullptr && !call.reads_input)
      for (const ShellWord& word : arguments)
        if (!word.value.starts_with('-') && !word.value.starts_with('+') && made.file == nullptr) made.file = &word;
    if (made.file != nullptr && made.file->value == "/dev/stdin") made.reads_input = true;
    return made;
  }
  const Interpreter* program = find_interpreter(command.name());
  if (program == nullptr) return {};
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const std::string_view word = arguments[at].value;
    if (word == "-" || word == "/dev/stdin") return {.reads_input = true};
    if (word == "--")
      return {.reads_input = !std::ranges::any_of(arguments.subspan(at), [](const ShellWord& each) {
                return each.value == "--check";  // a test of the installation
              })};
    if (word.size() > 2 && lists(program->valued, word.substr(0, 2))) continue;  // -dkey=value
    if (gives(program->code, word)) return {.code = at + 1 < arguments.size() ? &arguments[at + 1] : &arguments[at]};
    if (lists(program->valued, word))
      ++at;
    else if (!word.starts_with('-'))
      return {.file = &arguments[at]};
    else if (word == "--version" || word == "--help")
      return {};
  }
  return {.reads_input = true};
}

bool is_source(std::string_view name) { return name == "." || name == "source"; }

bool goes_through_xargs(const Command& command) {
  for (std::size_t at = 0; at < command.name_index() && at < command.words.size(); ++at)
    if (command.words[at].value == "xargs") return true;
  return false;
}

/// What a command does with a key that it reads; nothing where it reads none.
std::optional<DownloadUse> use_of_key(const Command& command) {
  const std::string_view name = command.name();
  const bool is_gpg = lists("gpg gpg2", name);
  if (is_gpg && command.has_flag(0, {"dearmor"})) return DownloadUse::stored_key;
  const bool imports =
      name == "apt-key" ? command.is(name, "add") : (is_gpg || name == "rpm") && command.has_flag(0, {"import"});
  return imports ? std::optional(DownloadUse::imported_key) : std::nullopt;
}

constexpr std::string_view kUnpackers =
    "tar bsdtar unzip cpio jar 7z 7za 7zr p7zip gunzip gzip zcat bunzip2 bzip2 bzcat xz unxz xzcat unlzma zstd unzstd "
    "lz4 ar rpm2cpio unrar";

/// Whether the word begins with the substitution, be it in double quotes.
bool begins_with(ShellNode node, ShellNode substitution) {
  while (node && node.index() < substitution.index()) {
    if (!node.has_children()) return false;
    node = *node.children().begin();
  }
  return node && node.index() == substitution.index();
}

}  // namespace

std::optional<DownloadUse> use_of_input(const Command& command) {
  const auto reads_elsewhere = [](const Redirect& redirect) { return redirect.operation.starts_with('<'); };
  if (goes_through_xargs(command) || std::ranges::any_of(command.redirects, reads_elsewhere)) return std::nullopt;
  if (read_call(command).reads_input) return DownloadUse::interpreted;
  const std::string_view name = command.name();
  if (is_source(name) && !command.arguments().empty() && command.arguments()[0].value == "/dev/stdin")
    return DownloadUse::interpreted;
  if (const auto key = use_of_key(command)) return key;
  if (lists(kUnpackers, name) && !name.empty()) return DownloadUse::unpacked;
  return std::nullopt;
}

bool runs_substitution(const Command& command, ShellNode substitution) {
  const ShellTree& tree = substitution.tree();
  const auto starts = [&](const ShellWord* word) {
    return word != nullptr && word->node != ShellTree::kNone && begins_with(tree.node(word->node), substitution);
  };
  const bool is_process = substitution.is(Kind::process_substitution);
  if (!command.words.empty() && starts(command.words.data())) return !is_process;  // its text is the command
  const std::span<const ShellWord> arguments = command.arguments();
  const std::string_view name = command.name();
  if (name == "eval") return !arguments.empty() && starts(arguments.data());
  const InterpreterCall call = read_call(command);
  if (is_process && is_source(name)) return !arguments.empty() && starts(arguments.data());
  if (is_process && starts(call.file)) return true;
  if (!is_process && starts(call.code)) return true;
  return call.reads_input && std::ranges::any_of(command.redirects, [&](const Redirect& redirect) {
           return (redirect.operation == "<" || redirect.operation == "<<<") && starts(&redirect.target);
         });
}

std::optional<DownloadUse> use_of_file(const Command& command) {
  const std::string_view name = command.name();
  if (name.empty()) return std::nullopt;
  if (is_source(name) || is_shell(name) || find_interpreter(name) != nullptr || name == "java")
    return DownloadUse::executed;
  if (const auto key = use_of_key(command)) return key;
  if (lists(kUnpackers, name)) return DownloadUse::unpacked;
  if (name == "chmod") {
    const auto operands = command.operands();
    if (operands.size() < 2) return std::nullopt;  // chmod -x file
    const std::string_view mode = operands[0]->value;
    const bool is_octal = mode.find_first_not_of("01234567") == std::string_view::npos;
    const bool executable =
        is_octal ? mode.find_first_of("1357", mode.size() > 3 ? mode.size() - 3 : 0) != std::string_view::npos
                 : mode.find('x') != std::string_view::npos && mode.find("-x") == std::string_view::npos;
    return executable ? std::optional(DownloadUse::made_executable) : std::nullopt;
  }
  if (name == "install") {
    const auto mode = command.option({"m", "mode"});
    const bool executable = !mode || mode->text.find_first_of("1357x") != std::string_view::npos;
    return executable ? std::optional(DownloadUse::made_executable) : std::nullopt;
  }
  if (lists("dpkg rpm gdebi apt apt-get yum dnf microdnf zypper apk pip pip3 npm gem", name))
    return DownloadUse::installed;
  return std::nullopt;
}

bool is_key_folder(std::string_view path) {
  constexpr std::string_view kFolders[] = {"/etc/apt/trusted.gpg.d/", "/etc/apt/keyrings/", "/usr/share/keyrings/",
                                           "/etc/apk/keys/", "/etc/pki/rpm-gpg/"};
  return std::ranges::any_of(kFolders, [&](std::string_view folder) { return path.starts_with(folder); });
}

}  // namespace plimsoll
