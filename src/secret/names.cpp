// What a variable's name says (security-rules §2.6, steps 1–3, with ruling §5.1).
#include <algorithm>
#include <string>
#include <vector>

#include "secret/patterns.hpp"

namespace plimsoll {
namespace {

using namespace secret;

// A name with one of these words holds no secret.
constexpr std::string_view kVeto =
    "PUBLIC PUB GPG PGP FINGERPRINT KEYSERVER ALLOW EMPTY RANDOM NO DISABLE REQUIRE VERIFY DUMMY EXAMPLE CSRF "
    "PUBLISHABLE TOKENIZER";
// A name that ends so says where the secret is, or how it looks.
constexpr std::string_view kVetoLast =
    "FILE PATH DIR URL URI HOST PORT ENDPOINT NAME ID VERSION LENGTH SIZE BITS TTL EXPIRY TIMEOUT ALGORITHM TYPE "
    "FORMAT "
    "PREFIX SUFFIX HEADER FIELD ALIAS ENABLED PROVIDER MANAGER BACKEND ADAPTER SCHEME NAMESPACE MODE POLICY SALT HASH "
    "SHA SHA1 SHA224 SHA256 SHA384 SHA512 MD5 CHECKSUM CERT CRT PEM USER USERNAME EMAIL REALM REGION ARN SOCK CHECKING "
    "LEVEL";
constexpr std::string_view kPassword = "PASSWORD PASSWD PASSPHRASE PASS PSW PWORD";
constexpr std::string_view kPasswordEnds = "PASSWORD PASSWD PASSPHRASE";
constexpr std::string_view kPasswordNames = "PGPASSWORD MYSQL_PWD MYSQL_PASS SSHPASS REDISCLI_AUTH";
constexpr std::string_view kToken = "TOKEN SECRET SECRETS APIKEY CREDENTIAL CREDENTIALS";
constexpr std::string_view kBeforeKey =
    "API ACCESS SECRET PRIVATE AUTH ENCRYPTION SIGNING MASTER CLIENT SERVICE DEPLOY SSH ACCOUNT LICENSE STORAGE ADMIN "
    "SUBSCRIPTION APP SESSION JWT SAS HMAC";
constexpr std::string_view kKeyEnds = "KEY KEYS AUTH";
constexpr std::string_view kPublicKeyEnds = "PUBKEY PUBKEYS GPGKEY GPGKEYS PGPKEY PGPKEYS";

bool ends_with_any(std::string_view word, std::string_view list) {
  bool found = false;
  each_word(list, [&](std::string_view entry) { found = found || word.ends_with(entry); });
  return found;
}

/// The words of a name in upper case: split at '_', '-', '.', and where camelCase turns.
std::vector<std::string> words_of(std::string_view name) {
  const auto is_upper = [](char byte) { return byte >= 'A' && byte <= 'Z'; };
  const auto is_lower = [](char byte) { return byte >= 'a' && byte <= 'z'; };
  std::vector<std::string> words(1);
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (!kAlnum.has(name[i])) {
      words.emplace_back();
      continue;
    }
    const bool turns =
        i > 0 && is_upper(name[i]) &&
        (is_lower(name[i - 1]) || (is_upper(name[i - 1]) && i + 1 < name.size() && is_lower(name[i + 1])));
    if (turns) words.emplace_back();
    words.back().push_back(upper(name[i]));
  }
  std::erase_if(words, [](const std::string& word) { return word.empty(); });
  return words;
}

}  // namespace

NameClass classify_name(std::string_view name) {
  if (name.size() > 256) return NameClass::none;
  if (lists(kPasswordNames, name)) return NameClass::password;
  const std::vector<std::string> words = words_of(name);
  if (words.empty()) return NameClass::none;
  if (std::ranges::any_of(words, [](const std::string& word) { return lists(kVeto, word); })) return NameClass::none;
  const std::string& last = words.back();
  if (lists(kVetoLast, last) || ends_with_any(last, kPublicKeyEnds)) return NameClass::none;
  if (lists(kPassword, last) || ends_with_any(last, kPasswordEnds)) return NameClass::password;
  if (lists(kToken, last)) return NameClass::token;
  const std::string_view previous = words.size() > 1 ? std::string_view(words[words.size() - 2]) : std::string_view();
  if (last == "KEY" && lists(kBeforeKey, previous)) return NameClass::token;
  if (last == "BASE" && previous == "KEY" && words.size() > 2 && words[words.size() - 3] == "SECRET")
    return NameClass::token;
  return ends_with_any(last, kKeyEnds) ? NameClass::key_like : NameClass::none;
}

}  // namespace plimsoll
