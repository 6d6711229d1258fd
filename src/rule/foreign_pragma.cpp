// Comments by which other scanners are told to be silent, each as that scanner documents it:
//     # trivy:ignore:DS-0002 trivy:ignore:DS-0026:exp:2030-01-31     the instruction below, until that day
//     # checkov:skip=CKV_DOCKER_3:reason                             the file, wherever it stands
//     # kics-scan ignore, # kics-scan disable=UUID,UUID              the file, in front of all instructions
//     # kics-scan enable=UUID,UUID                                   the same, for all others
//     # kics-scan ignore-line, ignore-block                          the instruction below; its stage if that is FROM
//     # nosemgrep, # nosemgrep: ID, ID                               the instruction below
//     # NOSONAR, # NOSONAR(S6471)                                    the same; Sonar has nothing for Dockerfiles
#include "rule/foreign_pragma.hpp"

#include <algorithm>
#include <iterator>

#include "plimsoll/date.hpp"
#include "plimsoll/pragma.hpp"
#include "rule/comments.hpp"
#include "rule/tool.hpp"
#include "text/ascii.hpp"

namespace plimsoll {
namespace {

constexpr std::string_view kBlanks = " \t\r";
constexpr std::string_view kEverything = "*";

bool same(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}
bool is_word_byte(char c) {
  return (c >= '0' && c <= '9') || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z') || c == '_';
}

/// Takes what stands in front of the first of `ends`.
std::string_view take_until(std::string_view& text, std::string_view ends) {
  const std::string_view taken = text.substr(0, text.find_first_of(ends));
  text.remove_prefix(taken.size());
  return taken;
}
std::string_view without_blanks_in_front(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(kBlanks), text.size()));
}

class Reader {
 public:
  Reader(const Document& document, std::string_view today) : document_(document), today_(today) {}

  std::vector<Pragma> all() {
    for (const CommentPlace& comment : comment_places(document_)) read(comment);
    return std::move(found_);
  }

 private:
  void read(const CommentPlace& comment) {
    const std::string_view text = document_.source->slice(comment.text);
    const std::string_view words = without_blanks_in_front(text.substr(std::min<std::size_t>(1, text.size())));
    if (words.starts_with("trivy:")) read_trivy(comment, words);
    if (words.starts_with("kics-scan")) read_kics(comment, words.substr(9));
    if (words.starts_with("nosem")) read_semgrep(comment, words.substr(5));
    if (text.find("NOSONAR") != std::string_view::npos) read_sonar(comment, text);
    if (text.find(":skip=") != std::string_view::npos) read_checkov(comment, text);
  }

  Pragma& open(const CommentPlace& comment, Tool tool, PragmaScope scope = PragmaScope::next) {
    Pragma& pragma = found_.emplace_back();
    pragma.span = comment.text;
    pragma.tool = tool;
    pragma.scope = scope;
    pragma.target = scope == PragmaScope::stage ? comment.stage : comment.next;
    pragma.stack = comment.stack;
    return pragma;
  }
  void add(Pragma& pragma, std::string_view id) {
    pragma.ignored.push_back(id);
    pragma.ignored_spans.push_back(document_.source->owns(id) ? document_.source->span_of(id) : pragma.span);
  }
  /// The ids of a list that ends where something else than a comma stands behind one.
  void add_list(Pragma& pragma, std::string_view list, std::string_view ends) {
    while (true) {
      list = without_blanks_in_front(list);
      const std::string_view id = take_until(list, ends);
      if (!id.empty()) add(pragma, id);
      list = without_blanks_in_front(list);
      if (!list.starts_with(',')) return;
      list.remove_prefix(1);
    }
  }

  void read_trivy(const CommentPlace& comment, std::string_view words) {
    constexpr std::string_view kIgnore = "trivy:ignore:";
    Pragma& pragma = open(comment, Tool::trivy);
    while (!words.empty()) {
      std::string_view word = take_until(words, " \t\r#");
      words.remove_prefix(std::min<std::size_t>(1, words.size()));
      if (!word.starts_with(kIgnore)) continue;
      word.remove_prefix(kIgnore.size());
      const std::string_view id = take_until(word, ":");
      constexpr std::string_view kExpires = ":exp:";
      if (word.starts_with(kExpires)) {
        const std::string_view day = word.substr(kExpires.size());
        if (!is_date(day) || today_ >= day) continue;
      } else if (!word.empty() || id.find('[') != std::string_view::npos) {
        continue;  // for a workspace, or a resource with that attribute
      }
      if (!id.empty()) add(pragma, id);
    }
    if (pragma.ignored.empty()) found_.pop_back();
  }

  void read_checkov(const CommentPlace& comment, std::string_view text) {
    for (const std::string_view start : {"checkov:skip=", "bridgecrew:skip="})
      if (const std::size_t at = text.find(start); at != std::string_view::npos) {
        Pragma& pragma = open(comment, Tool::checkov, PragmaScope::file);
        add_list(pragma, text.substr(at + start.size()), ",: \t\r");
        if (pragma.ignored.empty()) found_.pop_back();
        return;
      }
  }

  void read_kics(const CommentPlace& comment, std::string_view words) {
    if (words.empty() || kBlanks.find(words.front()) == std::string_view::npos) return;
    words = without_blanks_in_front(words);
    const std::string_view command = take_until(words, " \t\r=");
    if (command == "ignore-line") {
      add(open(comment, Tool::kics), kEverything);
    } else if (command == "ignore-block") {
      add(open(comment, Tool::kics, comment.above_from ? PragmaScope::stage : PragmaScope::next), kEverything);
    } else if (command == "ignore" && comment.on_top) {
      add(open(comment, Tool::kics, PragmaScope::file), kEverything);
    } else if ((command == "disable" || command == "enable") && comment.on_top && words.starts_with('=')) {
      Pragma& pragma = open(comment, Tool::kics, PragmaScope::file);
      pragma.all_others = command == "enable";
      add_list(pragma, words.substr(1), ", \t\r");
      if (pragma.ignored.empty()) found_.pop_back();
    }
  }

  void read_semgrep(const CommentPlace& comment, std::string_view words) {
    if (words.starts_with("grep")) words.remove_prefix(4);
    if (!words.empty() && (is_word_byte(words.front()) || words.front() == '-')) return;
    Pragma& pragma = open(comment, Tool::semgrep);
    if (words.starts_with(':')) add_list(pragma, words.substr(1), ", \t\r");
    if (pragma.ignored.empty()) add(pragma, kEverything);
  }

  void read_sonar(const CommentPlace& comment, std::string_view text) {
    constexpr std::string_view kWord = "NOSONAR";
    const std::size_t at = text.find(kWord);
    std::string_view rest = text.substr(at + kWord.size());
    if (is_word_byte(text[at - 1]) || (!rest.empty() && is_word_byte(rest.front()))) return;
    Pragma& pragma = open(comment, Tool::sonar);
    if (!rest.starts_with('(')) return add(pragma, kEverything);
    rest.remove_prefix(1);
    add_list(pragma, take_until(rest, ")"), ", \t\r");
  }

  const Document& document_;
  std::string_view today_;
  std::vector<Pragma> found_;
};

/// Whether `alias`, an id of `tool`, is what the comment calls `id`.
bool is_called(Tool tool, std::string_view alias, std::string_view id) {
  if (id.ends_with('*')) return same(alias.substr(0, id.size() - 1), id.substr(0, id.size() - 1));
  if (same(alias, id)) return true;
  switch (tool) {
    case Tool::kics:
      return id.size() > alias.size() && id[alias.size()] == '-' && same(id.substr(0, alias.size()), alias);
    case Tool::semgrep:  // "dockerfile.security.missing-user.missing-user"; "generic.secrets" is a family
      return id.size() > alias.size() &&
             ((id.ends_with(alias) && id[id.size() - alias.size() - 1] == '.') ||
              (alias.find('.') != std::string_view::npos && id.starts_with(alias) && id[alias.size()] == '.'));
    case Tool::sonar:
      return same(id.substr(id.find(':') + 1), alias);  // "docker:S6471"
    default:
      return false;
  }
}

}  // namespace

std::vector<Pragma> find_foreign_pragmas(const Document& document, std::string_view today) {
  return Reader(document, today).all();
}

ForeignIds::ForeignIds(std::span<const Rule* const> all) : all_(all) {
  for (const Rule* rule : all)
    for (const std::string_view alias : rule->info.aliases)
      if (const auto tool = tool_of_alias(alias)) aliases_.push_back({*tool, alias, rule});
}

std::vector<const Rule*> ForeignIds::rules(Tool tool, std::string_view id) const {
  std::vector<const Rule*> named;
  for (const Alias& alias : aliases_)
    if (alias.tool == tool && is_called(tool, alias.text, id)) named.push_back(alias.rule);
  std::vector<const Rule*> found;
  if (named.empty()) return found;
  std::ranges::copy_if(all_, std::back_inserter(found), [&](const Rule* rule) {
    return std::ranges::any_of(named, [&](const Rule* other) { return other->info.name == rule->info.name; });
  });
  return found;
}

}  // namespace plimsoll
