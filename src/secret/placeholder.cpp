#include "secret/placeholder.hpp"

#include <algorithm>
#include <cstdint>

#include "secret/patterns.hpp"

namespace plimsoll::secret {
namespace {

// Anywhere inside, in any case.
constexpr std::string_view kInside =
    "example sample dummy fake mock changeme change_me change-me changeit changethis change_this change-this replace "
    "placeholder redacted insert notset not_set not-set undefined deadbeef cafebabe foobar lorem your_ your- yourpass "
    "yoursecret yourtoken yourkey yourapi _here -here goeshere xxxx";
// As a whole word.
constexpr std::string_view kAlone =
    "test testing todo fixme tbd none null nil default unset unknown empty unused na any secret_key_base_dummy";
// Inside a token, where letters are random: long words, and few of the short ones.
constexpr std::string_view kInsideToken =
    "example sample dummy fake changeme change_me placeholder redacted replace your deadbeef cafebabe foobar lorem "
    "insert xxxx";
constexpr std::string_view kReferencePrefixes =
    "!ref !sub !vault enc[ arn: vault: op:// file: ssm: secretref: ref+ env: keyvault: base64:${";

// FNV-1a, so that the repository does not hold the samples themselves.
constexpr std::uint64_t fnv(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
  return hash;
}

// Keys that vendors print in their documentation: Stripe's two test keys, the storage and Cosmos DB emulators of Azure,
// the token of jwt.io.
constexpr std::uint64_t kPublished[] = {0xDDD19C486D095D84ULL, 0x67E733C2F9035757ULL, 0x3F9D1C996E620B67ULL,
                                        0x9F1920C6CD484714ULL, 0x15F87945422CBEA3ULL};

bool is_name_start(char byte) { return kLetter.has(byte) || byte == '_' || byte == '{' || byte == '('; }

}  // namespace

bool is_reference(std::string_view value) {
  for (std::size_t at = value.find('$'); at != std::string_view::npos; at = value.find('$', at + 1))
    if (at + 1 < value.size() && is_name_start(value[at + 1])) return true;
  if (const std::size_t tick = value.find('`'); tick != std::string_view::npos && value.find('`', tick + 1) != tick)
    if (value.find('`', tick + 1) != std::string_view::npos) return true;
  if (value.find("{{") != std::string_view::npos || value.find("#{") != std::string_view::npos) return true;
  if (value.size() > 2) {
    const char first = value.front();
    const char last = value.back();
    const std::string_view inner = value.substr(1, value.size() - 2);
    if ((first == '<' && last == '>') || (first == '[' && last == ']')) return true;
    if (first == last && (first == '%' || first == '@') && kWord.spans(inner, 0, inner.size())) return true;
    if (value.starts_with("__") && value.ends_with("__")) return true;
  }
  bool found = false;
  each_word(kReferencePrefixes, [&](std::string_view prefix) { found = found || starts_folded(value, prefix); });
  return found || value.find("/run/secrets/") != std::string_view::npos ||
         find_folded(value, "secretsmanager") != std::string_view::npos ||
         (value.starts_with("projects/") && value.find("/secrets/") != std::string_view::npos);
}

bool has_placeholder_word(std::string_view value) {
  bool found = false;
  each_word(kInside,
            [&](std::string_view word) { found = found || find_folded(value, word) != std::string_view::npos; });
  each_word(kAlone, [&](std::string_view word) { found = found || same_folded(value, word); });
  // "test" and what people append to it.
  if (starts_folded(value, "test") && value.size() < 24) return true;
  return found;
}

std::size_t longest_filler(std::string_view value) {
  const auto step_of = [](char a, char b) {
    if ((a == '9' && lower(b) == 'a') || (a == '9' && b == '0')) return 1;
    return static_cast<int>(static_cast<unsigned char>(lower(b))) -
           static_cast<int>(static_cast<unsigned char>(lower(a)));
  };
  std::size_t longest = value.empty() ? 0 : 1;
  std::size_t run = 1;
  int step = 2;
  for (std::size_t i = 1; i < value.size(); ++i) {
    const int next = step_of(value[i - 1], value[i]);
    const bool steps = next >= -1 && next <= 1 && (next == 0 || (kAlnum.has(value[i - 1]) && kAlnum.has(value[i])));
    run = steps && next == step ? run + 1 : (steps ? 2 : 1);
    step = next;
    longest = std::max(longest, run);
  }
  return longest;
}

std::size_t distinct_bytes(std::string_view value) {
  bool seen[256] = {};
  std::size_t count = 0;
  for (const char byte : value) {
    bool& mark = seen[static_cast<unsigned char>(byte)];
    if (!mark) ++count;
    mark = true;
  }
  return count;
}

bool is_placeholder_token(std::string_view token) {
  if (distinct_bytes(token) < 5) return true;
  if (longest_filler(token) >= std::max<std::size_t>(6, token.size() / 6)) return true;
  const std::string_view head = token.substr(0, 96);
  bool found = false;
  each_word(kInsideToken,
            [&](std::string_view word) { found = found || find_folded(head, word) != std::string_view::npos; });
  return found || std::ranges::find(kPublished, fnv(token)) != std::end(kPublished);
}

bool is_sentry_host(std::string_view text, std::size_t at) {
  const std::size_t end = kDottedDashed.run(text, at, 256);
  const std::string_view host = text.substr(at, end - at);
  if (host.ends_with("sentry.io") || host.starts_with("sentry.")) return true;
  // A DSN of a private installation: the path is the number of a project.
  if (end >= text.size() || text[end] != '/') return false;
  const std::size_t path = kDigit.run(text, end + 1, 32);
  return path > end + 1 && (path == text.size() || (!kWord.has(text[path]) && text[path] != '/' && text[path] != '.'));
}

}  // namespace plimsoll::secret
