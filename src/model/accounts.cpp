// See accounts.hpp. Options are those of the manual pages of shadow-utils, Debian's adduser and BusyBox.
#include "plimsoll/accounts.hpp"

#include <utility>

#include "model/runs.hpp"

namespace plimsoll {
namespace {

/// The text of a word once the builder's variables in it are known; empty where one is not.
std::string known_text(const Model& model, const ast::Run& run, const ShellWord& word) {
  if (word.literal) return word.value;
  Value value = model.expand(run, word.text);
  return value.known && value.text.find_first_of("$`*") == std::string::npos ? std::move(value.text) : std::string();
}

}  // namespace

struct Accounts::Reader {
  Accounts& accounts;
  const Model& model;
  const ast::Run& run;
  const Command& command;

  void read() {
    const std::string_view program = command.name();
    if (program == "useradd" || program == "usermod")
      read_user(program == "useradd");
    else if (program == "groupadd")
      read_group();
    else if (program == "adduser" || program == "addgroup")
      read_add(program == "adduser");
    else if (program == "gpasswd")
      read_gpasswd();
    else if (program == "passwd")
      read_passwd();
  }

 private:
  template <typename Entry>
  Entry entry(const ShellWord* word) const {
    Entry made;
    made.run = &run;
    made.command = &command;
    made.word = word;
    if (word != nullptr) made.name = known_text(model, run, *word);
    return made;
  }

  void read_user(bool is_new) {
    if (is_new && command.has_flag('D', {"defaults"})) return;
    const auto operands = command.operands();
    auto user = entry<UserAccount>(operands.empty() ? nullptr : operands.back());
    user.is_new = is_new;
    user.uid = command.option({"u", "uid"});
    user.group = command.option({"g", "gid"});
    user.shell = command.option({"s", "shell"});
    user.password = command.option({"p", "password"});
    user.system = command.has_flag('r', {"system"});
    user.makes_group = command.has_flag('U', {"user-group"});
    user.shared_id_allowed = command.has_flag('o', {"non-unique"});
    if (user.group) add_membership(user.word, *user.group, true);
    if (const auto others = command.option({"G", "groups"})) add_membership(user.word, *others, false);
    accounts.users_.push_back(std::move(user));
  }

  void read_group() {
    const auto operands = command.operands();
    auto group = entry<GroupAccount>(operands.empty() ? nullptr : operands.back());
    group.gid = command.option({"g", "gid"});
    group.shared_id_allowed = command.has_flag('o', {"non-unique"});
    accounts.groups_.push_back(std::move(group));
  }

  /// Two names always mean a user and a group. `adduser --group` without `--system` makes a group.
  void read_add(bool makes_user) {
    const auto operands = command.operands();
    if (operands.size() == 2)
      return add_membership(operands[0], {.word = operands[1], .text = operands[1]->value}, false);
    const ShellWord* word = operands.empty() ? nullptr : operands.front();
    const bool system = command.has_flag('S', {"system"}) || command.has_flag('r', {});
    if (!makes_user || (command.count_flag("group") > 0 && !system)) {
      auto group = entry<GroupAccount>(word);
      group.gid = command.option({"g", "gid"});
      accounts.groups_.push_back(std::move(group));
      return;
    }
    auto user = entry<UserAccount>(word);
    user.uid = command.option({"u", "uid"});
    user.group = command.option({"G", "ingroup", "gid"});
    user.shell = command.option({"s", "shell"});
    user.password = command.option({"p", "password"});
    user.system = system;
    user.makes_group = command.count_flag("group") > 0;
    user.shared_id_allowed = command.has_flag('o', {"non-unique"});
    if (user.group) add_membership(word, *user.group, true);
    accounts.users_.push_back(std::move(user));
  }

  /// `gpasswd -a USER GROUP`, `gpasswd -M USERS GROUP`.
  void read_gpasswd() {
    const auto operands = command.operands();
    const auto user = command.option({"a", "add", "M", "members"});
    if (user && !operands.empty())
      add_membership(user->word, {.word = operands.back(), .text = operands.back()->value}, false);
  }

  void read_passwd() {
    const bool deletes = command.has_flag('d', {"delete"});
    if (!deletes && !command.has_flag('l', {"lock"})) return;
    const auto operands = command.operands();
    auto change = entry<PasswordCommand>(operands.empty() ? nullptr : operands.back());
    change.deletes = deletes;
    for (const ShellWord& word : command.arguments())
      if (word.value.starts_with('-') && change.option.empty()) change.option = word.span;
    accounts.passwords_.push_back(std::move(change));
  }

  /// `groups` are names with commas between them.
  void add_membership(const ShellWord* user, const OptionValue& groups, bool primary) {
    const bool is_plain = groups.word->literal && groups.word->text.ends_with(groups.text);
    const std::string expanded = groups.word->literal ? std::string(groups.text) : known_text(model, run, *groups.word);
    const std::string_view written =
        groups.word->text.substr(groups.word->text.size() - (is_plain ? groups.text.size() : 0));
    const std::string_view all = expanded;
    for (std::size_t at = 0; at < all.size();) {
      const std::size_t end = std::min(all.find(',', at), all.size());
      auto made = entry<Membership>(user);
      made.group = all.substr(at, end - at);
      made.span = is_plain ? run.locate(written.substr(at, end - at), groups.word->span) : groups.word->span;
      made.primary = primary;
      if (!made.group.empty()) accounts.memberships_.push_back(std::move(made));
      at = end + 1;
    }
  }
};

Accounts::Accounts(const Model& model) {
  each_run(model.document(), [&](const ast::Run& run) {
    for (const Command& command : model.shell(run).commands())
      Reader{.accounts = *this, .model = model, .run = run, .command = command}.read();
  });
}

}  // namespace plimsoll
