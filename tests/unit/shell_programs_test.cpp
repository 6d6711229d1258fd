// What a command answers about its options: verb | operands, and the values of options.
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "plimsoll/document.hpp"
#include "plimsoll/shell.hpp"

namespace plimsoll {
namespace {

class OneCommand {
 public:
  explicit OneCommand(const std::string& text)
      : document_(parse(std::make_unique<SourceFile>("-", "RUN " + text))),
        script_(parse_shell(ast::common(document_.instructions.back()))) {}
  const Command* operator->() const { return &script_.commands().front(); }

  std::string operands() const {
    std::string out = (*this)->verb() == nullptr ? "" : (*this)->verb()->value;
    out += " |";
    for (const ShellWord* word : (*this)->operands()) out += " " + word->value;
    return out;
  }
  std::string option(std::initializer_list<std::string_view> names) const {
    const auto found = (*this)->option(names);
    return found ? std::string(found->text) : "none";
  }

 private:
  Document document_;
  ShellScript script_;
};

struct Case {
  const char* text;
  const char* expected;
};

TEST(Programs, OperandsAreNeitherOptionsNorTheirValuesNorTheVerb) {
  for (const auto& [text, expected] : std::initializer_list<Case>{
           {"apt-get -o a=b -y install -t stable a=1 b", "install | a=1 b"},
           {"apt-get install -qqy --no-install-recommends -- -a", "install | -a"},
           {"apk add --no-cache -t .deps --virtual=x a b", "add | a b"},
           {"apk --repository r add a", "add | a"},
           {"yum -y --enablerepo extra install a", "install | a"},
           {"dnf install -y --setopt=a=b a", "install | a"},
           {"dnf5 -x b install a", "install | a"},
           {"zypper -n install -r main a", "install | a"},
           {"pip install -U -r a.txt -c b.txt c==1", "install | c==1"},
           {"pip3.11 --no-cache-dir install -qr a.txt b", "install | b"},
           {"python3 -u -m pip install --index-url u a", "install | a"},
           {"uv pip install -p 3.12 a", "pip | install a"},
           {"npm --prefix /a install -g b@1", "install | b@1"},
           {"gem install -N --no-document -v 1.0 rails", "install | rails"},
           {"go install -ldflags '-s -w' -v a@v1", "install | a@v1"},
           {"go get --tags x a", "get | a"},
           {"cargo install --git u --locked a", "install | a"},
           {"apt-get install --solver 3.0 -S 20250101T000000Z --planner x a", "install | a"},
           {"apt-get --error-on any update", "update |"},
           {"apk add --repository-config f --virtual .a b", "add | b"},
           {"dnf-3 install --cves CVE-1 --disableexcludes main a", "install | a"},
           {"microdnf --reposdir /r install a", "install | a"},
           {"zypper --userdata u in --name a", "in | a"},
           {"zypper patch --category security -b 1", "patch |"},
           {"zypper ar -n name -p 1 url alias", "ar | url alias"},
           {"pip install --config-setting a=b --config-settings c=d --uploaded-prior-to e f", "install | f"},
           {"uv pip install --excludes a --config-setting b=c --only-group d e", "pip | install e"},
           {"npm i --install-strategy nested --min-release-age 3 a", "i | a"},
           {"yarn add --otp 1 --https-proxy p a", "add | a"},
           {"pnpm --filter a -C b add --lockfile-dir c d", "add | d"},
           {"gem install --document ri a", "install | a"},
           {"go -C /a install -C b -buildvcs a@v1", "install | a@v1"},
           {"cargo install --base a --test b c", "install | c"},
           {"composer require --audit-format json --prefer-install dist a/b", "require | a/b"},
           {"git -C /a clone --depth 1 -b main u d", "clone | u d"},
           {"curl -fsSLo f -H 'a: b' --retry 3 u", "u | u"},
           {"wget -qO- -P /a u", "u | u"},
           {"tar -xzf a.tgz -C /b c", "c | c"},
           {"tar xzfC a.tgz /b c", "c | c"},
           {"tar --strip-components 1 -xf a", " |"},
           {"useradd -r -u 10 -s /bin/false app", "app | app"},
           {"unknown -a b c", "b | b c"},
       })
    EXPECT_EQ(OneCommand(text).operands(), expected) << text;
}

TEST(Programs, ValuesStandInTheOptionsWordOrBehindIt) {
  EXPECT_EQ(OneCommand("curl -o a u").option({"o", "output"}), "a");
  EXPECT_EQ(OneCommand("curl -oa u").option({"o", "output"}), "a");
  EXPECT_EQ(OneCommand("curl --output=a u").option({"o", "output"}), "a");
  EXPECT_EQ(OneCommand("curl --output a u").option({"o", "output"}), "a");
  EXPECT_EQ(OneCommand("curl -sSLo a u").option({"o"}), "a");
  EXPECT_EQ(OneCommand("curl -o a -o b u").option({"o"}), "b") << "the last one counts";
  EXPECT_EQ(OneCommand("curl -O u").option({"o", "output"}), "none");
  EXPECT_EQ(OneCommand("tar xzf a.tgz").option({"f"}), "a.tgz");
  EXPECT_EQ(OneCommand("useradd -u 10 a").option({"u", "uid"}), "10");
  EXPECT_EQ(OneCommand("go build -o=a").option({"o"}), "a");
  EXPECT_EQ(OneCommand("apt-get -q=2 update").option({"q"}), "2");
  const OneCommand curl("curl --output 'a b' u");
  EXPECT_EQ(curl->option({"output"})->word->text, "'a b'");
}

TEST(Programs, LettersOfValuesAreNoFlags) {
  const OneCommand apt("apt-get -oy=1 -o -y -qq install a -- -f");
  EXPECT_EQ(apt->count_flag("q"), 2U);
  EXPECT_EQ(apt->count_flag("y"), 0U);
  EXPECT_EQ(apt->count_flag("f"), 0U);
  EXPECT_EQ(apt->count_flag("o"), 2U);
  EXPECT_EQ(OneCommand("go install -ldflags=-s a")->count_flag("ldflags"), 1U);
  EXPECT_FALSE(OneCommand("go install -ldflags=-s a")->has_flag('s', {}));
}

TEST(Programs, WrappersWithAVerbOrAModuleAreLookedThrough) {
  EXPECT_EQ(OneCommand("conda run -n env pip install a")->name(), "pip");
  EXPECT_EQ(OneCommand("conda install a")->name(), "conda");
  EXPECT_EQ(OneCommand("python3 -m pip install a")->name(), "pip");
  EXPECT_EQ(OneCommand("python3 -m http.server")->name(), "python3");
  EXPECT_EQ(OneCommand("gosu app ls")->name(), "ls");
  EXPECT_EQ(OneCommand("chroot --userspec a /mnt ls")->name(), "ls");
}

}  // namespace
}  // namespace plimsoll
