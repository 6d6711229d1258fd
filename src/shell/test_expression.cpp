// A reader for the expressions of `test`: or, and, not, parentheses, unary and binary operators.
#include "shell/test_expression.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace plimsoll::shell {
namespace {

using Token = std::string_view;

class Expression {
 public:
  explicit Expression(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  bool is_readable() { return tokens_.empty() || (any() && at_ == tokens_.size()); }

 private:
  bool any() {
    return chain({"-o", "||"}, [this] { return all(); });
  }
  bool all() {
    return chain({"-a", "&&"}, [this] { return negated(); });
  }

  template <typename Operand>
  bool chain(std::array<Token, 2> signs, Operand operand) {
    if (!operand()) return false;
    while (at_ < tokens_.size() && std::ranges::find(signs, tokens_[at_]) != signs.end()) {
      ++at_;
      if (!operand()) return false;
    }
    return true;
  }

  bool negated() {
    if (at_ + 1 < tokens_.size() && tokens_[at_] == "!") ++at_;
    return term();
  }

  bool term() {
    if (at_ == tokens_.size()) return false;
    const Token first = tokens_[at_++];
    if (first == "(" || first == "\\(") {
      if (++depth_ > kMaxDepth || !any() || at_ == tokens_.size()) return false;
      --depth_;
      return tokens_[at_++] == (first == "(" ? ")" : "\\)");
    }
    const bool ends = at_ == tokens_.size();
    if (!ends && is_binary(tokens_[at_])) {
      ++at_;
      return at_++ < tokens_.size();
    }
    if (!is_option(first)) return true;
    ++at_;
    return !ends;
  }

  static bool is_option(Token token) {
    return token.size() > 1 && token[0] == '-' && std::ranges::all_of(token.substr(1), [](char c) {
             return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
           });
  }
  static bool is_binary(Token token) {
    constexpr std::array<Token, 9> kSigns{"=", "==", "!=", "=~", "<", ">", "\\<", "\\>", "<="};
    return std::ranges::find(kSigns, token) != kSigns.end() || (is_option(token) && token != "-a" && token != "-o");
  }

  static constexpr int kMaxDepth = 200;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

bool is_readable_test(ShellNode command) {
  if (!command.is(ShellKind::simple_command) && !command.is(ShellKind::condition)) return true;
  std::vector<Token> tokens;
  for (const ShellNode part : command.children()) {
    if (part.is(ShellKind::redirect) && command.is(ShellKind::simple_command))
      tokens.push_back(part.text().substr(0, 1));
    const ShellNode word = part.is(ShellKind::redirect) ? part.child(ShellKind::word) : part;
    if (word && !part.is(ShellKind::assignment)) tokens.push_back(word.text());
  }
  if (command.is(ShellKind::condition)) return Expression(std::move(tokens)).is_readable();
  if (tokens.empty() || !tokens.front().starts_with('[')) return true;
  if (tokens.size() < 2 || tokens.back() != "]") return false;
  tokens.pop_back();
  if (tokens.front() == "[")
    tokens.erase(tokens.begin());
  else
    tokens.front().remove_prefix(1);
  return Expression(std::move(tokens)).is_readable();
}

}  // namespace plimsoll::shell
