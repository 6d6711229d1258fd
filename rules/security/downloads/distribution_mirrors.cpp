// See distribution_mirrors.hpp.
#include "rules/security/downloads/distribution_mirrors.hpp"

#include <algorithm>
#include <string>

#include "plimsoll/url.hpp"
#include "shell/word_list.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

using shell::lists;

bool is_below(std::string_view host, std::string_view domain) {
  return host == domain || (host.ends_with(domain) && host[host.size() - domain.size() - 1] == '.');
}

template <typename Range>
bool is_below_one_of(std::string_view host, const Range& domains) {
  return std::ranges::any_of(domains, [&](std::string_view domain) { return is_below(host, domain); });
}

constexpr std::string_view kDistributions[] = {
    "almalinux.org",     "alpinelinux.org", "archlinux.org", "centos.org",      "debian.org",
    "fedoraproject.org", "kali.org",        "opensuse.org",  "raspberrypi.org", "raspberrypi.com",
    "raspbian.org",      "rockylinux.org",  "ubuntu.com"};

/// Mirrors whose names do not say so.
constexpr std::string_view kMirrors[] = {
    "kernel.org",     "mirrorservice.org", "tencentyun.com", "gwdg.de",     "hetzner.de", "hetzner.com",  "osuosl.org",
    "rwth-aachen.de", "kaist.ac.kr",       "kakao.com",      "jaist.ac.jp", "heanet.ie",  "leaseweb.net", "yandex.ru"};

/// "mirrors.example.com", "ftp2.example.com", "us-mirror.example.com".
bool says_mirror(std::string_view host) {
  const std::string_view label = host.substr(0, host.find('.'));
  if (label.find("mirror") != std::string_view::npos) return true;
  return label.starts_with("ftp") && label.find_first_not_of("0123456789", 3) == std::string_view::npos;
}

/// The parts of the path, one by one.
class Path {
 public:
  explicit Path(std::string_view url) : rest_(url_path(url)) {}
  std::string take() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of('/'), rest_.size()));
    const std::string_view part = rest_.substr(0, rest_.find('/'));
    rest_.remove_prefix(part.size());
    return ascii_lower(part);
  }

 private:
  std::string_view rest_;
};

bool is_distribution(std::string_view part) {
  return !part.empty() &&
         lists(
             "debian debian-security debian-archive debian-backports ubuntu ubuntu-ports ubuntu-releases "
             "ubuntu-archive alpine raspbian kali centos centos-vault centos-stream fedora epel rocky "
             "rockylinux almalinux opensuse archlinux",
             part);
}

/// What follows the name of the distribution in its own tree: "v3.22/main", "edge/testing", "tumbleweed/repo".
bool goes_on_like(std::string_view distribution, std::string_view part, std::string_view next) {
  if (distribution == "alpine")
    return (part == "edge" || part == "latest-stable" || part.starts_with('v')) &&
           (next == "main" || next == "community" || next == "testing");
  if (distribution == "opensuse") return lists("distribution tumbleweed update", part);
  return false;
}

std::string_view take_word(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  const std::string_view word = text.substr(0, text.find_first_of(" \t\r\n\"'"));
  text.remove_prefix(word.size());
  return word;
}

}  // namespace

bool has_distribution_path(std::string_view url) { return is_distribution(Path(url).take()); }

bool is_distribution_mirror(std::string_view url) {
  const std::string host = ascii_lower(url_host(url));
  if (is_below_one_of(host, kDistributions)) return true;
  Path path(url);
  std::string part = path.take();
  if (says_mirror(host) || is_below_one_of(host, kMirrors)) {
    for (int depth = 0; depth < 3 && !part.empty(); ++depth, part = path.take())  // "pub/linux/debian"
      if (is_distribution(part)) return true;
    return false;
  }
  const std::string second = path.take();
  return goes_on_like(part, second, path.take());
}

bool names_distribution_suite(std::string_view line, std::string_view url) {
  std::string_view rest = line.substr(static_cast<std::size_t>(url.data() + url.size() - line.data()));
  const std::string_view suite = take_word(rest);
  for (const std::string_view pocket :
       {"-updates", "-security", "-backports", "-proposed", "-proposed-updates", "/updates"})
    if (suite.ends_with(pocket)) return true;
  bool has_main = false;
  bool has_others = false;
  for (std::string_view component = take_word(rest); !component.empty(); component = take_word(rest)) {
    if (lists("universe multiverse restricted", component)) return true;
    has_main = has_main || component == "main";
    has_others = has_others || lists("contrib non-free non-free-firmware", component);
  }
  return has_main && has_others;  // "stable non-free" may be a vendor's
}

}  // namespace plimsoll::rules
