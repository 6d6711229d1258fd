// Sources of ADD and COPY; see source_word.hpp.
#include "rules/support/source_word.hpp"

#include <algorithm>

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

}  // namespace plimsoll::rules
