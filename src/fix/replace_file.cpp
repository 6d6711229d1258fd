#include "fix/replace_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>
#include <system_error>
#include <utility>

#include "text/descriptor.hpp"

namespace plimsoll::fixes {
namespace {

constexpr std::size_t kLongestName = 200;  // of it that goes into the temporary name
constexpr int kMostTries = 100;            // names that are taken already
constexpr const char* kChanged = "the file was changed meanwhile and is left as it is; run plimsoll again";

Error failure(const std::string& path, const std::string& what, int reason) {
  return {.message = what + ": " + std::generic_category().message(reason), .path = path};
}

/// A file that is removed with the object, unless it has been moved to its place.
class Temporary {
 public:
  explicit Temporary(std::string path) : path_(std::move(path)) {}
  ~Temporary() {
    if (!path_.empty()) ::unlink(path_.c_str());
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  Temporary(Temporary&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  Temporary& operator=(Temporary&&) = delete;
  bool move_to(const std::string& target) {
    if (std::rename(path_.c_str(), target.c_str()) != 0) return false;
    path_.clear();
    return true;
  }
  /// Fails where something stands there; `errno` says why.
  bool become(const std::string& target) {
    if (::link(path_.c_str(), target.c_str()) == 0) return true;
    if (errno == EEXIST) return false;
    struct stat taken {};  // a file system without hard links
    if (::lstat(target.c_str(), &taken) == 0) return errno = EEXIST, false;
    return move_to(target);
  }

 private:
  std::string path_;
};

bool write_all(int to, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(to, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// Whether what can be read there is exactly `expected`; false with errno 0 when it is something else.
bool holds(int from, std::string_view expected) {
  char part[1 << 14];
  for (;;) {
    const ssize_t got = ::read(from, part, sizeof part);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    errno = 0;
    if (got == 0) return expected.empty();
    const std::string_view text(part, static_cast<std::size_t>(got));
    if (!expected.starts_with(text)) return false;
    expected.remove_prefix(text.size());
  }
}

bool file_holds(const std::string& path, std::string_view expected) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  return file.number() >= 0 && holds(file.number(), expected);
}

/// Mode and owner of the old file. A file that cannot be given to its owner still is the same text.
bool take_attributes(int file, const struct stat& old) {
  struct stat made {};
  if (::fstat(file, &made) != 0) return false;
  if (made.st_uid != old.st_uid || made.st_gid != old.st_gid)
    if (::fchown(file, old.st_uid, old.st_gid) != 0 && made.st_gid != old.st_gid)
      static_cast<void>(::fchown(file, static_cast<uid_t>(-1), old.st_gid) == 0);
  return ::fchmod(file, old.st_mode & 07777U) == 0;
}

/// So that the new name survives a power failure too. Some file systems cannot say so, and that is no error.
void sync_folder(const std::string& folder) {
  const Descriptor open(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (open.number() >= 0) static_cast<void>(::fsync(open.number()));
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

/// The text in a hidden file beside `target`, with the attributes of `old` where there is one. Errors name `path`.
Result<Temporary> written_beside(const std::string& target, std::string_view text, const struct stat* old,
                                 const std::string& path) {
  const std::size_t name_begin = target.rfind('/') + 1;  // 0 where there is none
  const std::string begin = target.substr(0, name_begin) + "." + target.substr(name_begin, kLongestName) + ".plimsoll-";
  std::random_device random;
  std::string name;
  int number = -1;
  for (int tries = 0; tries < kMostTries && number < 0 && (tries == 0 || errno == EEXIST); ++tries) {
    name = fmt::format("{}{:08x}", begin, random());
    number = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, old == nullptr ? 0666 : 0600);
  }
  Descriptor file(number);
  if (number < 0) return failure(path, "cannot write to the folder of the file", errno);
  Temporary temporary(name);
  const bool has_attributes = old == nullptr || take_attributes(number, *old);
  if (!has_attributes || !write_all(number, text) || ::fsync(number) != 0 || !file.close())
    return failure(path, "cannot write the file", errno);
  return temporary;
}

std::optional<Error> create_file(const std::string& path, std::string_view text) {
  Result<Temporary> temporary = written_beside(path, text, nullptr, path);
  if (!temporary) return temporary.error();
  if (!temporary->become(path)) {
    if (errno == EEXIST) return Error{.message = kChanged, .path = path};
    return failure(path, "cannot write the file", errno);
  }
  sync_folder(folder_of(path));
  return std::nullopt;
}

}  // namespace

std::optional<Error> replace_file(const std::string& path, std::string_view expected, std::string_view text) {
  struct stat old {};
  if (expected.empty() && ::lstat(path.c_str(), &old) != 0 && errno == ENOENT) return create_file(path, text);
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
  if (real == nullptr) return failure(path, "cannot write the file", errno);
  const std::string target = real.get();
  if (::stat(target.c_str(), &old) != 0) return failure(path, "cannot write the file", errno);
  if (!S_ISREG(old.st_mode)) return Error{.message = "cannot write: this is no ordinary file", .path = path};
  if ((old.st_mode & 0222U) == 0 || ::access(target.c_str(), W_OK) != 0)
    return Error{.message = "cannot write the file: it is read-only", .path = path};

  Result<Temporary> temporary = written_beside(target, text, &old, path);
  if (!temporary) return temporary.error();
  if (file_holds(target, text)) return std::nullopt;  // by another name of the same file
  if (!file_holds(target, expected)) {
    if (errno != 0) return failure(path, "cannot write the file", errno);
    return Error{.message = kChanged, .path = path};
  }
  if (!temporary->move_to(target)) return failure(path, "cannot write the file", errno);
  sync_folder(folder_of(target));
  return std::nullopt;
}

}  // namespace plimsoll::fixes
