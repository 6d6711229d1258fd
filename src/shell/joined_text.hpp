// Scripts that are not one piece of the file: what is left out, what is put between, and the way back.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/ast.hpp"

namespace plimsoll::shell {

/// A text put together from pieces of one instruction, with the way back to the file.
class JoinedText {
 public:
  /// Appends a view into the instruction, or a text that stands for the bytes of `otherwise`.
  void add(std::string_view piece, Span otherwise = {});
  /// Appends a view into the logical line; of the blanks that a continuation leaves at a line's start, one stays.
  void add_line(const ast::Common& instruction, std::string_view part);
  /// Appends a byte that stands nowhere.
  void add_glue(char c) { *text_ += c; }

  std::string_view text() const { return *text_; }

  /// From the first to the last byte that stands in the file; `part` is a view into `text()`. Glue stands where the
  /// byte before it does.
  Span locate(const ast::Common& instruction, std::string_view part) const;

  /// Hands over the text, whose address stays.
  std::unique_ptr<const std::string> release() { return std::move(text_); }

 private:
  struct Piece {
    std::size_t begin;
    std::string_view source;
    Span otherwise;
  };

  Span byte(const ast::Common& instruction, std::size_t at) const;

  std::unique_ptr<std::string> text_ = std::make_unique<std::string>();
  std::vector<Piece> pieces_;
};

/// What hadolint takes for the script of an instruction (dl-rules §0.3); `escape` is the escape character of the file.
JoinedText script_as_hadolint(const ast::Common& instruction, char escape);

}  // namespace plimsoll::shell
