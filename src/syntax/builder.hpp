// Builds one instruction while its grammar matches: each function takes a view into the logical line and gives it its
// place in the file. Knows nothing of PEGTL, so that the actions in instructions.cpp stay one line each.
#pragma once

#include <deque>
#include <string>
#include <string_view>

#include "plimsoll/ast.hpp"
#include "syntax/messages.hpp"
#include "syntax/words.hpp"

namespace plimsoll::syntax {

class Builder {
 public:
  /// Makes `out` anew.
  Builder(ast::Instruction& out, LogicalText text, char escape, std::deque<std::string>& arena, Errors& errors);

  const LogicalText& logical() const { return node_->logical; }
  char escape() const { return escape_; }
  ast::Common& node() { return *node_; }
  template <typename Node>
  Node* as() {
    return std::get_if<Node>(&static_cast<ast::InstructionVariant&>(*instruction_));
  }

  /// The keyword has been read: the instruction is a `Node`.
  template <typename Node>
  void begin(std::string_view keyword) {
    LogicalText text = std::move(node_->logical);
    node_ = &instruction_->emplace<Node>();
    node_->logical = std::move(text);
    node_->keyword = word(keyword);
  }
  void flag(std::string_view raw);
  /// What follows the flags (or the type of HEALTHCHECK) begins here.
  void rest(const char* begin);
  void argument(std::string_view text) { node_->arguments.push_back(word(text)); }
  /// A string of the JSON form; `raw` without its quotation marks.
  void json_string(std::string_view raw);
  void type(std::string_view text);

  /// Behind the arguments: the typed views.
  void pairs();
  void name_value_pairs();
  void mounts();
  void error(SyntaxErrorKind kind, Span span, std::string message,
             std::optional<std::string> suggestion = std::nullopt) {
    report(*errors_, kind, span, std::move(message), std::move(suggestion));
    errors_->back().phase = BuildPhase::parsing;
    node_->valid = false;
  }

  ast::Word word(std::string_view text) const { return {node_->logical.span_of(text), text}; }
  std::string_view keep(std::string text) const { return arena_->emplace_back(std::move(text)); }

 private:
  /// A flag whose quotes and escapes are gone, with the way back to the file.
  struct DecodedFlag {
    std::size_t flag = 0;
    LogicalText text;
  };

  char escape_;
  std::deque<std::string>* arena_;
  Errors* errors_;
  ast::Instruction* instruction_;
  ast::Common* node_;
  std::vector<DecodedFlag> decoded_;
};

/// The node of one heredoc, its body still empty.
ast::Heredoc make_heredoc(ast::Word marker, HeredocWord read, std::deque<std::string>& arena);

/// The text of a JSON string between its quotation marks, decoded as Go does: a lone surrogate or invalid UTF-8 is
/// U+FFFD.
std::string decode_json(std::string_view raw);

}  // namespace plimsoll::syntax
