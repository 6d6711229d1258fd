// What the assume-yes rules of yum and dnf share.
#pragma once

#include <algorithm>

#include "rules/support/assume_yes.hpp"

namespace plimsoll::rules {

inline constexpr std::string_view kDnfVerbs[] = {"install", "groupinstall", "localinstall"};
inline constexpr std::string_view kMoreDnfVerbs[] = {"autoremove", "distro-sync", "downgrade", "erase",  "reinstall",
                                                     "remove",     "swap",        "update",    "upgrade"};
inline constexpr std::string_view kDnfFlags[] = {"y", "assumeyes"};
inline constexpr std::string_view kMoreDnfFlags[] = {"assumeno", "h", "help", "version"};
inline constexpr std::string_view kDnfConfiguredBy[] = {"assumeyes=", "assumeyes ="};
inline constexpr std::string_view kDnfConfiguredIn[] = {"yum.conf", "dnf.conf"};

/// microdnf never asks, and `--setopt` may say what a flag says.
inline bool never_asks(const Call& call, bool as_hadolint) {
  if (as_hadolint) return false;
  const auto sets_yes = [](const ShellWord& word) { return word.value.find("assumeyes=") != std::string::npos; };
  return call.is("microdnf") || std::ranges::any_of(call.arguments(), sets_yes);
}

constexpr Asking dnf_asking(Call::Names programs, Call::Names native_programs) {
  return {
      .programs = programs,
      .native_programs = native_programs,
      .verbs = kDnfVerbs,
      .native_verbs = kMoreDnfVerbs,
      .flags = kDnfFlags,
      .native_flags = kMoreDnfFlags,
      .configured_by = kDnfConfiguredBy,
      .configured_in = kDnfConfiguredIn,
      .settled = never_asks,
  };
}

}  // namespace plimsoll::rules
