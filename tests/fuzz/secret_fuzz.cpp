// Any bytes: secrets are sorted, not empty, inside the text and never overlap, and masks never tell them.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "plimsoll/secret.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace plimsoll;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::size_t end = 0;
  for (const SecretMatch& match : find_secrets(text)) {
    if (match.pattern == nullptr || match.begin < end || match.end <= match.begin || match.end > size) std::abort();
    end = match.end;
    const std::string_view secret = text.substr(match.begin, match.end - match.begin);
    if (secret.size() > 2 && mask(secret).find(secret) != std::string::npos) std::abort();
  }
  const std::size_t half = size / 2;
  static_cast<void>(classify_value(text.substr(0, half), text.substr(half)));
  static_cast<void>(classify_name(text));
  static_cast<void>(entropy(text));
  return 0;
}
