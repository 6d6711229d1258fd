// Questions about one command: its name behind wrappers, its flags.
#include <algorithm>
#include <array>

#include "plimsoll/shell.hpp"

namespace plimsoll {
namespace {

/// A program that runs another one. `short_with_value` are its short options that take the next word.
struct Wrapper {
  std::string_view name;
  std::string_view short_with_value;
  std::string_view long_with_value;  ///< blank-separated
  std::uint8_t operands = 0;         ///< words of its own in front of the command: the duration of `timeout`
};

constexpr std::array kWrappers{
    Wrapper{"builtin", "", ""},
    Wrapper{"busybox", "", ""},
    Wrapper{"chrt", "TPD", "--sched-runtime --sched-period --sched-deadline", 1},
    Wrapper{"command", "", ""},
    Wrapper{"env", "uSC", "--unset --chdir --split-string"},
    Wrapper{"eatmydata", "", ""},
    Wrapper{"exec", "a", ""},
    Wrapper{"ionice", "cnpPu", "--class --classdata --pid --pgid --uid"},
    Wrapper{"nice", "n", "--adjustment"},
    Wrapper{"nohup", "", ""},
    Wrapper{"setarch", "", "", 1},
    Wrapper{"setsid", "", ""},
    Wrapper{"stdbuf", "ioe", "--input --output --error"},
    Wrapper{
        "sudo", "CDghpRrTtUu",
        "--chdir --chroot --close-from --command-timeout --group --host --other-user --prompt --role --type --user"},
    Wrapper{"doas", "uC", ""},
    Wrapper{"time", "fo", "--format --output"},
    Wrapper{"timeout", "ks", "--kill-after --signal", 1},
    Wrapper{"xargs", "adEIiLlnPs", "--arg-file --delimiter --max-args --max-chars --max-lines --max-procs --replace"},
};

constexpr std::array kVerbOptions{
    // Options that take the next word and may stand between a program and its verb (`apt-get -o x=y install`).
    std::pair<std::string_view, std::string_view>{"apt", "-o -c -t -a"},
    std::pair<std::string_view, std::string_view>{"apt-get", "-o -c -t -a"},
    std::pair<std::string_view, std::string_view>{"apk", "-p -X --root --repository --arch --keys-dir"},
    std::pair<std::string_view, std::string_view>{"dnf", "-c -d -e -x"},
    std::pair<std::string_view, std::string_view>{"git", "-C -c --git-dir --work-tree"},
    std::pair<std::string_view, std::string_view>{"npm", "--prefix --userconfig --registry -C"},
    std::pair<std::string_view, std::string_view>{"yarn", "--cwd"},
    std::pair<std::string_view, std::string_view>{"yum", "-c -d -e -x"},
    std::pair<std::string_view, std::string_view>{"zypper", "-R --root -c --config"},
};

std::string_view base_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

/// Whether `list`, words separated by one blank each, has `word`.
bool lists(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

/// `-x` or `--x`; a lone dash is an operand.
bool is_option(const ShellWord& word) { return word.value.size() > 1 && word.value[0] == '-'; }

bool is_assignment(std::string_view text) {
  const std::size_t equals = text.find('=');
  return equals != std::string_view::npos && equals > 0 && text[0] != '-';
}

const Wrapper* find_wrapper(std::string_view name) {
  const auto found = std::ranges::find(kWrappers, name, &Wrapper::name);
  return found == kWrappers.end() ? nullptr : &*found;
}

/// How many words the option at `word` takes besides itself.
std::size_t values_of(const Wrapper& wrapper, std::string_view word) {
  if (word.starts_with("--")) return lists(wrapper.long_with_value, word) ? 1 : 0;
  for (std::size_t at = 1; at < word.size(); ++at)  // in a bundle the first option with a value takes the rest
    if (wrapper.short_with_value.find(word[at]) != std::string_view::npos) return at + 1 == word.size() ? 1 : 0;
  return 0;
}

/// Index of the word behind the wrapper at `at` that names a command; words.size() when there is none.
std::size_t behind(std::span<const ShellWord> words, std::size_t at, const Wrapper& wrapper) {
  std::size_t operands = wrapper.operands;
  for (++at; at < words.size();) {
    const std::string_view word = words[at].value;
    if (word == "--") {
      ++at;
      break;
    }
    if (is_option(words[at])) {
      // `command -v x` asks, `sudo -l` and `sudo -v` do not run anything
      if (wrapper.name == "command" && (word == "-v" || word == "-V")) return words.size();
      at += 1 + values_of(wrapper, word);
    } else if (is_assignment(word) && (wrapper.name == "env" || wrapper.name == "sudo")) {
      ++at;
    } else if (operands > 0) {
      --operands;
      ++at;
    } else {
      return at;
    }
  }
  return std::min(at, words.size());
}

}  // namespace

std::size_t Command::name_index() const {
  std::size_t at = 0;
  while (at < words.size() && words[at].literal) {
    const Wrapper* wrapper = find_wrapper(base_name(words[at].value));
    if (wrapper == nullptr) return at;
    const std::size_t next = behind(words, at, *wrapper);
    if (next == words.size()) return at;  // `exec` alone, `sudo -v`
    at = next;
  }
  return words.size();
}

std::string_view Command::name() const {
  const std::size_t at = name_index();
  return at < words.size() ? base_name(words[at].value) : std::string_view();
}

std::span<const ShellWord> Command::arguments() const {
  const std::size_t at = name_index();
  return at < words.size() ? std::span(words).subspan(at + 1) : std::span<const ShellWord>();
}

const ShellWord* Command::verb() const {
  const std::string_view program = name();
  const auto known = std::ranges::find(kVerbOptions, program, &decltype(kVerbOptions)::value_type::first);
  const std::string_view with_value = known == kVerbOptions.end() ? std::string_view() : known->second;
  const auto rest = arguments();
  for (std::size_t at = 0; at < rest.size(); ++at) {
    if (!is_option(rest[at])) return &rest[at];
    if (lists(with_value, rest[at].value)) ++at;
  }
  return nullptr;
}

bool Command::is(std::string_view wanted, std::string_view wanted_verb) const {
  if (name() != wanted) return false;
  if (wanted_verb.empty()) return true;
  const ShellWord* found = verb();
  return found != nullptr && found->value == wanted_verb;
}

bool Command::has_flag(char short_flag, std::initializer_list<std::string_view> long_flags) const {
  for (const ShellWord& word : arguments()) {
    const std::string_view text = word.value;
    if (text == "--") return false;
    if (!is_option(word)) continue;
    const std::string_view name_part = text.substr(0, text.find('='));
    if (text[1] == '-') {
      for (const std::string_view flag : long_flags) {
        const std::string_view bare = flag.starts_with("--") ? flag.substr(2) : flag;
        if (name_part.substr(2) == bare) return true;
      }
    } else if (short_flag != 0 && name_part.find(short_flag, 1) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace plimsoll
