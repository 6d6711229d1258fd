// Users and groups that RUN instructions make and change: a fact (see `Model::fact`) that the rules about users share.
// The commands are useradd, usermod, groupadd, adduser and addgroup (of Debian, of BusyBox, and of distributions where
// they are useradd and groupadd), gpasswd and passwd. All pointers live as long as the model.
#ifndef PLIMSOLL_ACCOUNTS_HPP
#define PLIMSOLL_ACCOUNTS_HPP

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/model.hpp"

namespace plimsoll {

/// A command about an account. `name` is the account's; empty where it depends on something that is not known.
struct AccountCommand {
  const ast::Run* run = nullptr;
  const Command* command = nullptr;
  const ShellWord* word = nullptr;  ///< that names the account; null where none does
  std::string name = {};
};

/// A user that is made, or whose settings usermod changes. An option that is not given has no value.
struct UserAccount : AccountCommand {
  bool is_new = true;
  std::optional<OptionValue> uid = {};
  std::optional<OptionValue> group = {};  ///< the primary one, by name or number
  std::optional<OptionValue> shell = {};
  std::optional<OptionValue> password = {};  ///< a hash, as useradd and usermod take it
  bool system = false;
  bool makes_group = false;        ///< it is told to make a group of the user's name
  bool shared_id_allowed = false;  ///< useradd -o
};

struct GroupAccount : AccountCommand {
  std::optional<OptionValue> gid = {};
  bool shared_id_allowed = false;  ///< groupadd -o
};

/// A user that becomes member of a group, one entry a group; `name` is the user's.
struct Membership : AccountCommand {
  std::string group = {};
  Span span = {};        ///< of the group
  bool primary = false;  ///< it is the user's own group, on new files too
};

/// `passwd` with an option that takes the password away or locks the account; `option` is that one.
struct PasswordCommand : AccountCommand {
  bool deletes = false;  ///< the account has an empty password
  Span option = {};
};

/// In the order of the file; the commands of triggers of ONBUILD are among them.
class Accounts {
 public:
  explicit Accounts(const Model& model);

  std::span<const UserAccount> users() const { return users_; }
  std::span<const GroupAccount> groups() const { return groups_; }
  std::span<const Membership> memberships() const { return memberships_; }
  std::span<const PasswordCommand> passwords() const { return passwords_; }

 private:
  struct Reader;
  std::vector<UserAccount> users_;
  std::vector<GroupAccount> groups_;
  std::vector<Membership> memberships_;
  std::vector<PasswordCommand> passwords_;
};

}  // namespace plimsoll

#endif  // PLIMSOLL_ACCOUNTS_HPP
