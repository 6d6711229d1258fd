#include "rules/security/images/tag_words.hpp"

#include <algorithm>
#include <iterator>

namespace plimsoll::rules {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A commit, a day ("20240513", "2025-08-13"), or a release of Windows ("1809").
bool names_build(std::string_view tag) {
  std::size_t digits = 0;
  std::size_t hex = 0;
  bool has_digit = false;
  for (const char c : tag) {
    digits = is_digit(c) ? digits + 1 : 0;
    hex = is_digit(c) || (c >= 'a' && c <= 'f') ? hex + 1 : 0;
    has_digit = hex != 0 && (has_digit || is_digit(c));
    if (digits >= 4 || (hex >= 7 && has_digit)) return true;
  }
  return false;
}

std::size_t parts_of(std::string_view word) {
  if (word.starts_with('v')) word.remove_prefix(1);
  std::size_t parts = 0;
  while (!word.empty() && is_digit(word.front())) {
    ++parts;
    word.remove_prefix(std::min(word.find_first_not_of("0123456789"), word.size()));
    if (!word.starts_with('.')) break;
    word.remove_prefix(1);
  }
  return parts;
}

bool is_moving(std::string_view word) {
  constexpr std::string_view kWords[] = {
      "canary", "current", "dev",     "devel",   "develop", "edge",    "experimental", "head",   "lts",     "main",
      "master", "next",    "nightly", "preview", "rawhide", "rolling", "snapshot",     "stable", "testing", "unstable"};
  return std::ranges::find(kWords, word) != std::end(kWords);
}

/// A word whose number behind the next '-' is not that of the program: "preview-debian-12".
bool names_system(std::string_view word) {
  constexpr std::string_view kWords[] = {"alma",   "almalinux", "alpine",      "amazonlinux",  "centos", "debian",
                                         "fedora", "leap",      "oraclelinux", "photon",       "rocky",  "rockylinux",
                                         "stream", "ubi",       "ubuntu",      "windowsserver"};
  return std::ranges::find(kWords, word) != std::end(kWords);
}

}  // namespace

TagWords::TagWords(std::string_view tag)
    : names_a_build(names_build(tag)), has_digit(std::any_of(tag.begin(), tag.end(), is_digit)) {
  for (bool behind_system = false; !tag.empty();) {
    const std::string_view word = tag.substr(0, tag.find('-'));
    says_that_it_moves = says_that_it_moves || is_moving(word);
    if (!behind_system) version_parts = std::max(version_parts, parts_of(word));
    behind_system = names_system(word);
    tag.remove_prefix(std::min(word.size() + 1, tag.size()));
  }
}

bool is_distribution(std::string_view image) {
  constexpr std::string_view kImages[] = {
      "almalinux",     "amazonlinux", "centos",     "debian", "ghcr.io/oracle/oraclelinux", "fedora", "opensuse",
      "opensuse/leap", "oraclelinux", "rockylinux", "ubuntu"};
  return std::ranges::find(kImages, image) != std::end(kImages);
}

}  // namespace plimsoll::rules
