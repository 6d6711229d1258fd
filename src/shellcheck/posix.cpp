#include "shellcheck/posix.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <mutex>
#include <thread>
#include <utility>

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX leaves the declaration to its users

namespace plimsoll::shellcheck {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostOutput = std::size_t{128} << 20U;

/// Both ends of a pipe; closed with the object.
struct Pipe {
  int read = -1;
  int write = -1;

  Pipe() {
    int ends[2];
    if (::pipe(ends) != 0) return;
    read = ends[0];
    write = ends[1];
    ::fcntl(read, F_SETFD, FD_CLOEXEC);
    ::fcntl(write, F_SETFD, FD_CLOEXEC);
    ::fcntl(read, F_SETFL, O_NONBLOCK);
  }
  ~Pipe() {
    shut(read);
    shut(write);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  bool is_open() const { return read >= 0; }
  static void shut(int& end) {
    if (end >= 0) ::close(end);
    end = -1;
  }
};

/// The environment without the variable that would change ShellCheck's options.
std::vector<char*> environment() {
  std::vector<char*> kept;
  for (char** each = environ; *each != nullptr; ++each)
    if (std::strncmp(*each, "SHELLCHECK_OPTS=", 16) != 0) kept.push_back(*each);
  kept.push_back(nullptr);
  return kept;
}

/// Starts the program as the leader of its own process group; 0 or the number of an error.
int start(const std::string& path, const std::vector<std::string>& arguments, const Pipe& output, const Pipe& errors,
          pid_t& child) {
  std::vector<char*> argv;
  argv.push_back(const_cast<char*>(path.c_str()));
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);

  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&files, output.write, 1);
  posix_spawn_file_actions_adddup2(&files, errors.write, 2);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t signals;
  sigemptyset(&signals);
  posix_spawnattr_setsigmask(&attributes, &signals);
  sigaddset(&signals, SIGPIPE);  // which we ignore
  posix_spawnattr_setsigdefault(&attributes, &signals);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
  const int failed = ::posix_spawn(&child, path.c_str(), &files, &attributes, argv.data(), environment().data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  return failed;
}

/// Appends what can be read now; false at the end.
bool take(int& from, std::string& to) {
  std::array<char, 65536> buffer;
  for (;;) {
    const ssize_t size = ::read(from, buffer.data(), buffer.size());
    if (size > 0) {
      to.append(buffer.data(), static_cast<std::size_t>(size));
    } else if (size == 0 || (errno != EAGAIN && errno != EINTR)) {
      Pipe::shut(from);
      return false;
    } else if (errno == EAGAIN) {
      return true;
    }
    if (to.size() > kMostOutput) return true;
  }
}

std::chrono::milliseconds left_until(Clock::time_point end) {
  return std::max(std::chrono::milliseconds(0), std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()));
}

/// Reads both to their end; false where that takes too long or too much comes.
bool read_all(Pipe& output, Pipe& errors, Finished& into, Clock::time_point end) {
  while (output.read >= 0 || errors.read >= 0) {
    std::array<pollfd, 2> waiting = {{{output.read, POLLIN, 0}, {errors.read, POLLIN, 0}}};  // -1 is passed over
    const int ready = ::poll(waiting.data(), waiting.size(), static_cast<int>(left_until(end).count()));
    if (ready == 0 || (ready < 0 && errno != EINTR)) return false;
    if (ready > 0 && waiting[0].revents != 0) take(output.read, into.output);
    if (ready > 0 && waiting[1].revents != 0) take(errors.read, into.errors);
    if (into.output.size() > kMostOutput || into.errors.size() > kMostOutput) return false;
  }
  return true;
}

/// Waits for the end of a program that has closed its output; false where that takes too long.
bool reap(pid_t child, int& status, Clock::time_point end) {
  for (;;) {
    const pid_t done = ::waitpid(child, &status, WNOHANG);
    if (done == child) return true;
    if (done < 0 && errno != EINTR) return status = 0, true;  // somebody else took it, or nobody keeps children
    if (Clock::now() >= end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

bool is_program(const std::string& path) {
  std::error_code unknown;
  return std::filesystem::is_regular_file(path, unknown) && ::access(path.c_str(), X_OK) == 0;
}

}  // namespace

std::string find_program(std::string_view name) {
  const char* const variable = std::getenv("PATH");
  std::string_view folders = variable == nullptr ? "" : variable;
  while (!folders.empty()) {
    const std::string_view folder = folders.substr(0, folders.find(':'));
    folders.remove_prefix(std::min(folder.size() + 1, folders.size()));
    if (!folder.starts_with('/')) continue;  // a linted folder must not bring its own program
    std::string path = fmt::format("{}/{}", folder, name);
    if (is_program(path)) return path;
  }
  return {};
}

Result<Finished> run_program(const std::string& path, const std::vector<std::string>& arguments,
                             std::chrono::milliseconds limit) {
  static std::mutex one_at_a_time;  // between pipe() and FD_CLOEXEC no other child may be made
  const Clock::time_point end = Clock::now() + limit;
  std::unique_lock lock(one_at_a_time);
  Pipe output;
  Pipe errors;
  if (!output.is_open() || !errors.is_open()) return Error{.message = "no more files can be opened"};
  pid_t child = 0;
  const int failed = start(path, arguments, output, errors, child);
  lock.unlock();
  if (failed != 0) return Error{.message = fmt::format("cannot be started ({})", std::strerror(failed)), .path = path};
  Pipe::shut(output.write);
  Pipe::shut(errors.write);

  Finished finished;
  int status = 0;
  if (!read_all(output, errors, finished, end) || !reap(child, status, end)) {
    ::kill(-child, SIGKILL);
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return Error{.message = Clock::now() < end ? "printed without end and was stopped"
                                               : fmt::format("did not end within {} s and was stopped",
                                                             std::chrono::ceil<std::chrono::seconds>(limit).count()),
                 .path = path};
  }
  finished.status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  return finished;
}

Result<TemporaryFolder> TemporaryFolder::create() {
  std::error_code unknown;
  std::string path = (std::filesystem::temp_directory_path(unknown) / "plimsoll-XXXXXX").string();
  if (unknown || ::mkdtemp(path.data()) == nullptr) return Error{.message = "no temporary folder can be made"};
  return TemporaryFolder(std::move(path));
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

}  // namespace plimsoll::shellcheck
