// Where reports go, and where the tool says what is wrong with itself. Every failed write is noticed.
#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "cli/terminal.hpp"
#include "plimsoll/result.hpp"

namespace plimsoll::cli {

/// Standard output, or a file.
class Output {
 public:
  /// `path` empty or "-": standard output. Error: the file cannot be created.
  static Result<Output> open(const std::string& path);
  /// Goes on at the end of a file. Error: the file cannot be created.
  static Result<Output> append(const std::string& path) { return open_file(path, "ab"); }

  Sink sink() const;
  /// False after the first failure; the reason has then been told once, unless the reader of a pipe went away.
  bool write(std::string_view text);
  /// Whether all of it has arrived. The last call.
  bool close();

 private:
  static Result<Output> open_file(const std::string& path, const char* mode);
  explicit Output(std::string path) : path_(std::move(path)) {}
  bool failed();

  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::string path_;
  std::unique_ptr<std::FILE, Close> file_;
  bool ok_ = true;
};

/// One line on standard error: `plimsoll: error: …`.
void complain(std::string_view message);
/// The same for what is no error.
void note(std::string_view message);

}  // namespace plimsoll::cli
