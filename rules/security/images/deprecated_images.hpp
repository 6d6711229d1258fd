// Official images of Docker Hub that nobody maintains any more, as the pages of the images say.
#pragma once

#include <string_view>

namespace plimsoll::rules {

struct DeprecatedImage {
  std::string_view name;
  std::string_view successor;  ///< empty when there is none
};

/// Sorted by name.
inline constexpr DeprecatedImage kDeprecatedImages[] = {
    {"adoptopenjdk", "eclipse-temurin"},
    {"celery", "python"},
    {"centos", "almalinux"},
    {"clefos", ""},
    {"consul", "hashicorp/consul"},
    {"django", "python"},
    {"docker-dev", ""},
    {"express-gateway", ""},
    {"fsharp", "mcr.microsoft.com/dotnet/sdk"},
    {"glassfish", ""},
    {"iojs", "node"},
    {"java", "eclipse-temurin"},
    {"jenkins", "jenkins/jenkins"},
    {"kaazing-gateway", ""},
    {"mono", ""},
    {"nats-streaming", "nats"},
    {"notary", ""},
    {"nuxeo", ""},
    {"openjdk", "eclipse-temurin"},
    {"opensuse", "opensuse/leap"},
    {"owncloud", "owncloud/server"},
    {"piwik", "matomo"},
    {"plone", "plone/plone-backend"},
    {"rails", "ruby"},
    {"rockylinux", "rockylinux/rockylinux"},
    {"sentry", "getsentry/sentry"},
    {"sl", "almalinux"},
    {"swarm", ""},
    {"thrift", ""},
    {"ubuntu-debootstrap", "ubuntu"},
    {"ubuntu-upstart", "ubuntu"},
    {"vault", "hashicorp/vault"},
};

}  // namespace plimsoll::rules
