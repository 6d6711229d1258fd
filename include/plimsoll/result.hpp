// Errors are values: a function that can fail on the user's input returns a `Result`, and no exception crosses a layer.
#ifndef PLIMSOLL_RESULT_HPP
#define PLIMSOLL_RESULT_HPP

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace plimsoll {

/// What went wrong and where; `line` 0 means "no place inside the file". Columns count code points.
struct Error {
  std::string message = {};
  std::string path = {};
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  /// `path:line:column: message`, leaving out what is unknown.
  std::string text() const;
};

/// Either a value or an `Error`; `operator bool` tells which.
template <typename T>
class Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return state_.index() == 0; }
  T& operator*() { return std::get<0>(state_); }
  const T& operator*() const { return std::get<0>(state_); }
  T* operator->() { return &std::get<0>(state_); }
  const T* operator->() const { return &std::get<0>(state_); }
  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace plimsoll

#endif  // PLIMSOLL_RESULT_HPP
