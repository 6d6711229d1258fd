#include "shell/joined_text.hpp"

#include <algorithm>

namespace plimsoll::shell {

void JoinedText::add(std::string_view piece, Span otherwise) {
  if (piece.empty()) return;
  pieces_.push_back({text_->size(), piece, otherwise});
  *text_ += piece;
}

void JoinedText::add_line(const ast::Common& instruction, std::string_view part) {
  const std::string_view line = instruction.logical.text();
  auto at = static_cast<std::size_t>(part.data() - line.data());
  const std::size_t end = at + part.size();
  for (const LogicalText::Segment& segment : instruction.logical.segments()) {
    if (segment.logical <= at || segment.logical >= end) continue;
    add(line.substr(at, segment.logical - at));
    const std::size_t text = std::min(line.find_first_not_of(" \t", segment.logical), end);
    at = text > segment.logical ? text - 1 : text;
  }
  add(line.substr(at, end - at));
}

Span JoinedText::locate(const ast::Common& instruction, std::string_view part) const {
  if (pieces_.empty()) return instruction.rest.span;
  const auto begin = static_cast<std::size_t>(part.data() - text_->data());
  const Span first = byte(instruction, begin);
  return part.empty() ? Span{first.begin, first.begin}
                      : Span{first.begin, byte(instruction, begin + part.size() - 1).end};
}

Span JoinedText::byte(const ast::Common& instruction, std::size_t at) const {
  const auto next = std::ranges::upper_bound(pieces_, at, {}, &Piece::begin);
  const Piece& piece = next == pieces_.begin() ? *next : *(next - 1);
  const std::size_t offset = at < piece.begin ? 0 : std::min(at - piece.begin, piece.source.size() - 1);
  return instruction.locate(piece.source.substr(offset, 1),
                            piece.otherwise.empty() ? instruction.rest.span : piece.otherwise);
}

}  // namespace plimsoll::shell
