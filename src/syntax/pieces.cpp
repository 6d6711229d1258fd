// What an instruction's bytes are: its leaves in order, and gaps between them.
#include <algorithm>

#include "plimsoll/document.hpp"

namespace plimsoll {

std::vector<Piece> pieces(const ast::Common& instruction) {
  std::vector<Piece> leaves;
  leaves.push_back({PieceKind::keyword, instruction.keyword.span});
  for (const ast::Flag& flag : instruction.flags) leaves.push_back({PieceKind::flag, flag.text.span});
  for (const ast::Word& word : instruction.arguments) leaves.push_back({PieceKind::argument, word.span});
  for (const ast::Heredoc& heredoc : instruction.heredocs) {
    leaves.push_back({PieceKind::heredoc_body, heredoc.body.span});
    leaves.push_back({PieceKind::heredoc_terminator, heredoc.terminator});
  }
  std::ranges::stable_sort(leaves, {}, [](const Piece& piece) { return piece.span.begin; });

  std::vector<Piece> out;
  std::uint32_t at = instruction.tile.begin;
  for (const Piece& leaf : leaves) {
    if (leaf.span.empty() || leaf.span.begin < at) continue;
    if (leaf.span.begin > at) out.push_back({PieceKind::gap, {at, leaf.span.begin}});
    out.push_back(leaf);
    at = leaf.span.end;
  }
  if (at < instruction.tile.end) out.push_back({PieceKind::gap, {at, instruction.tile.end}});
  return out;
}

}  // namespace plimsoll
