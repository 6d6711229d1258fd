// Makes the tables of the automaton at compile time, so that starting costs nothing: first the trie and its failure
// links (which tell how big the tables are), then the dense rows.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "secret/automaton.hpp"
#include "secret/char_set.hpp"

namespace plimsoll::secret {

/// The trie of N literals in first-child, next-sibling form; state 0 is the root, and 0 means "none".
template <std::size_t N, std::size_t MaxStates>
struct Trie {
  std::array<std::uint8_t, 256> classes{};
  std::size_t class_count = 1;  ///< class 0: bytes of no literal
  std::array<std::uint16_t, MaxStates> child{};
  std::array<std::uint16_t, MaxStates> sibling{};
  std::array<std::uint8_t, MaxStates> entry{};  ///< the class that leads here
  std::array<std::uint16_t, MaxStates> fail{};
  std::array<std::uint16_t, MaxStates> output{};  ///< 1 + index of the literal that ends here
  std::array<std::uint16_t, MaxStates> suffix{};  ///< the nearest state along `fail` with an output
  std::array<std::uint16_t, MaxStates> order{};   ///< breadth first, without the root
  std::array<std::uint16_t, N> same{};            ///< another literal of the same text, as in `output`
  std::size_t states = 1;
  std::size_t accepting = 0;
  std::size_t outputs = 0;

  constexpr explicit Trie(const std::array<Literal, N>& literals) {
    for (const Literal& literal : literals)
      for (const char byte : literal.text) {
        std::uint8_t& number = classes[static_cast<unsigned char>(lower(byte))];
        if (number == 0) number = static_cast<std::uint8_t>(class_count++);
      }
    for (std::size_t byte = 'A'; byte <= 'Z'; ++byte) classes[byte] = classes[byte + ('a' - 'A')];
    for (std::size_t index = 0; index < N; ++index) {
      std::size_t state = 0;
      for (const char byte : literals[index].text) state = grow(state, classes[static_cast<unsigned char>(byte)]);
      same[index] = output[state];
      output[state] = static_cast<std::uint16_t>(index + 1);
    }
    link();
  }

  constexpr std::size_t find(std::size_t state, std::uint8_t number) const {
    std::size_t next = child[state];
    while (next != 0 && entry[next] != number) next = sibling[next];
    return next;
  }

 private:
  constexpr std::size_t grow(std::size_t state, std::uint8_t number) {
    if (const std::size_t known = find(state, number); known != 0) return known;
    entry[states] = number;
    sibling[states] = child[state];
    child[state] = static_cast<std::uint16_t>(states);
    return states++;
  }

  constexpr void link() {
    std::size_t tail = 0;
    for (std::size_t next = child[0]; next != 0; next = sibling[next]) order[tail++] = static_cast<std::uint16_t>(next);
    for (std::size_t head = 0; head < tail; ++head) {
      const std::size_t state = order[head];
      for (std::size_t next = child[state]; next != 0; next = sibling[next]) {
        order[tail++] = static_cast<std::uint16_t>(next);
        std::size_t back = fail[state];
        while (back != 0 && find(back, entry[next]) == 0) back = fail[back];
        fail[next] = static_cast<std::uint16_t>(find(back, entry[next]));
      }
      suffix[state] = output[fail[state]] != 0 ? fail[state] : suffix[fail[state]];
      if (output[state] != 0 || suffix[state] != 0) ++accepting;
      for (std::size_t at = state; at != 0; at = suffix[at])
        for (std::size_t one = output[at]; one != 0; one = same[one - 1]) ++outputs;
    }
  }
};

template <std::size_t States, std::size_t Stride, std::size_t Accepting, std::size_t Outputs>
struct AutomatonTables {
  static_assert(States * Stride <= 65536, "rows are 16-bit numbers");

  std::array<std::uint8_t, 256> classes{};
  std::array<std::uint16_t, States * Stride> table{};
  std::array<std::uint16_t, Accepting + 1> output_starts{};
  std::array<std::uint16_t, Outputs> outputs{};

  template <typename AnyTrie>
  constexpr explicit AutomatonTables(const AnyTrie& trie) : classes(trie.classes) {
    // Accepting states go last, so that one comparison finds them.
    std::array<std::uint16_t, States> row{};
    std::size_t plain = 1;
    std::size_t accepting = States - Accepting;
    std::size_t output_count = 0;
    for (std::size_t i = 0; i + 1 < States; ++i) {
      const std::size_t state = trie.order[i];
      if (trie.output[state] == 0 && trie.suffix[state] == 0) {
        row[state] = static_cast<std::uint16_t>(plain++ * Stride);
        continue;
      }
      row[state] = static_cast<std::uint16_t>(accepting++ * Stride);
      for (std::size_t at = state; at != 0; at = trie.suffix[at])
        for (std::size_t one = trie.output[at]; one != 0; one = trie.same[one - 1])
          outputs[output_count++] = static_cast<std::uint16_t>(one - 1);
      output_starts[accepting - (States - Accepting)] = static_cast<std::uint16_t>(output_count);
    }
    // A row is that of the failure state, which comes earlier in the order, with the state's own children on top.
    fill(trie, 0, row);
    for (std::size_t i = 0; i + 1 < States; ++i) {
      const std::size_t state = trie.order[i];
      const std::uint16_t* const from = table.data() + row[trie.fail[state]];  // plain pointers: fewer steps for clang
      std::uint16_t* const to = table.data() + row[state];
      for (std::size_t number = 0; number < Stride; ++number) to[number] = from[number];
      fill(trie, state, row);
    }
  }

 private:
  template <typename AnyTrie>
  constexpr void fill(const AnyTrie& trie, std::size_t state, const std::array<std::uint16_t, States>& row) {
    for (std::size_t next = trie.child[state]; next != 0; next = trie.sibling[next])
      table[row[state] + trie.entry[next]] = row[next];
  }
};

}  // namespace plimsoll::secret
