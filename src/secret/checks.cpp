#include "secret/checks.hpp"

#include <cstdint>

#include "secret/placeholder.hpp"

namespace plimsoll::secret {
namespace {

constexpr std::size_t kMinimalKeyBody = 64;
constexpr std::size_t kLongWord = 16;  // prose has no longer runs of letters; lines of a key have
constexpr std::string_view kFooter = "-----END";

// Behind blanks, line ends, and what stands for them in a string or a continued line (`\n`, `\r`, `\`). A key that is
// commented out has a '#' at the beginning of each line.
std::size_t skip_breaks(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (text[at] == '\n') {
      ++at;
      const std::size_t first = kBlank.run(text, at);
      if (first < text.size() && text[first] == '#') at = first + 1;
    } else if (kSpace.has(text[at])) {
      ++at;
    } else if (text[at] == '\\') {
      ++at;
      if (at < text.size() && (text[at] == 'n' || text[at] == 'r' || text[at] == 't')) ++at;
    } else {
      break;
    }
  }
  return at;
}

// Behind an armour header ("Proc-Type: 4,ENCRYPTED"): at its real or escaped line end.
std::size_t skip_header_line(std::string_view text, std::size_t at) {
  const std::size_t limit = at + 256;
  while (at < text.size() && at < limit && text[at] != '\n' && text.substr(at, 2) != "\\n") ++at;
  return at;
}

std::size_t footer_end(std::string_view text, std::size_t at) {
  const std::size_t dashes = text.substr(0, at + 80).find("-----", at + kFooter.size());
  return dashes == std::string_view::npos ? at + kFooter.size() : dashes + 5;
}

}  // namespace

std::optional<std::string> decode_base64(std::string_view text) {
  while (!text.empty() && text.back() == '=') text.remove_suffix(1);
  if (text.size() % 4 == 1) return std::nullopt;
  std::string out;
  out.reserve(text.size() * 3 / 4);
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (const char byte : text) {
    std::uint32_t value = 0;
    if (byte >= 'A' && byte <= 'Z') {
      value = static_cast<std::uint32_t>(byte - 'A');
    } else if (byte >= 'a' && byte <= 'z') {
      value = static_cast<std::uint32_t>(byte - 'a') + 26;
    } else if (byte >= '0' && byte <= '9') {
      value = static_cast<std::uint32_t>(byte - '0') + 52;
    } else if (byte == '+' || byte == '-') {
      value = 62;
    } else if (byte == '/' || byte == '_') {
      value = 63;
    } else {
      return std::nullopt;
    }
    bits = (bits << 6U | value) & 0xFFFFFFU;
    count += 6;
    if (count >= 8) {
      count -= 8;
      out.push_back(static_cast<char>((bits >> count) & 0xFFU));
    }
  }
  return out;
}

bool is_user_and_password(std::string_view text, Candidate& candidate) {
  const auto decoded = decode_base64(text.substr(candidate.begin, candidate.end - candidate.begin));
  if (!decoded) return false;
  for (const char byte : *decoded)
    if (byte < ' ' || byte > '~') return false;
  const std::size_t colon = decoded->find(':');
  if (colon == std::string::npos || colon == 0) return false;
  switch (classify_value({}, std::string_view(*decoded).substr(colon + 1))) {
    case ValueClass::weak_default:
    case ValueClass::literal:
    case ValueClass::high_entropy:
      return true;
    default:
      return false;
  }
}

bool is_live_jwt(std::string_view text, Candidate& candidate) {
  const std::string_view token = text.substr(candidate.begin, candidate.end - candidate.begin);
  const std::size_t first = token.find('.');
  const std::size_t second = token.find('.', first + 1);
  return judge_jwt(token.substr(0, first), token.substr(first + 1, second - first - 1), std::time(nullptr));
}

bool has_key_body(std::string_view text, Candidate& candidate) {
  std::size_t body = 0;
  std::size_t end = candidate.end;
  std::size_t at = candidate.end;
  bool last_line = false;  // a short line: only the footer may follow
  int armour_headers = 0;
  for (;;) {
    at = skip_breaks(text, at);
    if (text.substr(at, kFooter.size()) == kFooter) {
      end = footer_end(text, at);
      break;
    }
    const std::size_t name_end = kDashed.run(text, at, 40);
    if (body == 0 && name_end > at && text.substr(name_end, 1) == ":" && ++armour_headers <= 8) {
      at = skip_header_line(text, name_end);
      continue;
    }
    const std::size_t word_end = kBase64Padded.run(text, at);
    const bool long_word = word_end - at >= kLongWord;
    if (word_end == at || last_line || (body == 0 && !long_word)) break;
    if (long_word) {
      body += word_end - at;
      end = word_end;
    } else {
      last_line = true;
    }
    at = word_end;
  }
  if (body < kMinimalKeyBody) return false;
  const std::string_view key = text.substr(candidate.end, end - candidate.end);
  candidate.end = end;
  return entropy(key.substr(0, 1024)) >= 3.5;
}

bool has_putty_body(std::string_view text, Candidate& candidate) {
  constexpr std::string_view kLines = "Private-Lines:";
  const std::size_t lines = text.substr(candidate.end, 4096).find(kLines);
  if (lines == std::string_view::npos) return false;
  std::size_t at = skip_breaks(text, candidate.end + lines + kLines.size());
  at = skip_breaks(text, kDigit.run(text, at));
  const std::size_t first = at;
  std::size_t end = at;
  for (std::size_t next = kBase64Padded.run(text, at); next - at >= kLongWord; next = kBase64Padded.run(text, at)) {
    end = next;
    at = skip_breaks(text, next);
  }
  candidate.end = end;
  return end > first;
}

bool is_url_password(std::string_view text, Candidate& candidate) {
  const std::string_view password = text.substr(candidate.begin, candidate.end - candidate.begin);
  if (password[0] == '*' || password[0] == '%' || same_folded(password, "x-oauth-basic")) return false;
  if (is_sentry_host(text, candidate.whole_end - 1)) return false;
  switch (classify_value({}, password)) {
    case ValueClass::weak_default:
    case ValueClass::literal:
    case ValueClass::high_entropy:
      return true;
    default:
      return false;
  }
}

bool is_url_token(std::string_view text, Candidate& candidate) {
  return !is_sentry_host(text, candidate.whole_end - 1) &&
         classify_value({}, text.substr(candidate.begin, candidate.end - candidate.begin)) == ValueClass::high_entropy;
}

bool is_query_token(std::string_view text, Candidate& candidate) {
  return classify_value({}, text.substr(candidate.begin, candidate.end - candidate.begin)) == ValueClass::high_entropy;
}

bool has_service_account_key(std::string_view text) {
  constexpr std::string_view kMember = "\"private_key";
  constexpr CharSet kBetween(" \t\r\n\\\":");
  for (std::size_t at = text.find(kMember); at != std::string_view::npos; at = text.find(kMember, at + 1)) {
    const std::size_t value = kBetween.run(text, at + kMember.size(), 64);
    if (text.substr(value).starts_with("-----BEGIN")) return true;
  }
  return false;
}

}  // namespace plimsoll::secret
