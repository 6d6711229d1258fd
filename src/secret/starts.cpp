#include "secret/starts.hpp"

namespace plimsoll::secret {
namespace {

constexpr CharSet kNameGap("A-Za-z0-9_. -");
constexpr CharSet kSchemeRest("a-z0-9+.-");
constexpr CharSet kUserinfoEnd(" \t\r\n\f\v:/@\"'`$<>{}");

// Where the URL scheme in front of "://" begins: the leftmost lower-case letter of the run that follows no word
// character.
std::size_t scheme_start(std::string_view text, std::size_t hit) {
  for (std::size_t at = kSchemeRest.run_back(text, hit, 16); at + 1 < hit; ++at)
    if (text[at] >= 'a' && text[at] <= 'z' && (at == 0 || !kWord.has(text[at - 1]))) return at;
  return kNowhere;
}

std::size_t userinfo_end(std::string_view text, std::size_t from, std::size_t limit) {
  std::size_t end = from;
  while (end < text.size() && end - from <= limit && !kUserinfoEnd.has(text[end])) ++end;
  return end;
}

}  // namespace

std::size_t aws_secret_start(std::string_view text, std::size_t hit) {
  constexpr std::string_view kSecret = "secret";
  // The value: 40 base64 characters, no more, soon after the name.
  const std::size_t last = hit + kSecret.size() + 48;
  for (std::size_t value = hit + kSecret.size();;) {
    const std::size_t end = kBase64.run(text, value, 128);
    if (end - value == 40) break;
    value = end + 1;
    if (value > last || value >= text.size()) return kNowhere;
  }
  for (std::size_t at = kNameGap.run_back(text, hit, 23); at + 3 <= hit; ++at)
    if (same_folded(text.substr(at, 3), "aws")) return at;
  std::size_t next = hit + kSecret.size();
  if (next < text.size() && text[next] == '_') ++next;
  return starts_folded(text.substr(next), "access") ? hit : kNowhere;
}

std::size_t azure_secret_start(std::string_view text, std::size_t hit) {
  return hit >= 4 && kDigit.has(text[hit - 1]) ? hit - 4 : kNowhere;
}

std::size_t discord_token_start(std::string_view text, std::size_t hit) {
  if (!kDashed.spans(text, hit + 1, 6)) return kNowhere;
  const std::size_t second = hit + (kDashed.spans(text, hit + 7, 1) ? 8 : 7);
  if (second >= text.size() || text[second] != '.') return kNowhere;
  const std::size_t begin = kDashed.run_back(text, hit, 29);
  return hit - begin >= 24 && hit - begin <= 28 ? begin : kNowhere;
}

std::size_t huggingface_start(std::string_view text, std::size_t hit) {
  return text[hit] == 'a' ? hit : before<3, 34, kAlnum>(text, hit);
}

std::size_t jdbc_start(std::string_view text, std::size_t hit) {
  const std::string_view near = text.substr(hit, 256);
  return near.find("password=") != kNowhere || near.find("pwd=") != kNowhere ? hit : kNowhere;
}

std::size_t jwt_start(std::string_view text, std::size_t hit) {
  const std::size_t begin = kDashed.run_back(text, hit, 4096);
  return text.substr(begin, 3) == "eyJ" ? begin : kNowhere;
}

std::size_t key_block_start(std::string_view text, std::size_t hit) {
  return text.substr(hit, 100).find("PRIVATE KEY") != kNowhere ? hit : kNowhere;
}

std::size_t mailchimp_start(std::string_view text, std::size_t hit) {
  return kDigit.spans(text, hit + 3, 1) ? behind<32, kLowerHex>(text, hit) : kNowhere;
}

std::size_t newrelic_start(std::string_view text, std::size_t hit) {
  return text.substr(hit, 4) == "NRAL" ? behind<36, kLowerHex>(text, hit) : hit;
}

std::size_t openai_start(std::string_view text, std::size_t hit) {
  const std::size_t begin = kDashed.run_back(text, hit, 104);
  return text.substr(begin, 3) == "sk-" ? begin : kNowhere;
}

std::size_t query_start(std::string_view text, std::size_t hit) {
  const std::size_t begin = kDashed.run_back(text, hit, 24);
  return begin > 0 && (text[begin - 1] == '?' || text[begin - 1] == '&') ? begin - 1 : kNowhere;
}

std::size_t replicate_start(std::string_view text, std::size_t hit) {
  return text[hit] == 'r' ? before<3, 37, kDashed>(text, hit) : hit;
}

std::size_t sendgrid_start(std::string_view text, std::size_t hit) {
  return hit + 25 < text.size() && text[hit + 25] == '.' ? before<3, 22, kDashed>(text, hit) : kNowhere;
}

std::size_t teams_start(std::string_view text, std::size_t hit) {
  const std::size_t begin = kLowerAlnum.run_back(text, hit, 64);
  return begin < hit ? begin : kNowhere;
}

std::size_t telegram_start(std::string_view text, std::size_t hit) {
  const std::size_t begin = kDigit.run_back(text, hit, 11);
  if (hit - begin < 8 || hit - begin > 10) return kNowhere;
  return begin >= 3 && text.substr(begin - 3, 3) == "bot" ? begin - 3 : begin;  // https://api.telegram.org/bot<token>/
}

std::size_t url_password_start(std::string_view text, std::size_t hit) {
  const std::size_t colon = userinfo_end(text, hit + 3, 64);
  if (colon >= text.size() || text[colon] != ':') return kNowhere;
  const std::size_t at = userinfo_end(text, colon + 1, 128);
  return at < text.size() && text[at] == '@' ? scheme_start(text, hit) : kNowhere;
}

std::size_t url_token_start(std::string_view text, std::size_t hit) {
  const std::size_t end = kDashed.run(text, hit + 3, 129);
  if (end - hit < 23 || end >= text.size() || (text[end] != '@' && text[end] != ':')) return kNowhere;
  return scheme_start(text, hit);
}

}  // namespace plimsoll::secret
