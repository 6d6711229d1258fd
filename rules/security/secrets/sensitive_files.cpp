// The table of sensitive names; see sensitive_files.hpp. Rows are tried in order: exceptions stand above what they
// except.
#include "rules/security/secrets/sensitive_files.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

using enum SensitiveKind;

struct Row {
  std::string_view pattern;  ///< of the last part, or of the last two where it has a '/'
  SensitiveKind kind;
  Severity severity;  ///< off: an exception
  bool often_harmless = false;
};

constexpr std::array kTable{
    // SSH private keys
    Row{"*.pub", ssh, Severity::off},
    Row{"known_hosts", ssh, Severity::off},
    Row{".ssh/config", ssh, Severity::off},
    Row{"authorized_keys", ssh, Severity::info},
    Row{"id_rsa", ssh, Severity::error},
    Row{"id_dsa", ssh, Severity::error},
    Row{"id_ecdsa", ssh, Severity::error},
    Row{"id_ecdsa_sk", ssh, Severity::error},
    Row{"id_ed25519", ssh, Severity::error},
    Row{"id_ed25519_sk", ssh, Severity::error},
    Row{"id_xmss", ssh, Severity::error},
    Row{"*_rsa", ssh, Severity::error},
    Row{"identity", ssh, Severity::error, true},
    Row{"*.ppk", ssh, Severity::error},
    Row{".ssh", ssh, Severity::error},
    Row{".ssh/*", ssh, Severity::error},
    // Package managers
    Row{".netrc", package_manager, Severity::error},
    Row{"_netrc", package_manager, Severity::error},
    Row{".pypirc", package_manager, Severity::error},
    Row{".gem/credentials", package_manager, Severity::error},
    Row{".cargo/credentials", package_manager, Severity::error},
    Row{".cargo/credentials.toml", package_manager, Severity::error},
    Row{".npmrc", package_manager, Severity::warning},
    Row{".yarnrc", package_manager, Severity::info, true},
    Row{".yarnrc.yml", package_manager, Severity::info, true},
    Row{"pip.conf", package_manager, Severity::warning, true},
    Row{"auth.json", package_manager, Severity::warning},
    Row{"nuget.config", package_manager, Severity::info, true},
    Row{"settings-security.xml", package_manager, Severity::warning},
    Row{"settings.xml", package_manager, Severity::info, true},
    Row{"gradle.properties", package_manager, Severity::info, true},
    Row{".bundle/config", package_manager, Severity::warning, true},
    // Clouds and orchestration
    Row{".aws", cloud, Severity::error},
    Row{".azure", cloud, Severity::error},
    Row{".config/gcloud", cloud, Severity::error},
    Row{"application_default_credentials.json", cloud, Severity::error},
    Row{"service-account*.json", cloud, Severity::error},
    Row{"*-credentials.json", cloud, Severity::error},
    Row{"credentials", cloud, Severity::error},
    Row{"credentials.json", cloud, Severity::error},
    Row{"credentials.xml", cloud, Severity::error},
    Row{"credentials.yml", cloud, Severity::error},
    Row{"credentials.yaml", cloud, Severity::error},
    Row{"kubeconfig", cloud, Severity::error},
    Row{".kube", cloud, Severity::error},
    Row{".kube/config", cloud, Severity::error},
    Row{".docker/config.json", cloud, Severity::error},
    Row{".dockercfg", cloud, Severity::error},
    Row{".s3cfg", cloud, Severity::error},
    Row{".boto", cloud, Severity::error},
    Row{".oci/config", cloud, Severity::error},
    Row{"*.publishsettings", cloud, Severity::error},
    Row{".terraformrc", cloud, Severity::error},
    Row{"*.tfstate", cloud, Severity::error},
    Row{"*.tfstate.backup", cloud, Severity::error},
    Row{"*.tfvars", cloud, Severity::warning},
    // Applications
    Row{".env.*example*", application, Severity::off},
    Row{".env.*sample*", application, Severity::off},
    Row{".env.*template*", application, Severity::off},
    Row{".env.*dist", application, Severity::off},
    Row{".env.test", application, Severity::off},
    Row{".env.*defaults", application, Severity::off},
    Row{"*example*.env", application, Severity::off},
    Row{"*sample*.env", application, Severity::off},
    Row{"*template*.env", application, Severity::off},
    Row{"*defaults.env", application, Severity::off},
    Row{".env", application, Severity::warning},
    Row{".env.*", application, Severity::warning},
    Row{"*.env", application, Severity::warning},
    Row{"secrets.yml", application, Severity::warning},
    Row{"secrets.yaml", application, Severity::warning},
    Row{"secrets.json", application, Severity::warning},
    Row{"secrets.env", application, Severity::warning},
    Row{"secrets.txt", application, Severity::warning},
    Row{"secrets.toml", application, Severity::warning},
    Row{"secret.*", application, Severity::warning},
    Row{"master.key", application, Severity::error},
    Row{"vault.key", application, Severity::warning},
    Row{"wp-config.php", application, Severity::warning},
    Row{".htpasswd", application, Severity::warning},
    Row{".pgpass", application, Severity::error},
    Row{".my.cnf", application, Severity::warning},
    Row{".git-credentials", application, Severity::error},
    Row{".vault-token", application, Severity::error},
    Row{".vault_pass*", application, Severity::warning},
    Row{"config/database.yml", application, Severity::warning, true},
    Row{"local_settings.py", application, Severity::warning},
    Row{"appsettings.*.json", application, Severity::warning, true},
    Row{".rediscli_auth", application, Severity::warning},
    Row{"shadow", application, Severity::warning},
    // Keys and stores; public ones are left out by is_public_key
    Row{"*.key", key_store, Severity::warning},
    Row{"*.pem", key_store, Severity::warning},
    Row{"*.p12", key_store, Severity::error},
    Row{"*.pfx", key_store, Severity::error},
    Row{"*.pkcs12", key_store, Severity::error},
    Row{"*.jks", key_store, Severity::error},
    Row{"*.keystore", key_store, Severity::error},
    Row{"*.bcfks", key_store, Severity::error},
    Row{"*.kdbx", key_store, Severity::error},
    Row{"*.agekey", key_store, Severity::error},
    Row{"*private*.gpg", key_store, Severity::warning},
    Row{"*secret*.gpg", key_store, Severity::warning},
    Row{"secring.*", key_store, Severity::error},
    Row{".gnupg", key_store, Severity::error},
    Row{"*.ovpn", key_store, Severity::warning},
    Row{"*.rdp", key_store, Severity::warning},
    Row{"*.cscfg", key_store, Severity::warning},
    Row{"*.tpm", key_store, Severity::warning},
    Row{"*.keychain", key_store, Severity::warning},
    // Version control and shells
    Row{".git", history, Severity::warning},
    Row{".svn", history, Severity::warning},
    Row{".hg", history, Severity::warning},
    Row{".bash_history", history, Severity::warning},
    Row{".*_history", history, Severity::warning},
};

std::string_view last_part(std::string_view path) { return path.substr(path.rfind('/') + 1); }

/// The last two parts of a path; the last one where there is only one.
std::string_view last_two(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos || slash == 0 ? path : path.substr(path.rfind('/', slash - 1) + 1);
}

bool is_any(std::string_view text, std::span<const std::string_view> of) {
  return std::ranges::find(of, text) != of.end();
}

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

/// Whether one of the words of `name`, its runs of letters, is in the list (also in the plural).
bool has_word(std::string_view name, std::span<const std::string_view> words) {
  for (std::size_t begin = 0; begin < name.size();) {
    if (!is_letter(name[begin])) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    while (end < name.size() && is_letter(name[end])) ++end;
    std::string_view word = name.substr(begin, end - begin);
    if (is_any(word, words)) return true;
    if (word.ends_with('s')) word.remove_suffix(1);
    if (is_any(word, words)) return true;
    begin = end;
  }
  return false;
}

/// Certificates, parameters and the keys that packages are verified with. A name that says "key" itself ("ca-key.pem")
/// or ends in ".key" is only public when it says so.
bool is_public_key(std::string_view name) {
  constexpr std::string_view kPublic[] = {"pub",       "public",  "gpg",     "pgp",  "apt",        "rpm",     "yum",
                                          "deb",       "signing", "release", "repo", "repository", "archive", "keyring",
                                          "microsoft", "docker",  "dhparam", "dh",   "ffdhe"};
  constexpr std::string_view kCertificate[] = {"cert",  "certificate", "crt",       "ca",         "cacert", "root",
                                               "chain", "bundle",      "fullchain", "truststore", "trust",  "rds"};
  constexpr std::string_view kPrivate[] = {"key", "priv", "private", "privkey", "secret"};
  const std::size_t dot = name.rfind('.');
  const std::string_view stem = name.substr(0, dot);
  if (has_word(stem, kPublic) || name.starts_with("rpm-gpg-key")) return true;
  return name.substr(std::min(dot, name.size())) != ".key" && has_word(stem, kCertificate) && !has_word(stem, kPrivate);
}

/// Program text and pages: a folder's name says nothing about them.
bool is_source_text(std::string_view name) {
  constexpr std::string_view kEndings[] = {"c",     "cc",   "cpp", "cs",    "css",  "go",  "h",  "hpp", "html", "java",
                                           "js",    "jsx",  "kt",  "lua",   "md",   "php", "pl", "py",  "rb",   "rs",
                                           "scala", "scss", "sh",  "swift", "tmpl", "tpl", "ts", "tsx", "vue"};
  const std::size_t dot = name.rfind('.');
  return dot != std::string_view::npos && is_any(name.substr(dot + 1), kEndings);
}

bool in_secret_folder(std::string_view path) {
  constexpr std::string_view kFolders[] = {"secret", "secrets", "private", "keys"};
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/')) {
    if (is_any(path.substr(0, slash), kFolders)) return true;
    path.remove_prefix(slash + 1);
  }
  return false;
}

std::optional<SensitiveFile> by_name(std::string_view path) {
  const bool folder = path.ends_with('/');
  while (path.ends_with('/')) path.remove_suffix(1);
  if (path.empty()) return std::nullopt;
  const std::string_view name = last_part(path);
  for (const Row& row : kTable) {
    if (row.pattern.back() != '*' && row.pattern.back() != name.back()) continue;  // most rows end so
    if (!fits(row.pattern, row.pattern.find('/') == std::string_view::npos ? name : last_two(path))) continue;
    if (row.severity == Severity::off) return std::nullopt;
    if (row.kind == key_store && is_public_key(name)) return std::nullopt;
    if (row.kind == application && row.pattern == "secret.*" && is_source_text(name)) return std::nullopt;
    if (folder && row.pattern == "identity") return std::nullopt;
    return SensitiveFile{row.kind, row.severity, row.often_harmless};
  }
  return std::nullopt;
}

}  // namespace

bool fits(std::string_view pattern, std::string_view name) {
  const auto same = [](char a, char b) {
    const auto low = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
    return a == '?' || low(a) == low(b);
  };
  std::size_t at = 0;
  std::size_t in = 0;
  std::size_t star = std::string_view::npos;  // the last '*' and how far it reaches so far
  std::size_t reach = 0;
  while (in < name.size()) {
    if (at < pattern.size() && pattern[at] == '*') {
      star = at++;
      reach = in;
    } else if (at < pattern.size() && same(pattern[at], name[in])) {
      ++at;
      ++in;
    } else if (star != std::string_view::npos) {
      at = star + 1;
      in = ++reach;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', at) == std::string_view::npos;
}

std::optional<SensitiveFile> sensitive_file(std::string_view path) { return by_name(ascii_lower(path)); }

std::optional<SensitiveFile> sensitive_source(std::string_view source, std::string_view destination) {
  constexpr std::string_view kPublicPlaces[] = {"/etc/apt/", "/usr/share/keyrings", "/etc/pki/rpm-gpg"};
  std::string path = ascii_lower(source);
  while (path.ends_with('*')) path.pop_back();  // "id_rsa*" takes id_rsa too
  const bool public_place =
      std::ranges::any_of(kPublicPlaces, [&](std::string_view place) { return destination.starts_with(place); });
  auto found = by_name(path);
  if (found) {
    if (public_place && found->kind == SensitiveKind::key_store) return std::nullopt;
    if (found->severity == Severity::warning && in_secret_folder(path)) found->severity = Severity::error;
    return found;
  }
  if (public_place || !in_secret_folder(path)) return std::nullopt;
  const std::string_view name = last_part(path);
  if (is_source_text(name) || is_public_key(name) || fits("*.pub", name) || fits("*.crt", name) ||
      fits("*.asc", name) || fits("*.gpg", name))
    return std::nullopt;
  return SensitiveFile{SensitiveKind::folder, Severity::warning, false};
}

std::string_view describe(SensitiveKind kind) {
  switch (kind) {
    case SensitiveKind::ssh:
      return "SSH keys";
    case SensitiveKind::package_manager:
      return "package registry credentials";
    case SensitiveKind::cloud:
      return "cloud credentials";
    case SensitiveKind::application:
      return "application secrets";
    case SensitiveKind::key_store:
      return "a private key";
    case SensitiveKind::history:
      return "the history of the project";
    case SensitiveKind::folder:
      return "a secret";
  }
  return {};
}

}  // namespace plimsoll::rules
