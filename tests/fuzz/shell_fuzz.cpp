// Any bytes as a script, in each of the places where a script may stand: the tree and both readings of it.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

#include "support/shell_properties.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace plimsoll;
  const std::string text(reinterpret_cast<const char*>(data), size);
  for (const std::string& file : {"RUN " + text, "RUN <<EOF\n" + text + "\nEOF\n",
                                  "RUN bash <<-EOF\n" + text + "\nEOF\n", "RUN cat <<EOF > f\n" + text + "\nEOF\n",
                                  "RUN bash -c '" + text + "'", "RUN [\"sh\", \"-c\", \"" + text + "\"]", text}) {
    const Document document = parse(std::make_unique<SourceFile>("-", file));
    const std::string fault = testing::shell_faults(document, [](const auto&, const auto&) {});
    if (fault.empty()) continue;
    std::fprintf(stderr, "%s\n", fault.c_str());
    std::abort();
  }
  return 0;
}
