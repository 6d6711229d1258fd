// PL3024 duplicate-uid-gid: two accounts with one id.
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "plimsoll/accounts.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The ids of the stages so far: by stage and number, who has it.
using Owners = std::map<std::pair<std::uint32_t, std::string>, const AccountCommand*>;

struct DuplicateUidGid {
  void finish(Pass& pass) const {
    const auto& accounts = pass.model().fact<Accounts>();
    Owners users;
    for (const UserAccount& each : accounts.users()) check(each, each.uid, each.shared_id_allowed, users, pass);
    Owners groups;
    for (const GroupAccount& each : accounts.groups()) check(each, each.gid, each.shared_id_allowed, groups, pass);
  }

 private:
  static void check(const AccountCommand& account, const std::optional<OptionValue>& id, bool shared, Owners& owners,
                    Pass& pass) {
    const Stage* stage = pass.model().stage_of(*account.run);
    if (stage == nullptr || !id || !id->word->literal || !is_number(id->text)) return;
    const AccountCommand* other = owner(*stage, std::string(id->text), owners, pass.model());
    owners.emplace(std::pair(stage->index, std::string(id->text)), &account);
    const bool is_taken =
        other != nullptr && !other->name.empty() && !account.name.empty() && other->name != account.name;
    if (!is_taken && !shared) return;
    Finding& finding = pass.report(id->word->span, in_quotes(id->text) + " " +
                                                       (is_taken ? "is the id of " + in_quotes(other->name) + " already"
                                                                 : std::string("may be the id of another account")) +
                                                       "; give each its own");
    if (is_taken) finding.note(other->word->span, "the other account");
  }

  /// Who has the id in the stage, or in those that it is FROM. Chains are followed as far as this.
  static const AccountCommand* owner(const Stage& stage, const std::string& id, const Owners& owners,
                                     const Model& model) {
    constexpr int kMostStages = 64;
    const Stage* at = &stage;
    for (int i = 0; i < kMostStages && at != nullptr; ++i) {
      if (const auto found = owners.find({at->index, id}); found != owners.end()) return found->second;
      at = at->base ? &model.stages()[*at->base] : nullptr;
    }
    return nullptr;
  }
};

constexpr std::string_view kAliases[] = {"DKL-LI-0002"};
constexpr std::uint16_t kCwe[] = {286};

}  // namespace

extern constinit const Rule pl3024 = rule<DuplicateUidGid>({
    .code = "PL3024",
    .name = "duplicate-uid-gid",
    .aliases = kAliases,
    .severity = Severity::info,
    .profiles = {.security = Severity::info},
    .category = Category::user,
    .cwe = kCwe,
    .security_severity = "3.0",
    .summary = "Each account should have an id of its own",
    .docs = R"md(## What it does
Reports a number that two users, or two groups, of a stage or of those that it is FROM are given, and numbers that are
given with `--non-unique`. Numbers from variables are left alone.

## Why
To the kernel both are one: what belongs to the one may be changed by the other, and logs tell them apart no more.

## Bad
```dockerfile
FROM debian:12
RUN useradd -u 1001 app && useradd -o -u 1001 backup
```

## Good
```dockerfile
FROM debian:12
RUN useradd -u 1001 app && useradd -u 1002 backup
```

## Fix safety
There is no fix: files on volumes may have the number already.
)md",
});

}  // namespace plimsoll::rules
