#include "lint/add_ignores.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "plimsoll/fix.hpp"
#include "plimsoll/pragma.hpp"

namespace plimsoll {
namespace {

constexpr std::size_t kWholeFileIndex = static_cast<std::size_t>(-1);
constexpr int kMostRounds = 8;

/// By the index of the instruction.
using Wanted = std::map<std::size_t, std::set<std::string>>;

std::size_t index_of(const Document& document, const Finding& finding) {
  if (finding.whole_file || document.items.empty()) return kWholeFileIndex;
  const std::size_t at = document.item_at(finding.span.begin);
  if (at >= document.items.size() || document.items[at].kind != ItemKind::instruction) return kWholeFileIndex;
  return document.items[at].index;
}

class Writer {
 public:
  Writer(const Document& document, const std::string& reason)
      : document_(document), reason_(reason), pragmas_(find_pragmas(document)) {
    for (const auto& list : {pragmas_, find_foreign_pragmas(document, {})})
      for (const Pragma& pragma : list) tools_.insert(pragma.span.begin);
  }

  std::string write(const Wanted& wanted) {
    for (const auto& [index, codes] : wanted) {
      const std::string list = fmt::format("{}", fmt::join(codes, ","));
      if (index == kWholeFileIndex)
        add(list, PragmaScope::file, {}, below_directives());
      else
        add(list, PragmaScope::next, ast::common(document_.instructions[index]).span, above(index));
    }
    std::vector<Edit> edits;
    for (auto& [place, text] : inserted_) edits.push_back({{place, place}, std::move(text)});
    return apply_edits(document_.text(), edits).text;
  }

 private:
  void add(const std::string& codes, PragmaScope scope, Span target, std::uint32_t place) {
    const auto is_it = [&](const Pragma& pragma) {
      return pragma.tool == Tool::plimsoll && pragma.scope == scope && !pragma.ignored.empty() &&
             (reason_.empty() || pragma.reason == reason_) &&
             (scope == PragmaScope::file || (pragma.span.begin < target.begin && pragma.target.contains(target.begin)));
    };
    const auto last = std::find_if(pragmas_.rbegin(), pragmas_.rend(), is_it);
    if (last != pragmas_.rend()) {
      inserted_[last->ignored_spans.back().end] += "," + codes;
      return;
    }
    const std::string end = line_end(place);
    const bool open_line = place == document_.text().size() && place != 0 && document_.text()[place - 1] != '\n';
    inserted_[place] +=
        fmt::format("{}# plimsoll {}ignore={}{}{}{}", open_line ? end : "", scope == PragmaScope::file ? "global " : "",
                    codes, reason_.empty() ? "" : " # ", reason_, end);
  }

  /// Where an instruction begins, or the comments above it that speak to a tool: what they say may hold for the next
  /// line only.
  std::uint32_t above(std::size_t index) const {
    const auto item = std::ranges::find_if(
        document_.items, [&](const Item& each) { return each.kind == ItemKind::instruction && each.index == index; });
    auto at = static_cast<std::size_t>(item - document_.items.begin());
    while (at > 0 && speaks_to_a_tool(document_.items[at - 1])) --at;
    return behind_mark(document_.items[at].span.begin);
  }

  bool speaks_to_a_tool(const Item& item) const {
    const auto next = tools_.lower_bound(item.span.begin);
    return item.kind == ItemKind::comment && next != tools_.end() && *next < item.span.end;
  }

  std::uint32_t below_directives() const {
    for (const Item& item : document_.items)
      if (item.kind != ItemKind::directive) return behind_mark(item.span.begin);
    return behind_mark(document_.source->size());
  }

  /// A byte order mark stays in front.
  std::uint32_t behind_mark(std::uint32_t place) const {
    return place == 0 && document_.text().starts_with("\xEF\xBB\xBF") ? 3 : place;
  }

  std::string line_end(std::uint32_t place) const {
    const std::string_view text = document_.text();
    std::size_t feed = text.find('\n', place);
    if (feed == std::string_view::npos) feed = text.rfind('\n');
    return feed != std::string_view::npos && feed != 0 && text[feed - 1] == '\r' ? "\r\n" : "\n";
  }

  const Document& document_;
  const std::string& reason_;
  std::vector<Pragma> pragmas_;
  std::set<std::uint32_t> tools_;  // where comments begin that speak to a tool
  std::map<std::uint32_t, std::string> inserted_;
};

}  // namespace

WithIgnores add_ignores(const Linter& linter, std::unique_ptr<const SourceFile> source, const std::string& reason) {
  const std::string path(source->path());
  const std::string before(source->text());
  WithIgnores done{.text = before, .silenced = 0, .left = linter.lint(std::move(source))};
  const std::size_t found = done.left.findings.size();
  std::set<std::pair<std::size_t, const Rule*>> asked;
  std::set<std::pair<std::size_t, const Rule*>> deaf;  // no comment helps there
  // A comment can bring a finding of its own, so it takes rounds; one that does not help has no place in the file, so
  // they begin anew without it.
  for (int round = 0; round < kMostRounds; ++round) {
    Wanted wanted;
    bool anew = false;
    for (const Finding& finding : done.left.findings) {
      const std::size_t index = index_of(done.left.document, finding);
      const std::pair what(index, finding.rule);
      if (deaf.contains(what)) continue;
      if (asked.contains(what))
        anew = deaf.insert(what).second || anew;
      else
        wanted[index].emplace(finding.rule->info.code);
    }
    if (!anew && wanted.empty()) break;
    if (anew) {
      asked.clear();
      done.text = before;
    } else {
      for (const Finding& finding : done.left.findings)
        asked.emplace(index_of(done.left.document, finding), finding.rule);
      done.text = Writer(done.left.document, reason).write(wanted);
    }
    done.left = linter.lint(std::make_unique<const SourceFile>(path, done.text));
  }
  done.silenced = found - std::min(found, done.left.findings.size());
  return done;
}

}  // namespace plimsoll
