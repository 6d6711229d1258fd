// A file descriptor with an owner. Only POSIX has them.
#pragma once

#include <unistd.h>

#include <utility>

namespace plimsoll {

/// A descriptor that is closed with the object; a negative number is none.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }
  /// Whether what was written has been taken. The last call.
  bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

}  // namespace plimsoll
