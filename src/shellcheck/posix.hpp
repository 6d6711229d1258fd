// What only POSIX has: other programs, and folders that nobody else can read. The one file of this layer to port.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/result.hpp"

namespace plimsoll::shellcheck {

/// The path of an executable file of this name in a folder of PATH; empty where there is none.
std::string find_program(std::string_view name);

/// What a program left behind.
struct Finished {
  int status = 0;  ///< exit status; 128 and more: ended by a signal
  std::string output;
  std::string errors;
};

/// Runs a program to its end, without standard input and without SHELLCHECK_OPTS. Error: it cannot be started, prints
/// without end, or does not end within `limit`; it is then killed, together with what it started.
Result<Finished> run_program(const std::string& path, const std::vector<std::string>& arguments,
                             std::chrono::milliseconds limit);

/// A folder that only this user can enter, removed with the object.
class TemporaryFolder {
 public:
  /// Error: it cannot be made.
  static Result<TemporaryFolder> create();
  TemporaryFolder(TemporaryFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  ~TemporaryFolder();

  const std::string& path() const { return path_; }

 private:
  explicit TemporaryFolder(std::string path) : path_(std::move(path)) {}
  std::string path_;
};

}  // namespace plimsoll::shellcheck
