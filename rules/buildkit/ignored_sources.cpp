// See ignored_sources.hpp.
#include "rules/buildkit/ignored_sources.hpp"

#include <algorithm>

#include "model/glob.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::size_t kPatternLimit = 4000000;  // patterns that are tried
constexpr std::size_t kGlobLimit = 256;         // globs that are compared with the whole context

bool is_everything(const IgnoreFile::Pattern& pattern) {
  return pattern.text == "*" || pattern.text == "**" || pattern.text == "**/*";
}

/// The folder that a glob surely looks in: "a/b" of "a/b/c*".
std::string fixed_folder(std::string_view glob) {
  const std::string_view fixed = glob.substr(0, glob.find_first_of("*?[\\"));
  const std::size_t slash = fixed.rfind('/');
  return std::string(slash == std::string_view::npos ? std::string_view() : fixed.substr(0, slash));
}

}  // namespace

IgnoredSources::IgnoredSources(const BuildContext& context, const IgnoreFile& ignore)
    : context_(context),
      ignore_(ignore),
      exceptions_(std::ranges::any_of(ignore.patterns(), [](const auto& pattern) { return pattern.exception; })),
      sources_left_(kPatternLimit / std::max<std::size_t>(ignore.patterns().size(), 1)),
      globs_left_(kGlobLimit) {}

bool IgnoredSources::holds(const std::string& source) {
  if (sources_left_ == 0) return false;
  --sources_left_;
  const std::string path = context_path(source);
  if (path == ".") return !exceptions_ && holds_glob(path);
  const std::string plain = has_wildcard(path) ? fixed_folder(path) : path;
  if (!plain.empty() && ignore_.ignores(plain) && !ignore_.may_except_below(plain)) return true;
  return has_wildcard(path) && holds_glob(path);
}

bool IgnoredSources::holds_glob(const std::string& path) {
  if (globs_left_ == 0) return false;
  --globs_left_;
  bool found = false;
  for (const BuildContext::Entry& entry : context_.ignored()) {
    if (path != "." && !match_glob(path, entry.path)) continue;
    if (entry.directory && ignore_.may_except_below(entry.path)) return false;
    found = true;
  }
  return found && !context_.truncated() && context_.matching(path).empty();
}

bool IgnoredSources::as_buildkit_sees(const std::string& source) {
  if (exceptions_ || sources_left_ == 0) return false;
  --sources_left_;
  const std::string path = clean_path(source);
  if ((path == "." || path == "/") && std::ranges::none_of(ignore_.patterns(), is_everything)) return false;
  return ignore_.ignores(path);
}

}  // namespace plimsoll::rules
