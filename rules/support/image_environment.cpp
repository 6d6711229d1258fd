// The table behind image_environment.hpp.
#include "rules/support/image_environment.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "plimsoll/hub_name.hpp"
#include "rules/support/windows_image.hpp"

namespace plimsoll::rules {
namespace {

struct ImageEnvironment {
  std::string_view image;  ///< an official image of Docker Hub
  std::string_view names;  ///< separated by blanks; "JAVA_*" is every name that starts with "JAVA_"
};

// Sorted by image. From the publishers' Dockerfiles, all versions together: a name too many only keeps a rule silent.
// What such an image is built on is part of its line.
constexpr ImageEnvironment kEnvironments[] = {
    {"alpine", ""},
    {"amazoncorretto", "JAVA_* LANG"},
    {"buildpack-deps", ""},
    {"busybox", ""},
    {"centos", ""},
    {"debian", ""},
    {"eclipse-temurin", "JAVA_* LANG* LC_ALL"},
    {"fedora", "DISTTAG FBR FGC LANG container"},
    {"golang", "GO*"},
    {"gradle", "CA_CERTIFICATES_JAVA_VERSION GRADLE_* JAVA_* LANG* LC_ALL"},
    {"httpd", "APACHE_* HTTPD_* NGHTTP2_VERSION OPENSSL_VERSION"},
    {"maven", "CA_CERTIFICATES_JAVA_VERSION JAVA_* LANG* LC_ALL MAVEN_* USER_HOME_DIR"},
    {"mysql", "GOSU_VERSION MYSQL_*"},
    {"nginx", "ACME_VERSION DYNPKG_RELEASE NGINX_* NJS_* OTEL_VERSION PKG_RELEASE"},
    {"node", "NODE_* NPM_* YARN_*"},
    {"openjdk", "CA_CERTIFICATES_JAVA_VERSION JAVA_* LANG* LC_ALL"},
    {"php", "APACHE_* GPG_KEYS PHP*"},
    {"postgres", "DOCKER_PG_LLVM_DEPS GOSU_VERSION LANG PG*"},
    {"python", "GPG_KEY* LANG PYTHON*"},
    {"ruby", "BUNDLE* GEM_* LANG RUBY*"},
    {"rust", "CARGO_* RUST*"},
    {"tomcat",
     "CA_CERTIFICATES_JAVA_VERSION CATALINA_* GPG_KEYS JAVA_* LANG* LC_ALL LD_LIBRARY_PATH OPENSSL_VERSION "
     "TOMCAT_*"},
    {"ubuntu", "LANG"},
};

static_assert(std::ranges::is_sorted(kEnvironments, {}, &ImageEnvironment::image));

bool names_hold(std::string_view names, std::string_view name) {
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(' '), names.size());
    const std::string_view each = names.substr(0, end);
    names.remove_prefix(std::min(end + 1, names.size()));
    if (each == name || (each.ends_with('*') && name.starts_with(each.substr(0, each.size() - 1)))) return true;
  }
  return false;
}

}  // namespace

std::optional<bool> may_set(const BaseImage& image, std::string_view name) {
  if (name == "PATH") return true;
  if (image.scratch) return false;
  if (!image.value.known || is_windows_image(image.parts)) return std::nullopt;  // which sets many more
  const std::string known = hub_name(image.parts);
  const auto* const found = std::ranges::lower_bound(kEnvironments, known, {}, &ImageEnvironment::image);
  if (found == std::end(kEnvironments) || found->image != known) return std::nullopt;
  return names_hold(found->names, name);
}

}  // namespace plimsoll::rules
