#include "rules/security/secrets/secret_facts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>

#include "plimsoll/secret.hpp"

namespace plimsoll::rules {
namespace {

using Kind = SecretFact::Kind;

/// Whether `text` begins with a host that only the machine or its own network knows.
bool starts_with_local_host(std::string_view text) {
  if (text.starts_with('[')) return text.starts_with("[::1]");
  const auto in_host = [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '-' || byte == '_' || byte == '.';
  };
  const auto end = std::ranges::find_if_not(text, in_host);
  const std::string_view host = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  return !host.empty() && (host.find('.') == std::string_view::npos || host.starts_with("127."));
}

/// security-rules §5.4, and the catalogue's row for local hosts.
Severity url_level(const SecretMatch& match, std::string_view text) {
  const std::size_t host = text.substr(match.end, 16).find('@');  // at once, or behind ":x-oauth-basic"
  if (host != std::string_view::npos && starts_with_local_host(text.substr(match.end + host + 1)))
    return Severity::info;
  const ValueClass value = classify_value({}, text.substr(match.begin, match.end - match.begin));
  return value == ValueClass::weak_default ? Severity::warning : Severity::error;
}

/// Reads the texts of a document and finds the way back to the file.
class Collector {
 public:
  explicit Collector(const Document& document) : document_(document) {}

  /// The file as it is: comments, heredoc bodies, and all that no continuation splits.
  void read_file() {
    const std::string_view text = document_.text();
    for (const SecretMatch& match : find_secrets_of_each_kind(text)) {
      const Span span{static_cast<std::uint32_t>(match.begin), static_cast<std::uint32_t>(match.end)};
      const Item& item = document_.items[document_.item_at(span.begin)];
      if (item.kind != ItemKind::instruction) {
        add(match, text, span, nullptr, true);
        continue;
      }
      const ast::Instruction& instruction = document_.instructions[item.index];
      const auto& comments = ast::common(instruction).comments;
      const auto next = std::ranges::upper_bound(comments, span.begin, {}, &Span::begin);
      const bool comment = next != comments.begin() && std::prev(next)->contains(span.begin);
      add(match, text, span, &instruction, comment);
    }
    shown_ = facts_.size();
  }

  /// What continuations split, and strings of the JSON form that have escapes.
  void read_joined(const ast::Instruction& instruction) {
    const ast::Common& node = ast::common(instruction);
    const std::string_view text = node.logical.text();
    if (!document_.source->owns(text))
      for (const SecretMatch& match : find_secrets_of_each_kind(text))
        add(match, text, node.logical.to_source(match.begin, match.end), &instruction, false);
    read_strings(node, instruction);
    const auto* onbuild = ast::as<ast::Onbuild>(instruction);
    if (onbuild != nullptr && onbuild->trigger != nullptr) read_strings(ast::common(*onbuild->trigger), instruction);
  }

  std::vector<SecretFact> take() { return std::move(facts_); }

 private:
  /// Whether the file itself showed it, and so its exact place.
  bool is_known(const SecretMatch& match, Span span) const {
    const auto end = facts_.begin() + static_cast<std::ptrdiff_t>(shown_);
    const auto begin_of = [](const SecretFact& fact) { return fact.span.begin; };
    for (auto fact = std::ranges::lower_bound(facts_.begin(), end, span.begin, {}, begin_of);
         fact != end && fact->span.begin < span.end; ++fact)
      if (fact->label == match.pattern->id) return true;
    return false;
  }

  void read_strings(const ast::Common& node, const ast::Instruction& at) {
    if (!node.exec) return;
    for (const ast::Word& word : node.arguments)
      if (!document_.source->owns(word.text) && !node.logical.owns(word.text))
        for (const SecretMatch& match : find_secrets_of_each_kind(word.text))
          if (!is_known(match, word.span)) add(match, word.text, word.span, &at, false);
  }

  void add(const SecretMatch& match, std::string_view text, Span span, const ast::Instruction* at, bool comment) {
    constexpr std::array kKinds = {Kind::private_key, Kind::provider, Kind::url};
    SecretFact fact{.kind = kKinds[static_cast<std::size_t>(match.pattern->kind)],
                    .span = span,
                    .label = match.pattern->id,
                    .shown = mask(text.substr(match.begin, match.end - match.begin)),
                    .level = match.pattern->severity,
                    .at = at,
                    .comment = comment};
    if (fact.kind == Kind::url) fact.level = url_level(match, text);
    facts_.push_back(std::move(fact));
  }

  const Document& document_;
  std::vector<SecretFact> facts_;
  std::size_t shown_ = 0;  ///< so many of them, sorted, are from `read_file`
};

/// Of facts of one kind that overlap, the longest stays: the file may show half of what the joined line shows whole.
std::vector<SecretFact> longest_only(std::vector<SecretFact> facts) {
  std::ranges::stable_sort(facts, [](const SecretFact& a, const SecretFact& b) {
    return std::pair(a.kind, a.span) < std::pair(b.kind, b.span);
  });
  std::vector<SecretFact> kept;
  for (SecretFact& fact : facts) {
    const bool again = !kept.empty() && kept.back().kind == fact.kind && kept.back().span.overlaps(fact.span);
    if (!again)
      kept.push_back(std::move(fact));
    else if (fact.span.size() > kept.back().span.size())
      kept.back() = std::move(fact);
  }
  return kept;
}

/// Gives `facts[index]` the span of the fact before it, of a kind with precedence, that overlaps it.
void align(std::vector<SecretFact>& facts, std::size_t index, std::vector<std::size_t>& cursors) {
  SecretFact& fact = facts[index];
  for (std::size_t kind = 0; kind < static_cast<std::size_t>(fact.kind); ++kind) {
    std::size_t& cursor = cursors[kind];  // facts of a kind are sorted, and so are the questions
    while (cursor < index && static_cast<std::size_t>(facts[cursor].kind) == kind &&
           facts[cursor].span.end <= fact.span.begin)
      ++cursor;
    if (cursor < index && static_cast<std::size_t>(facts[cursor].kind) == kind &&
        facts[cursor].span.overlaps(fact.span)) {
      fact.span = facts[cursor].span;
      return;
    }
  }
}

}  // namespace

SecretFacts::SecretFacts(const Document& document) {
  Collector collector(document);
  collector.read_file();
  for (const ast::Instruction& instruction : document.instructions) collector.read_joined(instruction);
  std::vector<SecretFact> facts = collector.take();
  for (SecretFact& fact : named_secrets(document)) facts.push_back(std::move(fact));
  all_ = longest_only(std::move(facts));
}

std::vector<SecretFact> SecretFacts::of(Kind kind) const {
  std::vector<SecretFact> facts = all_;
  std::vector<SecretFact> wanted;
  std::vector<std::size_t> cursors(4);
  for (std::size_t other = 0; other < 4; ++other)
    cursors[other] = static_cast<std::size_t>(
        std::ranges::lower_bound(facts, static_cast<Kind>(other), {}, &SecretFact::kind) - facts.begin());
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (facts[i].kind != kind || facts[i].level == Severity::off || (kind == Kind::url && facts[i].comment)) continue;
    align(facts, i, cursors);
    if (wanted.empty() || wanted.back().span != facts[i].span) wanted.push_back(facts[i]);
  }
  return wanted;
}

void report_secret(Pass& pass, const SecretFact& fact, std::string message) {
  Finding& finding = pass.report(fact.span, std::move(message)).at(fact.level);
  if (fact.comment) {
    finding.lower();
    return;
  }
  const Stage* const stage = fact.at == nullptr ? nullptr : pass.model().stage_of(ast::common(*fact.at));
  if (stage == nullptr) return;
  constexpr std::string_view kForDevelopment[] = {"dev", "development", "test", "ci", "example"};
  const bool proven = fact.kind == Kind::private_key || fact.kind == Kind::provider;
  if (!pass.model().in_final_image(*stage) ||
      (!proven && std::ranges::find(kForDevelopment, stage->name) != std::end(kForDevelopment)))
    finding.lower();
}

std::string_view where_it_stays(const SecretFact& fact) {
  if (fact.comment || fact.at == nullptr) return "the Dockerfile";
  const std::string_view keyword = ast::keyword_name(fact.at->index());
  if (keyword == "RUN" || keyword == "ARG") return "the image history";
  if (keyword == "COPY" || keyword == "ADD") return "a layer and the image history";
  if (keyword == "FROM" || keyword.empty()) return "the Dockerfile";
  return "the image configuration";
}

std::vector<Span> SecretFacts::spans() const {
  std::vector<Span> spans;
  for (const SecretFact& fact : all_)
    if (!fact.shown.empty()) spans.push_back(fact.span);
  std::ranges::sort(spans);
  std::vector<Span> merged;
  for (const Span span : spans) {
    if (merged.empty() || merged.back().end <= span.begin)
      merged.push_back(span);
    else
      merged.back().end = std::max(merged.back().end, span.end);
  }
  return merged;
}

}  // namespace plimsoll::rules
