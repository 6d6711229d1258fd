// See packages.hpp.
#include "plimsoll/packages.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "model/runs.hpp"
#include "shell/word_list.hpp"

namespace plimsoll {
namespace {

struct Manager {
  std::string_view names;
  std::string_view installs;  ///< verbs
  std::string_view removes;
  std::string_view version;  ///< characters that end a name
  bool version_behind_dash = false;
};

constexpr std::array kManagers{
    Manager{"apt-get apt aptitude apt-fast", "install satisfy", "remove purge autoremove", "=/:"},
    Manager{"apk", "add", "del", "=~<>@"},
    Manager{"yum dnf microdnf tdnf", "install localinstall reinstall", "remove erase autoremove", "=<>", true},
    Manager{"zypper", "install in", "remove rm", "=<>", true},
};

/// What `pacman` and `emerge`, which have no verbs, are told to do: 1 to install, -1 to remove, 0 something else.
int what_they_do(const Command& command) {
  if (command.is("pacman")) {
    const bool asks = command.has_flag('s', {"search"}) || command.has_flag('i', {"info"}) ||
                      command.has_flag('l', {"list"}) || command.has_flag('c', {"clean"});
    if (command.has_flag('S', {"sync"})) return asks ? 0 : 1;
    return command.has_flag('R', {"remove"}) ? -1 : 0;
  }
  if (command.has_flag('C', {"unmerge", "depclean"}) || command.has_flag('c', {})) return -1;
  return command.has_flag('s', {"search", "sync", "info"}) ? 0 : 1;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Empty for a file, an address, and an option.
std::string_view name_of(std::string_view word, const Manager* manager) {
  if (word.empty() || word.front() == '-' || word.front() == '.' || word.front() == '/' || word.front() == '@')
    return {};
  if (word.find("://") != std::string_view::npos || word.ends_with(".rpm") || word.ends_with(".deb")) return {};
  if (manager == nullptr) return word.substr(word.rfind('/') + 1);
  word = word.substr(0, word.find_first_of(manager->version));
  if (manager->version_behind_dash)
    for (std::size_t dash = word.find('-'); dash != std::string_view::npos; dash = word.find('-', dash + 1))
      if (dash + 1 < word.size() && is_digit(word[dash + 1])) return word.substr(0, dash);
  return word;
}

}  // namespace

Packages::Packages(const Model& model) {
  std::multimap<std::string_view, std::size_t> kept;  // by name and by virtual name, of the stage
  const Stage* stage = nullptr;
  each_run(model.document(), [&](const ast::Run& run) {
    if (model.stage_of(run) != stage) kept.clear();
    stage = model.stage_of(run);
    for (const Command& command : model.shell(run).commands()) {
      const std::string_view program = command.name();
      const auto* const manager = std::ranges::find_if(
          kManagers, [&](const Manager& each) { return !program.empty() && shell::lists(each.names, program); });
      int does = 0;
      if (manager != kManagers.end()) {
        const ShellWord* verb = command.verb();
        if (verb == nullptr) continue;
        does = shell::lists(manager->installs, verb->value) ? 1 : shell::lists(manager->removes, verb->value) ? -1 : 0;
      } else if (program == "pacman" || program == "emerge") {
        does = what_they_do(command);
      }
      if (does == 0) continue;
      const std::optional<OptionValue> group = command.option({"t", "virtual"});
      for (const ShellWord* word : command.operands()) {
        const std::string_view name =
            word->literal ? name_of(word->value, manager == kManagers.end() ? nullptr : manager) : std::string_view();
        if (does > 0 && !name.empty()) {
          kept.emplace(name, installed_.size());
          if (group && program == "apk") kept.emplace(group->text, installed_.size());
          installed_.push_back({.run = &run, .command = &command, .word = word, .name = name});
        } else if (does < 0) {
          const std::string_view removed = name.empty() ? std::string_view(word->value) : name;
          const auto [first, last] = kept.equal_range(removed);
          for (auto at = first; at != last; ++at) installed_[at->second].removed = true;
          kept.erase(first, last);
        }
      }
    }
  });
}

}  // namespace plimsoll
