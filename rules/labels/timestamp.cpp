// The grammar of RFC 3339, section 5.6, and the calendar behind it.
#include "rules/labels/timestamp.hpp"

#include <algorithm>

#include "rules/labels/characters.hpp"

namespace plimsoll::rules {
namespace {

/// Takes characters off the front of a text, and remembers whether all were there.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  /// The number of exactly `digits` digits, which must lie in the range.
  int number(std::size_t digits, int least, int most) {
    int value = 0;
    if (text_.size() < digits || !all_digits(text_.substr(0, digits))) return fail();
    for (const char c : text_.substr(0, digits)) value = value * 10 + (c - '0');
    text_.remove_prefix(digits);
    return value < least || value > most ? fail() : value;
  }
  bool take_one_of(std::string_view set) {
    if (text_.empty() || !is_one_of(text_.front(), set)) return false;
    text_.remove_prefix(1);
    return true;
  }
  void must_take(std::string_view set) {
    if (!take_one_of(set)) fail();
  }
  void must_take_digits() {
    const auto end = std::find_if_not(text_.begin(), text_.end(), is_digit);
    if (end == text_.begin()) fail();
    text_.remove_prefix(static_cast<std::size_t>(end - text_.begin()));
  }
  bool took_everything() const { return right_ && text_.empty(); }

 private:
  int fail() {
    right_ = false;
    return 0;
  }

  std::string_view text_;
  bool right_ = true;
};

int days_of(int year, int month) {
  if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

}  // namespace

bool is_timestamp(std::string_view text, bool as_hadolint) {
  Reader in(text);
  const int year = in.number(4, 0, 9999);
  in.must_take("-");
  const int month = in.number(2, 1, 12);
  in.must_take("-");
  in.number(2, 1, days_of(year, month));
  in.must_take(as_hadolint ? "T" : "Tt ");
  in.number(2, 0, 23);
  in.must_take(":");
  in.number(2, 0, 59);
  in.must_take(":");
  in.number(2, 0, 60);
  if (in.take_one_of(".")) in.must_take_digits();
  if (!in.take_one_of(as_hadolint ? "Z" : "Zz")) {
    in.must_take("+-");
    in.number(2, 0, 23);
    if (!in.take_one_of(":") && !as_hadolint) return false;
    in.number(2, 0, 59);
  }
  return in.took_everything();
}

}  // namespace plimsoll::rules
