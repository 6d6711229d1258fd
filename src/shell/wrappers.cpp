// The table of programs that run another one.
#include "shell/wrappers.hpp"

#include <algorithm>
#include <array>

#include "shell/word_list.hpp"

namespace plimsoll::shell {
namespace {

/// Options are those that take the next word, words are separated by blanks.
struct Wrapper {
  std::string_view names;
  std::string_view short_with_value = {};
  std::string_view long_with_value = {};
  std::uint8_t operands = 0;   ///< words of its own in front of the command: the duration of `timeout`
  std::string_view verb = {};  ///< it runs something only with this one: `conda run`
};

constexpr std::array kWrappers{
    Wrapper{"builtin busybox catchsegv eatmydata fakeroot linux32 linux64 nohup setsid"},
    Wrapper{"bundle", "", "", 0, "exec"},
    Wrapper{"chroot", "", "--userspec --groups", 1},
    Wrapper{"chrt", "TPD", "--sched-runtime --sched-period --sched-deadline", 1},
    Wrapper{"command"},
    Wrapper{"coproc"},
    Wrapper{"conda mamba micromamba", "np", "--name --prefix --cwd", 0, "run"},
    Wrapper{"doas", "uC"},
    Wrapper{"dumb-init", "r", "--rewrite"},
    Wrapper{"env", "uSC", "--unset --chdir --split-string"},
    Wrapper{"exec", "a"},
    Wrapper{"flock", "wE", "--timeout --conflict-exit-code", 1},
    Wrapper{"gosu su-exec setarch", "", "", 1},
    Wrapper{"ionice", "cnpPu", "--class --classdata --pid --pgid --uid"},
    Wrapper{"nice", "n", "--adjustment"},
    Wrapper{"parallel", "aCdDEIjJLnNSsTW",
            "--arg-file --basefile --bf --colsep --delay --delimiter --env --halt --halt-on-error --jobs --joblog "
            "--load --max-args --max-chars --max-procs --max-replace-args --memfree --nice --recend --recstart "
            "--results --retries --return --rpl --sshlogin --sshloginfile --tagstring --tempdir --timeout --tmpdir "
            "--wait --workdir --wd"},
    Wrapper{"pipenv poetry", "", "", 0, "run"},
    Wrapper{"stdbuf", "ioe", "--input --output --error"},
    Wrapper{
        "sudo", "CDghpRrTtUu",
        "--chdir --chroot --close-from --command-timeout --group --host --other-user --prompt --role --type --user"},
    Wrapper{"time", "fo", "--format --output"},
    Wrapper{"timeout", "ks", "--kill-after --signal", 1},
    Wrapper{"tini", "evp", ""},
    Wrapper{"xargs", "adEILnPs", "--arg-file --delimiter --max-args --max-chars --max-procs --process-slot-var"},
    Wrapper{"xvfb-run", "efnpsw", "--error-file --auth-file --server-num --xauth-protocol --server-args --wait"},
};

/// Modules of Python that are programs in their own right (`python3 -m pip`).
constexpr std::string_view kModules = "pip pipx pipenv poetry uv";

std::string_view base_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

/// `-x` or `--x`; a lone dash is an operand.
bool is_option(std::string_view word) { return word.size() > 1 && word[0] == '-'; }

bool is_assignment(std::string_view text) {
  const std::size_t equals = text.find('=');
  return equals != std::string_view::npos && equals > 0 && text[0] != '-';
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
    if (is_option(word)) {
      // `command -v x` asks, `sudo -l` and `sudo -v` do not run anything
      if (wrapper.names == "command" && (word == "-v" || word == "-V")) return words.size();
      at += 1 + values_of(wrapper, word);
    } else if (is_assignment(word) && (wrapper.names == "env" || wrapper.names == "sudo")) {
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

/// The module behind `-m` of Python, if it is a program; words.size() otherwise.
std::size_t module_of(std::span<const ShellWord> words, std::size_t at) {
  for (++at; at + 1 < words.size() && is_option(words[at].value); ++at) {
    const std::string_view option = words[at].value;
    if (option.ends_with('m') && !option.starts_with("--"))  // -m, -Im
      return lists(kModules, words[at + 1].value) ? at + 1 : words.size();
    if (option == "-W" || option == "-X") ++at;
  }
  return words.size();
}

/// Whether the word at `at` ends the command that `find` runs: `;`, or `+` behind `{}`.
bool ends_action(std::span<const ShellWord> words, std::size_t at) {
  return words[at].value == ";" || (words[at].value == "+" && words[at - 1].value == "{}");
}

/// The word that runs because of the one at `at`; words.size() when that is none.
std::size_t step(std::span<const ShellWord> words, std::size_t at) {
  const std::string_view name = base_name(words[at].value);
  if (name.starts_with("python") || name.starts_with("pypy")) return module_of(words, at);
  const auto wrapper = std::ranges::find_if(kWrappers, [&](const Wrapper& each) { return lists(each.names, name); });
  if (wrapper == kWrappers.end() || name.empty()) return words.size();
  if (wrapper->verb.empty()) return behind(words, at, *wrapper);
  return at + 1 < words.size() && words[at + 1].value == wrapper->verb ? behind(words, at + 1, *wrapper) : words.size();
}

}  // namespace

std::size_t find_name(std::span<const ShellWord> words) {
  std::size_t at = 0;
  while (at < words.size() && words[at].literal) {
    const std::size_t next = step(words, at);
    if (next == words.size()) return at;  // a program; also `exec` alone, `sudo -v`
    at = next;
  }
  return words.size();
}

std::vector<std::span<const ShellWord>> actions_of_find(const Command& command) {
  constexpr std::string_view kActions = "-exec -execdir -ok -okdir";
  std::vector<std::span<const ShellWord>> found;
  if (command.name() != "find") return found;
  const std::span<const ShellWord> words = command.arguments();
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!lists(kActions, words[at].value)) continue;
    const std::size_t begin = ++at;
    while (at < words.size() && !ends_action(words, at)) ++at;
    if (at > begin) found.push_back(words.subspan(begin, at - begin));
  }
  return found;
}

}  // namespace plimsoll::shell
