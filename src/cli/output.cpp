#include "cli/output.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <system_error>

#include "cli/posix.hpp"

namespace plimsoll::cli {

Result<Output> Output::open(const std::string& path, Complain complain) {
  if (path.empty() || path == "-") return Output({}, complain);
  return open_file(path, "wb", complain);
}

Result<Output> Output::open_file(const std::string& path, const char* mode, Complain complain) {
  Output output(path, complain);
  output.file_.reset(std::fopen(path.c_str(), mode));
  if (output.file_ == nullptr)
    return Error{.message = "cannot write the file: " + std::generic_category().message(errno), .path = path};
  return output;
}

Sink Output::sink() const {
  if (is_terminal(file_ == nullptr ? stdout : file_.get())) return Sink::terminal;
  return file_ == nullptr ? Sink::pipe : Sink::file;
}

bool Output::failed() {
  if (ok_ && errno != EPIPE)
    complain_(fmt::format("{}: cannot write: {}", path_.empty() ? "standard output" : path_,
                          std::generic_category().message(errno)));
  ok_ = false;
  return false;
}

bool Output::write(std::string_view text) {
  if (!ok_) return false;
  std::FILE* const to = file_ == nullptr ? stdout : file_.get();
  if (std::fwrite(text.data(), 1, text.size(), to) != text.size() || std::fflush(to) != 0) return failed();
  return true;
}

bool Output::close() {
  if (std::FILE* const file = file_.release(); file != nullptr && std::fclose(file) != 0) return failed();
  return ok_;
}

namespace {

void say(std::string_view kind, std::string_view message) {
  const std::string line = fmt::format("plimsoll: {}: {}\n", kind, printable(message));
  static_cast<void>(std::fwrite(line.data(), 1, line.size(), stderr));
}

}  // namespace

void complain(std::string_view message) { say("error", message); }
void note(std::string_view message) { say("note", message); }

}  // namespace plimsoll::cli
