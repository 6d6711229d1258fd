// What the rules about the caches of yum and dnf share.
#pragma once

#include "rules/support/kept_cache.hpp"

namespace plimsoll::rules {

inline constexpr std::string_view kDnfFillers[] = {
    "distro-sync", "downgrade", "groupinstall", "in",     "install", "localinstall",   "makecache", "rei",
    "reinstall",   "swap",      "up",           "up-min", "update",  "update-minimal", "upgrade",   "upgrade-minimal"};
inline constexpr std::string_view kDnfOtherRoots[] = {"installroot", "downloadonly", "cacheonly", "C", "assumeno"};
inline constexpr std::string_view kDnfCleaners[] = {"yum", "dnf", "dnf5", "microdnf", "tdnf"};
inline constexpr std::string_view kDnfCleanVerbs[] = {"clean"};
inline constexpr std::string_view kDnfFolders[] = {"/var/cache/yum", "/var/cache/dnf", "/var/cache/libdnf5",
                                                   ".cache/libdnf5", "/var/cache/tdnf"};

constexpr PackageCache dnf_cache(Call::Names programs) {
  return {programs, kDnfFillers, kDnfOtherRoots, kDnfCleaners, kDnfCleanVerbs, kDnfFolders};
}

}  // namespace plimsoll::rules
