#include "report/baseline_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "plimsoll/date.hpp"
#include "plimsoll/selection.hpp"
#include "report/json_writer.hpp"

namespace plimsoll::report {
namespace {

using nlohmann::json;

constexpr std::string_view kHead = "plimsoll-baseline";
constexpr std::uint64_t kVersion = 1;
constexpr std::array<std::string_view, 9> kKeys = {"file",  "code",  "name",   "text", "secret",
                                                   "count", "until", "reason", kHead};

/// Takes one flat object of texts and numbers; whatever else there is in JSON is refused on sight.
class Line final : public json::json_sax_t {
 public:
  std::map<std::string, std::string, std::less<>> texts;
  std::map<std::string, std::uint64_t, std::less<>> numbers;
  std::string problem;
  std::size_t byte = 0;  ///< from 1; 0: not known

  bool null() override { return no_value(); }
  bool boolean(bool) override { return no_value(); }
  bool number_integer(number_integer_t) override { return no_value(); }
  bool number_float(number_float_t, const string_t&) override { return no_value(); }
  bool binary(binary_t&) override { return no_value(); }
  bool start_array(std::size_t) override { return no_value(); }
  bool end_array() override { return no_value(); }
  bool end_object() override { return true; }
  bool number_unsigned(number_unsigned_t value) override {
    if (key_ != "count" && key_ != kHead) return no_value();
    numbers[key_] = value;
    return true;
  }
  bool string(string_t& value) override {
    if (key_.empty() || key_ == "count" || key_ == kHead) return no_value();
    texts[key_] = std::move(value);
    return true;
  }
  bool start_object(std::size_t) override { return key_.empty() || no_value(); }
  bool key(string_t& name) override {
    if (std::ranges::find(kKeys, name) == kKeys.end()) {
      const std::string_view near = closest(name, kKeys);
      return fail(
          fmt::format("unknown key '{}'{}", name, near.empty() ? "" : fmt::format(" (did you mean '{}'?)", near)));
    }
    if (!keys_.insert(name).second) return fail(fmt::format("the key '{}' stands here twice", name));
    key_ = name;
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    byte = position;
    return fail("this is no JSON");
  }

 private:
  bool fail(std::string message) {
    if (problem.empty()) problem = std::move(message);
    return false;
  }
  bool no_value() {
    if (key_.empty()) return fail("a line must be one object");
    return fail(
        fmt::format("the value of '{}' must be a {}", key_, key_ == "count" || key_ == kHead ? "number" : "text"));
  }

  std::string key_;
  std::set<std::string, std::less<>> keys_;
};

/// What is wrong with an entry that is one object; fills it in.
std::optional<std::string> take(Line& line, BaselineEntry& entry) {
  const auto text = [&](std::string_view key) {
    const auto found = line.texts.find(key);
    return found == line.texts.end() ? std::string() : std::move(found->second);
  };
  entry.file = text("file");
  entry.code = text("code");
  entry.name = text("name");
  entry.text = text("text");
  entry.secret = text("secret");
  entry.until = text("until");
  entry.reason = text("reason");
  if (line.numbers.contains(kHead)) return "the head stands here a second time";
  if (entry.file.empty()) return "an entry needs a 'file'";
  if (entry.code.empty()) return "an entry needs a 'code'";
  if (!entry.until.empty() && !is_date(entry.until))
    return fmt::format("'{}' is no date, write it as 2026-11-24", entry.until);
  if (const auto count = line.numbers.find("count"); count != line.numbers.end()) entry.count = count->second;
  if (entry.count == 0) return "the 'count' must not be 0";
  return std::nullopt;
}

/// What is wrong with the first line.
std::optional<std::string> check_head(const Line& line) {
  const auto version = line.numbers.find(kHead);
  if (version == line.numbers.end())
    return fmt::format("the first line of a baseline is {{\"{}\":{}}}", kHead, kVersion);
  if (version->second != kVersion)
    return fmt::format("this baseline has version {}, and only {} is understood", version->second, kVersion);
  return std::nullopt;
}

}  // namespace

std::string baseline_head() { return json_object({{kHead, json_number(kVersion)}}) + "\n"; }

std::string baseline_line(const BaselineEntry& entry) {
  JsonMembers members{{"file", json_string(entry.file)}, {"code", json_string(entry.code)}};
  const auto add = [&](std::string_view key, const std::string& value) {
    if (!value.empty()) members.emplace_back(key, json_string(value));
  };
  add("name", entry.name);
  add("text", entry.text);
  add("secret", entry.secret);
  if (entry.count != 1) members.emplace_back("count", json_number(entry.count));
  add("until", entry.until);
  add("reason", entry.reason);
  return json_object(members) + "\n";
}

Result<std::vector<BaselineEntry>> read_baseline_lines(std::string_view text, const std::string& path) {
  std::vector<BaselineEntry> entries;
  bool head = false;
  for (std::uint32_t number = 1; !text.empty() || number == 1; ++number) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const bool blank = line.find_first_not_of(" \t\r") == std::string_view::npos;
    if (blank && !text.empty()) continue;
    if (blank && head) break;
    Line object;
    std::optional<std::string> problem;
    BaselineEntry entry;
    entry.line = number;
    if (blank)
      problem = check_head(object);
    else if (!json::sax_parse(line, &object))
      problem = object.problem;
    else
      problem = head ? take(object, entry) : check_head(object);
    if (problem)
      return Error{
          .message = *problem, .path = path, .line = number, .column = static_cast<std::uint32_t>(object.byte)};
    if (std::exchange(head, true)) entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace plimsoll::report
