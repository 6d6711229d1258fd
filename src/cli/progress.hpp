// How far a long run is: one line on standard error, where that is a terminal, gone when the run is over.
#pragma once

#include <chrono>
#include <cstddef>

namespace plimsoll::cli {

class Progress {
 public:
  /// Nothing is ever shown unless `wanted`, and on a terminal.
  Progress(std::size_t files, bool wanted);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { clear(); }

  /// Shows the number of files that are done, in a run that has lasted for a second.
  void show(std::size_t done);
  /// Removes the line, before anything else may be written to the terminal.
  void clear();

 private:
  std::size_t files_;
  bool wanted_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

}  // namespace plimsoll::cli
