// Cutting an expanded text into words, as EXPOSE does (dockerfile-language §6.4).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/utf8.hpp"

namespace plimsoll {

/// Words in the making, shared by all levels of `${…}` as the builder shares its buffer: what stands before a nested
/// word is lost with it.
class WordBuffer {
 public:
  void add(std::string_view text) {
    while (!text.empty()) {
      const CodePoint point = decode(text);
      const std::string_view character = text.substr(0, point.size);
      text.remove_prefix(point.size);
      if (!point.valid || !is_unicode_space(point.value))
        add_raw(character);
      else if (in_word_)
        end(words_);
    }
  }
  void add_raw(std::string_view text) {
    word_ += text;
    in_word_ = true;
  }
  void end(std::vector<std::string>& words) {
    if (word_.empty()) return;
    words.push_back(std::move(word_));
    word_.clear();
    in_word_ = false;
  }
  /// The end of a nested word. What was cut off in it is dropped.
  void drop(std::size_t count) {
    std::vector<std::string> ignored;
    end(ignored);
    words_.resize(count);
  }
  std::size_t count() const { return words_.size(); }
  std::vector<std::string> take() {
    end(words_);
    return std::move(words_);
  }

 private:
  std::string word_;
  bool in_word_ = false;
  std::vector<std::string> words_;
};

}  // namespace plimsoll
