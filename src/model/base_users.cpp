// The table behind base_users.hpp.
#include "plimsoll/base_users.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "plimsoll/hub_name.hpp"

namespace plimsoll {
namespace {

struct BaseUser {
  std::string_view image;  ///< registry left out for Docker Hub; "name/*" is a whole namespace
  DefaultUser user = DefaultUser::unknown;
};

// Sorted by name. Sources: for names without '/', the Dockerfiles that docker-library/official-images lists and, for
// `steps_down`, their entrypoint scripts; for the others the publisher's Dockerfile or documentation (distroless
// README: root unless the tag says "nonroot"; docs.docker.com/dhi: runtime variants are nonroot, build variants root;
// edu.chainguard.dev: nonroot but for wolfi-base; Bitnami: user 1001; Red Hat UBI: root for ubi, ubi-minimal,
// ubi-micro, 1001 for the language images; .NET: root unless chiseled, app is only defined; Windows: nanoserver
// ContainerUser, servercore ContainerAdministrator). What is not certain is left out.
constexpr BaseUser kBaseUsers[] = {
    {"adminer", DefaultUser::nonroot},
    {"adoptopenjdk", DefaultUser::root},
    {"aerospike", DefaultUser::root},
    {"almalinux", DefaultUser::root},
    {"almalinux/*", DefaultUser::root},
    {"alpine", DefaultUser::root},
    {"alpine/git", DefaultUser::root},
    {"alt", DefaultUser::root},
    {"amazon/aws-cli", DefaultUser::root},
    {"amazoncorretto", DefaultUser::root},
    {"amazonlinux", DefaultUser::root},
    {"apache/airflow", DefaultUser::nonroot},
    {"apache/nifi", DefaultUser::nonroot},
    {"apache/superset", DefaultUser::nonroot},
    {"apache/tika", DefaultUser::nonroot},
    {"arangodb", DefaultUser::root},
    {"archlinux", DefaultUser::root},
    {"azul/*", DefaultUser::root},
    {"backdrop", DefaultUser::root},
    {"bash", DefaultUser::root},
    {"bellsoft/*", DefaultUser::root},
    {"bitnami/*", DefaultUser::nonroot},
    {"bitnami/minideb", DefaultUser::root},
    {"bitnamilegacy/*", DefaultUser::nonroot},
    {"bitnamisecure/*", DefaultUser::nonroot},
    {"bonita", DefaultUser::steps_down},
    {"buildpack-deps", DefaultUser::root},
    {"busybox", DefaultUser::root},
    {"caddy", DefaultUser::root},
    {"cassandra", DefaultUser::steps_down},
    {"centos", DefaultUser::root},
    {"cgr.dev/*", DefaultUser::nonroot},
    {"cgr.dev/chainguard/wolfi-base", DefaultUser::root},
    {"chainguard/*", DefaultUser::nonroot},
    {"chainguard/wolfi-base", DefaultUser::root},
    {"cimg/*", DefaultUser::nonroot},
    {"circleci/*", DefaultUser::nonroot},
    {"cirros", DefaultUser::root},
    {"clearlinux", DefaultUser::root},
    {"clojure", DefaultUser::root},
    {"composer", DefaultUser::root},
    {"condaforge/*", DefaultUser::root},
    {"consul", DefaultUser::steps_down},
    {"container-registry.oracle.com/graalvm/*", DefaultUser::root},
    {"container-registry.oracle.com/os/*", DefaultUser::root},
    {"continuumio/*", DefaultUser::root},
    {"couchdb", DefaultUser::steps_down},
    {"crux", DefaultUser::root},
    {"curlimages/curl", DefaultUser::nonroot},
    {"cypress/*", DefaultUser::root},
    {"dart", DefaultUser::root},
    {"debian", DefaultUser::root},
    {"denoland/deno", DefaultUser::root},
    {"dhi.io/*", DefaultUser::nonroot},
    {"docker", DefaultUser::root},
    {"docker.elastic.co/elasticsearch/*", DefaultUser::nonroot},
    {"docker.elastic.co/kibana/*", DefaultUser::nonroot},
    {"docker.elastic.co/logstash/*", DefaultUser::nonroot},
    {"drupal", DefaultUser::root},
    {"eclipse-mosquitto", DefaultUser::steps_down},
    {"eclipse-temurin", DefaultUser::root},
    {"elasticsearch", DefaultUser::nonroot},
    {"elixir", DefaultUser::root},
    {"emqx", DefaultUser::nonroot},
    {"envoyproxy/envoy", DefaultUser::steps_down},
    {"erlang", DefaultUser::root},
    {"fedora", DefaultUser::root},
    {"flink", DefaultUser::steps_down},
    {"fluentd", DefaultUser::nonroot},
    {"friendica", DefaultUser::root},
    {"gcc", DefaultUser::root},
    {"gcr.io/distroless/*", DefaultUser::root},
    {"gcr.io/google.com/cloudsdktool/*", DefaultUser::root},
    {"gcr.io/kaniko-project/*", DefaultUser::root},
    {"ghcr.io/astral-sh/uv", DefaultUser::root},
    {"ghcr.io/graalvm/*", DefaultUser::root},
    {"ghcr.io/linuxserver/*", DefaultUser::steps_down},
    {"ghcr.io/oracle/oraclelinux", DefaultUser::root},
    {"ghost", DefaultUser::steps_down},
    {"gitlab/gitlab-runner", DefaultUser::root},
    {"gitpod/*", DefaultUser::nonroot},
    {"golang", DefaultUser::root},
    {"google/cloud-sdk", DefaultUser::root},
    {"gradle", DefaultUser::root},
    {"grafana/grafana", DefaultUser::nonroot},
    {"grafana/grafana-enterprise", DefaultUser::nonroot},
    {"grafana/grafana-oss", DefaultUser::nonroot},
    {"grafana/loki", DefaultUser::nonroot},
    {"groovy", DefaultUser::nonroot},
    {"haproxy", DefaultUser::nonroot},
    {"hashicorp/consul", DefaultUser::steps_down},
    {"hashicorp/terraform", DefaultUser::root},
    {"hashicorp/vault", DefaultUser::steps_down},
    {"haskell", DefaultUser::root},
    {"haxe", DefaultUser::root},
    {"hello-world", DefaultUser::root},
    {"httpd", DefaultUser::root},
    {"hylang", DefaultUser::root},
    {"ibm-semeru-runtimes", DefaultUser::root},
    {"ibmjava", DefaultUser::root},
    {"iojs", DefaultUser::root},
    {"java", DefaultUser::root},
    {"jenkins/agent", DefaultUser::nonroot},
    {"jenkins/inbound-agent", DefaultUser::nonroot},
    {"jenkins/jenkins", DefaultUser::nonroot},
    {"jetty", DefaultUser::nonroot},
    {"joomla", DefaultUser::root},
    {"jruby", DefaultUser::root},
    {"julia", DefaultUser::root},
    {"jupyter/*", DefaultUser::nonroot},
    {"kibana", DefaultUser::nonroot},
    {"kong", DefaultUser::nonroot},
    {"linuxserver/*", DefaultUser::steps_down},
    {"liquibase", DefaultUser::nonroot},
    {"logstash", DefaultUser::nonroot},
    {"lscr.io/linuxserver/*", DefaultUser::steps_down},
    {"mambaorg/*", DefaultUser::nonroot},
    {"manjarolinux/*", DefaultUser::root},
    {"mariadb", DefaultUser::steps_down},
    {"matomo", DefaultUser::root},
    {"maven", DefaultUser::root},
    {"mcr.microsoft.com/azure-cli", DefaultUser::root},
    {"mcr.microsoft.com/azure-functions/*", DefaultUser::root},
    {"mcr.microsoft.com/azurelinux/base/*", DefaultUser::root},
    {"mcr.microsoft.com/cbl-mariner/base/*", DefaultUser::root},
    {"mcr.microsoft.com/dotnet/aspnet", DefaultUser::root},
    {"mcr.microsoft.com/dotnet/core/*", DefaultUser::root},
    {"mcr.microsoft.com/dotnet/framework/*", DefaultUser::administrator},
    {"mcr.microsoft.com/dotnet/runtime", DefaultUser::root},
    {"mcr.microsoft.com/dotnet/runtime-deps", DefaultUser::root},
    {"mcr.microsoft.com/dotnet/sdk", DefaultUser::root},
    {"mcr.microsoft.com/mssql/server", DefaultUser::nonroot},
    {"mcr.microsoft.com/openjdk/jdk", DefaultUser::root},
    {"mcr.microsoft.com/playwright", DefaultUser::root},
    {"mcr.microsoft.com/playwright/*", DefaultUser::root},
    {"mcr.microsoft.com/powershell", DefaultUser::root},
    {"mcr.microsoft.com/windows", DefaultUser::administrator},
    {"mcr.microsoft.com/windows/nanoserver", DefaultUser::nonroot},
    {"mcr.microsoft.com/windows/server", DefaultUser::administrator},
    {"mcr.microsoft.com/windows/servercore", DefaultUser::administrator},
    {"mcr.microsoft.com/windows/servercore/*", DefaultUser::administrator},
    {"mediawiki", DefaultUser::root},
    {"memcached", DefaultUser::nonroot},
    {"microsoft/iis", DefaultUser::administrator},
    {"microsoft/windowsservercore", DefaultUser::administrator},
    {"mongo", DefaultUser::steps_down},
    {"monica", DefaultUser::root},
    {"mono", DefaultUser::root},
    {"mysql", DefaultUser::steps_down},
    {"nats", DefaultUser::root},
    {"neo4j", DefaultUser::steps_down},
    {"nextcloud", DefaultUser::root},
    {"nginx", DefaultUser::root},
    {"nginx/nginx-unprivileged", DefaultUser::nonroot},
    {"nginxinc/nginx-unprivileged", DefaultUser::nonroot},
    {"node", DefaultUser::root},
    {"nvidia/cuda", DefaultUser::root},
    {"odoo", DefaultUser::nonroot},
    {"open-liberty", DefaultUser::nonroot},
    {"openjdk", DefaultUser::root},
    {"openpolicyagent/opa", DefaultUser::nonroot},
    {"opensuse", DefaultUser::root},
    {"opensuse/*", DefaultUser::root},
    {"oraclelinux", DefaultUser::root},
    {"oven/bun", DefaultUser::root},
    {"percona", DefaultUser::nonroot},
    {"perl", DefaultUser::root},
    {"pgvector/pgvector", DefaultUser::steps_down},
    {"photon", DefaultUser::root},
    {"php", DefaultUser::root},
    {"phpmyadmin", DefaultUser::root},
    {"phusion/*", DefaultUser::root},
    {"postfixadmin", DefaultUser::root},
    {"postgis/postgis", DefaultUser::steps_down},
    {"postgres", DefaultUser::steps_down},
    {"prom/alertmanager", DefaultUser::nonroot},
    {"prom/node-exporter", DefaultUser::nonroot},
    {"prom/prometheus", DefaultUser::nonroot},
    {"prom/pushgateway", DefaultUser::nonroot},
    {"public.ecr.aws/amazonlinux/amazonlinux", DefaultUser::root},
    {"public.ecr.aws/bitnami/*", DefaultUser::nonroot},
    {"pypy", DefaultUser::root},
    {"python", DefaultUser::root},
    {"pytorch/pytorch", DefaultUser::root},
    {"quay.io/almalinux/*", DefaultUser::root},
    {"quay.io/almalinuxorg/*", DefaultUser::root},
    {"quay.io/centos/centos", DefaultUser::root},
    {"quay.io/fedora/fedora", DefaultUser::root},
    {"quay.io/fedora/fedora-minimal", DefaultUser::root},
    {"quay.io/jupyter/*", DefaultUser::nonroot},
    {"quay.io/keycloak/keycloak", DefaultUser::nonroot},
    {"quay.io/prometheus/alertmanager", DefaultUser::nonroot},
    {"quay.io/prometheus/node-exporter", DefaultUser::nonroot},
    {"quay.io/prometheus/prometheus", DefaultUser::nonroot},
    {"quay.io/prometheus/pushgateway", DefaultUser::nonroot},
    {"quay.io/rockylinux/*", DefaultUser::root},
    {"r-base", DefaultUser::root},
    {"rabbitmq", DefaultUser::steps_down},
    {"rakudo-star", DefaultUser::root},
    {"redhat/ubi10", DefaultUser::root},
    {"redhat/ubi10-micro", DefaultUser::root},
    {"redhat/ubi10-minimal", DefaultUser::root},
    {"redhat/ubi8", DefaultUser::root},
    {"redhat/ubi8-micro", DefaultUser::root},
    {"redhat/ubi8-minimal", DefaultUser::root},
    {"redhat/ubi9", DefaultUser::root},
    {"redhat/ubi9-micro", DefaultUser::root},
    {"redhat/ubi9-minimal", DefaultUser::root},
    {"redis", DefaultUser::steps_down},
    {"redmine", DefaultUser::steps_down},
    {"registry", DefaultUser::root},
    {"registry.access.redhat.com/ubi10", DefaultUser::root},
    {"registry.access.redhat.com/ubi10-micro", DefaultUser::root},
    {"registry.access.redhat.com/ubi10-minimal", DefaultUser::root},
    {"registry.access.redhat.com/ubi10/*", DefaultUser::nonroot},
    {"registry.access.redhat.com/ubi10/ubi", DefaultUser::root},
    {"registry.access.redhat.com/ubi10/ubi-micro", DefaultUser::root},
    {"registry.access.redhat.com/ubi10/ubi-minimal", DefaultUser::root},
    {"registry.access.redhat.com/ubi7", DefaultUser::root},
    {"registry.access.redhat.com/ubi7/ubi", DefaultUser::root},
    {"registry.access.redhat.com/ubi7/ubi-minimal", DefaultUser::root},
    {"registry.access.redhat.com/ubi8", DefaultUser::root},
    {"registry.access.redhat.com/ubi8-micro", DefaultUser::root},
    {"registry.access.redhat.com/ubi8-minimal", DefaultUser::root},
    {"registry.access.redhat.com/ubi8/*", DefaultUser::nonroot},
    {"registry.access.redhat.com/ubi8/ubi", DefaultUser::root},
    {"registry.access.redhat.com/ubi8/ubi-init", DefaultUser::root},
    {"registry.access.redhat.com/ubi8/ubi-micro", DefaultUser::root},
    {"registry.access.redhat.com/ubi8/ubi-minimal", DefaultUser::root},
    {"registry.access.redhat.com/ubi9", DefaultUser::root},
    {"registry.access.redhat.com/ubi9-micro", DefaultUser::root},
    {"registry.access.redhat.com/ubi9-minimal", DefaultUser::root},
    {"registry.access.redhat.com/ubi9/*", DefaultUser::nonroot},
    {"registry.access.redhat.com/ubi9/ubi", DefaultUser::root},
    {"registry.access.redhat.com/ubi9/ubi-init", DefaultUser::root},
    {"registry.access.redhat.com/ubi9/ubi-micro", DefaultUser::root},
    {"registry.access.redhat.com/ubi9/ubi-minimal", DefaultUser::root},
    {"registry.fedoraproject.org/fedora", DefaultUser::root},
    {"registry.fedoraproject.org/fedora-minimal", DefaultUser::root},
    {"registry.suse.com/bci/*", DefaultUser::root},
    {"rethinkdb", DefaultUser::root},
    {"rocket.chat", DefaultUser::nonroot},
    {"rockylinux", DefaultUser::root},
    {"rockylinux/*", DefaultUser::root},
    {"ros", DefaultUser::root},
    {"ruby", DefaultUser::root},
    {"rust", DefaultUser::root},
    {"sapmachine", DefaultUser::root},
    {"satosa", DefaultUser::nonroot},
    {"scratch", DefaultUser::root},
    {"selenium/*", DefaultUser::nonroot},
    {"sl", DefaultUser::root},
    {"solr", DefaultUser::nonroot},
    {"sonarqube", DefaultUser::nonroot},
    {"sourcemage", DefaultUser::root},
    {"spark", DefaultUser::nonroot},
    {"storm", DefaultUser::steps_down},
    {"swift", DefaultUser::root},
    {"swipl", DefaultUser::root},
    {"teamspeak", DefaultUser::nonroot},
    {"telegraf", DefaultUser::steps_down},
    {"tensorflow/tensorflow", DefaultUser::root},
    {"timescale/timescaledb", DefaultUser::steps_down},
    {"tomcat", DefaultUser::root},
    {"tomee", DefaultUser::root},
    {"traefik", DefaultUser::root},
    {"ubuntu", DefaultUser::root},
    {"unit", DefaultUser::root},
    {"valkey", DefaultUser::steps_down},
    {"valkey/valkey", DefaultUser::steps_down},
    {"varnish", DefaultUser::nonroot},
    {"vault", DefaultUser::steps_down},
    {"websphere-liberty", DefaultUser::nonroot},
    {"wordpress", DefaultUser::root},
    {"yourls", DefaultUser::root},
    {"znc", DefaultUser::steps_down},
    {"zookeeper", DefaultUser::steps_down},
};
static_assert(std::ranges::is_sorted(kBaseUsers, {}, &BaseUser::image));

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

bool has_variable(std::string_view text) { return contains(text, "$"); }

DefaultUser find(std::string_view name) {
  const auto* const at = std::ranges::lower_bound(kBaseUsers, name, {}, &BaseUser::image);
  return at != std::end(kBaseUsers) && at->image == name ? at->user : DefaultUser::unknown;
}

/// What the variant that the tag names says; unknown when it says nothing.
DefaultUser by_tag(std::string_view name, std::string_view tag) {
  if (contains(tag, "nanoserver")) return DefaultUser::nonroot;
  if (contains(tag, "servercore")) return DefaultUser::administrator;
  for (const std::string_view mark : {"nonroot", "non-root", "rootless", "unprivileged", "chiseled"})
    if (contains(tag, mark)) return DefaultUser::nonroot;
  if (name.starts_with("mcr.microsoft.com/") && contains(tag, "distroless")) return DefaultUser::nonroot;
  if (name.starts_with("dhi.io/") && contains(tag, "dev")) return DefaultUser::root;
  return DefaultUser::unknown;
}

/// Images whose variants differ: without a known tag nothing is certain.
bool depends_on_tag(std::string_view name) {
  return name.starts_with("gcr.io/distroless/") || name.starts_with("mcr.microsoft.com/") ||
         name.starts_with("dhi.io/");
}

}  // namespace

DefaultUser default_user(const ReferenceParts& image) {
  if (has_variable(image.registry) || has_variable(image.repository)) return DefaultUser::unknown;
  const std::string name = hub_name(image);
  if (const DefaultUser user = by_tag(name, image.tag); user != DefaultUser::unknown) return user;
  for (const std::string_view mark : {"-unprivileged", "-rootless", "-nonroot"})
    if (name.ends_with(mark)) return DefaultUser::nonroot;
  if (depends_on_tag(name) && (has_variable(image.tag) || (image.tag.empty() && !image.digest.empty())))
    return DefaultUser::unknown;

  if (const DefaultUser user = find(name); user != DefaultUser::unknown) return user;
  for (std::size_t slash = name.rfind('/'); slash != std::string::npos && slash > 0; slash = name.rfind('/', slash - 1))
    if (const DefaultUser user = find(name.substr(0, slash) + "/*"); user != DefaultUser::unknown) return user;
  return DefaultUser::unknown;
}

bool is_known_image(std::string_view name) {
  return !contains(name, "/") && name != "scratch" && find(name) != DefaultUser::unknown;
}

}  // namespace plimsoll
