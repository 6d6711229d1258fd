// The table behind image_folder.hpp.
#include "rules/support/image_folder.hpp"

#include <algorithm>
#include <iterator>

#include "plimsoll/hub_name.hpp"

namespace plimsoll::rules {
namespace {

// Official images of Docker Hub, sorted: none of the Dockerfiles that they are built from, nor of those below them, has
// a WORKDIR. Read in the repositories that the page of each image names: docker-library/{buildpack-deps,openjdk,python,
// ruby}, nodejs/docker-node, rust-lang/docker-rust, nginx/docker-nginx, adoptium/containers, alpinelinux/docker-alpine,
// AlmaLinux/container-images, amazonlinux/container-images, oracle/container-images, archlinux/archlinux-docker,
// fedora-cloud/docker-brew-fedora, {CentOS,rocky-linux}/sig-cloud-instance-images, tianon/docker-brew-ubuntu-core; the
// scripts of debuerreotype/debuerreotype; the image-config.json of docker-library/busybox. What is not certain is left
// out.
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
