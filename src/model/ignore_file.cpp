// Reading .dockerignore, and the order in which its patterns decide (dockerfile-language §7).
#include "plimsoll/ignore_file.hpp"

#include <algorithm>

#include "model/glob.hpp"
#include "model/ignore_pattern.hpp"
#include "text/utf8.hpp"

namespace plimsoll {
namespace {

constexpr std::size_t kLineLimit = 65536;  // the builder's scanner gives up there
constexpr std::size_t kPathLimit = 4096;   // no file has a longer path

}  // namespace

struct IgnoreFile::Compiled {
  std::vector<IgnorePattern> patterns;
};

Result<IgnoreFile> IgnoreFile::parse(std::string path, std::string_view text) {
  IgnoreFile file;
  auto compiled = std::make_shared<Compiled>();
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const auto error = [&](const char* message) { return Error{message, std::move(path), number, 0}; };
    if (line.size() >= kLineLimit) return error("the line is longer than 65535 bytes");
    if (line.starts_with('#')) continue;
    line = trim_unicode(line);
    if (line.empty()) continue;
    Pattern pattern;
    pattern.line = number;
    if (line.starts_with('!')) {
      pattern.exception = true;
      line = trim_unicode(line.substr(1));
    }
    if (!line.empty()) pattern.text = clean_path(line);
    if (pattern.text.size() > 1 && pattern.text[0] == '/') pattern.text.erase(0, 1);
    if (pattern.exception && (pattern.text.empty() || pattern.text == "/"))
      return error("illegal exclusion pattern: \"!\"");
    std::optional<IgnorePattern> made;
    if (valid_glob(pattern.text)) made = IgnorePattern::compile(pattern.text);
    if (!made) return error("syntax error in pattern");
    compiled->patterns.push_back(std::move(*made));
    file.patterns_.push_back(std::move(pattern));
  }
  file.path_ = std::move(path);
  file.compiled_ = std::move(compiled);
  return file;
}

bool IgnoreFile::ignores(std::string_view path) const {
  if (path.size() > kPathLimit) return false;
  bool ignored = false;
  for (std::size_t i = 0; i < patterns_.size(); ++i)
    if (patterns_[i].exception == ignored && compiled_->patterns[i].covers(path)) ignored = !patterns_[i].exception;
  return ignored;
}

bool IgnoreFile::may_except_below(std::string_view folder) const {
  const std::string below = std::string(folder) + '/';
  return std::any_of(patterns_.begin(), patterns_.end(), [&](const Pattern& pattern) {
    if (!pattern.exception) return false;
    const std::size_t wildcard = pattern.text.find_first_of("*?[\\");
    if (wildcard == std::string::npos) return pattern.text.starts_with(below);
    const std::string_view fixed = std::string_view(pattern.text).substr(0, wildcard);
    return fixed.starts_with(below) || std::string_view(below).starts_with(fixed.substr(0, fixed.rfind('/') + 1));
  });
}

std::vector<std::string> IgnoreFile::normalised() const {
  std::vector<std::string> all;
  all.reserve(patterns_.size());
  for (const Pattern& pattern : patterns_) all.push_back(pattern.exception ? "!" + pattern.text : pattern.text);
  return all;
}

}  // namespace plimsoll
