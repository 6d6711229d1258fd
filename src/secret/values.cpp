// What a value under a secret's name is worth (security-rules §2.4–§2.6): the classes that grade PL4003.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>

#include "secret/patterns.hpp"
#include "secret/placeholder.hpp"

namespace plimsoll {
namespace {

using namespace secret;

constexpr std::string_view kWeak =
    "password passwd passphrase pass pwd pw psw secret secrets mysecret mypassword mypass supersecret topsecret "
    "root toor admin administrator adm user username guest operator manager system sysadmin superuser sa owner "
    "postgres postgresql postgis pguser pgsql mysql mariadb percona mongo mongodb redis rabbit rabbitmq cassandra "
    "neo4j couchdb couchbase influx influxdb elastic elasticsearch kibana logstash oracle mssql sqlserver db database "
    "minio minioadmin changeme changeit changethis letmein welcome qwerty iloveyou monkey dragon hunter "
    "demo docker dev develop development developer prod production staging local localhost vagrant ansible "
    "tomcat jenkins nagios nagiosadmin grafana prometheus django rails laravel wordpress drupal joomla magento "
    "nextcloud owncloud gitlab gitea gogs sonar sonarqube nexus artifactory zabbix cacti icinga kong keycloak vault "
    "consul token apikey key auth abc asdf ubuntu debian centos alpine fedora linux pi raspberry hadoop hive spark "
    "odoo openerp geoserver gis airflow superset jupyter rstudio vnc headless alfresco liferay activemq artemis "
    "wildfly jboss weblogic glassfish payara solr ldap openldap kafka app web api service server client foo bar baz "
    "foobar insecure nopassword nopass temp temporary private public hello world helloworld bitnami symfony phpmyadmin "
    "openvpn ftp ssh samba proxy squid mail smtp git svn backup dummy";
constexpr std::string_view kWeakNumbers =
    "0 1 123 1234 12345 123456 1234567 12345678 123456789 1234567890 123123 123321 111111 000000 654321 666666 888888";
constexpr CharSet kDashedHex("a-f0-9-");
constexpr std::string_view kWeakTails = "password passwd pass secret admin root pw pwd";
constexpr std::string_view kTrivial = "true false yes no on off enable enabled disable disabled y n t f always never";
// The commonest pairs of letters in English: more than half of the pairs in prose, under a tenth in random strings.
constexpr std::string_view kPairs =
    "th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic "
    "ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un "
    "lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ai sh ir su id os iv ia am fi ci vi pl ig tu ev "
    "ld ry mp fe bl ab gh ty op wo sa ay ex ke fr oo av ag if ap gr od bo sp rd do uc bu ei ov by rm ep tt oc fa ef cu "
    "rn sc gi da yo cr cl du ga qu ue ff ba ey ls va um pp ua up lu go ht ru ug ds lt pi rc rr eg au ck ew mu br bi pt";

class PairSet {
 public:
  consteval explicit PairSet(std::string_view list) {
    each_word(list, [this](std::string_view pair) {
      rows_[static_cast<std::size_t>(pair[0] - 'a')] |= std::uint32_t{1} << static_cast<unsigned>(pair[1] - 'a');
    });
  }
  /// Both lower-case letters.
  bool has(char first, char second) const {
    return ((rows_[static_cast<std::size_t>(first - 'a')] >> static_cast<unsigned>(second - 'a')) & 1U) != 0;
  }

 private:
  std::uint32_t rows_[26] = {};
};
constexpr PairSet kCommonPairs(kPairs);

/// Lower-case letters and digits only.
std::string squeeze(std::string_view text) {
  std::string out;
  for (const char byte : text)
    if (kAlnum.has(byte)) out.push_back(lower(byte));
  return out;
}

char unleet(char byte) {
  switch (byte) {
    case '@':
    case '4':
      return 'a';
    case '0':
      return 'o';
    case '3':
      return 'e';
    case '5':
    case '$':
      return 's';
    case '1':
    case '!':
      return 'i';
    default:
      return lower(byte);
  }
}

bool is_weak_word(std::string_view word) {
  if (lists(kWeak, word)) return true;
  bool found = false;  // adminpassword, db_pass
  each_word(kWeakTails, [&](std::string_view tail) {
    if (found || !word.ends_with(tail)) return;
    std::string_view head = word.substr(0, word.size() - tail.size());
    while (!head.empty() && (head.back() == '_' || head.back() == '-')) head.remove_suffix(1);
    found = lists(kWeak, head);
  });
  return found;
}

/// A well-known default, also with digits behind it or letters replaced: admin123, p@ssw0rd.
bool is_weak(std::string_view value) {
  if (value.size() > 32) return false;
  if (lists(kWeakNumbers, value)) return true;
  std::string word;
  for (const char byte : value) word.push_back(lower(byte));
  if (is_weak_word(word)) return true;
  std::string_view stem = word;
  while (!stem.empty() && (kDigit.has(stem.back()) || stem.back() == '!' || stem.back() == '@')) stem.remove_suffix(1);
  if (value.size() - stem.size() <= 4 && is_weak_word(stem)) return true;
  for (char& byte : word) byte = unleet(byte);
  return is_weak_word(word);
}

bool repeats_name(std::string_view name, std::string_view value) {
  if (value.size() > name.size() + 8) return false;
  const std::string short_value = squeeze(value);
  return short_value.size() >= 3 && squeeze(name).find(short_value) != std::string::npos;
}

bool is_number_like(std::string_view value) {
  if (value.starts_with('v') && value.size() > 1 && kDigit.has(value[1])) value.remove_prefix(1);
  if (value.starts_with('-') || value.starts_with('+')) value.remove_prefix(1);
  constexpr CharSet kNumber("0-9.");
  const std::size_t end = kNumber.run(value, 0);
  if (end == 0 || end > 12) return false;
  const std::string_view unit = value.substr(end);  // a version ("1.2.3-rc1") or a duration ("30s")
  const bool dotted = value.substr(0, end).find('.') != std::string_view::npos;
  if (unit.empty()) return dotted || end <= 6;
  return dotted ? unit.size() <= 10 && unit[0] == '-' : end <= 5 && lists("s m h d ms min", unit);
}

bool is_path(std::string_view value) {
  constexpr CharSet kPath("A-Za-z0-9_./@~ -");
  if (value.size() > 2 && kLetter.has(value[0]) && value[1] == ':' && (value[2] == '\\' || value[2] == '/'))
    return true;
  if (value.starts_with("./") || value.starts_with("../") || value.starts_with("~/")) return true;
  if (!value.starts_with('/') || !kPath.spans(value, 0, value.size())) return false;
  return value.size() < 16 || value.find('/', 1) != std::string_view::npos ||
         value.find('.') != std::string_view::npos || std::ranges::none_of(value, [](char b) { return kDigit.has(b); });
}

/// Lower-case labels joined by dots, the last one of letters: a host, a file name, a Java package.
bool is_dotted_name(std::string_view value) {
  constexpr CharSet kLabel("a-z0-9_-");
  constexpr CharSet kLowerLetter("a-z");
  std::size_t labels = 0;
  for (;;) {
    const std::size_t end = kLabel.run(value, 0);
    if (end == 0) return false;
    ++labels;
    if (end == value.size()) break;
    if (value[end] != '.') return false;
    value.remove_prefix(end + 1);
  }
  return labels > 1 && value.size() >= 2 && kLowerLetter.spans(value, 0, value.size());
}

/// A file name: letters, and an ending of two to four small ones.
bool is_file_name(std::string_view value) {
  constexpr CharSet kStem("A-Za-z_-");
  constexpr CharSet kEnding("a-z");
  const std::size_t dot = value.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  const std::size_t ending = value.size() - dot - 1;
  return ending >= 2 && ending <= 4 && kStem.spans(value, 0, dot) && kEnding.spans(value, dot + 1, ending);
}

bool is_trivial(std::string_view value) {
  std::string word;
  if (value.size() <= 8)
    for (const char byte : value) word.push_back(lower(byte));
  if (lists(kTrivial, word) || is_number_like(value) || is_path(value) || is_dotted_name(value) || is_file_name(value))
    return true;
  if (starts_folded(value, "sha256:") || starts_folded(value, "sha256-") || starts_folded(value, "sha512-"))
    return true;
  const std::size_t scheme = value.find("://");
  if (scheme != std::string_view::npos && scheme > 0) return true;  // a password in it is PL4004's matter
  const std::size_t at = value.find('@');
  return at != std::string_view::npos && at > 0 && kDottedDashed.spans(value, 0, at) &&
         is_dotted_name(value.substr(at + 1));
}

/// The entropy that 99 % of random strings of that length and alphabet exceed (security-rules §2.4).
double floor_for(std::string_view value) {
  constexpr std::array<double, 8> kLengths = {8, 12, 16, 20, 24, 32, 40, 64};
  constexpr double kFloors[6][8] = {
      {1.91, 2.36, 2.66, 2.90, 3.06, 3.27, 3.40, 3.63},  // hex
      {2.16, 2.69, 3.08, 3.34, 3.52, 3.82, 4.03, 4.36},  // base32
      {2.16, 2.79, 3.12, 3.38, 3.61, 3.90, 4.11, 4.47},  // one case and digits
      {2.41, 3.02, 3.33, 3.65, 3.86, 4.20, 4.45, 4.90},  // base62
      {2.41, 3.02, 3.33, 3.65, 3.89, 4.23, 4.47, 4.93},  // base64
      {2.50, 3.08, 3.45, 3.78, 4.02, 4.39, 4.65, 5.16},  // printable
  };
  constexpr CharSet kBase32("A-Z2-7");
  constexpr CharSet kUpperAlnum("A-Z0-9");
  constexpr CharSet kUpperHex("A-F0-9");
  constexpr CharSet kBase64Any("A-Za-z0-9+/_=-");
  const auto all = [&](const CharSet& set) { return set.spans(value, 0, value.size()); };
  std::size_t alphabet = 5;
  if (all(kDashedHex) || all(kUpperHex)) {
    alphabet = 0;
  } else if (all(kBase32)) {
    alphabet = 1;
  } else if (all(kLowerAlnum) || all(kUpperAlnum)) {
    alphabet = 2;
  } else if (all(kAlnum)) {
    alphabet = 3;
  } else if (all(kBase64Any)) {
    alphabet = 4;
  }
  const double* const floors = kFloors[alphabet];
  const auto length = static_cast<double>(value.size());
  if (length >= kLengths.back()) return floors[7];
  for (std::size_t i = 1; i < kLengths.size(); ++i)
    if (length < kLengths[i]) {
      const double share = (length - kLengths[i - 1]) / (kLengths[i] - kLengths[i - 1]);
      return floors[i - 1] + share * (floors[i] - floors[i - 1]);
    }
  return floors[7];
}

/// Words rather than random bytes: three or more lower-case words, or mostly pairs of letters as English has them.
bool reads_as_words(std::string_view value) {
  std::size_t words = 0;
  std::size_t pairs = 0;
  std::size_t common = 0;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t end = kLetter.run(value, at);
    if (end == at) {
      ++at;
      continue;
    }
    const std::string_view run = value.substr(at, end - at);
    const bool bounded = (at == 0 || !kAlnum.has(value[at - 1])) && (end == value.size() || !kAlnum.has(value[end]));
    if (bounded && run.size() >= 3 && std::ranges::all_of(run, [](char b) { return b >= 'a' && b <= 'z'; })) ++words;
    for (std::size_t i = 1; i < run.size(); ++i) {
      ++pairs;
      if (kCommonPairs.has(lower(run[i - 1]), lower(run[i]))) ++common;
    }
    at = end;
  }
  if (words >= 3) return true;
  return pairs >= 8 && common * 10 >= pairs * 7 && !kDashedHex.spans(value, 0, value.size());
}

bool is_high_entropy(std::string_view value) {
  if (value.size() < 16 || value.size() > 4096) return false;
  if (std::ranges::none_of(value, [](char b) { return kDigit.has(b); })) return false;
  if (std::ranges::any_of(value, [](char b) { return b <= ' '; })) return false;
  std::string_view body = value;
  while (!body.empty() && body.back() == '=') body.remove_suffix(1);
  return entropy(body) >= floor_for(body) && !reads_as_words(value);
}

/// The default of `${NAME:-default}` when that is all of the value.
bool take_default(std::string_view& value) {
  if (!value.starts_with("${") || !value.ends_with('}')) return false;
  const std::size_t name = kWord.run(value, 2);
  if (name == 2 || value.substr(name, 2) != ":-") return false;
  value = value.substr(name + 2, value.size() - name - 3);
  return true;
}

}  // namespace

double entropy(std::string_view text) {
  if (text.empty()) return 0;
  std::array<std::size_t, 256> counts{};
  for (const char byte : text) ++counts[static_cast<unsigned char>(byte)];
  const auto total = static_cast<double>(text.size());
  double bits = 0;
  for (const std::size_t count : counts)
    if (count != 0) {
      const double share = static_cast<double>(count) / total;
      bits -= share * std::log2(share);
    }
  return bits;
}

ValueClass classify_value(std::string_view name, std::string_view value) {
  for (int depth = 0; depth < 8; ++depth) {
    while (!value.empty() && kSpace.has(value.front())) value.remove_prefix(1);
    while (!value.empty() && kSpace.has(value.back())) value.remove_suffix(1);
    if (!take_default(value)) break;
  }
  if (value.empty()) return ValueClass::empty;
  if (is_reference(value)) return ValueClass::reference;
  if (is_weak(value) || repeats_name(name, value)) return ValueClass::weak_default;
  if (is_trivial(value)) return ValueClass::trivial;
  if (distinct_bytes(value) < 3 || longest_filler(value) * 2 > value.size() ||
      std::ranges::none_of(value, [](char b) { return kAlnum.has(b) || static_cast<unsigned char>(b) >= 0x80; }) ||
      has_placeholder_word(value))
    return ValueClass::placeholder;
  return is_high_entropy(value) ? ValueClass::high_entropy : ValueClass::literal;
}

std::string mask(std::string_view value) {
  const char* const unit = value.size() == 1 ? "character" : "characters";
  std::string shown;  // of a short value, two characters would tell too much
  if (value.size() >= 8 && value[0] > ' ' && value[0] <= '~' && value[1] > ' ' && value[1] <= '~')
    shown = value.substr(0, 2);
  return fmt::format("{}… ({} {})", shown, value.size(), unit);
}

}  // namespace plimsoll
