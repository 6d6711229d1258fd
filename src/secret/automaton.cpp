#include "secret/automaton.hpp"

#include <array>
#include <cassert>
#include <utility>

namespace plimsoll::secret {

Automaton::Automaton(std::vector<Literal> literals) : literals_(std::move(literals)) {
  std::array<std::uint8_t, 256> of_byte{};
  std::uint8_t next_class = 1;  // 0: bytes that occur in no literal
  for (const Literal& literal : literals_)
    for (const char byte : literal.text) {
      std::uint8_t& number = of_byte[static_cast<unsigned char>(lower(byte))];
      if (number == 0) number = next_class++;
    }
  for (std::size_t byte = 0; byte < 256; ++byte)
    classes_[byte] = of_byte[static_cast<unsigned char>(lower(static_cast<char>(byte)))];
  stride_ = next_class;

  // The trie, its rows in one block; state 0 is the root, and 0 as a child means "none".
  constexpr std::uint32_t kNoOutput = UINT32_MAX;
  struct State {
    std::uint32_t fail = 0;
    std::uint32_t output = kNoOutput;  ///< its own literal; others of the same text follow by `same`
    std::uint32_t next_output = 0;     ///< the nearest state by failure links that has outputs, 0 = none
  };
  std::size_t most = 1;
  for (const Literal& literal : literals_) most += literal.text.size();
  std::vector<State> states(1);
  states.reserve(most);
  std::vector<std::uint16_t> rows(most * stride_);
  std::vector<std::uint32_t> same(literals_.size(), kNoOutput);
  for (std::uint32_t index = 0; index < literals_.size(); ++index) {
    std::size_t state = 0;
    for (const char byte : literals_[index].text) {
      std::uint16_t& child = rows[state * stride_ + classes_[static_cast<unsigned char>(byte)]];
      if (child == 0) {
        child = static_cast<std::uint16_t>(states.size());
        states.emplace_back();
      }
      state = child;
    }
    same[index] = states[state].output;
    states[state].output = index;
  }
  const std::size_t count = states.size();
  assert(count * stride_ < 65536);

  // Breadth first: missing children become those of the failure state, whose row is complete already.
  std::vector<std::uint32_t> queue;
  queue.reserve(count);
  for (std::size_t number = 0; number < stride_; ++number)
    if (rows[number] != 0) queue.push_back(rows[number]);
  for (std::size_t head = 0; head < queue.size(); ++head) {
    State& state = states[queue[head]];
    const State& fail = states[state.fail];
    state.next_output = fail.output != kNoOutput ? state.fail : fail.next_output;
    std::uint16_t* const row = &rows[queue[head] * stride_];
    const std::uint16_t* const fail_row = &rows[state.fail * stride_];
    for (std::size_t number = 0; number < stride_; ++number) {
      if (row[number] == 0) {
        row[number] = fail_row[number];
      } else {
        states[row[number]].fail = fail_row[number];
        queue.push_back(row[number]);
      }
    }
  }

  // Accepting states go last, so that one comparison finds them.
  const auto accepts = [&](std::size_t i) { return states[i].output != kNoOutput || states[i].next_output != 0; };
  std::vector<std::uint16_t> place(count);
  std::size_t placed = 0;
  for (const bool accepting : {false, true}) {
    if (accepting) first_accepting_ = static_cast<std::uint32_t>(placed * stride_);
    for (std::size_t i = 0; i < count; ++i)
      if (accepts(i) == accepting) place[i] = static_cast<std::uint16_t>(placed++ * stride_);
  }
  table_.resize(count * stride_);
  output_starts_.assign(1, 0);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t number = 0; number < stride_; ++number)
      table_[place[i] + number] = place[rows[i * stride_ + number]];
    if (!accepts(i)) continue;
    for (std::size_t at = i;; at = states[at].next_output) {
      for (std::uint32_t output = states[at].output; output != kNoOutput; output = same[output])
        outputs_.push_back(output);
      if (states[at].next_output == 0) break;
    }
    output_starts_.push_back(static_cast<std::uint32_t>(outputs_.size()));
  }
}

}  // namespace plimsoll::secret
