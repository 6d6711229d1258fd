// Edit distance over short words; whatever is long is near to nothing.
#include "syntax/suggest.hpp"

#include <algorithm>
#include <array>

#include "syntax/messages.hpp"

namespace plimsoll::syntax {
namespace {

constexpr std::size_t kLongest = 32;  // nothing known is longer; hostile words end here

std::size_t distance(std::string_view a, std::string_view b) {
  std::array<std::size_t, kLongest + 1> row{};
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

constexpr std::array<std::string_view, 18> kInstructions = {
    "ADD",   "ARG",        "CMD",     "COPY", "ENTRYPOINT", "ENV",        "EXPOSE", "FROM",   "HEALTHCHECK",
    "LABEL", "MAINTAINER", "ONBUILD", "RUN",  "SHELL",      "STOPSIGNAL", "USER",   "VOLUME", "WORKDIR"};

}  // namespace

std::optional<std::string_view> nearest(std::string_view typed, std::span<const std::string_view> candidates) {
  if (typed.size() > kLongest) return std::nullopt;
  std::optional<std::string_view> best;
  std::size_t least = 3;
  for (const std::string_view candidate : candidates) {
    if (equals_folded(typed, candidate)) return std::nullopt;
    const std::size_t length = candidate.size() > kLongest ? least : distance(typed, candidate);
    if (length < least) {
      least = length;
      best = candidate;
    }
  }
  return best;
}

bool is_instruction(std::string_view word) { return std::ranges::find(kInstructions, word) != kInstructions.end(); }

std::optional<std::string> nearest_instruction(std::string_view typed) {
  if (typed.empty() || typed.size() > kLongest) return std::nullopt;
  const auto found = nearest(fold_upper(typed), kInstructions);
  if (!found) return std::nullopt;
  std::string out(*found);
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (std::ranges::any_of(typed, is_lower) && std::ranges::none_of(typed, is_upper))
    std::ranges::transform(out, out.begin(), [](char c) { return static_cast<char>(c - 'A' + 'a'); });
  return out;
}

}  // namespace plimsoll::syntax
