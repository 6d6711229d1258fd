// Pragmas: finds the comments that silence rules, and drops what they silence.
#include "grammar/pragma.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "plimsoll/engine.hpp"

namespace plimsoll {
namespace {

namespace pragma = grammar::pragma;

constexpr Span kWholeFile{0, UINT32_MAX};

template <typename Rule>
struct Action : tao::pegtl::nothing<Rule> {};
template <>
struct Action<pragma::global> {
  static void apply0(Pragma& found) { found.global = true; }
};
template <>
struct Action<pragma::hadolint> {
  static void apply0(Pragma& found) { found.foreign = true; }
};
template <>
struct Action<pragma::shellcheck> {
  static void apply0(Pragma& found) { found.foreign = true; }
};
template <>
struct Action<pragma::code> {
  template <typename Input>
  static void apply(const Input& in, Pragma& found) {
    found.ignored.emplace_back(in.begin(), in.size());
  }
};
template <>
struct Action<pragma::reason> {
  template <typename Input>
  static void apply(const Input& in, Pragma& found) {
    found.reason = {in.begin(), in.size()};
  }
};

std::optional<Pragma> read(const Document& document, Span comment) {
  const std::string_view text = document.source->slice(comment);
  if (text.find('=') == std::string_view::npos) return std::nullopt;  // most comments are prose
  Pragma found;
  tao::pegtl::memory_input<tao::pegtl::tracking_mode::lazy, tao::pegtl::eol::lf_crlf, const char*> in(
      text.data(), text.data() + text.size(), "");
  if (!tao::pegtl::parse<pragma::comment, Action>(in, found)) return std::nullopt;
  found.span = comment;
  for (const std::string_view code : found.ignored) found.ignored_spans.push_back(document.source->span_of(code));
  return found;
}

/// From '#' to the end of the line, of a comment item.
Span comment_text(const Document& document, Span item) {
  const std::string_view text = document.source->slice(item);
  const std::size_t begin = std::min(text.find('#'), text.size());
  const std::size_t last = text.find_last_not_of("\r\n");
  const std::size_t end = last == std::string_view::npos ? begin : std::max(begin, last + 1);
  return {item.begin + static_cast<std::uint32_t>(begin), item.begin + static_cast<std::uint32_t>(end)};
}

/// The physical line behind the one that `offset` is on, up to the end of `tile`; blank and comment lines are passed
/// over, since the pragmas of consecutive comment lines hold for the same line.
Span next_line(std::string_view text, std::uint32_t offset, Span tile) {
  std::uint32_t begin = offset;
  const auto behind = [&](std::uint32_t at) {
    const std::size_t feed = text.find('\n', at);
    return feed == std::string_view::npos || feed >= tile.end ? tile.end : static_cast<std::uint32_t>(feed + 1);
  };
  do {
    begin = behind(begin);
    const std::size_t first = text.find_first_not_of(" \t\r", begin);
    if (first == std::string_view::npos || (text[first] != '#' && text[first] != '\n')) break;
  } while (begin < tile.end);
  return {begin, behind(begin)};
}

/// Sorts and joins what overlaps.
void merge(std::vector<Span>& spans) {
  std::ranges::sort(spans);
  std::size_t kept = 0;
  for (const Span span : spans)
    if (kept != 0 && span.begin <= spans[kept - 1].end)
      spans[kept - 1].end = std::max(spans[kept - 1].end, span.end);
    else
      spans[kept++] = span;
  spans.resize(kept);
}

}  // namespace

std::vector<Pragma> find_pragmas(const Document& document) {
  std::vector<Pragma> found;
  std::size_t open = 0;  // pragmas from here on wait for their instruction
  for (const Item& item : document.items) {
    if (item.kind == ItemKind::comment) {
      if (auto pragma = read(document, comment_text(document, item.span))) found.push_back(std::move(*pragma));
      continue;
    }
    if (item.kind == ItemKind::instruction)
      for (; open < found.size(); ++open) found[open].target = item.span;
    open = found.size();
    if (item.kind != ItemKind::instruction) continue;
    for (const Span comment : ast::common(document.instructions[item.index]).comments)
      if (auto pragma = read(document, comment)) {
        pragma->target = next_line(document.text(), comment.end, item.span);
        found.push_back(std::move(*pragma));
      }
    open = found.size();
  }
  return found;
}

void apply_pragmas(const Document& document, std::span<const Rule* const> all, std::vector<Finding>& findings,
                   Answers answers) {
  if (findings.empty()) return;
  const std::vector<Pragma> pragmas = find_pragmas(document);
  if (pragmas.empty()) return;

  std::unordered_map<std::string_view, std::vector<const Rule*>> meaning;  // each selector is looked up once
  std::unordered_map<const Rule*, std::vector<Span>> silenced;
  for (const Pragma& pragma : pragmas) {
    if (pragma.foreign && answers != Answers::our_own) continue;
    for (const std::string_view selector : pragma.ignored) {
      const auto [known, fresh] = meaning.try_emplace(selector);
      if (fresh) known->second = matching_rules(all, selector, Reach::siblings);
      for (const Rule* rule : known->second) silenced[rule].push_back(pragma.global ? kWholeFile : pragma.target);
    }
  }
  for (auto& [rule, targets] : silenced) merge(targets);
  std::erase_if(findings, [&](const Finding& finding) {
    const auto known = silenced.find(finding.rule);
    if (known == silenced.end()) return false;
    const auto& targets = known->second;
    if (finding.whole_file) return targets.front() == kWholeFile;
    const auto next = std::ranges::upper_bound(targets, finding.span.begin, {}, &Span::begin);
    return next != targets.begin() && (next - 1)->contains(finding.span.begin);
  });
}

}  // namespace plimsoll
