// What holds for the tree of any bytes whatever. Shared by the property tests and the fuzz target, so it needs no test
// framework: each check answers with the first thing that is wrong, or with nothing.
#pragma once

#include <functional>
#include <string>

#include "plimsoll/document.hpp"

namespace plimsoll::testing {

class TreeChecker {
 public:
  explicit TreeChecker(const Document& document) : document_(document) {}

  /// The first broken promise, or an empty string.
  std::string check() {
    tiling();
    for (const ast::Instruction& each : document_.instructions) instruction(each);
    std::uint32_t last = 0;
    for (const SyntaxError& error : document_.errors) {
      expect(error.span.begin <= error.span.end && error.span.end <= document_.source->size(), "an error lies outside");
      expect(error.span.begin >= last, "errors are out of order");
      expect(!error.message.empty() && error.message.size() <= 100, "a message is empty or too long: " + error.message);
      last = error.span.begin;
    }
    return problem_;
  }

 private:
  void expect(bool holds, const std::string& otherwise) {
    if (!holds && problem_.empty()) problem_ = otherwise;
  }

  void tiling() {
    std::uint32_t at = 0;
    std::size_t instructions = 0;
    std::size_t directives = 0;
    for (const Item& item : document_.items) {
      expect(item.span.begin == at && !item.span.empty(), "items leave a gap, overlap or are empty");
      at = item.span.end;
      if (item.kind == ItemKind::instruction) expect(item.index == instructions++, "an instruction is out of order");
      if (item.kind == ItemKind::directive) expect(item.index == directives++, "a directive is out of order");
    }
    expect(at == document_.source->size(), "items do not cover the file");
    expect(instructions == document_.instructions.size(), "an instruction has no item");
    expect(directives == document_.directives.size(), "a directive has no item");
    for (const Directive& directive : document_.directives) {
      expect(document_.source->slice(directive.name.span) == directive.name.text, "a directive's name is misplaced");
      expect(document_.source->slice(directive.value.span) == directive.value.text, "a directive's value is misplaced");
    }
  }

  void instruction(const ast::Instruction& each) {
    const ast::Common& node = ast::common(each);
    std::uint32_t at = node.tile.begin;
    for (const Piece& piece : pieces(node)) {
      expect(piece.span.begin == at && !piece.span.empty(), "pieces leave a gap, overlap or are empty");
      at = piece.span.end;
    }
    expect(at == node.tile.end, "pieces do not cover the instruction");
    inside(node, node.span);
    for (const Span comment : node.comments) {
      inside(node, comment);
      expect(document_.source->slice(comment).starts_with('#'), "a comment does not begin with '#'");
    }
    word(node, node.keyword);
    word(node, node.rest);
    for (const ast::Flag& flag : node.flags) {
      word(node, flag.text);
      word(node, flag.name);
      if (flag.value) word(node, *flag.value);
    }
    for (const ast::Word& argument : node.arguments) word(node, argument, node.exec);
    for (const ast::Heredoc& heredoc : node.heredocs) {
      word(node, heredoc.marker);
      inside(node, heredoc.terminator);
      expect(document_.source->slice(heredoc.body.span) == heredoc.body.text, "a heredoc's body is misplaced");
      expect(heredoc.terminator.empty() || document_.source->slice(heredoc.terminator) == heredoc.name,
             "a terminator is not the heredoc's name");
    }
    if (const auto* run = ast::as<ast::Run>(each))
      for (const ast::Mount& mount : run->mounts)
        for (const ast::MountOption& option : mount.options) {
          word(node, option.key);
          if (option.value) word(node, *option.value);
        }
    if (const auto* env = ast::as<ast::Env>(each)) pairs(node, env->pairs);
    if (const auto* label = ast::as<ast::Label>(each)) pairs(node, label->pairs);
    if (const auto* arg = ast::as<ast::Arg>(each)) pairs(node, arg->pairs);
    if (const auto* check = ast::as<ast::Healthcheck>(each)) word(node, check->type);
    if (const auto* onbuild = ast::as<ast::Onbuild>(each); onbuild != nullptr && onbuild->trigger != nullptr)
      instruction(*onbuild->trigger);
  }

  void pairs(const ast::Common& node, const std::vector<ast::Pair>& list) {
    for (const ast::Pair& pair : list) {
      word(node, pair.text);
      word(node, pair.name);
      if (pair.value) word(node, *pair.value);
    }
  }

  void inside(const ast::Common& node, Span span) {
    expect(span.begin <= span.end && node.tile.begin <= span.begin && span.end <= node.tile.end,
           "a leaf lies outside its instruction");
  }

  // What a word says stands at its place: continuations, quotes and escapes may come between its bytes, but nothing of
  // it stands elsewhere. A JSON string may differ altogether.
  void word(const ast::Common& node, const ast::Word& word, bool json = false) {
    if (word.text.empty() && word.span == Span{}) return;  // there is none
    inside(node, word.span);
    if (json || !problem_.empty()) return;
    const std::string_view there = document_.source->slice(word.span);
    std::size_t at = 0;
    for (const char c : word.text) {
      at = there.find(c, at);
      if (at == std::string_view::npos) return expect(false, "the text of a word is not at its place");
      ++at;
    }
    if (!word.text.empty() && node.logical.owns(word.text) && there.find('\n') == std::string_view::npos)
      expect(there == word.text, "a word on one line differs from its place");
  }

  const Document& document_;
  std::string problem_;
};

}  // namespace plimsoll::testing
