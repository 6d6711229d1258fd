// The text layer: one file's bytes, its lines, and instruction text with its continuations removed.
// Nothing is normalised: BOM, CRLF, NUL and invalid UTF-8 stay in the text, so spans are always true offsets.
#ifndef PLIMSOLL_SOURCE_HPP
#define PLIMSOLL_SOURCE_HPP

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/result.hpp"
#include "plimsoll/span.hpp"

namespace plimsoll {

/// The bytes of one file, immutable and never moved: views and spans into it stay valid as long as it lives.
class SourceFile {
 public:
  /// `path` is how reports name the file, exactly as the user gave it. `text` must be shorter than 4 GiB.
  SourceFile(std::string path, std::string text);
  SourceFile(const SourceFile&) = delete;
  SourceFile& operator=(const SourceFile&) = delete;

  std::string_view path() const { return path_; }
  std::string_view text() const { return text_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
  std::string_view slice(Span span) const { return std::string_view(text_).substr(span.begin, span.size()); }

  /// 1-based line and column of a byte offset (≤ size). Lines end at LF only; an invalid UTF-8 byte counts as one
  /// code point (and one UTF-16 unit); an offset inside a code point gives that code point's column.
  LineColumn line_column(std::uint32_t offset, ColumnUnit unit = ColumnUnit::code_point) const;
  /// Number of lines: 1 + number of LFs, without the empty one behind a final LF. An empty file has one.
  std::uint32_t line_count() const;
  /// Span of a 1-based line without its LF and the CRs before that.
  Span line(std::uint32_t number) const;
  /// Whether `part` is a view into this file's text (an empty view counts when it points inside).
  bool owns(std::string_view part) const;
  /// Offset of a view for which `owns` holds.
  Span span_of(std::string_view part) const;

 private:
  const std::vector<std::uint32_t>& line_starts() const;  // built on first use; one file belongs to one thread

  std::string path_;
  std::string text_;
  mutable std::vector<std::uint32_t> line_starts_;
};

/// The file at `path`, or standard input for "-". Errors: not readable, a folder, 4 GiB or more.
Result<std::unique_ptr<const SourceFile>> load_source(const std::string& path);

/// One logical line: the physical lines of an instruction joined (dockerfile-language §1.2), with the way back to the
/// file. A view into the file where there is no continuation, else into an arena of the `Document`.
class LogicalText {
 public:
  /// Logical bytes from `logical` on stand in the file from `source` on, up to the next segment.
  struct Segment {
    std::uint32_t logical = 0;
    std::uint32_t source = 0;
  };

  LogicalText() = default;
  /// `segments` sorted by `logical`, the first at 0.
  LogicalText(std::string_view text, std::vector<Segment> segments) : text_(text), segments_(std::move(segments)) {}

  std::string_view text() const { return text_; }
  /// One a physical line, or a part of one; sorted.
  std::span<const Segment> segments() const { return segments_; }
  /// File span of logical [begin, end). The end is mapped through the byte before it, so that a word that ends at a
  /// continuation does not stretch to the next line.
  Span to_source(std::size_t begin, std::size_t end) const;
  /// The text from logical `begin` (≤ size) on, with its way back to the file.
  LogicalText tail(std::size_t begin) const;
  /// Whether `part` is a view into this text.
  bool owns(std::string_view part) const;
  /// File span of a view for which `owns` holds.
  Span span_of(std::string_view part) const;

 private:
  std::string_view text_;
  std::vector<Segment> segments_;
};

}  // namespace plimsoll

#endif  // PLIMSOLL_SOURCE_HPP
