// Image references: where they are cut, and what the builder accepts (dockerfile-language §5).
#include "plimsoll/image_reference.hpp"

#include <algorithm>

#include "model/reference.hpp"

namespace plimsoll {
namespace {

constexpr std::string_view kInvalid = "invalid reference format";
constexpr std::size_t kPathLimit = 255;
constexpr std::size_t kTagLimit = 128;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_lower(c) || is_upper(c); }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

template <typename Predicate>
bool all(std::string_view text, Predicate predicate) {
  return std::all_of(text.begin(), text.end(), predicate);
}

/// Calls `check` for the parts of `text` between `separator`s; false when one of them fails.
template <typename Check>
bool each_part(std::string_view text, char separator, Check check) {
  for (;;) {
    const std::size_t end = text.find(separator);
    if (!check(text.substr(0, end))) return false;
    if (end == std::string_view::npos) return true;
    text.remove_prefix(end + 1);
  }
}

/// "name", "registry.example.com", "[::1]", each with an optional port.
bool valid_domain(std::string_view text) {
  std::string_view host = text;
  const std::size_t colon = text.find(':', text.starts_with('[') ? std::min(text.find(']'), text.size()) : 0);
  if (colon != std::string_view::npos) {
    const std::string_view port = text.substr(colon + 1);
    if (port.empty() || !all(port, is_digit)) return false;
    host = text.substr(0, colon);
  }
  if (host.starts_with('['))
    return host.size() > 2 && host.ends_with(']') &&
           all(host.substr(1, host.size() - 2), [](char c) { return is_hex(c) || c == ':'; });
  return each_part(host, '.', [](std::string_view part) {
    return !part.empty() && part.front() != '-' && part.back() != '-' &&
           all(part, [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
  });
}

/// Lower-case letters and digits, joined by '.', '_', '__' or any number of '-'.
bool valid_path_component(std::string_view text) {
  const auto is_word = [](char c) { return is_lower(c) || is_digit(c); };
  if (text.empty() || !is_word(text.front()) || !is_word(text.back())) return false;
  for (std::size_t at = 0; at < text.size();) {
    if (is_word(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && text[end] == text[at]) ++end;
    const std::size_t most = text[at] == '.' ? 1 : text[at] == '_' ? 2 : text[at] == '-' ? text.size() : 0;
    if (end - at > most || !is_word(text[end])) return false;
    at = end;
  }
  return true;
}

bool valid_tag(std::string_view text) {
  const auto is_word = [](char c) { return is_letter(c) || is_digit(c) || c == '_'; };
  return !text.empty() && text.size() <= kTagLimit && is_word(text.front()) &&
         all(text, [&](char c) { return is_word(c) || c == '.' || c == '-'; });
}

/// The shape of a digest: "algorithm[+.-_part]…:32 or more hex digits".
bool digest_shape(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string_view hex = text.substr(colon + 1);
  if (hex.size() < 32 || !all(hex, is_hex)) return false;
  bool start = true;
  for (const char c : text.substr(0, colon)) {
    const bool separator = std::string_view("-_+.").find(c) != std::string_view::npos;
    if (start ? !is_letter(c) : !(is_letter(c) || is_digit(c) || separator)) return false;
    start = separator;
  }
  return !start;
}

std::size_t digest_length(std::string_view algorithm) {
  if (algorithm == "sha256") return 64;
  if (algorithm == "sha384") return 96;
  if (algorithm == "sha512") return 128;
  return 0;
}

std::optional<std::string_view> digest_error(std::string_view digest) {
  if (!digest_shape(digest)) return kInvalid;
  const std::size_t colon = digest.find(':');
  const std::string_view hex = digest.substr(colon + 1);
  const std::size_t length = digest_length(digest.substr(0, colon));
  if (length == 0) return "unsupported digest algorithm";
  if (hex.size() != length) return "invalid checksum digest length";
  if (std::any_of(hex.begin(), hex.end(), is_upper)) return "invalid checksum digest format";
  return std::nullopt;
}

struct Named {
  std::string_view domain;
  bool official = false;       ///< "library/" belongs in front of `remainder`
  std::string_view remainder;  ///< path, tag and digest
};

Named split_domain(std::string_view text) {
  constexpr std::string_view hub = "docker.io";
  Named named{hub, false, text};
  const std::size_t slash = text.find('/');
  if (slash != std::string_view::npos) {
    const std::string_view first = text.substr(0, slash);
    if (first == "localhost" || first.find_first_of(".:") != std::string_view::npos ||
        std::any_of(first.begin(), first.end(), is_upper)) {
      named.domain = first == "index.docker.io" ? hub : first;
      named.remainder = text.substr(slash + 1);
    }
  }
  named.official = named.domain == hub && named.remainder.find('/') == std::string_view::npos;
  return named;
}

std::optional<std::string_view> error_of(std::string_view text, const Named& named) {
  if (text.size() == 64 && all(text, [](char c) { return is_hex(c) && !is_upper(c); }))
    return "invalid repository name, cannot specify 64-byte hexadecimal strings";
  const std::string_view remote = named.remainder.substr(0, named.remainder.find(':'));
  if (std::any_of(remote.begin(), remote.end(), is_upper))
    return "invalid reference format: repository name must be lowercase";

  std::string_view path = named.remainder;
  std::string_view digest;
  const std::size_t at = path.find('@');
  if (at != std::string_view::npos) {
    digest = path.substr(at + 1);
    path = path.substr(0, at);
  }
  const std::size_t colon = path.find(':');
  if (colon != std::string_view::npos) {
    if (!valid_tag(path.substr(colon + 1))) return kInvalid;
    path = path.substr(0, colon);
  }
  if (!valid_domain(named.domain) || !each_part(path, '/', valid_path_component)) return kInvalid;
  if (at != std::string_view::npos && !digest_shape(digest)) return kInvalid;
  if (path.size() + (named.official ? 8 : 0) > kPathLimit)
    return "repository name must not be more than 255 characters";
  return at == std::string_view::npos ? std::nullopt : digest_error(digest);
}

}  // namespace

ReferenceParts split_reference(std::string_view text) {
  constexpr std::size_t none = std::string_view::npos;
  std::size_t first_slash = none;
  std::size_t tag = none;     // the last ':' behind the last '/'
  std::size_t digest = none;  // the first '@'
  bool names_registry = false;
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size() && digest == none; ++i) {
    const char c = text[i];
    if (c == '$' && i + 1 < text.size() && text[i + 1] == '{') {
      ++depth;
      ++i;
    } else if (depth > 0) {
      if (c == '}') --depth;
    } else if (c == '/') {
      if (first_slash == none) first_slash = i;
      tag = none;
    } else if (c == ':') {
      tag = i;
      names_registry = names_registry || first_slash == none;
    } else if (c == '.') {
      names_registry = names_registry || first_slash == none;
    } else if (c == '@') {
      digest = i;
    }
  }
  ReferenceParts parts;
  std::size_t begin = 0;
  if (first_slash != none && (names_registry || text.substr(0, first_slash) == "localhost")) {
    parts.registry = text.substr(0, first_slash);
    begin = first_slash + 1;
  }
  if (digest != none) parts.digest = text.substr(digest + 1);
  const std::size_t end = std::min(digest, text.size());
  if (tag != none) parts.tag = text.substr(tag + 1, end - tag - 1);
  parts.repository = text.substr(begin, std::min(tag, end) - begin);
  return parts;
}

std::optional<std::string_view> reference_error(std::string_view text) { return error_of(text, split_domain(text)); }

bool valid_digest(std::string_view digest) { return !digest_error(digest); }

Result<std::string> normalised_reference(std::string_view text) {
  const Named named = split_domain(text);
  if (const auto error = error_of(text, named)) return Error{.message = std::string(*error)};
  std::string full(named.domain);
  full += '/';
  if (named.official) full += "library/";
  full += named.remainder;
  return full;
}

std::string tagged_reference(std::string normalised) {
  const std::size_t slash = normalised.find('/');
  if (normalised.find_first_of(":@", slash == std::string::npos ? 0 : slash) == std::string::npos)
    normalised += ":latest";
  return normalised;
}

}  // namespace plimsoll
