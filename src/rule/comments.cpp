#include "rule/comments.hpp"

#include <algorithm>
#include <string_view>

namespace plimsoll {
namespace {

/// From '#' to the end of the line, of a comment item.
Span comment_text(const Document& document, Span item) {
  const std::string_view text = document.source->slice(item);
  const std::size_t begin = std::min(text.find('#'), text.size());
  const std::size_t last = text.find_last_not_of("\r\n");
  const std::size_t end = last == std::string_view::npos ? begin : std::max(begin, last + 1);
  return {item.begin + static_cast<std::uint32_t>(begin), item.begin + static_cast<std::uint32_t>(end)};
}

/// The physical line behind the one that `offset` is on, up to the end of `tile`; blank and comment lines are passed
/// over, since the pragmas of consecutive comment lines hold for the same line.
Span next_line(std::string_view text, std::uint32_t offset, Span tile) {
  std::uint32_t begin = offset;
  const auto behind = [&](std::uint32_t at) {
    const std::size_t feed = text.find('\n', at);
    return feed == std::string_view::npos || feed >= tile.end ? tile.end : static_cast<std::uint32_t>(feed + 1);
  };
  do {
    begin = behind(begin);
    const std::size_t first = text.find_first_not_of(" \t\r", begin);
    if (first == std::string_view::npos || (text[first] != '#' && text[first] != '\n')) break;
  } while (begin < tile.end);
  return {begin, behind(begin)};
}

class Places {
 public:
  explicit Places(const Document& document) : document_(document), size_(document.source->size()) {
    for (const Item& item : document.items)
      if (is_from(item)) stages_.push_back(item.span.begin);
  }

  std::vector<CommentPlace> all() {
    for (const Item& item : document_.items) {
      if (item.kind == ItemKind::comment)
        add(comment_text(document_, item.span));
      else if (item.kind == ItemKind::instruction)
        below(item);
      else
        open_ = found_.size();
    }
    for (; waiting_ < found_.size(); ++waiting_) found_[waiting_].stage = {found_[waiting_].text.begin, size_};
    return std::move(found_);
  }

 private:
  bool is_from(const Item& item) const {
    return item.kind == ItemKind::instruction && ast::as<ast::From>(document_.instructions[item.index]) != nullptr;
  }

  void add(Span text) {
    found_.push_back({.text = text, .on_top = !seen_instruction_});
    found_.back().stack = found_[std::min(open_, found_.size() - 1)].text.begin;
  }

  /// The end of the stage that the byte at `offset` is in; in front of all stages that of the first.
  std::uint32_t end_of_stage(std::uint32_t offset) const {
    auto next = std::ranges::upper_bound(stages_, offset);
    if (next == stages_.begin() && next != stages_.end()) ++next;
    return next == stages_.end() ? size_ : *next;
  }

  void below(const Item& item) {
    for (std::size_t i = open_; i < found_.size(); ++i) {
      found_[i].next = item.span;
      found_[i].above_from = is_from(item);
    }
    seen_instruction_ = true;
    open_ = found_.size();
    Span line;
    for (const Span comment : ast::common(document_.instructions[item.index]).comments) {
      if (comment.begin >= line.begin) {  // else both stand above one line
        line = next_line(document_.text(), comment.end, item.span);
        open_ = found_.size();
      }
      add(comment);
      found_.back().next = line;
    }
    for (; waiting_ < found_.size(); ++waiting_)
      found_[waiting_].stage = {found_[waiting_].text.begin, end_of_stage(item.span.begin)};
    open_ = found_.size();
  }

  const Document& document_;
  std::uint32_t size_;
  std::vector<std::uint32_t> stages_;  // where each begins
  std::vector<CommentPlace> found_;
  std::size_t open_ = 0;     // those from here on wait for the instruction below
  std::size_t waiting_ = 0;  // those from here on wait for a stage
  bool seen_instruction_ = false;
};

}  // namespace

std::vector<CommentPlace> comment_places(const Document& document) { return Places(document).all(); }

}  // namespace plimsoll
