#include "rules/security/switch_tables.hpp"

#include <array>

namespace plimsoll::rules {
namespace {

using Kind = SwitchKind;

// clang-format off
constexpr std::array kOptions{
    OptionSwitch{Kind::tls_curl, "curl", "k insecure proxy-insecure doh-insecure"},
    OptionSwitch{Kind::tls_wget, "wget wget2", "no-check-certificate"},
    OptionSwitch{Kind::tls_pip, "pip", "trusted-host", kNotEmpty},
    OptionSwitch{Kind::tls_pip, "uv", "allow-insecure-host trusted-host", kNotEmpty},
    OptionSwitch{Kind::tls_node, "npm yarn pnpm npx bower", "no-strict-ssl"},
    OptionSwitch{Kind::tls_node, "npm yarn pnpm npx bower", "strict-ssl", kNo},
    OptionSwitch{Kind::tls_python, "conda mamba", "k insecure"},
    OptionSwitch{Kind::tls_python, "mamba micromamba", "ssl-verify", "false <false>"},
    OptionSwitch{Kind::tls_other, "aria2c", "check-certificate", kNo},
    OptionSwitch{Kind::tls_other, "svn svnsync", "trust-server-cert trust-server-cert-failures"},
    OptionSwitch{Kind::tls_other, "helm kubectl oc", "insecure-skip-tls-verify"},
    OptionSwitch{Kind::tls_other, "docker", "tlsverify", kNo},
    OptionSwitch{Kind::tls_other, "http https", "verify", kNo},
    OptionSwitch{Kind::tls_other, "aws", "no-verify-ssl"},
    OptionSwitch{Kind::tls_other, "hg", "insecure"},
    OptionSwitch{Kind::tls_other, "rclone", "no-check-certificate"},
    OptionSwitch{Kind::tls_other, "go", "insecure", {}, "get"},
    OptionSwitch{Kind::signature_apt, "apt-get apt aptitude", "allow-unauthenticated force-yes allow-insecure-repositories allow-untrusted"},
    OptionSwitch{Kind::signature_apt, "debootstrap", "no-check-gpg"},
    OptionSwitch{Kind::signature_rpm, "yum dnf tdnf microdnf", "nogpgcheck no-gpgchecks no-gpgcheck"},
    OptionSwitch{Kind::signature_rpm, "zypper", "no-gpg-checks no-gpgcheck allow-unsigned-rpm gpgcheck-allow-unsigned"},
    OptionSwitch{Kind::signature_rpm, "zypper", "G", {}, "addrepo ar modifyrepo mr"},
    OptionSwitch{Kind::signature_rpm, "rpm", "nosignature nodigest noverify nofiledigest"},
    OptionSwitch{Kind::signature_apk, "apk", "allow-untrusted"},
    OptionSwitch{Kind::content_trust, "docker", "disable-content-trust"},
    OptionSwitch{Kind::insecure_registry, "docker dockerd nerdctl", "insecure-registry", kNotEmpty},
    OptionSwitch{Kind::insecure_registry, "podman buildah skopeo", "tls-verify src-tls-verify dest-tls-verify", kNo},
    OptionSwitch{Kind::npm_unsafe_perm, "npm npx", "unsafe-perm"},
};

constexpr SettingPlaces kApt{"apt-get apt aptitude", "", "o option", "apt.conf apt.conf.d/"};
constexpr SettingPlaces kAptSources{"", "", "", "*.sources"};
constexpr SettingPlaces kBundle{"bundle bundler", "config", "", ".gemrc gemrc"};
constexpr SettingPlaces kCargo{"cargo", "", "config", ".cargo/"};
constexpr SettingPlaces kComposer{"composer", "config", "", "composer.json .composer/ composer/"};
constexpr SettingPlaces kConda{"conda mamba micromamba", "config", "", ".condarc condarc .mambarc"};
constexpr SettingPlaces kContainers{"", "", "", "registries.conf registries.conf.d/"};
constexpr SettingPlaces kCurl{"", "", "", ".curlrc curlrc _curlrc"};
constexpr SettingPlaces kGcloud{"gcloud", "config", "", ""};
constexpr SettingPlaces kGit{"git", "config", "c config", ".gitconfig gitconfig"};
constexpr SettingPlaces kLdap{"", "", "", "ldap.conf .ldaprc"};
constexpr SettingPlaces kNode{"npm yarn pnpm bower", "config c set", "", ".npmrc npmrc .yarnrc .yarnrc.yml .bowerrc"};
constexpr SettingPlaces kPip{"pip", "config", "", "pip.conf pip.ini .pydistutils.cfg requirements.txt"};
constexpr SettingPlaces kPoetry{"poetry", "config", "", ""};
constexpr SettingPlaces kRpm{"yum dnf tdnf microdnf yum-config-manager zypper", "config-manager", "setopt", "*"};
constexpr SettingPlaces kWget{"wget wget2", "", "e execute", ".wgetrc wgetrc"};
constexpr SettingPlaces kYum{"yum dnf tdnf microdnf yum-config-manager", "config-manager", "setopt", "*.repo yum.conf dnf.conf"};

constexpr std::array kSettings{
    SettingSwitch{Kind::tls_curl, &kCurl, "k insecure proxy-insecure doh-insecure", kUnlessNo},
    SettingSwitch{Kind::tls_wget, &kWget, "check_certificate check-certificate checkcertificate", kNo},
    SettingSwitch{Kind::tls_pip, &kPip, "trusted-host", kNotEmpty},
    SettingSwitch{Kind::tls_node, &kNode, "strict-ssl enablestrictssl", kNo},
    SettingSwitch{Kind::tls_python, &kConda, "ssl_verify", kNo},
    SettingSwitch{Kind::tls_python, &kPoetry, "cert", kNo},
    SettingSwitch{Kind::tls_git, &kGit, "sslverify", kNo},
    SettingSwitch{Kind::tls_yum, &kYum, "sslverify", kNo},
    SettingSwitch{Kind::tls_other, &kApt, "verify-peer verify-host", kNo},
    SettingSwitch{Kind::tls_other, &kBundle, "ssl_verify_mode", "0"},
    SettingSwitch{Kind::tls_other, &kCargo, "check-revoke", kNo, Severity::info},
    SettingSwitch{Kind::tls_other, &kComposer, "secure-http", kNo},
    SettingSwitch{Kind::tls_other, &kComposer, "disable-tls", kYes},
    SettingSwitch{Kind::tls_other, &kGcloud, "auth/disable_ssl_validation", kYes},
    SettingSwitch{Kind::tls_other, &kLdap, "tls_reqcert", "never allow"},
    SettingSwitch{Kind::signature_apt, &kApt, "allowunauthenticated allowinsecurerepositories allowweakrepositories", kYes},
    SettingSwitch{Kind::signature_apt, &kAptSources, "trusted allow-insecure", kYes},
    SettingSwitch{Kind::signature_rpm, &kRpm, "gpgcheck pkg_gpgcheck", kNo},
    SettingSwitch{Kind::signature_rpm, &kRpm, "repo_gpgcheck", kNo, Severity::info},
    SettingSwitch{Kind::insecure_registry, &kContainers, "insecure", kYes},
    SettingSwitch{Kind::npm_unsafe_perm, &kNode, "unsafe-perm", kYes},
};

constexpr std::array kVariables{
    VariableSwitch{Kind::tls_pip, "PIP_TRUSTED_HOST UV_INSECURE_HOST", kNotEmpty},
    VariableSwitch{Kind::tls_node, "NODE_TLS_REJECT_UNAUTHORIZED", "0"},
    VariableSwitch{Kind::tls_node, "NPM_CONFIG_STRICT_SSL npm_config_strict_ssl YARN_ENABLE_STRICT_SSL YARN_STRICT_SSL yarn_strict_ssl", kNo},
    VariableSwitch{Kind::tls_python, "PYTHONHTTPSVERIFY", "0"},
    VariableSwitch{Kind::tls_python, "CONDA_SSL_VERIFY MAMBA_SSL_VERIFY", kNo},
    VariableSwitch{Kind::tls_python, "REQUESTS_CA_BUNDLE CURL_CA_BUNDLE", kEmpty},
    VariableSwitch{Kind::tls_git, "GIT_SSL_NO_VERIFY", kAny},
    VariableSwitch{Kind::tls_other, "GOINSECURE", kNotEmpty},
    VariableSwitch{Kind::tls_other, "GOSUMDB", "off"},
    VariableSwitch{Kind::tls_other, "GONOSUMDB GONOSUMCHECK", "* 1"},
    VariableSwitch{Kind::tls_other, "GOFLAGS", "-insecure"},
    VariableSwitch{Kind::tls_other, "BUNDLE_SSL_VERIFY_MODE", "0"},
    VariableSwitch{Kind::tls_other, "CARGO_HTTP_CHECK_REVOKE", kNo, Severity::info},
    VariableSwitch{Kind::tls_other, "PERL_LWP_SSL_VERIFY_HOSTNAME", "0"},
    VariableSwitch{Kind::tls_other, "VAULT_SKIP_VERIFY NOMAD_SKIP_VERIFY AZURE_CLI_DISABLE_CONNECTION_VERIFICATION CLOUDSDK_AUTH_DISABLE_SSL_VALIDATION", kYes},
    VariableSwitch{Kind::tls_other, "CONSUL_HTTP_SSL_VERIFY", kNo},
    VariableSwitch{Kind::tls_other, "LDAPTLS_REQCERT", "never allow"},
    VariableSwitch{Kind::ssh_host_key, "ANSIBLE_HOST_KEY_CHECKING", kNo},
    VariableSwitch{Kind::content_trust, "DOCKER_CONTENT_TRUST", "0 false"},
    VariableSwitch{Kind::npm_unsafe_perm, "NPM_CONFIG_UNSAFE_PERM npm_config_unsafe_perm", kYes},
};

constexpr std::string_view kSsh = "ssh scp sftp rsync git sshpass autossh ssh-copy-id sshfs ansible ansible-playbook";
constexpr std::array kWords{
    WordSwitch{Kind::tls_other, "mvn mvnw gradle gradlew java", "maven.wagon.http.ssl.insecure", "true"},
    WordSwitch{Kind::tls_other, "mvn mvnw gradle gradlew java", "maven.wagon.http.ssl.allowall", "true"},
    WordSwitch{Kind::tls_other, "mvn mvnw", "aether.connector.https.securityMode", "insecure"},
    WordSwitch{Kind::tls_other, "lftp", "ssl:verify-certificate", kNo},
    WordSwitch{Kind::ssh_host_key, kSsh, "StrictHostKeyChecking", "no off"},
    WordSwitch{Kind::ssh_host_key, kSsh, "StrictHostKeyChecking", "accept-new", Severity::info},
    WordSwitch{Kind::ssh_host_key, kSsh, "UserKnownHostsFile", "/dev/null", Severity::off, true},
    WordSwitch{Kind::ssh_host_key, "", "host_key_checking", "false no 0"},
    WordSwitch{Kind::insecure_registry, "", "--insecure-registry", kNotEmpty},
};
// clang-format on

}  // namespace

std::span<const OptionSwitch> option_switches() { return kOptions; }
std::span<const SettingSwitch> setting_switches() { return kSettings; }
std::span<const VariableSwitch> variable_switches() { return kVariables; }
std::span<const WordSwitch> word_switches() { return kWords; }

}  // namespace plimsoll::rules
