// See hub_name.hpp.
#include "plimsoll/hub_name.hpp"

#include <algorithm>
#include <iterator>

namespace plimsoll {

std::string hub_name(const ReferenceParts& image) {
  std::string_view registry = image.registry;
  std::string_view repository = image.repository;
  constexpr std::string_view kHub[] = {"docker.io", "index.docker.io", "registry-1.docker.io",
                                       "registry.hub.docker.com", "mirror.gcr.io"};
  if (std::ranges::find(kHub, registry) != std::end(kHub)) registry = {};
  if (registry == "public.ecr.aws" && repository.starts_with("docker/library/")) {
    registry = {};
    repository.remove_prefix(std::string_view("docker/").size());
  }
  // "arm64v8/debian" is the official image of one architecture.
  constexpr std::string_view kOfficial[] = {"library/", "amd64/",    "arm32v5/", "arm32v6/", "arm32v7/", "arm64v8/",
                                            "i386/",    "mips64le/", "ppc64le/", "riscv64/", "s390x/"};
  const auto* const official =
      std::ranges::find_if(kOfficial, [&](std::string_view prefix) { return repository.starts_with(prefix); });
  if (registry.empty() && official != std::end(kOfficial)) repository.remove_prefix(official->size());
  return registry.empty() ? std::string(repository) : std::string(registry) + "/" + std::string(repository);
}

}  // namespace plimsoll
