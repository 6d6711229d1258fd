// The prefilter: one Aho–Corasick automaton over the literals of all patterns, as a dense table over classes of bytes.
// It folds ASCII case (fewer classes, and room for patterns that ignore case); a hit of a case-sensitive literal is
// compared once more. The tables are made at compile time (automaton_tables.hpp); this is the view that scans.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace plimsoll::secret {

struct Literal {
  std::string_view text;
  std::uint32_t pattern = 0;
  bool fold = false;
};

struct Automaton {
  std::span<const Literal> literals;
  const std::uint8_t* classes = nullptr;         ///< 256: the class of each byte
  std::span<const std::uint16_t> table;          ///< next row = table[row + class]; rows are multiples of the stride
  std::span<const std::uint16_t> outputs;        ///< indices into `literals`
  const std::uint16_t* output_starts = nullptr;  ///< per accepting row, one more at the end
  std::uint32_t stride = 1;
  std::uint32_t first_accepting = 0;  ///< rows from here on have outputs

  /// Calls `call(pattern, begin)` for each occurrence of each literal, in the order of their ends. Linear.
  template <typename Call>
  void scan(std::string_view text, Call call) const {
    const std::uint16_t* const next = table.data();
    const std::uint8_t* const class_of = classes;
    const std::uint32_t accepting_from = first_accepting;
    std::uint32_t row = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      row = next[row + class_of[static_cast<unsigned char>(text[i])]];
      if (row < accepting_from) continue;
      const std::size_t state = (row - accepting_from) / stride;
      for (std::size_t at = output_starts[state]; at < output_starts[state + 1]; ++at) {
        const Literal& literal = literals[outputs[at]];
        const std::size_t begin = i + 1 - literal.text.size();
        if (literal.fold || text.substr(begin, literal.text.size()) == literal.text) call(literal.pattern, begin);
      }
    }
  }
};

}  // namespace plimsoll::secret
