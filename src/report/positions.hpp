// Lines and columns of many places in one file, in time linear in the file also where all stand on one huge line.
#pragma once

#include <cstdint>
#include <vector>

#include "plimsoll/finding.hpp"
#include "plimsoll/source.hpp"

namespace plimsoll::report {

struct Range {
  LineColumn begin = {};
  LineColumn end = {};  ///< exclusive
};

class Positions {
 public:
  /// `source` must outlive this. `unit` is that of the columns.
  Positions(const SourceFile& source, ColumnUnit unit) : source_(source), unit_(unit) {}

  /// What `SourceFile::line_column` answers; an offset behind the end means the end.
  LineColumn at(std::uint32_t offset);
  Range range(Span span) { return {at(span.begin), at(span.end)}; }
  /// A finding about the whole file stands at 1:1.
  Range range(const Finding& finding) { return range(finding.whole_file ? Span{} : finding.span); }

 private:
  struct Mark {
    std::uint32_t offset = 0;  // where a code point starts
    std::uint32_t units = 0;   // columns from the start of the file to there
  };
  std::uint32_t advance(std::uint32_t& at, std::uint32_t offset) const;

  const SourceFile& source_;
  ColumnUnit unit_;
  std::vector<Mark> marks_;  // one about every kStride bytes; built when a long line asks for it
};

}  // namespace plimsoll::report
