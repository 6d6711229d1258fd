// Files made from a seed whose variables collide: few names, set and read in global scope, in stages that are FROM each
// other, and in triggers.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "plimsoll/model.hpp"
#include "support/random.hpp"

namespace plimsoll::testing {

class ScopeGenerator : Random {
 public:
  static constexpr std::array<std::string_view, 5> kNames = {"A", "B", "AB", "TARGETARCH", "PATH"};

  explicit ScopeGenerator(std::uint32_t seed) : Random(seed), escape_(chance(20) ? '`' : '\\') {}

  std::string file() {
    std::string out = escape_ == '`' ? "# escape=`\n" : "";
    for (int i = pick(4); i > 0; --i) out += arg();
    for (int i = 1 + pick(4); i > 0; --i) {
      out += "FROM " + platform() + image() + (chance(70) ? " AS " + stage() : "") + "\n";
      for (int j = pick(8); j > 0; --j) out += instruction();
    }
    return out;
  }

  Invocation invocation() {
    Invocation out;
    out.from_stdin = true;
    for (const std::string_view name : kNames)
      if (chance(15)) out.build_args.emplace(name, "given");
    if (chance(30)) out.platform = chance(50) ? "linux/arm64" : "linux/arm/v6";
    if (chance(20)) out.target = "S";
    return out;
  }

 private:
  std::string name() { return one(kNames); }
  std::string stage() { return one(std::array<std::string_view, 4>{"s", "t", "S", "amd64"}); }
  std::string platform() {
    if (chance(80)) return "";
    return "--platform=" +
           one(std::array<std::string_view, 4>{"$TARGETPLATFORM", "$BUILDPLATFORM", "linux/$TARGETARCH",
                                               "${A:-linux}/${TARGETARCH:-$TARGETSTAGE}"}) +
           " ";
  }
  std::string image() {
    return chance(60) ? one(std::array<std::string_view, 4>{"s", "t", "S", "scratch"})
                      : one(std::array<std::string_view, 5>{"debian", "$A", "${B:-s}", "$TARGETARCH", "${AB}x"});
  }

  std::string word() {
    std::string out = piece();
    for (int i = pick(3); i > 0; --i) out += piece();
    return out;
  }
  std::string piece() {
    const std::string variable = name();
    switch (pick(10)) {
      case 0:
        return "${" + variable + "}";
      case 1:
        return "${" + variable + ":-" + plain() + "}";
      case 2:
        return "${" + variable + "+$" + name() + "}";
      case 3:
        return "${" + variable + "-${" + name() + "#?}}";
      case 4:
        return "${" + variable + "//x/y}";
      case 5:
        return "\"$" + variable + " \"";
      case 6:
        return "'$" + variable + "'";
      case 7:
        return escape_ + ("$" + variable);
      case 8:
        return plain();
      default:
        return "$" + variable;
    }
  }
  std::string plain() { return one(std::array<std::string_view, 4>{"x", "y", "s", "/a.b"}); }
  /// Without quotes and escapes.
  std::string bare() { return chance(50) ? plain() : "$" + name(); }

  std::string arg() {
    std::string out = "ARG";
    for (int i = pick(3); i >= 0; --i) out += " " + name() + (chance(50) ? "=" + word() : "");
    return out + "\n";
  }
  std::string env() {
    if (chance(20)) return "ENV " + name() + " " + word() + "\n";
    std::string out = "ENV";
    for (int i = pick(3); i >= 0; --i) out += " " + (chance(85) ? name() : "${A:-B}") + "=" + word();
    return out + "\n";
  }
  std::string instruction() { return chance(20) ? "ONBUILD " + simple() : simple(); }
  std::string simple() {
    switch (pick(14)) {
      case 0:
      case 1:
      case 2:
        return arg();
      case 3:
      case 4:
      case 5:
        return env();
      case 6:
        return "USER " + word() + "\n";
      case 7:
        return "EXPOSE " + bare() + " 8${A:-0}$B\n";
      case 8:
        return "VOLUME [\"" + bare() + "\"]\n";
      case 9:
        return "COPY --chown=" + bare() + " " + bare() + " /d$A\n";
      case 10:
        return "COPY <<E /d$B\n" + word() + "\nE\n";
      case 11:
        return "RUN --mount=type=cache,target=" + bare() + ",id=${A:-" + bare() + "} true\n";
      default:
        return "LABEL l=" + word() + " m$A=" + word() + "\n";
    }
  }

  char escape_;
};

}  // namespace plimsoll::testing
