// Stands in for libFuzzer where there is none: gives every file, and every file of every folder but what other tests
// expect of the file beside it, to the target once, and the empty input before them. Ends with the target when that
// crashes; the name printed last is the culprit.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

bool is_expectation(const fs::path& path) { return path.extension() == ".expected" || path.extension() == ".dump"; }

void replay(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::vector<char> bytes(std::istreambuf_iterator<char>(file), {});
  // A copy of exactly this size, so that the address sanitizer sees a read behind the end.
  const std::vector<std::uint8_t> input(bytes.begin(), bytes.end());
  std::printf("%s (%zu bytes)\n", path.c_str(), input.size());
  std::fflush(stdout);
  LLVMFuzzerTestOneInput(input.data(), input.size());
}

}  // namespace

int main(int count, char** arguments) {
  LLVMFuzzerTestOneInput(nullptr, 0);
  int files = 0;
  for (int i = 1; i < count; ++i) {
    const fs::path path(arguments[i]);
    if (fs::is_regular_file(path)) {
      replay(path);
      ++files;
    } else if (fs::is_directory(path)) {
      for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path))
        if (entry.is_regular_file() && !is_expectation(entry.path())) {
          replay(entry.path());
          ++files;
        }
    } else {
      std::fprintf(stderr, "%s: no such file or folder\n", arguments[i]);
      return 2;
    }
  }
  std::printf("%d files, no crash\n", files);
  return 0;
}
