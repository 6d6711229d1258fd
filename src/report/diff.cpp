// Lines that edits have not touched are known from the offset map; nothing has to be searched.
#include "report/diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

#include "plimsoll/secret.hpp"
#include "report/mask.hpp"
#include "report/visible.hpp"

namespace plimsoll::report {
namespace {

constexpr std::size_t kContext = 3;

constexpr std::string_view kBold = "1";
constexpr std::string_view kCyan = "36";
constexpr std::string_view kRed = "31";
constexpr std::string_view kGreen = "32";

using Lines = std::vector<std::string_view>;

/// Each with its line end.
Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

/// Lines [old_begin, old_end) became [new_begin, new_end).
struct Change {
  std::size_t old_begin = 0;
  std::size_t old_end = 0;
  std::size_t new_begin = 0;
  std::size_t new_end = 0;
};

/// For each line of the old text that stands in the new one, untouched and whole, its number there; else npos.
std::vector<std::size_t> places(const Lines& old_lines, const Lines& new_lines, const OffsetMap& map) {
  std::vector<std::size_t> found(old_lines.size(), std::string_view::npos);
  const auto kept = map.kept();
  auto run = kept.begin();
  std::size_t number = 0;  // of the new line that starts at `start`
  std::size_t start = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < old_lines.size(); begin += old_lines[i++].size()) {
    const std::size_t end = begin + old_lines[i].size();
    while (run != kept.end() && std::size_t{run->before} + run->size < end) ++run;
    if (run == kept.end() || run->before > begin) continue;
    const std::size_t wanted = begin - run->before + run->after;
    while (number < new_lines.size() && start < wanted) start += new_lines[number++].size();
    if (number < new_lines.size() && start == wanted && new_lines[number] == old_lines[i]) found[i] = number;
  }
  return found;
}

/// `change` without the lines that are the same at its ends.
Change trimmed(Change change, const Lines& old_lines, const Lines& new_lines) {
  const auto both = [&] { return change.old_begin < change.old_end && change.new_begin < change.new_end; };
  while (both() && old_lines[change.old_begin] == new_lines[change.new_begin]) ++change.old_begin, ++change.new_begin;
  while (both() && old_lines[change.old_end - 1] == new_lines[change.new_end - 1]) --change.old_end, --change.new_end;
  return change;
}

std::vector<Change> changes(const Lines& old_lines, const Lines& new_lines, const OffsetMap& map) {
  std::vector<Change> all;
  const auto add = [&](const Change& change) {
    const Change less = trimmed(change, old_lines, new_lines);
    if (less.old_begin < less.old_end || less.new_begin < less.new_end) all.push_back(less);
  };
  const std::vector<std::size_t> where = places(old_lines, new_lines, map);
  Change open;
  for (std::size_t i = 0; i < old_lines.size(); ++i) {
    if (where[i] == std::string_view::npos) continue;
    add({open.old_begin, i, open.new_begin, where[i]});
    open = {.old_begin = i + 1, .new_begin = where[i] + 1};
  }
  add({open.old_begin, old_lines.size(), open.new_begin, new_lines.size()});
  return all;
}

/// "12,3" as hunks name lines.
std::string place(std::size_t begin, std::size_t end) {
  const std::size_t size = end - begin;
  if (size == 1) return fmt::format("{}", begin + 1);
  return fmt::format("{},{}", size == 0 ? begin : begin + 1, size);
}

class Writer {
 public:
  explicit Writer(DiffOptions options) : options_(options) {}

  void line(std::string_view style, std::string_view sign, std::string_view text) {
    const bool ends = text.ends_with('\n');
    if (ends) text.remove_suffix(1);
    const std::string shown = fmt::format("{}{}", sign, options_.terminal ? for_terminal(text) : std::string(text));
    if (options_.color && !style.empty())
      fmt::format_to(std::back_inserter(out_), "\x1b[{}m{}\x1b[0m\n", style, shown);
    else
      out_ += shown + "\n";
    if (!ends) out_ += "\\ No newline at end of file\n";
  }
  std::string take() { return std::move(out_); }

 private:
  static std::string for_terminal(std::string_view text) {
    if (text.ends_with('\r')) text.remove_suffix(1);
    std::string out;
    while (!text.empty()) {
      const std::size_t size = std::min(text.find('\t'), text.size());
      out += visible(text.substr(0, size));
      if (size < text.size()) out += '\t';
      text.remove_prefix(std::min(size + 1, text.size()));
    }
    return out;
  }

  DiffOptions options_;
  std::string out_;
};

/// The text with secrets of either side masked; as many lines as it has itself.
std::string shown_text(const FileReport& file, const Mask& own, const Mask& other) {
  if (file.secrets.empty()) return other.text(file.source.text());
  return other.text(own.text(own.bytes()));
}

}  // namespace

std::string unified_diff(const FileReport& before, const FileReport& after, const OffsetMap& map, DiffOptions options) {
  const Lines old_lines = lines_of(before.source.text());
  const Lines new_lines = lines_of(after.source.text());
  const std::vector<Change> all = changes(old_lines, new_lines, map);
  if (all.empty()) return {};

  const Mask old_mask(before.source, before.secrets);
  const Mask new_mask(after.source, after.secrets);
  const std::string old_text = shown_text(before, old_mask, new_mask);
  const std::string new_text = shown_text(after, new_mask, old_mask);
  const Lines old_shown = lines_of(old_text);
  const Lines new_shown = lines_of(new_text);

  Writer out(options);
  // Where a name has blanks, the tab tells `patch` where it ends.
  const auto header = [&](std::string_view sign, const SourceFile& file) {
    const std::string name = visible(file.path());
    out.line(kBold, sign, name + (name.find(' ') == std::string::npos ? "\n" : "\t\n"));
  };
  header("--- ", before.source);
  header("+++ ", after.source);
  for (auto first = all.begin(); first != all.end();) {
    auto last = first;
    while (last + 1 != all.end() && (last + 1)->old_begin - last->old_end <= 2 * kContext) ++last;
    const std::size_t ahead = std::min({kContext, first->old_begin, first->new_begin});
    const std::size_t behind = std::min(kContext, old_lines.size() - last->old_end);
    out.line(kCyan, "",
             fmt::format("@@ -{} +{} @@\n", place(first->old_begin - ahead, last->old_end + behind),
                         place(first->new_begin - ahead, last->new_end + behind)));
    std::size_t next = first->old_begin - ahead;
    for (;; ++first) {
      for (; next < first->old_begin; ++next) out.line("", " ", old_shown[next]);
      for (; next < first->old_end; ++next) out.line(kRed, "-", old_shown[next]);
      for (std::size_t i = first->new_begin; i < first->new_end; ++i) out.line(kGreen, "+", new_shown[i]);
      if (first == last) break;
    }
    for (; next < last->old_end + behind; ++next) out.line("", " ", old_shown[next]);
    ++first;
  }
  return out.take();
}

std::string unified_diff(const SourceFile& before, const Edited& after, bool is_new, DiffOptions options) {
  const auto secrets_of = [](std::string_view text) {
    std::vector<Span> secrets;
    for (const SecretMatch& match : find_secrets(text))
      secrets.push_back({static_cast<std::uint32_t>(match.begin), static_cast<std::uint32_t>(match.end)});
    return secrets;
  };
  const SourceFile nothing("/dev/null", "");
  const SourceFile now(std::string(before.path()), after.text);
  const std::vector<Span> old_secrets = secrets_of(before.text());
  const std::vector<Span> new_secrets = secrets_of(after.text);
  return unified_diff({.source = is_new ? nothing : before, .findings = {}, .secrets = old_secrets},
                      {.source = now, .findings = {}, .secrets = new_secrets}, after.map, options);
}

}  // namespace plimsoll::report
