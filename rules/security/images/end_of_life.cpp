#include "rules/security/images/end_of_life.hpp"

#include <algorithm>
#include <span>

#include "plimsoll/catalog.hpp"

namespace plimsoll {

std::string_view end_of_life_date() { return rules::kReleaseLinesDate; }

namespace rules {
namespace {

bool is_version_char(char c) { return (c >= '0' && c <= '9') || c == '.'; }

/// The images whose tags are the version of .NET.
bool is_dotnet(std::string_view image) {
  constexpr std::string_view kPrefix = "mcr.microsoft.com/dotnet/";
  if (!image.starts_with(kPrefix)) return false;
  image.remove_prefix(kPrefix.size());
  for (const std::string_view folder : {"core/", "nightly/"})
    if (image.starts_with(folder)) image.remove_prefix(folder.size());
  constexpr std::string_view kImages[] = {"aspnet", "runtime", "runtime-deps", "sdk"};
  return std::ranges::find(kImages, image) != std::end(kImages);
}

std::span<const ReleaseLine> lines_of(std::string_view image) {
  if (is_dotnet(image)) image = "mcr.microsoft.com/dotnet";
  const auto* const first = std::ranges::lower_bound(kReleaseLines, image, {}, &ReleaseLine::image);
  const auto* const last = std::ranges::upper_bound(kReleaseLines, image, {}, &ReleaseLine::image);
  return {first, last};
}

/// Whether `version` is `line` or goes on behind it with a further part.
bool is_within(std::string_view version, std::string_view line) {
  return version.starts_with(line) && (version.size() == line.size() || version[line.size()] == '.');
}

bool ends_later(const ReleaseLine& a, const ReleaseLine& b) {
  const auto rank = [](const ReleaseLine& line) {
    return line.last_day.empty() ? 2 : line.last_day == "ended" ? 0 : 1;
  };
  return rank(a) != rank(b) ? rank(a) > rank(b) : a.last_day > b.last_day;
}

const ReleaseLine* line_of_version(std::string_view image, std::string_view version) {
  const ReleaseLine* found = nullptr;
  for (const ReleaseLine& line : lines_of(image)) {
    if (is_within(version, line.line)) return &line;
    if (is_within(line.line, version) && (found == nullptr || ends_later(line, *found))) found = &line;
  }
  return found;
}

const ReleaseLine* line_of_code_name(std::string_view image, std::string_view name) {
  if (name.empty()) return nullptr;
  const auto lines = lines_of(image);
  const auto found = std::ranges::find(lines, name, &ReleaseLine::code_name);
  return found == lines.end() ? nullptr : &*found;
}

}  // namespace

std::string_view version_of_tag(std::string_view tag) {
  for (const std::string_view prefix : {"centos", "stream"})
    if (tag.starts_with(prefix) && tag.size() > prefix.size() && is_version_char(tag[prefix.size()])) {
      const auto* const end = std::ranges::find_if_not(tag.substr(prefix.size()), is_version_char);
      return tag.substr(0, static_cast<std::size_t>(end - tag.begin()));
    }
  const auto* const end = std::ranges::find_if_not(tag, is_version_char);
  const std::string_view version = tag.substr(0, static_cast<std::size_t>(end - tag.begin()));
  return version.empty() ? tag.substr(0, tag.find('-')) : version;
}

const ReleaseLine* line_of_tag(std::string_view image, std::string_view tag) {
  std::string_view version = version_of_tag(tag);
  if (version.starts_with("centos")) version.remove_prefix(6);
  if (const ReleaseLine* const line = line_of_code_name(image, version)) return line;
  return version.empty() ? nullptr : line_of_version(image, version);
}

const ReleaseLine* distribution_of(std::string_view word) {
  for (const std::string_view image : {"debian", "ubuntu"})
    if (const ReleaseLine* const line = line_of_code_name(image, word)) return line;
  for (const std::string_view image : {"alpine", "centos", "fedora"})
    if (word.starts_with(image) && word.size() > image.size() && is_version_char(word[image.size()]))
      return line_of_version(image, word.substr(image.size()));
  return nullptr;
}

bool is_over(const ReleaseLine& line, std::string_view today) {
  if (line.last_day.empty()) return false;
  return line.last_day == "ended" ? today >= kReleaseLinesDate : today > line.last_day;
}

const ReleaseLine* newest_supported(const ReleaseLine& line, std::string_view today) {
  const ReleaseLine* newest = nullptr;
  for (const ReleaseLine& other : lines_of(line.image)) {
    const bool is_alike = is_version_char(other.line.front()) == is_version_char(line.line.front());  // no "stream9"
    if (is_alike && !is_over(other, today)) newest = &other;
  }
  return newest;
}

}  // namespace rules
}  // namespace plimsoll
