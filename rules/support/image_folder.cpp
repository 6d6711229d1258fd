// The table behind image_folder.hpp.
#include "rules/support/image_folder.hpp"

#include <algorithm>
#include <iterator>

#include "plimsoll/hub_name.hpp"

namespace plimsoll::rules {
namespace {

// Official images of Docker Hub, sorted. From the publishers' Dockerfiles; what is not certain is left out.
constexpr std::string_view kNoWorkdir[] = {
    "almalinux", "alpine",          "amazonlinux", "archlinux", "buildpack-deps", "busybox", "centos",
    "debian",    "eclipse-temurin", "fedora",      "nginx",     "node",           "openjdk", "oraclelinux",
    "python",    "rockylinux",      "ruby",        "rust",      "ubuntu",
};
static_assert(std::ranges::is_sorted(kNoWorkdir));

}  // namespace

bool starts_in_root(const BaseImage& image) {
  if (image.scratch) return true;
  const std::string name = hub_name(image.parts);  // with a variable in it, it is in no table
  return std::ranges::binary_search(kNoWorkdir, name);
}

}  // namespace plimsoll::rules
