// Small grammars of an instruction as functions on plain text, for the rest of the layer and for tests. They are
// implemented in instructions.cpp, one of the two files that know PEGTL.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plimsoll::syntax {

/// The words of ENV, LABEL and ARG, quotes and escapes kept (dockerfile-language §3.3). Views into `text`.
std::vector<std::string_view> split_words(std::string_view text, char escape);

enum class JsonForm : std::uint8_t { none, strings, other };
/// Whether `text` is a JSON array of strings, another JSON array (an error in Docker), or neither (§3.3). The decoded
/// strings go to `out` when it is given.
JsonForm json_form(std::string_view text, std::vector<std::string>* out = nullptr);

/// `3<<-'EOF'` taken apart (§4).
struct HeredocWord {
  std::string name;
  std::uint32_t fd = 0;  ///< a number too large is the largest
  bool expand = true;
  bool strip_tabs = false;
};
enum class HeredocResult : std::uint8_t { none, heredoc, error };
/// Reads one word; `error` where its quotes do not close.
HeredocResult heredoc_word(std::string_view word, HeredocWord& out);

/// The words of a logical line that announce here-documents, as written and in order (§4). Views into `line`.
std::vector<std::string_view> heredoc_markers(std::string_view line);

/// One CSV field of --mount or --device: `text` is the content, `raw` the view into the record it came from.
struct CsvField {
  std::string text;
  std::string_view raw;
  bool quoted = false;
};
/// The fields of one record, or nothing where a quotation mark is out of place or the record is empty (§3.8).
std::optional<std::vector<CsvField>> split_csv(std::string_view record);

}  // namespace plimsoll::syntax
