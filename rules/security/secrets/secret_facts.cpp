#include "rules/security/secrets/secret_facts.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

#include "plimsoll/secret.hpp"
#include "rules/security/secrets/secret_sources.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

using Kind = SecretFact::Kind;

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

/// Gives facts[index] the span of the fact before it, of a kind with precedence, that overlaps it.
class Aligner {
 public:
  explicit Aligner(std::vector<SecretFact>& facts) : facts_(facts) {
    for (std::size_t kind = 0; kind <= kSecretKinds; ++kind)
      begins_[kind] = static_cast<std::size_t>(
          std::ranges::lower_bound(facts, kind, {}, [](const SecretFact& fact) { return index_of(fact.kind); }) -
          facts.begin());
  }

  void align_all() {
    std::vector<Span> spans;  // moved together at the end: the questions are about the spans as they were found
    for (const SecretFact& fact : facts_) spans.push_back(fact.span);
    for (std::size_t kind = 1; kind < kSecretKinds; ++kind) {
      std::copy(begins_, begins_ + kind, cursors_);
      for (std::size_t i = begins_[kind]; i < begins_[kind + 1]; ++i) spans[i] = aligned(i, kind, spans);
    }
    for (std::size_t i = 0; i < spans.size(); ++i) facts_[i].span = spans[i];
  }

 private:
  static std::size_t index_of(Kind kind) { return static_cast<std::size_t>(kind); }

  Span aligned(std::size_t index, std::size_t kind, const std::vector<Span>& spans) {
    const Span span = facts_[index].span;
    for (std::size_t other = 0; other < kind; ++other) {
      std::size_t& cursor = cursors_[other];  // facts of a kind are sorted, and so are the questions
      while (cursor < begins_[other + 1] && facts_[cursor].span.end <= span.begin) ++cursor;
      if (cursor < begins_[other + 1] && facts_[cursor].span.overlaps(span)) return spans[cursor];
    }
    return span;
  }

  std::vector<SecretFact>& facts_;
  std::size_t begins_[kSecretKinds + 1] = {};
  std::size_t cursors_[kSecretKinds] = {};
};

/// Passwords in URLs that ENV and ARG give to programs as their proxy.
void add_proxies(const Document& document, std::vector<SecretFact>& facts) {
  constexpr std::string_view kNames[] = {"http_proxy", "https_proxy", "ftp_proxy", "all_proxy"};
  const auto is_proxy = [&](const ast::Pair& pair, Span span) {
    return pair.value && pair.value->span.overlaps(span) &&
           std::ranges::find(kNames, ascii_lower(pair.name.text)) != std::end(kNames);
  };
  std::vector<SecretFact> found;
  for (const SecretFact& fact : facts) {
    if (fact.kind != Kind::url || fact.comment || fact.at == nullptr) continue;
    const auto* env = ast::as<ast::Env>(*fact.at);
    const auto* arg = ast::as<ast::Arg>(*fact.at);
    if (env == nullptr && arg == nullptr) continue;
    const std::vector<ast::Pair>& pairs = env != nullptr ? env->pairs : arg->pairs;
    const auto pair = std::ranges::partition_point(
        pairs, [&](const ast::Pair& each) { return each.text.span.end <= fact.span.begin; });
    if (pair == pairs.end() || !is_proxy(*pair, fact.span)) continue;
    SecretFact& made = found.emplace_back(fact);
    made.kind = Kind::proxy;
    const ValueClass value = classify_value({}, document.source->slice(fact.span));
    made.level = value == ValueClass::weak_default ? Severity::warning : Severity::error;  // on any host
  }
  std::ranges::move(found, std::back_inserter(facts));
}

/// What is said where a build argument is used need not be said where it is declared.
void drop_used_arguments(std::vector<SecretFact>& facts) {
  std::set<const char*> used;
  for (const SecretFact& fact : facts)
    if (fact.kind == Kind::arg_copied || fact.kind == Kind::build_arg) used.insert(fact.label.data());
  std::erase_if(facts, [&](const SecretFact& fact) {
    return fact.kind == Kind::name && fact.shown.empty() && used.contains(fact.label.data());
  });
}

std::vector<Span> merged(std::vector<Span> spans) {
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

}  // namespace

SecretFacts::SecretFacts(const Model& model) {
  std::vector<SecretFact> all = secrets_by_shape(model.document());
  add_proxies(model.document(), all);
  for (const auto& more :
       {named_secrets(model.document()), command_credentials(model), written_credentials(model), secret_flow(model)})
    all.insert(all.end(), more.begin(), more.end());
  drop_used_arguments(all);
  all = longest_only(std::move(all));
  std::vector<Span> spans;
  for (const SecretFact& fact : all)
    if (!fact.shown.empty()) spans.push_back(fact.span);
  hidden_ = merged(std::move(spans));

  Aligner(all).align_all();
  for (SecretFact& fact : all) {
    if (fact.level == Severity::off || (fact.kind == Kind::url && fact.comment)) continue;
    if (!facts_.empty() && facts_.back().kind == fact.kind && facts_.back().span == fact.span) continue;
    facts_.push_back(std::move(fact));
  }
}

std::span<const SecretFact> SecretFacts::of(Kind kind) const {
  const auto begin = std::ranges::lower_bound(facts_, kind, {}, &SecretFact::kind);
  return {begin, std::ranges::upper_bound(begin, facts_.end(), kind, {}, &SecretFact::kind)};
}

Finding& report_secret(Pass& pass, const SecretFact& fact, std::string message) {
  Finding& finding = pass.report(fact.span, std::move(message)).at(fact.level);
  if (fact.comment) {
    return finding.lower();
  }
  const Stage* const stage = fact.at == nullptr ? nullptr : pass.model().stage_of(ast::common(*fact.at));
  if (stage == nullptr) return finding;
  constexpr std::string_view kForDevelopment[] = {"dev", "development", "test", "ci", "example"};
  const bool proven = fact.kind == Kind::private_key || fact.kind == Kind::provider;
  if (!pass.model().in_final_image(*stage) ||
      (!proven && std::ranges::find(kForDevelopment, stage->name) != std::end(kForDevelopment)))
    finding.lower();
  return finding;
}

std::string_view where_it_stays(const SecretFact& fact) {
  if (fact.comment || fact.at == nullptr) return "the Dockerfile";
  const std::string_view keyword = ast::keyword_name(fact.at->index());
  if (keyword == "RUN" || keyword == "ARG") return "the image history";
  if (keyword == "COPY" || keyword == "ADD") return "a layer and the image history";
  if (keyword == "FROM" || keyword.empty()) return "the Dockerfile";
  return "the image configuration";
}

std::vector<Span> secret_spans(const Document& document) {
  const Invocation invocation;
  return Model(document, invocation).fact<SecretFacts>().hidden();
}

}  // namespace plimsoll::rules
