// Where reports go, and where the tool says what is wrong with itself. Every failed write is noticed.
#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "cli/terminal.hpp"
#include "plimsoll/result.hpp"

namespace plimsoll::cli {

/// One line on standard error: `plimsoll: error: …`.
void complain(std::string_view message);
/// The same for what is no error.
void note(std::string_view message);

/// Standard output, or a file.
class Output {
 public:
  using Complain = void (*)(std::string_view message);

  /// `path` empty or "-": standard output. Failed writes are told by `complain`. Error: the file cannot be created.
  static Result<Output> open(const std::string& path, Complain complain = cli::complain);
  /// Goes on at the end of a file. Error: the file cannot be created.
  static Result<Output> append(const std::string& path) { return open_file(path, "ab", cli::complain); }

  Sink sink() const;
  /// False after the first failure; the reason has then been told once, unless the reader of a pipe went away.
  bool write(std::string_view text);
  /// Whether all of it has arrived. The last call.
  bool close();

 private:
  static Result<Output> open_file(const std::string& path, const char* mode, Complain complain);
  Output(std::string path, Complain complain) : path_(std::move(path)), complain_(complain) {}
  bool failed();

  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::string path_;
  Complain complain_;
  std::unique_ptr<std::FILE, Close> file_;
  bool ok_ = true;
};

}  // namespace plimsoll::cli
