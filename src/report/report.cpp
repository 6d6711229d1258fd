// The table of formats, and what every format says about a rule.
#include "plimsoll/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "report/azure.hpp"
#include "report/checkstyle.hpp"
#include "report/cis.hpp"
#include "report/code_climate.hpp"
#include "report/github.hpp"
#include "report/gitlab_sast.hpp"
#include "report/gnu.hpp"
#include "report/json.hpp"
#include "report/junit.hpp"
#include "report/markdown.hpp"
#include "report/rdjson.hpp"
#include "report/sarif.hpp"
#include "report/sonarqube.hpp"
#include "report/statistics.hpp"
#include "report/tty.hpp"

namespace plimsoll {
namespace {

struct Format {
  std::string_view name;
  std::unique_ptr<Reporter> (*make)(const ReportOptions&) = nullptr;
};

template <typename Kind>
std::unique_ptr<Reporter> make(const ReportOptions& options) {
  return std::make_unique<Kind>(options);
}

constexpr Format kFormats[] = {
    {"tty", make<report::Tty>},
    {"json", make<report::Json>},
    {"sarif", make<report::Sarif>},
    {"gnu", make<report::Gnu>},
    {"markdown", make<report::Markdown>},
    {"github", make<report::GitHub>},
    {"gitlab", make<report::GitLab>},
    {"gitlab-sast", make<report::GitLabSast>},
    {"azure", make<report::Azure>},
    {"checkstyle", make<report::Checkstyle>},
    {"junit", make<report::Junit>},
    {"sonarqube", make<report::SonarQube>},
    {"codeclimate", make<report::CodeClimate>},
    {"rdjson", make<report::Rdjson>},
    {"rdjsonl", make<report::RdjsonLines>},
    {"cis", make<report::Cis>},
};

constexpr auto kNames = [] {
  std::array<std::string_view, std::size(kFormats)> names;
  std::ranges::transform(kFormats, names.begin(), &Format::name);
  return names;
}();

}  // namespace

std::span<const std::string_view> format_names() { return kNames; }

Result<std::unique_ptr<Reporter>> make_reporter(std::string_view format, const ReportOptions& options) {
  if (options.statistics && format == kNames.front()) return make<report::Statistics>(options);
  const auto found = std::ranges::find(kFormats, format, &Format::name);
  if (found != std::end(kFormats)) return found->make(options);
  const std::string_view near = closest(format, kNames);
  return Error{.message = near.empty()
                              ? fmt::format("unknown format '{}' (one of: {})", format, fmt::join(kNames, ", "))
                              : fmt::format("unknown format '{}' (did you mean '{}'?)", format, near)};
}

std::vector<std::string_view> all_aliases(const Rule& rule, std::span<const Rule* const> catalog) {
  std::vector<std::string_view> ids;
  const auto add = [&](std::string_view id) {
    if (id != rule.info.code && std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  };
  const auto is_sibling = [&](const Rule* other) {
    return other != &rule && other->info.name == rule.info.name && !rule.info.name.empty();
  };
  std::ranges::for_each(rule.info.aliases, add);
  for (const Rule* other : catalog)
    if (is_sibling(other)) add(other->info.code);
  for (const Rule* other : catalog)
    if (is_sibling(other)) std::ranges::for_each(other->info.aliases, add);
  return ids;
}

std::string_view category_name(Category category) {
  switch (category) {
    case Category::syntax:
      return "syntax";
    case Category::base_image:
      return "base-image";
    case Category::user:
      return "user";
    case Category::secret:
      return "secret";
    case Category::download:
      return "download";
    case Category::context:
      return "context";
    case Category::metadata:
      return "metadata";
    case Category::layer:
      return "layer";
    case Category::shell:
      return "shell";
  }
  return {};
}

std::string documentation_url(const RuleInfo& info) {
  if (info.code.starts_with("SC")) return "https://www.shellcheck.net/wiki/" + std::string(info.code);
  const std::string files = "https://github.com/plimsoll/plimsoll/blob/main/";
  const bool is_own = info.code.starts_with("PL") || info.code.starts_with("DL") || !std::isdigit(info.code.back());
  if (!is_own) return files + "examples/custom-rules/README.md";  // written by a user: of a pack
  std::string url = files + "rules/REFERENCE.md#";
  for (const char c : info.code) url.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  return url;
}

}  // namespace plimsoll
