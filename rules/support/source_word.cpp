// Sources of ADD and COPY; see source_word.hpp.
#include "rules/support/source_word.hpp"

#include <algorithm>
#include <charconv>

#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

bool is_host_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

/// `user@host:path`, as ssh writes it.
bool is_scp_reference(std::string_view text) {
  const std::size_t at = text.find('@');
  const std::size_t colon = text.find(':');
  if (at == std::string_view::npos || colon == std::string_view::npos || at == 0 || colon <= at + 1) return false;
  const auto is_user_char = [](char c) { return is_host_char(c) ? c != '.' : c == '_'; };
  return std::ranges::all_of(text.substr(0, at), is_user_char) &&
         std::ranges::all_of(text.substr(at + 1, colon - at - 1), is_host_char);
}

/// Whether the path of an http(s) URL ends in ".git", in front of query and fragment.
bool is_git_url(std::string_view url) {
  url = url.substr(url.find("://") + 3);
  url = url.substr(0, url.find_first_of("?#"));
  return url.ends_with(".git") && url.find('/') != std::string_view::npos;
}

}  // namespace

std::optional<SourceKind> remote_kind(std::string_view source) {
  if (source.starts_with("http://")) return SourceKind::http;
  if (source.starts_with("https://")) return is_git_url(source) ? SourceKind::git : SourceKind::https;
  if (source.starts_with("git://") || source.starts_with("ssh://") || is_scp_reference(source)) return SourceKind::git;
  return std::nullopt;
}

bool is_git_source(std::string_view source) {
  const auto kind = remote_kind(source);
  return kind == SourceKind::git || (kind == SourceKind::http && is_git_url(source));
}

bool has_archive_ending(std::string_view path) {
  constexpr std::string_view kEndings[] = {".tar", ".Z",    ".bz2", ".gz",  ".lz",  ".lzma", ".tZ", ".tb2",
                                           ".tbz", ".tbz2", ".tgz", ".tlz", ".tpz", ".txz",  ".xz"};
  return std::ranges::any_of(kEndings, [&](std::string_view ending) { return path.ends_with(ending); });
}

SourceWord source_word(const Pass& pass, const ast::Transfer& transfer, const ast::Word& word) {
  if (transfer.heredoc(word) != nullptr) return {SourceKind::heredoc, std::string(word.text)};
  Value value = pass.model().expand(transfer, word.text);
  SourceKind kind = value.known ? SourceKind::local : SourceKind::unknown;
  if (const auto scheme = remote_kind(value.text))
    kind = *scheme;
  else if (has_archive_ending(value.text) || value.text.ends_with(".zst") || value.text.ends_with(".tzst"))
    kind = SourceKind::archive;
  return {kind, std::move(value.text)};
}

std::string_view url_host(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view authority = url.substr(scheme + 3);
  authority = authority.substr(0, authority.find_first_of("/?#"));
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) authority.remove_prefix(at + 1);
  if (authority.starts_with('[')) {
    const std::size_t end = authority.find(']');
    return end == std::string_view::npos ? authority : authority.substr(0, end + 1);
  }
  return authority.substr(0, authority.find(':'));
}

bool is_private_host(std::string_view host) {
  const std::string name = lower(host);
  if (name == "localhost" || name.ends_with(".localhost") || name == "[::1]" || name.starts_with("[fd") ||
      name.starts_with("[fe80:"))
    return true;
  unsigned part[4] = {};
  const char* at = name.data();
  const char* const end = at + name.size();
  for (int i = 0; i < 4; ++i) {
    const auto [next, failure] = std::from_chars(at, end, part[i]);
    if (failure != std::errc() || part[i] > 255) return false;
    if (i < 3 ? next == end || *next != '.' : next != end) return false;
    at = i < 3 ? next + 1 : next;
  }
  return part[0] == 127 || part[0] == 10 || (part[0] == 172 && part[1] >= 16 && part[1] <= 31) ||
         (part[0] == 192 && part[1] == 168) || (part[0] == 169 && part[1] == 254);
}

}  // namespace plimsoll::rules
