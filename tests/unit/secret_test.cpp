// What counts as a secret, and what does not. Tokens are put together from pieces, so that no scanner takes this file
// for a leak.
#include "plimsoll/secret.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "secret/checks.hpp"

namespace plimsoll {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string kGithub = std::string("gh") + "p_" + "9fK2mQ7xVb4RtZ8cLw3NsY6hJd1GpE5aUo0i";
const std::string kAws = std::string("AK") + "IA" + "QX3MZ7KT2LWNP5VD";

/// "id:text" of every secret.
std::vector<std::string> secrets(std::string_view text) {
  std::vector<std::string> out;
  for (const SecretMatch& match : find_secrets(text))
    out.push_back(std::string(match.pattern->id) + ":" +
                  std::string(text.substr(match.begin, match.end - match.begin)));
  return out;
}
std::vector<std::string> ids(std::string_view text) {
  std::vector<std::string> out;
  for (const SecretMatch& match : find_secrets(text)) out.emplace_back(match.pattern->id);
  return out;
}

TEST(FindSecrets, SpansAreTheSecretAndNotTheNameInFrontOfIt) {
  EXPECT_THAT(secrets("ENV T=" + kGithub + "\n"), ElementsAre("github-token:" + kGithub));
  const std::string value = "kD8+vLq2ZrT0xW/5bNfYc7HjM3sAeG9uPiO1kR4t";
  EXPECT_THAT(secrets("aws_secret_access_key = " + value), ElementsAre("aws-secret-access-key:" + value));
  EXPECT_THAT(secrets("AWS_SECRET_ACCESS_KEY=\"" + value + "\""), ElementsAre("aws-secret-access-key:" + value));
  EXPECT_THAT(secrets("postgres://app:Tr7-kuW2@db.example.com/app"), ElementsAre("database-url:Tr7-kuW2"));
}

TEST(FindSecrets, AWordCharacterOnEitherSideMakesItSomethingElse) {
  EXPECT_THAT(ids(kAws), ElementsAre("aws-access-key-id"));
  EXPECT_THAT(ids("x" + kAws), IsEmpty());
  EXPECT_THAT(ids("_" + kAws), IsEmpty());
  EXPECT_THAT(ids(kAws + "Q"), IsEmpty());
  EXPECT_THAT(ids(kAws + "\""), ElementsAre("aws-access-key-id"));
  EXPECT_THAT(ids("key\\n" + kAws), ElementsAre("aws-access-key-id")) << "an escaped line end is no word character";
}

TEST(FindSecrets, PrincipalIdsAndDigitsOutsideBase32AreNoAccessKeys) {
  EXPECT_THAT(ids(std::string("AR") + "OA" + "QX3MZ7KT2LWNP5VD"), IsEmpty());
  EXPECT_THAT(ids(std::string("AK") + "IA" + "QX3MZ7KT2LWNP508"), IsEmpty());
}

TEST(FindSecrets, PlaceholdersInsideTheMatchAreSilent) {
  EXPECT_THAT(ids(std::string("AK") + "IAIOSFODNN7EXAMPLE"), IsEmpty());
  EXPECT_THAT(ids(std::string("gh") + "p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"), IsEmpty());
  EXPECT_THAT(ids(std::string("gh") + "p_abcdefghijklmnopqrstuvwxyz0123456789"), IsEmpty());
  EXPECT_THAT(ids(std::string("gh") + "p_YOURTOKENGOESHERE9fK2mQ7xVb4RtZ8cLw3"), IsEmpty());
  EXPECT_THAT(ids(std::string("sk_") + "test_4eC39HqLyjWDarjtT1zdp7dc"), IsEmpty())
      << "printed in Stripe's documentation";
}

TEST(FindSecrets, TheMostSpecificPatternKeepsTheSpan) {
  EXPECT_THAT(ids("git clone https://ci:" + kGithub + "@github.com/a/b"), ElementsAre("github-token"));
  const std::string npm = std::string("np") + "m_" + "9fK2mQ7xVb4RtZ8cLw3NsY6hJd1GpE5aUo0i";
  EXPECT_THAT(secrets("//registry.example.com/:_authToken=" + npm), ElementsAre("npm-token:" + npm));
}

TEST(FindSecrets, OnRequestEachKindSpeaksForItself) {
  const std::string text = "git clone https://ci:" + kGithub + "@github.com/a/b";
  std::vector<SecretKind> kinds;
  for (const SecretMatch& match : find_secrets_of_each_kind(text)) kinds.push_back(match.pattern->kind);
  EXPECT_THAT(kinds, ElementsAre(SecretKind::provider, SecretKind::url));
}

TEST(FindSecrets, PublicThingsAreSilent) {
  EXPECT_THAT(ids("https://0123456789abcdef0fedcba987654321@o12.ingest.sentry.io/34"), IsEmpty());
  EXPECT_THAT(ids("https://f3a9c1d27b5e4860a1c9d3e5f7b2a460@errors.example.com/2"), IsEmpty()) << "a Sentry DSN";
  EXPECT_THAT(ids("debian@sha256:f3a9c1d27b5e4860a1c9d3e5f7b2a460f3a9c1d27b5e4860a1c9d3e5f7b2a460"), IsEmpty());
  EXPECT_THAT(
      ids("-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAu1SU1LfVLPHCozMxH2Mo4lgOEePz\n"),
      IsEmpty());
}

TEST(FindSecrets, UrlPasswordsNeedAValue) {
  EXPECT_THAT(ids("https://user:Tr7-kuW2@example.com"), ElementsAre("url-userinfo-password"));
  EXPECT_THAT(ids("https://user:changeme@example.com"), ElementsAre("url-userinfo-password")) << "weak, but a value";
  for (const std::string_view quiet :
       {"git@github.com:a/b", "ssh://git@github.com/a", "https://user@example.com", "https://$USER:$PASS@example.com",
        "https://user:${PASS}@example.com", "https://user:{{pass}}@example.com", "https://user:<pass>@example.com",
        "https://user:***@example.com", "https://user:%2A%2A@example.com", "http://host:8080/a@b", "http://a:80@b",
        "https://user:your-password@example.com", "http://[::1]:80/@x", "https://user:`pw`@example.com",
        "https://user:xxxxx@example.com"})
    EXPECT_THAT(ids(quiet), IsEmpty()) << quiet;
}

TEST(FindSecrets, ATokenAloneInAUrl) {
  EXPECT_THAT(ids("https://f3a9c1d27b5e48604a1c9d3e5f7b2a46e0d8c3b1@github.com/a/b"),
              ElementsAre("url-userinfo-token"));
  EXPECT_THAT(ids("https://f3a9c1d27b5e48604a1c9d3e5f7b2a46e0d8c3b1:x-oauth-basic@github.com/a/b"),
              ElementsAre("url-userinfo-token"));
  EXPECT_THAT(ids("https://some-rather-long-user-name@example.com/a"), IsEmpty());
}

TEST(FindSecrets, ADockerConfigurationNeedsAUserAndAPassword) {
  // ci:Tr7kuW2p / ci:changeme… / not text
  EXPECT_THAT(secrets(R"({"auths":{"r.example.com":{"auth":"Y2k6VHI3a3VXMnA="}}})"),
              ElementsAre("docker-config-auth:Y2k6VHI3a3VXMnA="));
  EXPECT_THAT(secrets(R"(echo "{\"auths\":{\"r\":{\"auth\":\"Y2k6VHI3a3VXMnA=\"}}}")"),
              ElementsAre("docker-config-auth:Y2k6VHI3a3VXMnA="));
  EXPECT_THAT(ids(R"({"auths":{"r.example.com":{"auth":"AAECAwQFBgcICQ=="}}})"), IsEmpty());
  EXPECT_THAT(ids(R"({"headers":{"auth":"Y2k6VHI3a3VXMnA="}})"), IsEmpty()) << "no auths near";
}

TEST(FindSecrets, AServiceAccountNeedsItsKey) {
  const std::string type = R"({"type": "service_account", )";
  EXPECT_THAT(ids(type + R"("private_key": "-----BEGIN )" + "PRIVATE KEY-----\\nMII\"}"),
              ElementsAre("gcp-service-account"));
  EXPECT_THAT(ids(type + R"("private_key_id": "x", "private_key": "${KEY}"})"), IsEmpty());
}

TEST(FindSecrets, AKeyBlockNeedsABody) {
  const std::string begin = std::string("-----BEGIN RSA ") + "PRIVATE KEY-----";
  const std::string end = std::string("-----END RSA ") + "PRIVATE KEY-----";
  const std::string line = "MIIEpAIBAAKCAQEAx7Rk2Wq9ZfLd3YtNvB8sHcUjP5oGm1KiXeT4rQa6VwJyDnFl";
  for (const std::string_view gap : {"\n", "\\n", " ", "\r\n", "\\\n", "\\n\\\n", "\n    ", "\n# "}) {
    const std::string g(gap);
    const std::string block = begin + g + line + g + line.substr(3, 40) + "==" + g + end;
    EXPECT_THAT(secrets("x='" + block + "'\n"), ElementsAre("private-key-block:" + block)) << g;
  }
  const std::string armoured = begin + "\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00FF\n\n" + line + "\n";
  EXPECT_THAT(ids(armoured), ElementsAre("private-key-block")) << "the end is missing";
  EXPECT_THAT(ids(begin + "\n...\n" + end), IsEmpty());
  EXPECT_THAT(ids("grep -q '" + begin + "' /etc/ssl/*.pem && cat /etc/ssl/a.pem /etc/ssl/b.pem /etc/ssl/c.pem\n"),
              IsEmpty());
  EXPECT_THAT(ids(begin + " is how the header of a key in this old format looks like in all of the files that we have"),
              IsEmpty());
  EXPECT_THAT(ids(begin + "\n" + std::string(64, 'A') + "\n" + end), IsEmpty());
}

TEST(FindSecrets, KeysOfOtherToolsThanPem) {
  const std::string age =
      std::string("AGE-SECRET-") + "KEY-1QZ7XW3L9KTM2RV4HS6JNUC8FDGE5PY0AQZXW3L9KTM2RV4HS6JNUC8FDGE";
  EXPECT_THAT(secrets("key: " + age + "\n"), ElementsAre("age-secret-key:" + age));
  const std::string putty = std::string("PuTTY-User-Key-") +
                            "File-3: ssh-ed25519\nEncryption: none\nPrivate-Lines: 1\n" +
                            "AAAAIHxq7ZkVb4RtZ8cLw3NsY6hJd1GpE5aUo0iKm2Qx";
  EXPECT_THAT(secrets(putty + "\nPrivate-MAC: 00\n"), ElementsAre("putty-private-key:" + putty));
  EXPECT_THAT(ids("grep -q PuTTY-User-Key-File-2: a.ppk"), IsEmpty());
}

TEST(FindSecrets, MatchesNeverOverlapOnHostileText) {
  // Each would take minutes if a literal cost a look at the rest of the text.
  const std::string_view pieces[] = {"AKIA",
                                     "eyJ",
                                     "eyJaaaaaaaaaa.",
                                     "-----BEGIN PRIVATE KEY-----a:",
                                     "T3BlbkFJ",
                                     "sk-",
                                     "://a:",
                                     "\"auth\":\"YTpiYWJi\",\"auths\"",
                                     "secret=",
                                     "aws secret ",
                                     "pypi-AgEIcHlwaS5vcmc",
                                     "\"type\":\"service_account\"",
                                     "_auth=a",
                                     "1234567:A",
                                     ".aaaaaa."};
  for (const std::string_view piece : pieces) {
    std::string text;
    while (text.size() < 1000000) text += piece;
    std::size_t end = 0;
    for (const SecretMatch& match : find_secrets(text)) {
      ASSERT_LE(end, match.begin) << piece;
      ASSERT_LT(match.begin, match.end) << piece;
      end = match.end;
    }
    EXPECT_LE(end, text.size());
  }
}

TEST(Jwt, OnlyOneThatCouldBeUsedCounts) {
  using secret::judge_jwt;
  const std::string hs256 = "eyJhbGciOiJIUzI1NiJ9";                      // {"alg":"HS256"}
  const std::string none = "eyJhbGciOiJub25lIn0";                        // {"alg":"none"}
  const std::string no_alg = "eyJ0eXAiOiJKV1QifQ";                       // {"typ":"JWT"}
  const std::string expires = "eyJzdWIiOiJhIiwiZXhwIjoxNzAwMDAwMDAwfQ";  // {"sub":"a","exp":1700000000}
  const std::string forever = "eyJzdWIiOiJhIn0";                         // {"sub":"a"}
  EXPECT_TRUE(judge_jwt(hs256, forever, 1800000000));
  EXPECT_TRUE(judge_jwt(hs256, expires, 1600000000));
  EXPECT_FALSE(judge_jwt(hs256, expires, 1800000000));
  EXPECT_FALSE(judge_jwt(none, forever, 0));
  EXPECT_FALSE(judge_jwt(no_alg, forever, 0));
  EXPECT_FALSE(judge_jwt("eyJhYWFhYWFhYWFh", forever, 0)) << "no JSON";
}

TEST(Base64, BothAlphabetsAndNoPaddingDecode) {
  EXPECT_EQ(secret::decode_base64("Y2k6eA=="), "ci:x");
  EXPECT_EQ(secret::decode_base64("Y2k6eA"), "ci:x");
  EXPECT_EQ(secret::decode_base64("-_-_"), secret::decode_base64("+/+/"));
  EXPECT_EQ(secret::decode_base64("a"), std::nullopt);
  EXPECT_EQ(secret::decode_base64("a b="), std::nullopt);
}

TEST(Entropy, IsBitsAByte) {
  EXPECT_DOUBLE_EQ(entropy(""), 0);
  EXPECT_DOUBLE_EQ(entropy("aaaa"), 0);
  EXPECT_DOUBLE_EQ(entropy("abcd"), 2);
  EXPECT_NEAR(entropy("changeme"), 2.75, 0.001);
}

TEST(Mask, ShowsTwoCharactersAndTheLength) {
  EXPECT_EQ(mask(kGithub), "gh… (40 characters)");
  EXPECT_EQ(mask("abc"), "… (3 characters)") << "two of three would tell too much";
  EXPECT_EQ(mask("x"), "… (1 character)");
  EXPECT_EQ(mask("\xC3\xBC\xC3\xBC\xC3\xBC\xC3\xBC"), "… (8 characters)");
}

TEST(ClassifyName, PasswordsTokensKeysAndTheRest) {
  for (const std::string_view name :
       {"PASSWORD", "DB_PASSWORD", "DBPASSWORD", "dbPassword", "PGPASSWORD", "MYSQL_PWD", "MYSQL_PASS", "SSHPASS",
        "REDISCLI_AUTH", "ADMIN_PASS", "SVN_PSW", "KEY_PASSPHRASE", "spring.datasource.password"})
    EXPECT_EQ(classify_name(name), NameClass::password) << name;
  for (const std::string_view name :
       {"TOKEN", "GITHUB_TOKEN", "githubToken", "CLIENT_SECRET", "SECRETS", "APIKEY", "API_KEY", "apiKey",
        "AWS_SECRET_ACCESS_KEY", "SECRET_KEY_BASE", "SSH_KEY", "STRIPE_SECRET_KEY", "CREDENTIALS", "SSH_PRIVATE_KEY"})
    EXPECT_EQ(classify_name(name), NameClass::token) << name;
  for (const std::string_view name : {"NEO4J_AUTH", "APP_KEYS", "MY_KEY", "COMPOSER_AUTH"})
    EXPECT_EQ(classify_name(name), NameClass::key_like) << name;
  for (const std::string_view name : {"",
                                      "PATH",
                                      "PWD",
                                      "OLDPWD",
                                      "COMPASS",
                                      "BYPASS",
                                      "GPG_KEY",
                                      "PUBLIC_KEY",
                                      "PASSWORD_FILE",
                                      "TOKEN_URL",
                                      "KEYCLOAK_VERSION",
                                      "ALLOW_EMPTY_PASSWORD",
                                      "MYSQL_RANDOM_ROOT_PASSWORD",
                                      "RSA_KEY_SIZE",
                                      "SSH_AUTH_SOCK",
                                      "AWS_ACCESS_KEY_ID",
                                      "DB_USERNAME",
                                      "ANSIBLE_HOST_KEY_CHECKING",
                                      "APT_KEY_DONT_WARN_ON_DANGEROUS_USAGE",
                                      "CSRF_TOKEN",
                                      "PASSWORD_HASH",
                                      "KEY_PEM",
                                      "TOKENIZER_MODEL",
                                      "SECRET_NAME",
                                      "AUTHOR",
                                      "GOPASS_VERSION"})
    EXPECT_EQ(classify_name(name), NameClass::none) << name;
}

TEST(ClassifyValue, EachClass) {
  const auto is = [](std::string_view value) { return classify_value("DB_PASSWORD", value); };
  EXPECT_EQ(is(""), ValueClass::empty);
  EXPECT_EQ(is("  "), ValueClass::empty);
  for (const std::string_view value :
       {"$X", "${X}", "pre$X", "$(cat /run/secrets/x)", "`cat x`", "%X%", "{{ x }}", "@X@", "<password>", "[secret]",
        "!Ref X", "ENC[AES256]", "vault:kv/x", "op://vault/item", "arn:aws:secretsmanager:x", "file:/run/x",
        "/run/secrets/db", "${X:-$Y}", "__PASSWORD__"})
    EXPECT_EQ(is(value), ValueClass::reference) << value;
  for (const std::string_view value :
       {"true", "No", "1.2.3", "v1.0-rc1", "8080", "30s", "/etc/pass", "./x", "C:\\x", "https://example.com/x",
        "db.example.com", "a@example.com", "config.json", "resetPassword.sh", "sha256:f3a9c1d27b5e4860", "none.txt"})
    EXPECT_EQ(is(value), ValueClass::trivial) << value;
  for (const std::string_view value :
       {"xxx", "***", "aaaaaaaa", "your-password-here", "REDACTED", "replace_me", "example", "test", "test123", "none",
        "undefined", "deadbeef", "abcdefgh", "change_me_please", "dummy-value", "-"})
    EXPECT_EQ(is(value), ValueClass::placeholder) << value;
  for (const std::string_view value :
       {"password", "Password1", "p@ssw0rd", "root", "admin123", "postgres", "123456", "changeme", "changeit",
        "minioadmin", "mysecretpassword", "db_password", "DB-PASSWORD", "guest"})
    EXPECT_EQ(is(value), ValueClass::weak_default) << value;
  for (const std::string_view value : {"Tr7-kuW2", "hunter2go", "correct horse battery", "kX9!vq",
                                       "blue-sky-over-berlin-2024", "org.springframework.Boot1"})
    EXPECT_EQ(is(value), ValueClass::literal) << value;
  for (const std::string_view value : {"f3a9c1d27b5e48604a1c9d3e5f7b2a46", "kD8+vLq2ZrT0xW/5bNfYc7HjM3sAeG9uPiO1kR4t",
                                       "9fK2mQ7xVb4RtZ8cLw3N", "3f2b8c1e-94d7-4a60-b5e8-d1c7f9a20b36"})
    EXPECT_EQ(is(value), ValueClass::high_entropy) << value;
}

TEST(ClassifyValue, TheDefaultOfAnExpansionIsTheValue) {
  EXPECT_EQ(classify_value("X", "${X:-Tr7-kuW2}"), ValueClass::literal);
  EXPECT_EQ(classify_value("X", "${X:-}"), ValueClass::empty);
  EXPECT_EQ(classify_value("X", "${A:-${B:-changeme}}"), ValueClass::weak_default);
}

}  // namespace
}  // namespace plimsoll
