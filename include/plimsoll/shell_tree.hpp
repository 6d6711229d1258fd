// The tree of one shell script: POSIX sh and what bash users write. Nodes lie in one array in the order of the source,
// a node in front of what is inside it, so a subtree is a range and costs no allocation. Places are offsets into the
// script; `ShellText` knows the way back to the file, through continuations, JSON words and quotation marks.
#ifndef PLIMSOLL_SHELL_TREE_HPP
#define PLIMSOLL_SHELL_TREE_HPP

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/ast.hpp"

namespace plimsoll {

/// A script and where its bytes stand: a view into an instruction, or a text put together from such views.
class ShellText {
 public:
  ShellText() = default;
  /// `view` is a piece of the instruction's logical line or of a heredoc body; where it is neither (a JSON string with
  /// escapes), all of it stands at `otherwise`.
  ShellText(const ast::Common& instruction, std::string_view view, Span otherwise)
      : instruction_(&instruction), view_(view), otherwise_(otherwise) {}
  /// `view` is a piece of `source`, which must outlive it.
  ShellText(const ShellText& source, std::string_view view)
      : instruction_(source.instruction_), source_(&source), view_(view), otherwise_(source.otherwise_) {}
  /// Empty, to be put together from pieces of the instruction, or of `source`, which must outlive it.
  explicit ShellText(const ast::Common& instruction) : instruction_(&instruction) {}
  explicit ShellText(const ShellText& source)
      : instruction_(source.instruction_), source_(&source), otherwise_(source.otherwise_) {}
  ShellText(ShellText&&) = default;
  ShellText& operator=(ShellText&&) = default;

  /// Appends a piece, or a text that stands for the bytes of `otherwise`.
  void add(std::string_view piece, Span otherwise = {});
  /// Appends a piece of the logical line; of the blanks that a continuation leaves at a line's start, one stays.
  void add_line(const ast::Common& instruction, std::string_view part);
  /// Appends a byte that stands nowhere; it counts to the piece before it.
  void add_glue(char c);

  std::string_view text() const { return joined_ ? std::string_view(*joined_) : view_; }
  /// File span of the bytes [begin, end).
  Span span(std::size_t begin, std::size_t end) const { return span(*instruction_, begin, end); }
  /// File span of a view into the text, which was put together from pieces of `instruction`.
  Span locate(const ast::Common& instruction, std::string_view part) const;

 private:
  struct Piece {
    std::size_t begin;
    std::string_view source;
    Span otherwise;
  };
  Span span(const ast::Common& instruction, std::size_t begin, std::size_t end) const;
  Span source_span(const ast::Common& instruction, std::string_view part, Span otherwise) const;
  Span byte(const ast::Common& instruction, std::size_t at) const;
  std::string& joined();

  const ast::Common* instruction_ = nullptr;
  const ShellText* source_ = nullptr;
  std::string_view view_;
  std::unique_ptr<std::string> joined_;
  std::vector<Piece> pieces_;
  Span otherwise_;
};

// clang-format off
enum class ShellKind : std::uint8_t {
  // A list holds `and_or`s, which hold pipelines, which hold commands, also where there is only one.
  list, and_or, pipeline,
  // Commands. Redirections of a compound are its last children.
  simple_command,       // assignments, words and redirections
  condition,            // [[ ]]: words and operators
  arithmetic_command,   // (( ))
  if_clause,            // condition and body in turn, one more list for `else`
  while_clause,         // condition and body; also `until`
  for_clause,           // name, words, body; also `select`
  arithmetic_for,       // for (( )): body
  case_clause,          // word, arms
  case_arm,             // patterns as words, a list
  brace_group, subshell,  // a list
  function_definition,  // name, a command
  // Parts of commands.
  assignment,           // name, subscript, then a word, an array or nothing
  array,                // words
  redirect,             // descriptor, then the target as a word
  heredoc_body,         // stands where its text stands; `ShellTree::heredoc` finds it. Parts as in double quotes
  // A word without parts is its text; quotation marks without parts hold plain text.
  word,
  literal, escaped, single_quoted, ansi_quoted, double_quoted,
  translated_quoted,    // $"…"
  parameter,            // $x: no parts. ${…}: name, subscript, operation, parts
  arithmetic,           // $(( )): the expansions in it
  command_substitution, backticks, process_substitution,  // a list
  glob,                 // *, ?, or the [ of a bracket expression
  extended_glob,        // ?( ), *( ), …
  brace_expansion,      // {a,b}: parts between the braces
  tilde,
  name, subscript, operation, descriptor
};
// clang-format on

/// How a command, pipeline or `and_or` is joined to the one before it in the same list.
enum class Connector : std::uint8_t { none, sequence, and_then, or_else, pipe, background };

enum class RedirectKind : std::uint8_t {
  input,         // <
  output,        // >
  append,        // >>
  clobber,       // >|
  input_output,  // <>
  copy_input,    // <&
  copy_output,   // >&
  output_all,    // &>
  append_all,    // &>>
  heredoc,       // <<
  heredoc_tabs,  // <<-
  here_string    // <<<
};

class ShellNode;

class ShellTree {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  struct Entry {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t next = 0;  ///< index behind the subtree; 0 while it is not finished
    ShellKind kind = ShellKind::list;
    std::uint8_t detail = 0;  ///< Connector or RedirectKind
    bool marked = false;      ///< `! pipeline`, `and_or &`, `x+=y`, `a |& b`
    bool cut_off = false;     ///< a fault or the end of the text stands inside
  };
  struct Heredoc {
    std::uint32_t redirect = 0;
    std::uint32_t body = 0;
  };

  explicit ShellTree(ShellText text) : text_(std::move(text)) {}
  ShellTree(ShellTree&&) = default;
  ShellTree& operator=(ShellTree&&) = default;

  const ShellText& source() const { return text_; }
  /// A list, or the body of a here-document; empty only where nothing was parsed.
  ShellNode root() const;
  /// The node at an index, such as `Command::node`.
  ShellNode node(std::uint32_t index) const;
  std::size_t size() const { return entries_.size(); }
  /// The body of a here-document, a node of this tree; empty where the text holds none.
  ShellNode heredoc(ShellNode redirect) const;

 private:
  friend class ShellNode;
  friend class ShellTreeBuilder;
  ShellText text_;
  std::vector<Entry> entries_;
  std::vector<Heredoc> heredocs_;
};

/// A place in a tree; as cheap as a pointer. Must not outlive the tree.
class ShellNode {
 public:
  ShellNode() = default;
  ShellNode(const ShellTree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}

  explicit operator bool() const { return tree_ != nullptr; }
  ShellKind kind() const { return entry().kind; }
  bool is(ShellKind kind) const { return tree_ != nullptr && entry().kind == kind; }
  std::uint32_t index() const { return index_; }
  const ShellTree& tree() const { return *tree_; }
  std::string_view text() const { return tree_->text_.text().substr(entry().begin, entry().end - entry().begin); }
  Span span() const { return tree_->text_.span(entry().begin, entry().end); }
  /// Of a command, pipeline or `and_or`.
  Connector connector() const { return static_cast<Connector>(entry().detail); }
  /// Of a redirection.
  RedirectKind redirect_kind() const { return static_cast<RedirectKind>(entry().detail); }
  /// `!` in front of a pipeline, `&` behind an `and_or`, `+=` of an assignment, `|&` in front of a command.
  bool marked() const { return entry().marked; }
  /// The text ends, or cannot be understood, inside this node.
  bool cut_off() const { return entry().cut_off; }
  /// The variable or function that the node names: of a parameter, an assignment, a function or a loop.
  std::string_view name() const;

  bool has_children() const { return entry().next > index_ + 1; }
  /// The first child of that kind; empty when there is none.
  ShellNode child(ShellKind kind) const;

  class Iterator {
   public:
    using value_type = ShellNode;
    using difference_type = std::ptrdiff_t;
    Iterator() = default;
    Iterator(const ShellTree* tree, std::uint32_t at) : tree_(tree), at_(at) {}
    ShellNode operator*() const { return {*tree_, at_}; }
    Iterator& operator++() {
      at_ = tree_->entries_[at_].next;
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const ShellTree* tree_ = nullptr;
    std::uint32_t at_ = 0;
  };
  struct Children {
    Iterator first;
    Iterator last;
    Iterator begin() const { return first; }
    Iterator end() const { return last; }
  };
  Children children() const { return {{tree_, index_ + 1}, {tree_, entry().next}}; }

 private:
  const ShellTree::Entry& entry() const { return tree_->entries_[index_]; }

  const ShellTree* tree_ = nullptr;
  std::uint32_t index_ = 0;
};

inline ShellNode ShellTree::node(std::uint32_t index) const { return {*this, index}; }
inline ShellNode ShellTree::root() const { return entries_.empty() ? ShellNode() : node(0); }

}  // namespace plimsoll

#endif  // PLIMSOLL_SHELL_TREE_HPP
