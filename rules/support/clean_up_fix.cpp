// See clean_up_fix.hpp.
#include "rules/support/clean_up_fix.hpp"

#include <algorithm>
#include <string>

namespace plimsoll::rules {
namespace {

std::string_view program_of(std::string_view command) { return command.substr(0, command.find(' ')); }

bool is_one_of(std::string_view word, Call::Names words) { return std::ranges::find(words, word) != words.end(); }

/// Whether the status means that the RUN fails; 256 does not.
bool is_failure(std::string_view status) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (status.empty() || status.size() > 9 || !std::ranges::all_of(status, is_digit)) return false;
  return std::stoul(std::string(status)) % 256 != 0;
}

/// Whether the command ends the script, and the RUN does not fail by that: a RUN that fails leaves no layer.
bool ends_script(const Command& command) {
  if (command.words.empty()) return false;
  const std::string_view first = command.words.front().value;
  if (first == "exec") return command.words.size() > 1;  // else it only redirects
  const bool wrapped = is_one_of(first, {"command", "builtin"}) && command.words.size() > 1;
  const std::size_t at = wrapped ? 1 : 0;
  if (!is_one_of(command.words[at].value, {"exit", "return"})) return false;
  const bool own_status = command.words.size() == at + 1 || command.words[at + 1].text == "$?";
  if (own_status) return command.before != Connector::or_else;
  return !command.words[at + 1].literal || !is_failure(command.words[at + 1].value);
}

/// Whether a package of this name holds the program, or what it needs to run.
bool holds_program(std::string_view package, std::string_view program) {
  if (program == "yarn")
    return is_one_of(package, {"yarn", "yarnpkg", "nodejs", "node"}) || package.starts_with("yarn@");
  if (is_one_of(package, {"rpm", "python", "python3", "libzypp"})) return true;
  const std::string name(program);
  return package == name || package == "lib" + name || package == name + "-data" || package == "python3-" + name;
}

/// Whether a package manager takes the program away, or packages that are not known.
bool uninstalls(const Call& call, std::string_view program) {
  const bool removes = call.has_argument({"remove", "rm", "erase", "autoremove", "purge", "autopurge", "del", "delete",
                                          "uninstall", "un", "unlink"}) ||
                       (call.is("rpm") && call.has_flag({"e", "erase"})) ||
                       (call.is("dpkg") && call.has_flag({"r", "P", "remove", "purge"}));
  const bool manages = call.is_one_of({"apt", "apt-get", "aptitude", "apk", "dpkg", "rpm", "yum", "dnf", "dnf5",
                                       "microdnf", "tdnf", "zypper", "npm", "pnpm", "corepack"});
  if (!removes || !manages) return false;
  const bool groups =
      call.is_one_of({"apk", "apt", "apt-get", "aptitude"});  // `del .build-deps`, `purge --auto-remove`
  return groups || std::ranges::any_of(call.arguments(), [&](const ShellWord& word) {
           return !word.literal || holds_program(word.value, program);
         });
}

/// Whether a path is the file of the program, or a folder that it lies in.
bool is_path_of(const ShellWord& word, std::string_view program) {
  std::string_view path = word.value;
  while (path.size() > 1 && (path.ends_with('/') || path.ends_with('*'))) path.remove_suffix(1);
  if (is_one_of(path, {"/", "/bin", "/opt", "/usr", "/usr/bin", "/usr/local", "/usr/local/bin"})) return true;
  if (program == "yarn" && path.ends_with("lib/node_modules")) return true;
  const std::string_view name = path.substr(path.rfind('/') + 1);
  if (name.ends_with(".lock") || name.ends_with(".log")) return false;
  if (!word.literal && path.find(program) != std::string_view::npos) return true;  // `$(command -v yum)`
  if (!path.starts_with('/')) return false;
  return name.starts_with(program) || name == "rpm" || (program == "yarn" && name == "node") ||
         name.starts_with("python");
}

bool takes_away(const Call& call, std::string_view program) {
  if (program == "rm") return false;
  std::span<const ShellWord> paths = call.arguments();
  if (call.is("mv") && !paths.empty()) paths = paths.first(paths.size() - 1);
  if (call.is_one_of({"rm", "unlink", "mv"}))
    return std::ranges::any_of(paths, [&](const ShellWord& word) { return is_path_of(word, program); });
  return uninstalls(call, program);
}

/// Whether the name is that of a function of the script which may end it.
bool is_ending_function(const ShellTree& tree, std::string_view name) {
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const ShellNode node = tree.node(i);
    if (!node.is(ShellKind::function_definition) || node.name() != name) continue;
    if (node.text().find("exit") != std::string_view::npos || node.text().find("exec") != std::string_view::npos)
      return true;
  }
  return false;
}

/// Whether the shell of the RUN itself reads the script of the tree.
bool is_own_script(const ShellScript& script, std::uint16_t tree) {
  if (tree == 0) return true;
  const std::uint32_t caller = script.interpreters()[tree].caller;
  return caller != Interpreter::kNone && is_one_of(script.commands()[caller].name(), {"eval", "."});
}

bool may_be_too_late(const Call& filler, const ShellScript& script, const Pass& pass, std::string_view program) {
  const std::span<const Command> commands = script.commands();
  const bool has_functions = script.trees().front().source().text().find("()") != std::string_view::npos;
  return std::ranges::any_of(commands, [&](const Command& command) {
    if (&command <= &filler.command()) return false;
    if (is_own_script(script, command.tree) && ends_script(command)) return true;
    const Call call(command, pass.as_hadolint());
    if (call.name().empty()) return false;
    if (has_functions && is_ending_function(script.trees().front(), call.name())) return true;
    return takes_away(call, program);
  });
}

/// What joins a command behind `filler` to it, so that all others do as before; empty where there is no such place.
std::string_view joint_behind(const Call& filler, const ShellScript& script) {
  const Command& command = filler.command();
  if (command.depth != 0 || command.tree != 0) return {};
  const auto behind = std::ranges::find_if(script.commands(), [&](const Command& other) {
    return &other > &command && other.depth == 0 && other.tree == 0;
  });
  if (behind == script.commands().end()) return {};
  if (behind->before == Connector::and_then) return " && ";
  // a list with `set -e` ends where its last command fails, and only there
  if (behind->before != Connector::sequence || behind->words.empty()) return {};
  const bool needs_status = script.trees().front().source().text().find("$?") != std::string_view::npos;
  const bool hands_on = is_one_of(behind->words.front().value, {"exit", "return"}) && behind->words.size() == 1;
  return needs_status || hands_on ? std::string_view() : "; ";
}

}  // namespace

void offer_clean_up(Finding& finding, const Call& filler, const ast::Run& run, const Pass& pass,
                    Applicability applicability, std::string_view command, CleanUpPlace place) {
  const bool through_wrapper = &filler.name_word() != &filler.command().words.front();  // sudo, most of the time
  if (run.exec || !run.heredocs.empty() || through_wrapper) return;
  const std::uint32_t end = run.rest.span.end;
  const ShellScript& script = pass.shell(run);
  const auto ends_run = [&](const Command& last) {
    return last.depth == 0 && !last.words.empty() && last.span.end == end;
  };
  if (!std::ranges::any_of(script.commands(), ends_run)) return;
  const std::string text(command);
  if (!may_be_too_late(filler, script, pass, program_of(command))) {
    finding.fix(applicability, "Append '" + text + "'", {{{end, end}, " && " + text}});
    return;
  }
  const std::string_view joint = joint_behind(filler, script);
  if (place == CleanUpPlace::end || joint.empty()) return;
  const std::uint32_t at = filler.command().span.end;
  finding.fix(applicability, "Add '" + text + "'", {{{at, at}, std::string(joint) + text}});
}

}  // namespace plimsoll::rules
