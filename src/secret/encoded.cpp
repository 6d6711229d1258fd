// Secrets in texts that are written as base64, and what is kept of a secret to know it again.
#include <fmt/format.h>

#include <algorithm>

#include "plimsoll/secret.hpp"
#include "secret/char_set.hpp"
#include "secret/checks.hpp"
#include "text/sha1.hpp"

namespace plimsoll {
namespace {

constexpr std::size_t kShortest = 48;
constexpr std::size_t kStride = kShortest / 2;  // a run holds two of the bytes that are looked at
constexpr std::size_t kLongest = std::size_t{1} << 20U;
constexpr std::size_t kHead = 16;  // characters that tell most other things from text

bool is_text(std::string_view bytes) {
  return std::ranges::all_of(
      bytes, [](char byte) { return (byte >= ' ' && byte <= '~') || byte == '\n' || byte == '\r' || byte == '\t'; });
}

/// The pattern of a secret in what `run` stands for; null where there is none.
const SecretPattern* encoded_secret(std::string_view run) {
  if (run.size() < kShortest || run.size() > kLongest) return nullptr;
  const auto head = secret::decode_base64(run.substr(0, kHead));
  if (!head || !is_text(*head)) return nullptr;
  const auto text = secret::decode_base64(run);
  if (!text || !is_text(*text)) return nullptr;
  for (const SecretMatch& match : find_secrets(*text))
    if (match.pattern->kind != SecretKind::url) return match.pattern;
  return nullptr;
}

}  // namespace

std::vector<SecretMatch> find_encoded_secrets(std::string_view text) {
  std::vector<SecretMatch> found;
  std::size_t done = 0;
  for (std::size_t at = kStride; at < text.size(); at += kStride) {
    if (!secret::kBase64.has(text[at]) || !secret::kBase64.has(text[at - kStride])) continue;
    const std::size_t begin = secret::kBase64.run_back(text, at, at - done);
    std::size_t end = secret::kBase64.run(text, at);
    while (end < text.size() && text[end] == '=') ++end;
    if (const SecretPattern* pattern = encoded_secret(text.substr(begin, end - begin)))
      found.push_back({pattern, begin, end});
    done = end;
    at = std::max(at, end);
  }
  return found;
}

std::string secret_hash(std::string_view code, std::string_view file, std::string_view value) {
  return sha1_hex(fmt::format("{}:{}\n{}:{}\n{}:{}", code.size(), code, file.size(), file, value.size(), value))
      .substr(0, 8);
}

}  // namespace plimsoll
