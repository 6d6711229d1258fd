// The facts about the final user, accounts and packages.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plimsoll/accounts.hpp"
#include "plimsoll/final_user.hpp"
#include "plimsoll/packages.hpp"

namespace plimsoll {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Sample {
  explicit Sample(std::string text)
      : document(parse(std::make_unique<const SourceFile>("-", std::move(text)))), model(document, invocation) {}

  template <typename Fact>
  const Fact& fact() const {
    return model.fact<Fact>();
  }
  std::string_view slice(Span span) const { return document.source->slice(span); }

  Invocation invocation{.from_stdin = true};
  Document document;
  Model model;
};

std::vector<std::string> memberships(const std::string& command) {
  const Sample sample("FROM debian\nRUN " + command + "\n");
  std::vector<std::string> found;
  for (const Membership& each : sample.fact<Accounts>().memberships())
    found.push_back(each.name + (each.primary ? ":" : "+") + each.group + "@" + std::string(sample.slice(each.span)));
  return found;
}

/// Name, id, group and shell of the users; a name in front says what made them.
std::vector<std::string> users(const std::string& command) {
  const Sample sample("FROM debian\nARG NAME=app\nRUN " + command + "\n");
  std::vector<std::string> found;
  const auto text = [](const std::optional<OptionValue>& value) { return value ? std::string(value->text) : "-"; };
  for (const UserAccount& each : sample.fact<Accounts>().users())
    found.push_back((each.is_new ? "" : "~") + each.name + " " + text(each.uid) + " " + text(each.group) + " " +
                    text(each.shell) + (each.system ? " system" : ""));
  return found;
}

std::vector<std::string> packages(const std::string& instructions) {
  const Sample sample("FROM debian\n" + instructions + "\n");
  std::vector<std::string> found;
  for (const InstalledPackage& each : sample.fact<Packages>().installed())
    found.push_back((each.removed ? "-" : "") + std::string(each.name));
  return found;
}

TEST(Accounts, ReadsTheUsersOfUseraddAndAdduser) {
  EXPECT_THAT(users("useradd -rm -d /home/app -u 1001 -g staff -s /bin/false app"),
              ElementsAre("app 1001 staff /bin/false system"));
  EXPECT_THAT(users("useradd --uid=1001 --shell /bin/sh $NAME"), ElementsAre("app 1001 - /bin/sh"));
  EXPECT_THAT(users("adduser -S -D -H -h /srv -s /sbin/nologin -G app -g 'The app' -u 100 app"),
              ElementsAre("app 100 app /sbin/nologin system"));
  EXPECT_THAT(users("adduser --system --group --home /srv --uid 7 app"), ElementsAre("app 7 - - system"));
  EXPECT_THAT(users("usermod -s /bin/bash -u 5 www-data"), ElementsAre("~www-data 5 - /bin/bash"));
  EXPECT_THAT(users("sudo useradd \"$UNKNOWN\""), ElementsAre(" - - -"));
}

TEST(Accounts, TellsUsersFromGroupsAndMembers) {
  EXPECT_THAT(users("adduser app sudo && addgroup app && adduser --group app && useradd -D && echo useradd x"),
              IsEmpty());
  const Sample sample("FROM debian\nRUN groupadd -r -g 10 a; addgroup -g 11 -S b; addgroup --gid 12 c; addgroup c d\n");
  std::vector<std::string> found;
  for (const GroupAccount& each : sample.fact<Accounts>().groups())
    found.push_back(each.name + std::string(each.gid->text));
  EXPECT_THAT(found, ElementsAre("a10", "b11", "c12"));
}

TEST(Accounts, NamesEachGroupThatAUserJoins) {
  EXPECT_THAT(memberships("usermod -aG sudo,docker app"), ElementsAre("app+sudo@sudo", "app+docker@docker"));
  EXPECT_THAT(memberships("useradd --groups=wheel -g users app"), ElementsAre("app:users@users", "app+wheel@wheel"));
  EXPECT_THAT(memberships("adduser app sudo"), ElementsAre("app+sudo@sudo"));
  EXPECT_THAT(memberships("addgroup app docker"), ElementsAre("app+docker@docker"));
  EXPECT_THAT(memberships("gpasswd -a app 'disk'"), ElementsAre("app+disk@'disk'"));
  EXPECT_THAT(memberships("usermod -aG $GROUP app"), IsEmpty());
}

TEST(Accounts, SeesPasswordsThatAreTakenAway) {
  const Sample sample("FROM debian\nONBUILD RUN passwd -d root && passwd -l app && passwd --delete $U && passwd x\n");
  const auto found = sample.fact<Accounts>().passwords();
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].name, "root");
  EXPECT_TRUE(found[0].deletes);
  EXPECT_EQ(sample.slice(found[0].option), "-d");
  EXPECT_FALSE(found[1].deletes);
  EXPECT_EQ(found[2].name, "");
}

TEST(Packages, KnowsTheNamesThatEachManagerInstalls) {
  EXPECT_THAT(
      packages("RUN apt-get update && apt-get -y install -t stable --no-install-recommends a=1.2 b:arm64 ./c.deb"),
      ElementsAre("a", "b"));
  EXPECT_THAT(packages("RUN apk add --no-cache -t .deps a~1.2 b@edge"), ElementsAre("a", "b"));
  EXPECT_THAT(packages("RUN yum -y install a-b-1.2-3 https://example.com/c.rpm; dnf in x"), ElementsAre("a-b"));
  EXPECT_THAT(packages("RUN zypper -n in -y 'a>=3' b; microdnf install c"), ElementsAre("a", "b", "c"));
  EXPECT_THAT(packages("RUN pacman -Syu --noconfirm extra/a b && pacman -Ss c"), ElementsAre("a", "b"));
  EXPECT_THAT(packages("RUN apt-get install $PACKAGES; apt-cache install x; echo apt-get install y"), IsEmpty());
}

TEST(Packages, SeesWhatIsRemovedInTheSameStage) {
  EXPECT_THAT(packages("RUN apt-get install -y a b\nRUN apt-get purge -y --auto-remove a"), ElementsAre("-a", "b"));
  EXPECT_THAT(packages("RUN apk add -t .deps a b && apk add c && apk del .deps"), ElementsAre("-a", "-b", "c"));
  EXPECT_THAT(packages("RUN apt-get install a\nFROM debian\nRUN apt-get remove a"), ElementsAre("a"));
}

TEST(FinalUser, FollowsTheStagesThatTheFinalOneIsFrom) {
  const Sample sample("FROM debian AS base\nUSER app:web\nENTRYPOINT [\"a\"]\nCMD [\"b\"]\nFROM base\nRUN true\n");
  const auto& found = sample.fact<FinalUser>();
  EXPECT_EQ(found.name(), "app");
  EXPECT_EQ(found.group(), "web");
  EXPECT_FALSE(found.is_root());
  ASSERT_NE(found.entrypoint, nullptr);
  ASSERT_NE(found.cmd, nullptr);
  EXPECT_EQ(found.cmd->arguments.front().text, "b");
}

TEST(FinalUser, AnEntrypointOfALaterStageClearsTheInheritedCmd) {
  const Sample sample("FROM debian AS base\nCMD [\"b\"]\nFROM base\nENTRYPOINT [\"a\"]\n");
  EXPECT_EQ(sample.fact<FinalUser>().cmd, nullptr);
  EXPECT_TRUE(sample.fact<FinalUser>().is_root());
}

TEST(FinalUser, WithoutAStageThereIsNone) {
  const Sample sample("ARG A\n");
  EXPECT_EQ(sample.fact<FinalUser>().stage, nullptr);
  EXPECT_FALSE(sample.fact<FinalUser>().is_root());
}

}  // namespace
}  // namespace plimsoll
