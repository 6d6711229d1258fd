// The prefilter: one Aho–Corasick automaton over the literals of all patterns, as a dense table over classes of bytes.
// It folds ASCII case (fewer classes, and room for patterns that ignore case); a hit of a case-sensitive literal is
// compared once more.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "secret/char_set.hpp"

namespace plimsoll::secret {

class Automaton {
 public:
  struct Literal {
    std::string_view text;
    std::uint32_t pattern = 0;
    bool fold = false;
  };

  explicit Automaton(std::vector<Literal> literals);

  /// Calls `call(pattern, begin)` for each occurrence of each literal, in the order of their ends. Linear.
  template <typename Call>
  void scan(std::string_view text, Call call) const {
    const std::uint16_t* const table = table_.data();
    std::uint32_t state = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      state = table[state + classes_[static_cast<unsigned char>(text[i])]];
      if (state < first_accepting_) continue;
      for (const std::uint32_t index : outputs_of(state)) {
        const Literal& literal = literals_[index];
        const std::size_t begin = i + 1 - literal.text.size();
        if (literal.fold || text.substr(begin, literal.text.size()) == literal.text) call(literal.pattern, begin);
      }
    }
  }

  std::size_t states() const { return table_.size() / stride_; }

 private:
  std::span<const std::uint32_t> outputs_of(std::uint32_t row) const {
    const std::size_t accepting = (row - first_accepting_) / stride_;
    return std::span(outputs_).subspan(output_starts_[accepting],
                                       output_starts_[accepting + 1] - output_starts_[accepting]);
  }

  std::vector<Literal> literals_;
  std::uint8_t classes_[256] = {};
  std::uint32_t stride_ = 1;
  std::uint32_t first_accepting_ = 0;         ///< rows from here on have outputs
  std::vector<std::uint16_t> table_;          ///< next row = table_[row + class]; rows are multiples of the stride
  std::vector<std::uint32_t> outputs_;        ///< indices into literals_
  std::vector<std::uint32_t> output_starts_;  ///< per accepting state, one more at the end
};

}  // namespace plimsoll::secret
