// Comments that should be pragmas. Each question starts from what is surely meant; where a comment may be prose nothing
// is said.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "plimsoll/pragma.hpp"
#include "plimsoll/selection.hpp"
#include "rule/comments.hpp"
#include "text/ascii.hpp"

namespace plimsoll {
namespace {

constexpr std::string_view kBlanks = " \t\r";

bool is_letter(char c) { return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_part_of_code(char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '.' || c == '*'; }

/// "DL3006", "sc2086", "CKV_DOCKER_3": letters, then perhaps more, and a digit at the end.
bool has_shape_of_code(std::string_view text) {
  return text.size() > 3 && is_letter(text.front()) && is_letter(text[1]) && is_digit(text.back()) &&
         std::ranges::all_of(text, is_part_of_code);
}

/// ShellCheck's codes are open-ended: "SC2086", "sc2", "SC*".
bool may_mean_shellcheck(std::string_view text) {
  if (text.ends_with('*')) text.remove_suffix(1);
  return text.size() >= 2 && text.size() <= 6 && ascii_lower(text.substr(0, 2)) == "sc" &&
         std::ranges::all_of(text.substr(2), is_digit);
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return text.substr(text.size());
  return text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

/// Takes what `is_part` holds for from the front of `text`, behind blanks.
template <typename IsPart>
std::string_view take(std::string_view& text, IsPart is_part) {
  text = text.substr(std::min(text.find_first_not_of(kBlanks), text.size()));
  const auto end = std::ranges::find_if_not(text, is_part);
  const std::string_view taken = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(taken.size());
  return taken;
}

std::string_view take_word(std::string_view& text) {
  return take(text, [](char c) { return is_letter(c) || c == '-' || c == '_'; });
}

/// What people write for `ignore`.
bool means_ignore(std::string_view word) {
  constexpr std::array<std::string_view, 9> kWords = {
      "ignored", "ignores", "ignore-line", "ignore-next-line", "disable", "skip", "suppress", "allow", "noqa"};
  constexpr std::array<std::string_view, 1> kRight = {"ignore"};
  return std::ranges::find(kWords, word) != kWords.end() || !closest(word, kRight).empty();
}

bool is_scope(std::string_view word) { return ascii_lower(word) == "global" || ascii_lower(word) == "stage"; }

/// For messages: not too long. What is shown is ASCII.
std::string shown(std::string_view word) {
  constexpr std::size_t kLongest = 48;
  return word.size() <= kLongest ? std::string(word) : std::string(word.substr(0, kLongest)) + "…";
}

class Reader {
 public:
  Reader(const Document& document, std::span<const Rule* const> all) : document_(document), all_(all) {}

  std::vector<PragmaMistake> mistakes() {
    for (const CommentPlace& comment : comment_places(document_)) read(document_.source->slice(comment.text));
    return std::move(found_);
  }

 private:
  PragmaMistake& say(std::string_view where, std::string message) {
    found_.push_back({document_.source->span_of(where), std::move(message), std::nullopt});
    return found_.back();
  }
  void say(std::string_view where, std::string message, std::string better) {
    PragmaMistake& mistake = say(where, std::move(message));
    mistake.edit = Edit{mistake.span, std::move(better)};
  }

  bool is_known(std::string_view code) const {
    return may_mean_shellcheck(code) || !matching_rules(all_, code, Reach::siblings).empty();
  }
  bool is_code(std::string_view word) const { return has_shape_of_code(word) || is_known(word); }
  /// Whether `list` starts with a code.
  bool starts_with_code(std::string_view list) const { return is_code(take(list, is_part_of_code)); }
  /// Whether `list` is nothing but codes.
  bool is_all_codes(std::string_view list) const {
    list = trimmed(list.substr(0, list.find('#')));
    while (!list.empty()) {
      if (!is_code(take(list, is_part_of_code))) return false;
      list = list.substr(std::min(list.find_first_not_of(" \t,;"), list.size()));
    }
    return true;
  }

  /// `comment` starts with '#'.
  void read(std::string_view comment) {
    std::string_view rest = comment.substr(std::min<std::size_t>(1, comment.size()));
    const std::string tool = ascii_lower(take(rest, is_letter));
    if (tool != "plimsoll" && tool != "hadolint") return;
    is_ours_ = tool == "plimsoll";
    const std::string_view colon = rest.starts_with(':') ? rest.substr(0, 1) : std::string_view();
    rest.remove_prefix(colon.size());
    if (rest.empty() || (colon.empty() && kBlanks.find(rest.front()) == std::string_view::npos)) return;
    const std::string_view word = take_word(rest);
    if (colon.empty())
      read_words(word, rest);
    else
      read_behind_colon(colon, word, rest);
  }

  /// `# plimsoll: ignore=DL3006`
  void read_behind_colon(std::string_view colon, std::string_view word, std::string_view rest) {
    if (is_scope(word)) word = take_word(rest);
    rest = trimmed(rest);
    if (ascii_lower(word) == "ignore" && rest.starts_with('=') && starts_with_code(rest.substr(1)))
      say(colon, "no ':' belongs behind the name of the tool: remove it", "");
  }

  void read_words(std::string_view word, std::string_view rest) {
    const std::string small = ascii_lower(word);
    if (small == "shell") return read_shell(word, rest);
    if (is_scope(word)) {
      word = take_word(rest);
    } else if (small != "ignore") {
      std::string_view behind = rest;
      const std::string_view second = take_word(behind);
      if (ascii_lower(second) == "ignore" && trimmed(behind).starts_with('=')) return read_scope(word);
    }
    if (ascii_lower(word) == "ignore") return read_ignore(word, rest);
    read_unknown(word, rest);
  }

  void read_shell(std::string_view word, std::string_view rest) {
    rest = trimmed(rest);
    if (rest.starts_with('=') && trimmed(rest.substr(1)).empty())
      say(word, "'shell=' names no shell: write one behind it, as in 'shell=bash'");
  }

  /// `word` stands where only the scope of `ignore=` may.
  void read_scope(std::string_view word) {
    constexpr std::array<std::string_view, 2> kScopes = {"global", "stage"};
    const std::string_view near = closest(word, kScopes);
    if (!near.empty())
      say(word, fmt::format("unknown word '{}' (did you mean '{}'?)", shown(word), near), std::string(near));
    else if (is_ours_ && !word.empty())
      say(word,
          fmt::format("unknown word '{}': write 'stage' or 'global' in front of 'ignore', or nothing", shown(word)));
  }

  void read_unknown(std::string_view word, std::string_view rest) {
    const bool is_pair = rest.starts_with('=');  // nothing in between, as in no sentence
    rest = trimmed(rest);
    const bool has_sign = rest.starts_with('=') || rest.starts_with(':');
    if (word.empty() || !has_sign) return;
    if (means_ignore(ascii_lower(word)) && starts_with_code(rest.substr(1)))
      say(word, fmt::format("unknown word '{}' (did you mean 'ignore'?)", shown(word)), "ignore");
    else if (is_pair && is_ours_)
      say(word, fmt::format("unknown word '{}': the words are 'ignore', 'stage', 'global' and 'shell'", shown(word)));
  }

  void read_ignore(std::string_view word, std::string_view rest) {
    rest = trimmed(rest);
    if (rest.empty() || rest.starts_with('#'))
      say(word, fmt::format("'{}' names no rule: write '=' and codes behind it", word));
    else if (rest.starts_with('='))
      read_list(word, rest.substr(1));
    else if (rest.starts_with(':') && starts_with_code(rest.substr(1)))
      say(rest.substr(0, 1), fmt::format("write '=' instead of ':' behind '{}'", word), "=");
    else if (is_all_codes(rest))
      say(take(rest, is_part_of_code), fmt::format("write '=' between '{}' and the codes", word));
  }

  void read_list(std::string_view word, std::string_view list) {
    list = trimmed(list.substr(0, list.find('#')));
    if (list.empty()) {
      say(word, fmt::format("'{}=' names no rule: write codes behind it", word));
      return;
    }
    const bool is_one = list.find(',') == std::string_view::npos;
    if (is_one && !starts_with_code(list) && list.find_first_of(kBlanks) != std::string_view::npos) return;  // prose
    for (bool more = true; more;) {
      const std::size_t comma = std::min(list.find(','), list.size());
      const std::string_view element = trimmed(list.substr(0, comma));
      const std::string_view sign = list.substr(comma, 1);
      list.remove_prefix(comma + sign.size());
      const bool is_last = trimmed(list).empty();
      if (element.empty() || (is_last && !sign.empty()))
        return say(sign, "no code stands beside this comma: remove it", "");
      more = read_element(element) && !is_last;
    }
  }

  /// Whether the list can be read on.
  bool read_element(std::string_view element) {
    std::string_view rest = element;
    const std::string_view code = take(rest, is_part_of_code);
    if (code.empty()) return false;  // a placeholder, perhaps
    check(code);
    const std::string_view reason = trimmed(rest);
    if (reason.empty()) return true;
    std::string_view behind = reason;
    if (reason.starts_with(';'))
      say(reason.substr(0, 1), "write ',' instead of ';' between codes", ",");
    else if (is_code(take(behind, is_part_of_code)))
      say(reason, fmt::format("write ',' behind '{}'", shown(code)));
    else
      say(reason, "write '#' in front of a reason", fmt::format("# {}", reason));
    return false;
  }

  void check(std::string_view code) {
    if (is_known(code) || (!is_ours_ && has_shape_of_code(code))) return;
    const std::string_view near = suggestions_++ < kSuggestions ? closest_selector(all_, code) : std::string_view();
    if (near.empty())
      say(code, fmt::format("unknown rule '{}': it silences nothing", shown(code)));
    else
      say(code, fmt::format("unknown rule '{}' (did you mean '{}'?)", shown(code), near), std::string(near));
  }

  static constexpr int kSuggestions = 32;  // a search through all names each

  const Document& document_;
  std::span<const Rule* const> all_;
  std::vector<PragmaMistake> found_;
  bool is_ours_ = false;  // of the comment that is read
  int suggestions_ = 0;
};

}  // namespace

std::vector<PragmaMistake> pragma_mistakes(const Document& document, std::span<const Rule* const> all) {
  return Reader(document, all).mistakes();
}

}  // namespace plimsoll
