// Dockerfiles made from a seed: valid by construction, and rich in what is hard to read (continuations, comments inside
// them, heredocs, JSON form, odd blanks, any letter case).
#pragma once

#include <array>
#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "support/random.hpp"

namespace plimsoll::testing {

/// How many seeds to try: `usual`, or twenty times as many where PLIMSOLL_LONG is set (`scripts/test --full`).
inline std::uint32_t seeds(std::uint32_t usual) { return std::getenv("PLIMSOLL_LONG") == nullptr ? usual : usual * 20; }

class DockerfileGenerator : Random {
 public:
  explicit DockerfileGenerator(std::uint32_t seed) : Random(seed) {}

  std::string file() {
    std::string out;
    if (chance(10)) out += "\xEF\xBB\xBF";
    if (chance(20)) out += "# syntax=docker/dockerfile:1\n";
    if (chance(20)) out += "ARG TAG=" + word() + "\n";
    const int stages = 1 + pick(3);
    for (int stage = 0; stage < stages; ++stage) {
      out += keyword("FROM") + gap() + image() +
             (chance(50) ? gap() + keyword("as") + gap() + "s" + std::to_string(stage) : "") + end();
      for (int i = pick(8); i > 0; --i) out += instruction();
    }
    if (chance(20) && !out.empty()) out.pop_back();
    return out;
  }

 private:
  std::string word() {
    return one(std::array<std::string_view, 12>{"app", "a.b", "x-1", "/srv/app", ".", "src/", "v1.2", "\"a b\"",
                                                "'c d'", "$HOME", "${TAG}", "\xC3\xBC"});
  }
  std::string image() {
    return one(std::array<std::string_view, 6>{
        "debian", "debian:12", "alpine:latest", "registry.example.com:5000/app", "scratch",
        "node:22@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"});
  }
  std::string keyword(std::string_view upper) {
    std::string out(upper);
    if (chance(20))
      for (char& c : out)
        if (chance(50)) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
  }
  std::string gap() {
    if (chance(85)) return " ";
    return one(std::array<std::string_view, 6>{"  ", "\t", " \\\n", " \\\n  # a comment\n  ", " \\ \t\n", " \\\n\n"});
  }
  std::string end() {
    return one(std::array<std::string_view, 8>{"\n", "\n", "\n", "\n", " \n", "\n\n",
                                               "\n# plimsoll ignore=DL3020 # why\n", "\n  # a comment \\\n"});
  }
  std::string words(int least) {
    std::string out = word();
    for (int i = least + pick(3); i > 1; --i) out += gap() + word();
    return out;
  }
  std::string command() {
    if (chance(20)) return R"(["sh", "-c", "echo \u0041 \"x\""])";
    std::string out = "echo " + words(1);
    while (chance(40)) out += gap() + "&&" + gap() + "apt-get install -y " + words(1);
    return out;
  }
  std::string instruction() {
    switch (pick(16)) {
      case 0:
        return keyword("COPY") + gap() + (chance(20) ? "--chown=1:1" + gap() : "") + words(2) + end();
      case 1:
        return keyword("ADD") + gap() + words(2) + end();
      case 2:
        return keyword("ENV") + gap() + "A=" + word() + gap() + "B=" + word() + end();
      case 3:
        return keyword("ENV") + " A " + word() + end();
      case 4:
        return keyword("USER") + gap() + "app" + end();
      case 5:
        return keyword("WORKDIR") + gap() + word() + end();
      case 6:
        return keyword("EXPOSE") + gap() + "80" + gap() + "443/tcp" + end();
      case 7:
        return keyword("LABEL") + gap() + "a=b" + end();
      case 8:
        return keyword("CMD") + gap() + command() + end();
      case 9:
        return keyword("HEALTHCHECK") + gap() + "CMD" + gap() + command() + end();
      case 10:
        return keyword("ONBUILD") + gap() + keyword("RUN") + gap() + command() + end();
      case 11:
        return keyword("RUN") + " <<EOF\necho one\n# no comment\n\nEOF" + end();
      case 12:
        return keyword("COPY") + " <<A <<'B' /etc/\none\nA\ntwo\nB" + end();
      case 13:
        return keyword("MAINTAINER") + gap() + "Jane" + end();
      case 14:
        return keyword("ARG") + gap() + "TAG" + (chance(50) ? "=1" : "") + end();
      default:
        return keyword("RUN") + gap() + (chance(20) ? "--mount=type=cache,target=/c" + gap() : "") + command() + end();
    }
  }
};

}  // namespace plimsoll::testing
