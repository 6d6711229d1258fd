// Section 4 of the CIS Docker Benchmark, "Container Images and Build File": what a Dockerfile tells about each control.
#pragma once

#include <algorithm>
#include <string_view>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

struct CisControl {
  std::string_view id;
  std::string_view title;     ///< in our words
  std::string_view not_seen;  ///< what has to be looked at elsewhere
};

inline constexpr CisControl kCisControls[] = {
    {"4.1", "the container runs as a user of its own", "a user given when the container is started"},
    {"4.2", "base images are trusted", "who publishes an image, and whether its tag still is what was reviewed"},
    {"4.3", "no unnecessary packages", "which packages the program needs, and what the base image brings along"},
    {"4.4", "images are scanned and rebuilt with patches", "whether anybody scans and rebuilds the image"},
    {"4.5", "content trust is on", "the environment of the daemon and of who pulls"},
    {"4.6", "there is a HEALTHCHECK", "probes of an orchestrator, and one that the base image has"},
    {"4.7", "package indexes are not updated alone", ""},
    {"4.8", "no setuid and setgid permissions", "the permissions of files in the base image and in packages"},
    {"4.9", "COPY instead of ADD", ""},
    {"4.10", "no secrets in Dockerfiles", "secrets inside of the files that are copied"},
    {"4.11", "only verified packages", "whether whoever signed a package can be trusted"},
    {"4.12", "signed artifacts are validated", "signatures that the registry or the cluster checks"},
};

/// Whether the rule has the control among its tags ("CIS-4.1").
inline bool is_about(const RuleInfo& info, const CisControl& control) {
  return std::ranges::any_of(
      info.tags, [&](std::string_view tag) { return tag.starts_with("CIS-") && tag.substr(4) == control.id; });
}

}  // namespace plimsoll::rules
