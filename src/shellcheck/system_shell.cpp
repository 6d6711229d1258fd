#include "shellcheck/system_shell.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "plimsoll/hub_name.hpp"

namespace plimsoll::shellcheck {
namespace {

// Official images of Docker Hub without another system in their tag; sorted.
constexpr std::string_view kDebian[] = {"buildpack-deps", "debian", "gcc",  "golang", "httpd",    "mono",
                                        "nginx",          "node",   "perl", "php",    "postgres", "pypy",
                                        "python",         "redis",  "ruby", "rust",   "ubuntu"};
static_assert(std::ranges::is_sorted(kDebian));

// Beginnings of names.
constexpr std::string_view kRedHat[] = {"almalinux",
                                        "amazonlinux",
                                        "centos",
                                        "fedora",
                                        "opensuse/",
                                        "oraclelinux",
                                        "quay.io/almalinux",
                                        "quay.io/centos",
                                        "quay.io/fedora",
                                        "redhat/ubi",
                                        "registry.access.redhat.com/",
                                        "registry.fedoraproject.org/",
                                        "registry.redhat.io/",
                                        "rockylinux"};

// Parts of tags: releases of Debian and Ubuntu, and what images built on them call their small variant.
constexpr std::string_view kDebianTags[] = {"bionic", "bookworm", "bullseye", "buster",  "debian", "focal",
                                            "jammy",  "noble",    "slim",     "stretch", "trixie", "ubuntu"};
constexpr std::string_view kOtherTags[] = {"centos", "fedora", "oracle", "ubi", "rocky", "alma", "amazon", "al2"};
constexpr std::string_view kWindows[] = {"windows", "nanoserver", "servercore"};

bool contains_one_of(std::string_view text, std::span<const std::string_view> parts) {
  return std::ranges::any_of(parts, [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

}  // namespace

SystemShell system_shell(const BaseImage& image) {
  const std::string name = hub_name(image.parts);
  const std::string_view tag = image.parts.tag;
  if (contains_one_of(name, kWindows) || contains_one_of(tag, kWindows)) return SystemShell::none;
  if (!image.value.known) return SystemShell::unknown;
  if (tag.find("alpine") != std::string_view::npos || name == "alpine" || name == "busybox") return SystemShell::ash;
  if (std::ranges::any_of(kRedHat, [&](std::string_view start) { return name.starts_with(start); }))
    return SystemShell::bash;
  if (contains_one_of(tag, kOtherTags)) return SystemShell::unknown;
  if (contains_one_of(tag, kDebianTags) || std::ranges::binary_search(kDebian, name)) return SystemShell::dash;
  return SystemShell::unknown;
}

}  // namespace plimsoll::shellcheck
