// The table of credential options. It is data from manual pages, and long because of that.
#include "rules/security/secrets/credential_table.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "rules/support/words.hpp"
#include "secret/automaton_tables.hpp"
#include "secret/patterns.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

using Kind = SecretFact::Kind;
using Shape = CredentialShape;
using secret::each_word;

// clang-format off
constexpr CredentialRow kRows[] = {
    // Downloads
    {.programs = "curl", .options = "u user U proxy-user", .shape = Shape::after_colon},
    {.programs = "curl", .options = "oauth2-bearer pass key-passwd proxy-pass"},
    {.programs = "curl", .options = "H header proxy-header", .shape = Shape::header},
    {.programs = "wget", .options = "password http-password ftp-password proxy-password"},
    {.programs = "wget aria2c", .options = "header", .shape = Shape::header},
    {.programs = "aria2c", .options = "http-passwd ftp-passwd all-proxy-passwd http-proxy-passwd https-proxy-passwd ftp-proxy-passwd"},
    {.programs = "http https xh", .options = "a auth", .shape = Shape::after_colon},
    {.programs = "git", .options = "c", .shape = Shape::header},
    {.programs = "git", .verb = "config", .shape = Shape::header, .operand = 1},
    {.programs = "svn", .options = "password"},
    // Registries of images
    {.programs = "docker podman buildah skopeo nerdctl oras", .verb = "login", .options = "p password"},
    {.programs = "docker podman buildah skopeo nerdctl oras", .verb = "login", .shape = Shape::input, .needs = "password-stdin"},
    {.programs = "crane", .verb = "auth login", .options = "p password"},
    {.programs = "crane", .verb = "auth login", .shape = Shape::input, .needs = "password-stdin"},
    {.programs = "helm", .verb = "registry login", .options = "p password"},
    {.programs = "helm", .verb = "repo add", .options = "password"},
    {.programs = "skopeo podman buildah", .options = "creds src-creds dest-creds", .shape = Shape::after_colon},
    {.programs = "skopeo", .options = "src-registry-token dest-registry-token registry-token"},
    // Registries of packages: what writes credentials into a file of settings
    {.programs = "npm pnpm", .verb = "config set", .shape = Shape::setting, .kind = Kind::registry_file},
    {.programs = "npm pnpm", .verb = "set", .shape = Shape::setting, .kind = Kind::registry_file},
    {.programs = "yarn", .verb = "config set", .shape = Shape::setting, .kind = Kind::registry_file},
    {.programs = "pip pip3", .verb = "config set", .shape = Shape::setting, .kind = Kind::registry_file},
    {.programs = "poetry", .verb = "config", .shape = Shape::setting, .kind = Kind::registry_file},
    {.programs = "composer", .verb = "config", .shape = Shape::setting, .kind = Kind::registry_file},
    {.programs = "bundle bundler", .verb = "config set", .shape = Shape::after_colon, .kind = Kind::registry_file, .operand = 1},
    {.programs = "bundle bundler", .verb = "config", .shape = Shape::after_colon, .kind = Kind::registry_file, .operand = 1},
    {.programs = "cargo", .verb = "login", .kind = Kind::registry_file},
    {.programs = "nuget", .verb = "sources add", .options = "Password", .kind = Kind::registry_file},
    {.programs = "nuget", .verb = "sources update", .options = "Password", .kind = Kind::registry_file},
    {.programs = "nuget", .verb = "setapikey", .kind = Kind::registry_file},
    {.programs = "dotnet", .verb = "nuget add source", .options = "p password", .kind = Kind::registry_file},
    {.programs = "dotnet", .verb = "nuget update source", .options = "p password", .kind = Kind::registry_file},
    // … and what uses them once
    {.programs = "nuget", .verb = "push", .options = "ApiKey"},
    {.programs = "dotnet", .verb = "nuget push", .options = "k api-key"},
    {.programs = "twine", .verb = "upload", .options = "p password"},
    {.programs = "poetry", .verb = "publish", .options = "p password"},
    {.programs = "uv", .verb = "publish", .options = "p password t token"},
    {.programs = "cargo", .verb = "publish", .options = "token"},
    {.programs = "subscription-manager", .verb = "register", .options = "password activationkey"},
    // Databases
    {.programs = "mysql mariadb mysqladmin mariadb-admin mysqldump mariadb-dump mysqlimport mysqlcheck mysqlshow mysqlsh", .options = "p", .shape = Shape::attached},
    {.programs = "mysql mariadb mysqladmin mariadb-admin mysqldump mariadb-dump mysqlimport mysqlcheck mysqlshow mysqlsh", .options = "password"},
    {.programs = "mongo mongosh mongodump mongorestore mongoimport mongoexport", .options = "p password"},
    {.programs = "redis-cli", .options = "a pass"},
    {.programs = "sqlcmd bcp", .options = "P"},
    {.programs = "rabbitmqctl", .verb = "add_user", .operand = 1},
    {.programs = "rabbitmqctl", .verb = "change_password", .operand = 1},
    {.programs = "rabbitmqadmin", .options = "p password"},
    {.programs = "influx", .options = "password token"},
    // Directories, shares, shells
    {.programs = "ldapadd ldapmodify ldapsearch ldapdelete ldappasswd ldapwhoami", .options = "w"},
    {.programs = "ldappasswd", .options = "s a"},
    {.programs = "slappasswd", .options = "s"},
    {.programs = "smbclient rpcclient", .options = "U user", .shape = Shape::after_percent},
    {.programs = "lftp", .options = "u user", .shape = Shape::after_comma},
    {.programs = "sshpass", .options = "p"},
    // Keys and archives
    {.programs = "openssl", .options = "passin passout pass", .shape = Shape::source},
    {.programs = "openssl", .verb = "enc", .options = "k"},
    {.programs = "keytool", .options = "storepass keypass srcstorepass deststorepass srckeypass destkeypass new", .weak_is_fine = true},
    {.programs = "gpg gpg2", .options = "passphrase"},
    {.programs = "gpg gpg2", .shape = Shape::input, .needs = "passphrase-fd"},
    {.programs = "zip unzip", .options = "P"},
    {.programs = "7z 7za 7zr 7zz", .options = "p", .shape = Shape::attached},
    {.programs = "htpasswd", .kind = Kind::command, .operand = 2, .needs = "b"},
    {.programs = "x11vnc", .options = "storepasswd passwd"},
    {.programs = "vncpasswd tigervncpasswd", .shape = Shape::input, .needs = "f"},
    {.programs = "smbpasswd pdbedit", .shape = Shape::input, .kind = Kind::user_password},
    {.programs = "grafana-cli", .verb = "admin reset-admin-password"},
    {.programs = "rclone", .verb = "obscure"},
    // Runners and tunnels
    {.programs = "gitlab-runner", .verb = "register", .options = "r registration-token t token"},
    {.programs = "config.sh", .options = "token"},
    {.programs = "buildkite-agent", .verb = "start", .options = "token"},
    {.programs = "tailscale", .options = "authkey auth-key"},
    {.programs = "ngrok", .verb = "authtoken"},
    {.programs = "ngrok", .verb = "config add-authtoken"},
    {.programs = "ngrok", .options = "authtoken"},
    {.programs = "cloudflared", .options = "token"},
    // Users of the image
    {.programs = "chpasswd", .shape = Shape::input_login, .kind = Kind::user_password},
    {.programs = "passwd", .shape = Shape::input, .kind = Kind::user_password},
    {.programs = "adduser", .shape = Shape::input, .kind = Kind::user_password},
    {.programs = "useradd usermod", .options = "p password", .kind = Kind::user_password},
    {.programs = "openssl", .verb = "passwd", .kind = Kind::user_password},
    {.programs = "mkpasswd", .kind = Kind::user_password},
    // Clouds
    {.programs = "aws", .verb = "configure set", .shape = Shape::setting, .kind = Kind::cloud_login},
    {.programs = "gcloud", .verb = "auth activate-service-account", .options = "key-file password-file", .kind = Kind::cloud_login},
    {.programs = "gcloud", .verb = "auth login", .options = "cred-file", .kind = Kind::cloud_login},
    {.programs = "az", .verb = "login", .options = "p password federated-token", .kind = Kind::cloud_login},
    {.programs = "az", .verb = "acr login", .options = "p password", .kind = Kind::cloud_login},
    {.programs = "doctl", .verb = "auth init", .options = "t access-token", .kind = Kind::cloud_login},
    {.programs = "vault", .verb = "login", .kind = Kind::cloud_login},
    {.programs = "kubectl oc", .verb = "config set-credentials", .options = "token password", .kind = Kind::cloud_login},
    {.programs = "oc", .verb = "login", .options = "token p password", .kind = Kind::cloud_login},
    {.programs = "cf", .verb = "login", .options = "p", .kind = Kind::cloud_login},
    {.programs = "cf", .verb = "auth", .kind = Kind::cloud_login, .operand = 1},
    {.programs = "ibmcloud", .verb = "login", .options = "apikey p", .kind = Kind::cloud_login},
    {.programs = "gh", .verb = "auth login", .shape = Shape::input, .kind = Kind::cloud_login, .needs = "with-token"},
};
// clang-format on

struct Entry {
  std::string_view program;
  std::size_t row = 0;
};

consteval std::size_t count_programs() {
  std::size_t count = 0;
  for (const CredentialRow& row : kRows) each_word(row.programs, [&](std::string_view) { ++count; });
  return count;
}

/// Sorted by program; the rows of one in their order.
constexpr auto kIndex = [] {
  std::array<Entry, count_programs()> entries;
  std::size_t count = 0;
  for (std::size_t row = 0; row < std::size(kRows); ++row)
    each_word(kRows[row].programs, [&](std::string_view program) { entries[count++] = {program, row}; });
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return a.program != b.program ? a.program < b.program : a.row < b.row;
  });
  return entries;
}();

/// Programs that many scripts call, and what also stands in the script where a row is meant. Group 0: all the others.
struct Group {
  std::string_view programs;
  std::string_view hints;
};
constexpr Group kGroups[] = {
    {},
    {"curl wget aria2c http https xh", "-u -U -a -H Su Lu ku fu vu user eader oauth pass"},
    {"git svn", "eader password"},
    {"npm pnpm yarn pip pip3 poetry composer bundle bundler cargo dotnet nuget",
     "config set login push source publish"},
    {"useradd usermod", "-p password"},
    {"passwd adduser smbpasswd vncpasswd", "| <<"},
    {"openssl", "-pass passwd enc"},
    {"zip unzip", "-P"},
    {"docker podman buildah skopeo crane helm", "login creds token repo"},
    {"7z 7za mysql mariadb mysqladmin mysqldump", "-p"},
    {"aws az gh cf oc vault kubectl gcloud", "login auth configure credentials"},
};
/// What says by itself that a command gets a credential: names of variables.
constexpr std::string_view kNames = "password passwd token secret api_key sshpass mysql_pwd";

constexpr std::size_t group_of(std::string_view program) {
  for (std::size_t group = 1; group < std::size(kGroups); ++group) {
    bool found = false;
    each_word(kGroups[group].programs, [&](std::string_view word) { found = found || word == program; });
    if (found) return group;
  }
  return 0;
}

consteval std::size_t count_words() {
  std::size_t count = 0;
  const auto one_more = [&](std::string_view) { ++count; };
  for (const CredentialRow& row : kRows) each_word(row.programs, one_more);
  for (const Group& group : kGroups)
    if (!group.hints.empty()) each_word(group.hints, one_more);
  each_word(kNames, one_more);
  return count;
}

/// A literal's number: bit g says "a program of group g", bit 16 + g "a hint for it".
constexpr unsigned kHintShift = 16;

constexpr auto kLiterals = [] {
  std::array<secret::Literal, count_words()> literals;
  std::size_t count = 0;
  for (const CredentialRow& row : kRows)
    each_word(row.programs, [&](std::string_view program) {
      const std::size_t group = group_of(program);
      literals[count++] = {program, group == 0 ? 1U | 1U << kHintShift : 1U << group, false};
    });
  for (std::size_t group = 1; group < std::size(kGroups); ++group)
    each_word(kGroups[group].hints, [&](std::string_view hint) {
      literals[count++] = {hint, 1U << (kHintShift + group), false};
    });
  each_word(kNames, [&](std::string_view name) { literals[count++] = {name, 1U | 1U << kHintShift, true}; });
  return literals;
}();

consteval std::size_t count_bytes() {
  std::size_t count = 0;
  for (const secret::Literal& literal : kLiterals) count += literal.text.size();
  return count;
}

constexpr secret::Trie<kLiterals.size(), count_bytes() + 1> kTrie(kLiterals);
constexpr secret::AutomatonTables<kTrie.states, kTrie.class_count, kTrie.accepting, kTrie.outputs> kTables(kTrie);
constexpr secret::Automaton kAutomaton{
    .literals = kLiterals,
    .classes = kTables.classes.data(),
    .table = kTables.table,
    .outputs = kTables.outputs,
    .output_starts = kTables.output_starts.data(),
    .stride = static_cast<std::uint32_t>(kTrie.class_count),
    .first_accepting = static_cast<std::uint32_t>((kTrie.states - kTrie.accepting) * kTrie.class_count)};

constexpr std::string_view kHeaders[] = {"authorization", "proxy-authorization", "private-token",  "job-token",
                                         "deploy-token",  "x-api-key",           "api-key",        "apikey",
                                         "x-auth-token",  "x-vault-token",       "x-access-token", "x-jfrog-art-api",
                                         "x-gitlab-token"};

}  // namespace

std::vector<const CredentialRow*> credential_rows(std::string_view program) {
  std::vector<const CredentialRow*> rows;
  for (auto entry = std::ranges::lower_bound(kIndex, program, {}, &Entry::program);
       entry != kIndex.end() && entry->program == program; ++entry)
    rows.push_back(&kRows[entry->row]);
  return rows;
}

bool may_hold_credentials(std::string_view text) {
  std::uint32_t seen = 0;
  kAutomaton.scan(text, [&](std::uint32_t bits, std::size_t) { seen |= bits; });
  return (seen & (seen >> kHintShift) & 0xFFFFU) != 0;
}

HeaderValue login_header(std::string_view header) {
  const std::size_t colon = header.find(':');
  if (colon == std::string_view::npos) return {};
  std::string_view name = header.substr(0, colon);
  if (const std::size_t setting = name.find('='); setting != std::string_view::npos) {  // http.extraHeader=Name: value
    if (!ascii_lower(name.substr(0, setting)).ends_with("extraheader")) return {};
    name.remove_prefix(setting + 1);
  }
  const auto is_blank = [&](std::size_t at) { return at < header.size() && (header[at] == ' ' || header[at] == '\t'); };
  const std::string small = ascii_lower(name);
  if (std::ranges::find(kHeaders, small) == std::end(kHeaders)) return {};
  std::size_t begin = colon + 1;
  while (is_blank(begin)) ++begin;
  if (!small.ends_with("authorization")) return {begin};
  const std::size_t blank = header.find(' ', begin);
  if (blank == std::string_view::npos) return {begin};
  const bool basic = same_text(header.substr(begin, blank - begin), "basic");
  begin = blank;
  while (is_blank(begin)) ++begin;
  return {begin, basic};
}

}  // namespace plimsoll::rules
