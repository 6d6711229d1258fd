#include "plimsoll/mapped_text.hpp"

#include <algorithm>

namespace plimsoll {

const MappedText::Piece& MappedText::piece_at(std::size_t at) const {
  const auto behind = std::ranges::upper_bound(pieces_, at, {}, &Piece::begin);
  return behind == pieces_.begin() ? *behind : *(behind - 1);
}

Span MappedText::locate(std::string_view part) const {
  if (pieces_.empty()) return {};
  const auto byte = [&](std::size_t at) {
    const Piece& piece = piece_at(at);
    const std::size_t offset = at < piece.begin ? 0 : std::min(at - piece.begin, piece.source.size() - 1);
    const auto place = static_cast<std::size_t>(piece.source.data() - piece.text->text().data()) + offset;
    return piece.text->span(place, place + 1);
  };
  const std::size_t begin = offset_of(part);
  const Span first = byte(begin);
  if (part.empty()) return {first.begin, first.begin};
  const Span last = byte(begin + part.size() - 1);
  return {first.begin, std::max(first.end, last.end)};
}

bool MappedText::is_literal(std::string_view part) const {
  const std::size_t begin = offset_of(part);
  const auto first = std::ranges::lower_bound(expansions_, begin);
  return first == expansions_.end() || *first >= begin + part.size();
}

void MappedText::add(const ShellText& source, std::string_view piece) {
  if (piece.empty()) return;
  const bool follows = !pieces_.empty() && pieces_.back().text == &source &&
                       pieces_.back().begin + pieces_.back().source.size() == text_.size() &&
                       pieces_.back().source.data() + pieces_.back().source.size() == piece.data();
  if (follows)
    pieces_.back().source = {pieces_.back().source.data(), pieces_.back().source.size() + piece.size()};
  else
    pieces_.push_back({text_.size(), piece, &source});
  text_ += piece;
}

void MappedText::add_expansion(const ShellText& source, std::string_view piece) {
  for (std::size_t at = 0; at < piece.size();) {  // each line of it is not literal
    const std::size_t end = std::min(piece.find('\n', at), piece.size() - 1) + 1;
    begin_expansion();
    add(source, piece.substr(at, end - at));
    at = end;
  }
}

void MappedText::add(const MappedText& other, std::size_t begin, std::size_t end) {
  const auto expansions_from = std::ranges::lower_bound(other.expansions_, begin);
  for (auto at = expansions_from; at != other.expansions_.end() && *at < end; ++at)
    expansions_.push_back(text_.size() + (*at - begin));
  const std::size_t offset = text_.size();
  auto piece = std::ranges::upper_bound(other.pieces_, begin, {}, &Piece::begin);
  if (piece != other.pieces_.begin()) --piece;
  for (; piece != other.pieces_.end() && piece->begin < end; ++piece) {
    const std::size_t from = std::max(begin, piece->begin);
    const std::size_t to = std::min(end, piece->begin + piece->source.size());
    if (from < to)
      pieces_.push_back({offset + (from - begin), piece->source.substr(from - piece->begin, to - from), piece->text});
  }
  text_.append(other.text_, begin, end - begin);
}

}  // namespace plimsoll
