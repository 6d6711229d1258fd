// Reading a file: the only place of this layer that touches the file system.
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>
#include <system_error>

#include "plimsoll/source.hpp"

namespace plimsoll {
namespace {

constexpr std::size_t kLimit = UINT32_MAX - 1;  // spans are 32-bit offsets

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

std::string reason() { return std::generic_category().message(errno); }

}  // namespace

Result<std::unique_ptr<const SourceFile>> load_source(const std::string& path) {
  const bool standard_input = path == "-";
  const std::unique_ptr<std::FILE, Close> opened(standard_input ? nullptr : std::fopen(path.c_str(), "rb"));
  std::FILE* const file = standard_input ? stdin : opened.get();
  if (file == nullptr) return Error{.message = "cannot open the file: " + reason(), .path = path};
  std::string text;
  std::array<char, std::size_t{1} << 14U> buffer;
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file)) {
    if (text.size() + count > kLimit) return Error{.message = "the file is 4 GiB or more", .path = path};
    text.append(buffer.data(), count);
  }
  if (std::ferror(file) != 0) return Error{.message = "cannot read the file: " + reason(), .path = path};
  return std::unique_ptr<const SourceFile>(std::make_unique<SourceFile>(path, std::move(text)));
}

}  // namespace plimsoll
