#include "shellcheck/comments.hpp"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <tuple>

namespace plimsoll::shellcheck {
namespace {

using Json = nlohmann::json;

std::uint32_t number(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_number_unsigned()
             ? static_cast<std::uint32_t>(std::min<std::uint64_t>(found->get<std::uint64_t>(), UINT32_MAX))
             : 0;
}

std::string text(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Range range(const Json& object) {
  return {number(object, "line"), number(object, "column"), number(object, "endLine"), number(object, "endColumn")};
}

Severity level(std::string_view name) {
  if (name == "error") return Severity::error;
  if (name == "warning") return Severity::warning;
  return name == "info" ? Severity::info : Severity::style;
}

std::vector<Replacement> fix(const Json& comment) {
  std::vector<Replacement> made;
  const auto found = comment.find("fix");
  if (found == comment.end() || !found->is_object() || !found->contains("replacements")) return made;
  for (const Json& each : (*found)["replacements"])
    if (each.is_object())
      made.push_back({range(each), text(each, "replacement"), text(each, "insertionPoint") == "beforeStart"});
  return made;
}

std::optional<std::size_t> trailing_number(std::string_view file) {
  const std::size_t begin = file.find_last_not_of("0123456789") + 1;
  std::size_t value = 0;
  const auto [end, failed] = std::from_chars(file.data() + begin, file.data() + file.size(), value);
  return failed == std::errc() ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<std::vector<Comment>> read_comments(std::string_view json) {
  const Json answer = Json::parse(json, nullptr, false);
  if (!answer.is_object() || !answer.contains("comments") || !answer["comments"].is_array()) return std::nullopt;
  std::vector<Comment> comments;
  for (const Json& each : answer["comments"]) {
    if (!each.is_object()) return std::nullopt;
    const auto script = trailing_number(text(each, "file"));
    if (!script) return std::nullopt;
    comments.push_back(
        {*script, range(each), level(text(each, "level")), number(each, "code"), text(each, "message"), fix(each)});
  }
  std::ranges::stable_sort(comments, [](const Comment& a, const Comment& b) {
    return std::tie(a.script, a.range.line, a.range.column, b.level, a.code, a.message) <
           std::tie(b.script, b.range.line, b.range.column, a.level, b.code, b.message);
  });
  return comments;
}

}  // namespace plimsoll::shellcheck
