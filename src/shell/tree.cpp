// Trees of scripts, and the way from a script's bytes to the file.
#include <algorithm>

#include "plimsoll/shell_tree.hpp"

namespace plimsoll {

std::string& ShellText::joined() {
  if (!joined_) joined_ = std::make_unique<std::string>();
  return *joined_;
}

void ShellText::add(std::string_view piece, Span otherwise) {
  if (piece.empty()) return;
  pieces_.push_back({joined().size(), piece, otherwise});
  *joined_ += piece;
}

void ShellText::add_line(const ast::Common& instruction, std::string_view part) {
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

void ShellText::add_glue(char c) { joined() += c; }

Span ShellText::source_span(const ast::Common& instruction, std::string_view part, Span otherwise) const {
  if (source_ != nullptr) return source_->locate(instruction, part);
  return instruction.locate(part, otherwise.empty() ? instruction.rest.span : otherwise);
}

Span ShellText::byte(const ast::Common& instruction, std::size_t at) const {
  const auto next = std::ranges::upper_bound(pieces_, at, {}, &Piece::begin);
  const Piece& piece = next == pieces_.begin() ? *next : *(next - 1);
  if (source_ != nullptr && !piece.otherwise.empty()) return piece.otherwise;
  const std::size_t offset = at < piece.begin ? 0 : std::min(at - piece.begin, piece.source.size() - 1);
  return source_span(instruction, piece.source.substr(offset, 1), piece.otherwise);
}

Span ShellText::span(const ast::Common& instruction, std::size_t begin, std::size_t end) const {
  if (!joined_ && view_.data() != nullptr)
    return source_span(instruction, view_.substr(begin, end - begin), otherwise_);
  if (pieces_.empty())
    return source_ == nullptr ? instruction.rest.span : source_->span(instruction, 0, source_->text().size());
  const Span first = byte(instruction, begin);
  return begin == end ? Span{first.begin, first.begin} : Span{first.begin, byte(instruction, end - 1).end};
}

Span ShellText::locate(const ast::Common& instruction, std::string_view part) const {
  const auto begin = static_cast<std::size_t>(part.data() - text().data());
  return span(instruction, begin, begin + part.size());
}

ShellNode ShellTree::heredoc(ShellNode redirect) const {
  const auto found = std::ranges::lower_bound(heredocs_, redirect.index(), {}, &Heredoc::redirect);
  return found != heredocs_.end() && found->redirect == redirect.index() ? node(found->body) : ShellNode();
}

ShellNode ShellNode::child(ShellKind kind) const {
  for (const ShellNode child : children())
    if (child.kind() == kind) return child;
  return {};
}

std::string_view ShellNode::name() const {
  if (const ShellNode named = child(ShellKind::name)) return named.text();
  return is(ShellKind::parameter) ? text().substr(1) : std::string_view();
}

}  // namespace plimsoll
