// See secret_use.hpp.
#include "rules/security/secrets/secret_use.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "plimsoll/image_path.hpp"
#include "plimsoll/secret.hpp"
#include "rules/stages/mentions.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::size_t kMost = 64;  // names, mounts and files that are followed: for hostile files

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

class Reader {
 public:
  Reader(const ast::Run& run, const Pass& pass) : run_(run), pass_(pass) {
    for (const ast::Mount& mount : run.mounts) add_mount(mount);
  }

  bool has_secrets() {
    if (!secret_files_.empty() || !from_mounts_.empty()) return true;
    bool found = false;
    const auto look = [&](std::string_view text) {
      each_mention(text, [&](std::string_view name) { found = found || is_declared_secret(name); });
    };
    look(run_.logical.text());
    for (const ast::Heredoc& heredoc : run_.heredocs) look(heredoc.body.text);
    return found;
  }

  SecretUses read() {
    const ShellScript& script = pass_.model().shell(run_);
    folder_ = working_folder(run_, pass_.model());
    home_ = home_folder(run_, pass_.model()).value_or("");
    commands_ = script.commands();
    find_undoing();
    find_late_redirects();
    std::optional<Span> trace;
    for (const Command& command : commands_) {
      outer_.resize(command.depth + std::size_t{1}, nullptr);
      outer_[command.depth] = &command;
      take_over(command);
      read_trace(command, trace);
      read_command(command);
      if (command.name() == "rm" || command.name() == "shred") removed(command);
    }
    SecretUses uses{.kept = {}, .printed = std::move(printed_)};
    for (Kept& kept : kept_) uses.kept.push_back(std::move(kept.use));
    return uses;
  }

 private:
  void add_mount(const ast::Mount& mount) {
    const auto value = [&](std::string_view key) {
      const ast::MountOption* option = mount.find(key);
      return option != nullptr && option->value ? std::string(option->value->text) : std::string();
    };
    std::string target = value("target");
    if (mount.type() == "secret") {
      const std::string env = value("env");
      if (!env.empty()) from_mounts_.insert(env);
      if (target.empty() && env.empty() && !value("id").empty()) target = "/run/secrets/" + value("id");
      if (!target.empty() && secret_files_.size() < kMost) secret_files_.push_back(target);
    }
    if (!target.empty() && mounts_.size() < kMost) mounts_.push_back(target);
  }

  bool is_declared_secret(std::string_view name) const {
    const NameClass name_class = classify_name(name);
    return (name_class == NameClass::password || name_class == NameClass::token) &&
           pass_.model().declares(pass_.model().step_of(run_), name);
  }

  /// The secret of a mount that the shell puts into `text`: a variable, or `$(cat FILE)`; empty when there is none.
  std::string from_mount(std::string_view text) const {
    std::string found;
    each_mention(text, [&](std::string_view name) {
      if (found.empty() && from_mounts_.contains(name)) found = name;
    });
    if (!found.empty() || text.find_first_of("$`") == std::string_view::npos) return found;
    for (const std::string& file : secret_files_) {
      const std::size_t at = text.find(file);
      if (at == std::string_view::npos || at < 3) continue;
      const std::string_view before = text.substr(0, at);
      const std::size_t open = std::max(before.rfind("$(") + 1, before.rfind('`') + 1);  // 0 where there is none
      if (open != 0 && before.find("cat", open) != std::string_view::npos) return file;
      if (open != 0 && before.find('<', open) != std::string_view::npos) return file;
    }
    return {};
  }

  /// The same for any secret variable.
  std::string secret_in(std::string_view text) const {
    std::string found = from_mount(text);
    if (!found.empty()) return found;
    each_mention(text, [&](std::string_view name) {
      if (found.empty() && is_declared_secret(name)) found = name;
    });
    return found;
  }

  /// Single quotes keep the shell from expanding.
  static bool is_expanded(const ShellWord& word) { return !word.literal; }

  std::string secret_in(const ShellWord& word) const { return is_expanded(word) ? secret_in(word.text) : ""; }

  /// `TOKEN=$(cat /run/secrets/token)`: from here on the variable is the secret.
  void take_over(const Command& command) {
    const auto take = [&](const ShellWord& word) {
      const std::size_t equals = word.value.find('=');
      if (equals == std::string::npos || from_mounts_.size() >= kMost || !is_expanded(word)) return;
      if (!from_mount(word.text.substr(std::min(word.text.find('='), word.text.size()))).empty())
        from_mounts_.insert(word.value.substr(0, equals));
    };
    for (const ShellWord& word : command.assignments) take(word);
    if (!command.words.empty() && is_one_of(command.words[0].value, {"export", "declare", "local", "readonly"}))
      for (const ShellWord& word : std::span(command.words).subspan(1)) take(word);
  }

  void read_trace(const Command& command, std::optional<Span>& trace) {
    if (trace) {
      const auto tell = [&](const ShellWord& word) {
        std::string secret = trace ? secret_in(word) : std::string();
        if (secret.empty()) return;
        printed_.push_back({*trace, std::move(secret)});
        trace.reset();
      };
      std::ranges::for_each(command.words, tell);
      std::ranges::for_each(command.assignments, tell);
    }
    if (command.name() != "set") return;
    const auto words = command.arguments();
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string_view word = words[i].value;
      const bool named = is_one_of(word, {"-o", "+o"}) && i + 1 < words.size() && words[i + 1].value == "xtrace";
      if (!named && (word.size() < 2 || word.find('x', 1) == std::string_view::npos)) continue;
      if (word[0] == '-' && word[1] != '-')
        trace = words[i].span;
      else if (word[0] == '+')
        trace.reset();
    }
  }

  void read_command(const Command& command) {
    const std::string_view name = command.name();
    if (is_one_of(name, {"cp", "mv", "install"})) {
      copy(command);
    } else if (is_one_of(name, {"echo", "printf", "cat", "base64", "head", "tail", "envsubst", "sed", "tr", "jq"})) {
      std::string secret = told_by(command);
      if (!secret.empty()) output(command, std::move(secret));
    } else if (is_one_of(name, {"env", "printenv", "set", "export"})) {
      print_all(command);
    } else {
      kept_by_program(command);
    }
  }

  /// The secret in what a command writes to its standard output.
  std::string told_by(const Command& command) const {
    for (const ShellWord& word : command.arguments()) {
      if (!is_one_of(command.name(), {"echo", "printf"}))
        for (const std::string& file : secret_files_)
          if (word.value == file) return file;
      std::string secret = secret_in(word);
      if (!secret.empty()) return secret;
    }
    return {};
  }

  /// Where the output of a command ends: in a file, in another program, or in the log.
  void output(const Command& command, std::string secret) {
    const Command* last = &command;  // what is nested in the pipeline stands between its commands, and is deeper
    for (const Command* other = last + 1; other != commands_.data() + commands_.size(); ++other) {
      if (other->depth > command.depth) continue;
      if (other->pipeline != command.pipeline || other->before != Connector::pipe) break;
      last = other;
    }
    bool redirected = false;
    for (const Redirect& redirect : last->redirects) {
      if (!redirect.operation.starts_with('>') || redirect.operation == ">&") continue;
      redirected = true;
      keep(redirect.target, secret);
    }
    if (last != &command) {
      const bool same = is_one_of(last->name(), {"tee", "base64", "tr", "sed", "cat", "head"});
      if (last->name() == "tee") {
        for (const ShellWord* word : last->operands()) keep(*word, secret);
      }
      if (!same && !redirected) return;  // it is that program's input
    }
    if (!redirected && !is_captured(command)) printed_.push_back({command.span, std::move(secret)});
  }

  /// Whether the output of a command belongs to a substitution, or to a compound that is redirected or in a pipe.
  bool is_captured(const Command& command) const {
    for (std::size_t depth = 0; depth < outer_.size() && depth < command.depth; ++depth)
      if (outer_[depth] != nullptr && outer_[depth]->span.contains(command.span)) return true;
    return command.depth > 0 && last_late_redirect_ > &command;
  }

  /// The last place where a compound is redirected or sent through a pipe: for what is nested in front of it, who
  /// knows.
  void find_late_redirects() {
    for (const Command& command : commands_) {
      const bool redirects = command.words.empty() && !command.redirects.empty();
      if (redirects || (command.before == Connector::pipe && command.depth == 0)) last_late_redirect_ = &command;
    }
  }

  void copy(const Command& command) {
    const auto words = command.operands();
    if (words.size() < 2) return;
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
      for (const std::string& file : secret_files_)
        if (words[i]->value == file) keep(*words.back(), file, words[i]->value);
  }

  /// `env`, `printenv`, `export -p` with nothing that limits them.
  void print_all(const Command& command) {
    const auto words = command.arguments();
    const std::string_view name = command.name();
    std::string secret;
    if (name == "printenv" && !words.empty()) {
      for (const ShellWord& word : words)
        if (from_mounts_.contains(word.value) || is_declared_secret(word.value)) secret = word.value;
    } else if (name == "export" ? words.size() == 1 && words[0].value == "-p" : words.empty()) {
      if (!from_mounts_.empty()) secret = *from_mounts_.begin();
    }
    if (!secret.empty()) output(command, std::move(secret));
  }

  /// Programs that write what they are given into a file of settings.
  void kept_by_program(const Command& command) {
    const ShellWord* const verb = command.verb();
    const std::string_view name = command.name();
    const std::string_view what = verb == nullptr ? std::string_view() : std::string_view(verb->value);
    const bool keeps = is_one_of(name, {"npm", "pnpm", "yarn", "pip", "git", "poetry", "composer", "bundle", "aws"})
                           ? is_one_of(what, {"config", "configure"})
                           : is_one_of(name, {"docker", "podman", "cargo"}) && what == "login";
    if (!keeps || command.has_flag(0, {"unset", "remove-section"})) return;
    if (may_be_undone(command)) return;
    for (const ShellWord& word : command.arguments())
      if (std::string secret = is_expanded(word) ? from_mount(word.text) : ""; !secret.empty())
        kept_.push_back({.use = {word.span, std::move(secret)}});
  }

  bool may_be_undone(const Command& command) const { return last_undoing_ > &command; }

  void find_undoing() {
    const auto undoes = [](const Command& command) {
      if (is_one_of(command.name(), {"rm", "shred", "sed", "mv"})) return true;
      return std::ranges::any_of(command.arguments(), [](const ShellWord& word) {
        return is_one_of(word.value, {"--unset", "--unset-all", "--remove-section", "delete", "logout", "unset", "rm"});
      });
    };
    for (const Command& command : commands_)
      if (undoes(command)) last_undoing_ = &command;
  }

  std::optional<std::string> resolve(std::string_view path) const {
    if (path.empty() || (!folder_ && path[0] != '/' && path[0] != '~')) return std::nullopt;
    return resolve_path(path, folder_.value_or("/"), home_);
  }

  void keep(const ShellWord& target, std::string secret, std::string_view file = {}) {
    const auto path = resolve(target.value);
    if (!path || path->starts_with("/dev/") || path->starts_with("/proc/")) return;
    for (const std::string& mount : mounts_)
      if (lies_in(*path, mount)) return;
    const bool by_mount =
        from_mounts_.contains(secret) || std::ranges::find(secret_files_, secret) != secret_files_.end();
    if (!by_mount) return;
    if (kept_.size() >= kMost) return;
    std::string inside = file.empty() ? *path : *path + std::string(file.substr(file.rfind('/')));
    kept_.push_back({{target.span, std::move(secret), *path}, *path, std::move(inside)});
  }

  void removed(const Command& command) {
    for (const ShellWord* word : command.operands())
      if (const auto path = resolve(word->value))
        std::erase_if(kept_, [&](const Kept& kept) {
          return !kept.path.empty() && (lies_in(kept.path, *path) || lies_in(kept.in_folder, *path));
        });
  }

  /// Where a secret was written; `in_folder` is the place where `path` turns out to be a folder.
  struct Kept {
    SecretUse use;
    std::string path = {};
    std::string in_folder = {};
  };

  const ast::Run& run_;
  const Pass& pass_;
  std::span<const Command> commands_;
  std::optional<std::string> folder_;
  std::string home_;
  std::vector<std::string> mounts_;                 ///< paths that are no part of the layer
  std::vector<std::string> secret_files_;           ///< those that hold a secret
  std::set<std::string, std::less<>> from_mounts_;  ///< variables that hold one
  std::vector<const Command*> outer_;               ///< by depth, the command that was read last
  const Command* last_undoing_ = nullptr;           ///< the last one that may undo what was kept
  const Command* last_late_redirect_ = nullptr;
  std::vector<Kept> kept_;
  std::vector<SecretUse> printed_;
};

}  // namespace

SecretUses secret_uses(const ast::Run& run, const Pass& pass) {
  Reader reader(run, pass);
  if (!reader.has_secrets()) return {};
  return reader.read();
}

}  // namespace plimsoll::rules
