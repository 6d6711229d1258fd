// What the build writes into files: texts that stand in the Dockerfile itself. Of a program's output nothing is known.
#ifndef PLIMSOLL_WRITTEN_TEXT_HPP
#define PLIMSOLL_WRITTEN_TEXT_HPP

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/ast.hpp"
#include "plimsoll/mapped_text.hpp"
#include "plimsoll/model.hpp"

namespace plimsoll {

/// A line without its end.
struct WrittenLine {
  std::string_view text;  ///< a view into the content; expansions as written
  bool literal = true;    ///< no variable, substitution or back reference inside
};

enum class WriteMode : std::uint8_t {
  replace,  ///< the text is the file
  append,   ///< it goes behind what the file has
  edit      ///< `sed -i`, `perl -i`: it stands in place of what `pattern` finds, or between the file's lines
};

struct WrittenText {
  const ast::Common* instruction = nullptr;  ///< RUN, COPY or ADD; that of the trigger in an ONBUILD
  WriteMode mode = WriteMode::replace;
  /// Absolute and cleaned, with what ARG and ENV say; nothing where it is not known.
  std::optional<std::string> path = {};
  Span target = {};          ///< the word that names the file; of an edit of what xargs names, the script
  MappedText content = {};   ///< of an edit, one replacement or line
  std::string pattern = {};  ///< of `s/pattern/…/`, as written
  std::vector<WrittenLine> lines = {};

  /// File span of `part`, a view into a line.
  Span locate(std::string_view part) const { return content.locate(part); }
};

/// RUN: `echo`, `printf`, `cat` with a here-document or here-string, each with `>` or `>>`, through `tee`, or inside a
/// `{ }`, `( )`, loop or condition that is redirected; `sed -i` and `perl -i`. COPY and ADD: here-documents. Files in
/// /dev are left out, and so is a text with what is not known in front of it in the same pipeline. Linear.
class WrittenTexts {
 public:
  explicit WrittenTexts(const Model& model);
  WrittenTexts(const WrittenTexts&) = delete;
  WrittenTexts& operator=(const WrittenTexts&) = delete;

  /// In the order of the file.
  std::span<const WrittenText> all() const { return texts_; }
  /// Those of one instruction.
  std::span<const WrittenText> of(const ast::Common& instruction) const;

 private:
  std::deque<ShellText> bodies_;  ///< here-documents that are no part of a script
  std::vector<WrittenText> texts_;
};

}  // namespace plimsoll

#endif  // PLIMSOLL_WRITTEN_TEXT_HPP
