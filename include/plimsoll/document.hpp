// A parsed file. Parsing is total: any bytes give a Document whose items tile the file exactly, with the errors beside.
#ifndef PLIMSOLL_DOCUMENT_HPP
#define PLIMSOLL_DOCUMENT_HPP

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/ast.hpp"
#include "plimsoll/source.hpp"
#include "plimsoll/syntax_error.hpp"

namespace plimsoll {

enum class ItemKind : std::uint8_t { directive, comment, blank, instruction };

/// One tile: whole lines; neighbouring blank lines are one item. `index` points into `directives` or `instructions` for
/// those kinds.
struct Item {
  ItemKind kind = ItemKind::blank;
  Span span;
  std::uint32_t index = 0;
};

/// `# name=value` at the top of the file (dockerfile-language §2).
struct Directive {
  Span span;
  ast::Word name;  ///< as typed
  ast::Word value;
};

/// Move-only: the views of the tree point into `source` and `arena`, whose addresses do not change.
struct Document {
  std::unique_ptr<const SourceFile> source;
  std::vector<Item> items;
  std::vector<Directive> directives;
  std::vector<ast::Instruction> instructions;
  std::vector<SyntaxError> errors;  ///< in the order of the file
  std::deque<std::string> arena;
  char escape = '\\';

  std::string_view text() const { return source->text(); }
  /// Index of the item whose tile holds `offset` (≤ size of the file); items.size() in an empty file.
  std::size_t item_at(std::uint32_t offset) const;
};

/// The document of any bytes whatever. Linear in the input.
Document parse(std::unique_ptr<const SourceFile> source);

/// What the bytes of an instruction's tile are made of; the pieces are adjacent and cover it.
enum class PieceKind : std::uint8_t { gap, keyword, flag, argument, heredoc_body, heredoc_terminator };
struct Piece {
  PieceKind kind = PieceKind::gap;
  Span span;
};
std::vector<Piece> pieces(const ast::Common& instruction);

/// The tree for people (`ast --format tree`): one line a node with its spans as line:column-line:column.
std::string print_tree(const Document& document);
/// The tree for machines (`ast --format json`), one object; the shape is described in src/syntax/README.md.
std::string print_json(const Document& document);

}  // namespace plimsoll

#endif  // PLIMSOLL_DOCUMENT_HPP
