// Strings of the shapes of the secret patterns, made at run time: no token stands in the repository.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "secret/patterns.hpp"
#include "support/regex_sample.hpp"

namespace plimsoll::testing {

inline std::string encode_base64(std::string_view bytes, bool url_safe = false) {
  const std::string_view digits = url_safe ? "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                                           : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 3; ++i)
      bits = bits << 8U | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
    for (std::size_t i = 0; i < 4; ++i)
      if (at * 8 + i * 6 < bytes.size() * 8) out.push_back(digits[(bits >> (18 - 6 * i)) & 63U]);
  }
  while (!url_safe && out.size() % 4 != 0) out.push_back('=');
  return out;
}

/// A random string of the shape of `pattern`, with what else it needs to count.
inline std::string sample(const secret::Pattern& pattern, RegexSample& random) {
  const std::string_view id = pattern.id;
  if (id == "jwt")
    return encode_base64(R"({"alg":"HS256","kid":")" + random.of("[A-Za-z0-9]{8}") + "\"}", true) + "." +
           encode_base64(R"({"sub":")" + random.of("[A-Za-z0-9]{12}") + "\"}", true) + "." +
           random.of(R"([A-Za-z0-9_\-]{43})");
  if (id == "docker-config-auth")
    return R"({"auths":{"registry.example.com":{"auth":")" + encode_base64("ci:" + random.of("[A-Za-z0-9]{20}")) +
           "\"}}}";
  if (id == "private-key-block")
    return random.of(R"(-----BEGIN (?:RSA |EC |OPENSSH )?PRIVATE KEY-----)") + "\n" + random.of("[A-Za-z0-9+/]{64}") +
           "\n" + random.of("[A-Za-z0-9+/]{64}") + "\n-----END PRIVATE KEY-----";
  if (id == "gcp-service-account")
    return random.of(pattern.regex) + R"(, "private_key": "-----BEGIN )" + "PRIVATE KEY-----";
  if (id == "url-userinfo-password")
    return random.of(R"(https://[a-z]{3,8}:[A-Za-z0-9_\-]{20}@[a-z]{8})") + ".example.com";
  if (id == "putty-private-key")
    return random.of(pattern.regex) + " ssh-ed25519\nPrivate-Lines: 1\n" + random.of("[A-Za-z0-9+/]{48}") + "\n";
  if (id == "database-url") return random.of("(?:postgresql|redis|amqps)://app:[A-Za-z0-9_\\-]{20}@db.example.com");
  if (id == "jdbc-url-password")
    return random.of("jdbc:mysql://db.example.com/[a-z]{4}\\?user=a&password=[A-Za-z0-9_\\-]{20}");
  if (id == "url-query-token") return random.of("https://files.example.com/a\\?(?:private_token|api_key)=[a-f0-9]{40}");
  if (id == "url-userinfo-token") return random.of("https://[a-f0-9]{40}(?::|:x-oauth-basic)?@example.com/a");
  std::string made = random.of(pattern.regex);
  if (!pattern.context.empty()) made = std::string(pattern.context.substr(0, pattern.context.find(' '))) + " " + made;
  return made;
}

}  // namespace plimsoll::testing
