// Finds secrets: literals first (automaton), then the pattern of the literal, anchored where its match would begin, in
// a window of bounded length. No byte is looked at more often than some constant times. The only file that sees RE2.
#include "secret/engine.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <mutex>

#include "secret/checks.hpp"
#include "secret/placeholder.hpp"

namespace plimsoll {
namespace secret {
namespace {

constexpr std::size_t kContextReach = 512;

constinit std::atomic<std::size_t> compiled_count{0};

struct Compiled {
  std::once_flag once[kMaxPatterns];
  const RE2* regex[kMaxPatterns] = {};
};

// Never destroyed: threads may still be scanning when the process ends.
const RE2& regex_of(std::size_t index) {
  static Compiled& compiled = *new Compiled;
  std::call_once(compiled.once[index], [&] {
    RE2::Options options(RE2::Latin1);
    options.set_log_errors(false);
    const std::string_view text = patterns()[index].regex;
    compiled.regex[index] = new RE2(re2::StringPiece(text.data(), text.size()), options);
    compiled_count.fetch_add(1, std::memory_order_relaxed);
  });
  return *compiled.regex[index];
}

// A letter behind a backslash stands for a line end or a tab and is no part of a word.
bool left_is_clear(const Pattern& pattern, std::string_view text, std::size_t begin) {
  if (begin == 0 || !pattern.left->has(text[begin - 1])) return true;
  const char byte = text[begin - 1];
  return begin >= 2 && text[begin - 2] == '\\' && (byte == 'n' || byte == 't' || byte == 'r');
}

bool context_is_near(const Pattern& pattern, std::string_view text, const Candidate& candidate) {
  if (pattern.context.empty()) return true;
  const std::size_t from = candidate.whole_begin - std::min(candidate.whole_begin, kContextReach);
  const std::string_view near = text.substr(from, candidate.whole_end - from + kContextReach);
  bool found = false;
  each_word(pattern.context,
            [&](std::string_view word) { found = found || find_folded(near, word) != std::string_view::npos; });
  return found;
}

bool shape_is_enough(Rank rank) { return rank == Rank::key_block || rank == Rank::url; }

bool match_at(std::size_t index, std::string_view text, std::size_t begin, Candidate& candidate) {
  const Pattern& pattern = patterns()[index];
  const std::string_view window = text.substr(begin, pattern.max_length + 1);
  const RE2& regex = regex_of(index);
  re2::StringPiece groups[2];
  const int wanted = regex.NumberOfCapturingGroups() > 0 ? 2 : 1;
  const re2::StringPiece subject(window.data(), window.size());
  if (!regex.Match(subject, 0, subject.size(), RE2::ANCHOR_START, groups, wanted)) return false;
  const auto offset = [&](const char* place) { return static_cast<std::size_t>(place - text.data()); };
  const re2::StringPiece& secret = groups[wanted - 1];
  candidate = {begin, begin + groups[0].size(), offset(secret.data()), offset(secret.data() + secret.size())};
  return true;
}

struct Found {
  std::uint32_t pattern = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

SecretKind kind_of(const Pattern& pattern) {
  if (pattern.rank == Rank::key_block) return SecretKind::private_key;
  return pattern.rank == Rank::url ? SecretKind::url : SecretKind::provider;
}

// Of overlapping matches the one with the lower rank stays, then the longer one. `all` is sorted by begin.
std::vector<Found> without_overlaps(const std::vector<Found>& all) {
  std::vector<Found> kept;
  for (const Found& next : all) {
    if (kept.empty() || kept.back().end <= next.begin) {
      kept.push_back(next);
      continue;
    }
    Found& last = kept.back();
    const Rank rank = patterns()[next.pattern].rank;
    const Rank last_rank = patterns()[last.pattern].rank;
    if (rank < last_rank || (rank == last_rank && next.end - next.begin > last.end - last.begin)) last = next;
  }
  return kept;
}

}  // namespace

std::size_t compiled_patterns() { return compiled_count.load(std::memory_order_relaxed); }

bool accept(const Pattern& pattern, std::string_view text, Candidate& candidate) {
  if (!left_is_clear(pattern, text, candidate.whole_begin)) return false;
  if (candidate.whole_end - candidate.whole_begin > pattern.max_length) return false;
  if (candidate.whole_end < text.size() && pattern.right->has(text[candidate.whole_end])) return false;
  const std::string_view secret = text.substr(candidate.begin, candidate.end - candidate.begin);
  if (entropy(secret) < static_cast<double>(pattern.floor)) return false;
  if (!shape_is_enough(pattern.rank) && is_placeholder_token(secret)) return false;
  if (!context_is_near(pattern, text, candidate)) return false;
  return pattern.check == nullptr || pattern.check(text, candidate);
}

namespace {

// Every match of every pattern, those of one pattern without overlaps; sorted by begin.
std::vector<Found> find_all(std::string_view text) {
  std::vector<Found> found;
  std::size_t done[kMaxPatterns] = {};  // where the last match of each pattern ends
  bool service_account = false;
  automaton().scan(text, [&](std::uint32_t index, std::size_t hit) {
    if (hit < done[index]) return;
    const Pattern& pattern = patterns()[index];
    const std::size_t begin = pattern.start == nullptr ? hit : pattern.start(text, hit);
    if (begin == std::string_view::npos || begin < done[index] || !left_is_clear(pattern, text, begin)) return;
    Candidate candidate;
    if (!match_at(index, text, begin, candidate) || !accept(pattern, text, candidate)) return;
    done[index] = std::max(candidate.whole_end, candidate.end);
    if (pattern.id == "gcp-service-account") service_account = true;
    found.push_back({index, candidate.begin, candidate.end});
  });
  if (service_account && !has_service_account_key(text))
    std::erase_if(found, [](const Found& one) { return patterns()[one.pattern].id == "gcp-service-account"; });

  std::ranges::sort(found, [](const Found& a, const Found& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.pattern < b.pattern;
  });
  return found;
}

std::vector<SecretMatch> matches(const std::vector<Found>& found) {
  std::vector<SecretMatch> out;
  out.reserve(found.size());
  for (const Found& one : found) out.push_back({&secret_patterns()[one.pattern], one.begin, one.end});
  return out;
}

}  // namespace
}  // namespace secret

std::vector<SecretMatch> find_secrets(std::string_view text) {
  return secret::matches(secret::without_overlaps(secret::find_all(text)));
}

std::vector<SecretMatch> find_secrets_of_each_kind(std::string_view text) {
  using namespace secret;
  std::vector<Found> of_kind[3];
  for (const Found& one : find_all(text))
    of_kind[static_cast<std::size_t>(kind_of(patterns()[one.pattern]))].push_back(one);
  std::vector<SecretMatch> out;
  for (const auto& found : of_kind) {
    const std::vector<SecretMatch> kept = matches(without_overlaps(found));
    out.insert(out.end(), kept.begin(), kept.end());
  }
  std::ranges::stable_sort(out, {}, &SecretMatch::begin);
  return out;
}

std::span<const SecretPattern> secret_patterns() {
  static const std::vector<SecretPattern>& shown = *[] {
    auto* all = new std::vector<SecretPattern>;
    for (const secret::Pattern& pattern : secret::patterns())
      all->push_back({pattern.id, pattern.provider, secret::kind_of(pattern), pattern.severity});
    return all;
  }();
  return shown;
}

}  // namespace plimsoll
