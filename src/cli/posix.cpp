#include "cli/posix.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>

namespace plimsoll::cli {

void prepare_process() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  // In this order open() gives exactly the missing number. The wrong direction makes each use fail as it should.
  for (int number = 0; number <= 2; ++number)
    if (::fcntl(number, F_GETFD) == -1) static_cast<void>(::open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY));
}

bool is_terminal(std::FILE* stream) { return ::isatty(::fileno(stream)) == 1; }

}  // namespace plimsoll::cli
