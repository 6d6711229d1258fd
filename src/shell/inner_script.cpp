#include "shell/inner_script.hpp"

#include <algorithm>

#include "shell/word.hpp"

namespace plimsoll::shell {
namespace {

using Range = InnerScript::Range;

/// Nothing in it can end or open anything, whatever quotes it stands in.
bool is_plain(ShellNode node) {
  return node.is(ShellKind::parameter) && node.text().find_first_of("\"'\\`( \t\n") == std::string_view::npos;
}

class ScriptSink : public ValueSink {
 public:
  explicit ScriptSink(InnerScript& script) : script_(script) {}

  void piece(std::string_view part) override { script_.text.add(part); }
  void byte(char c) override { script_.text.add_glue(c); }
  void expansion(ShellNode node) override {
    const std::size_t begin = script_.text.text().size();
    if (is_plain(node))
      script_.text.add(node.text());
    else
      script_.text.add("$()", node.span());
    script_.expansions.emplace_back(begin, script_.text.text().size());
  }

 private:
  InnerScript& script_;
};

Range range_of(ShellNode node) {
  const auto begin = static_cast<std::size_t>(node.text().data() - node.tree().source().text().data());
  return {begin, begin + node.text().size()};
}

/// The expansions in a part of the text.
std::pair<std::size_t, std::size_t> inside(std::span<const Range> expansions, Range part) {
  const auto first = std::ranges::lower_bound(expansions, part.first, {}, &Range::first);
  const auto last = std::ranges::lower_bound(expansions, part.second, {}, &Range::first);
  return {first - expansions.begin(), last - expansions.begin()};
}

/// `$folder/…`: a program, whatever the folder is.
bool opens_path(ShellNode word, Range expansion) {
  return word.text().substr(expansion.second - expansion.first).starts_with('/');
}

}  // namespace

InnerScript::InnerScript(const ShellTree& tree, std::span<const ShellWord* const> words) : text(tree.source()) {
  ScriptSink sink(*this);
  for (const ShellWord* word : words) {
    if (word != words.front()) sink.byte(' ');
    write_value(tree.node(word->node), sink);
  }
  std::size_t at = 0;
  is_known = expansions.empty();
  const auto has_text = [&](std::size_t end) {
    const std::string_view between = text.text().substr(at, end - at);
    return between.find_first_not_of(" \t\n") != std::string_view::npos;
  };
  for (const auto& [begin, end] : expansions) {
    is_known = is_known || has_text(begin);
    at = end;
  }
  is_known = is_known || has_text(text.text().size());
}

bool may_split(ShellNode word) {
  return std::any_of(word.children().begin(), word.children().end(), [](ShellNode part) {
    return part.is(ShellKind::parameter) || part.is(ShellKind::command_substitution) || part.is(ShellKind::backticks);
  });
}

bool keeps_structure(const ShellTree& tree, std::span<const Range> expansions) {
  std::vector<bool> in_word(expansions.size());
  std::uint32_t name = ShellTree::kNone;
  for (std::uint32_t at = 0; at < tree.size() && !expansions.empty(); ++at) {
    const ShellNode node = tree.node(at);
    if (node.is(ShellKind::simple_command))
      if (const ShellNode first = node.child(ShellKind::word)) name = first.index();
    if (!node.is(ShellKind::word) && !node.is(ShellKind::heredoc_body)) continue;
    const Range part = range_of(node);
    const auto [first, last] = inside(expansions, part);
    if (first == last) continue;
    if (at == name && expansions[first].first == part.first && !opens_path(node, expansions[first])) return false;
    std::fill(in_word.begin() + static_cast<std::ptrdiff_t>(first), in_word.begin() + static_cast<std::ptrdiff_t>(last),
              true);
  }
  return std::ranges::find(in_word, false) == in_word.end();
}

void mark_expanded(std::span<Command> commands, const ShellTree& tree, std::span<const Range> expansions) {
  if (expansions.empty()) return;
  const auto mark = [&](ShellWord& word) {
    if (word.node == ShellTree::kNone) return;
    const auto [first, last] = inside(expansions, range_of(tree.node(word.node)));
    if (first != last) word.literal = false;
  };
  for (Command& command : commands) {
    std::ranges::for_each(command.words, mark);
    std::ranges::for_each(command.assignments, mark);
    for (Redirect& redirect : command.redirects) mark(redirect.target);
  }
}

}  // namespace plimsoll::shell
