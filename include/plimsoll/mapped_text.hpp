// A text that a command makes of what stands in the file, and the way back to the bytes that it is made of.
#ifndef PLIMSOLL_MAPPED_TEXT_HPP
#define PLIMSOLL_MAPPED_TEXT_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/shell_tree.hpp"

namespace plimsoll {

class MappedText {
 public:
  std::string_view text() const { return text_; }
  /// File span of `part`, a view into `text()`. Bytes that stand nowhere, such as the line end that `echo` adds, count
  /// to what is in front of them; empty where there is nothing.
  Span locate(std::string_view part) const;
  /// Whether nothing in `part`, a view into `text()`, is a variable or a substitution, left as written.
  bool is_literal(std::string_view part) const;

  /// Appends `piece`, a view into the text of `source`, which must outlive this.
  void add(const ShellText& source, std::string_view piece);
  /// The same for a variable or substitution.
  void add_expansion(const ShellText& source, std::string_view piece);
  /// What is appended next is a variable, a substitution or the like.
  void begin_expansion() { expansions_.push_back(text_.size()); }
  /// Appends a byte that stands nowhere.
  void add_glue(char c) { text_ += c; }
  /// Appends the bytes [begin, end) of another one.
  void add(const MappedText& other, std::size_t begin, std::size_t end);
  void add(const MappedText& other) { add(other, 0, other.text_.size()); }

 private:
  struct Piece {
    std::size_t begin = 0;
    std::string_view source = {};  ///< as long as the piece
    const ShellText* text = nullptr;
  };
  /// The last piece that begins at or in front of `at`, or the first one.
  const Piece& piece_at(std::size_t at) const;
  std::size_t offset_of(std::string_view part) const { return static_cast<std::size_t>(part.data() - text_.data()); }

  std::string text_;
  std::vector<Piece> pieces_;
  std::vector<std::size_t> expansions_;  ///< where one begins, sorted
};

}  // namespace plimsoll

#endif  // PLIMSOLL_MAPPED_TEXT_HPP
