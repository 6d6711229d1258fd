// hadolint's arrays of strings; see hadolint_array.hpp.
#include "rules/dl/hadolint_array.hpp"

#include <cstddef>

namespace plimsoll::rules {
namespace {

class Reader {
 public:
  Reader(std::string_view text, char escape) : text_(text), escape_(escape) {}

  bool array() {
    if (!take('[')) return false;
    if (take(']')) return true;
    do {
      if (!string()) return false;
    } while (take(','));
    return take(']');
  }

 private:
  /// Takes `c` and the blanks around it.
  bool take(char c) {
    skip_blanks();
    if (at_ == text_.size() || text_[at_] != c) return false;
    ++at_;
    skip_blanks();
    return true;
  }

  bool string() {
    skip_blanks();
    if (at_ == text_.size() || text_[at_] != '"') return false;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '"') return ++at_, true;
      if (text_[at_] == escape_ && text_.substr(at_ + 1).starts_with('"')) ++at_;
    }
    return false;
  }

  void skip_blanks() {
    while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) ++at_;
  }

  std::string_view text_;
  char escape_;
  std::size_t at_ = 0;
};

}  // namespace

bool hadolint_reads_array(std::string_view text, char escape) { return Reader(text, escape).array(); }

}  // namespace plimsoll::rules
