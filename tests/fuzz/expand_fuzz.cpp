// The first byte says how to read, the rest is expanded: whatever it is, the answer is bounded and consistent.
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "fuzz/require.hpp"
#include "model/expansion.hpp"

namespace {

using namespace plimsoll;
using plimsoll::testing::require;

class Table : public Variables {
 public:
  Variable find(std::string_view name) const override {
    if (name == "A") return {VariableKind::value, "a b/c.d"};
    if (name == "E") return {VariableKind::value, ""};
    if (name == "L") return {VariableKind::value, long_};
    if (name == "U") return {VariableKind::unknown, {}};
    if (name == "F") return {VariableKind::foreign, {}};
    if (name == "N") return {VariableKind::unset, {}};
    return {};
  }

 private:
  std::string long_ = std::string(4096, 'x');
};

bool lies_within(std::string_view part, std::string_view whole) {
  const std::less_equal<> before;
  return before(whole.data(), part.data()) && before(part.data() + part.size(), whole.data() + whole.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  ExpansionOptions options;
  options.escape = (data[0] & 1U) != 0 ? '`' : '\\';
  options.raw = (data[0] & 2U) != 0;
  const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const Table table;
  const Expansion made = expand_text(text, table, options);
  require(!made.error || !made.known, "an error is not known");
  require(!made.error || made.text == text, "an error leaves the text alone");
  require(made.text.size() <= text.size() + (std::size_t{64} << 10U), "growth is bounded");
  for (const auto* names : {&made.matched, &made.unmatched})
    for (const std::string_view name : *names)
      require(name.empty() || lies_within(name, text), "names lie in the text");
  std::size_t levels = 0;  // at most; from 64 on the text is not known
  for (std::size_t at = text.find("${"); at != std::string::npos; at = text.find("${", at + 1)) ++levels;
  if (made.matched.empty() && made.unmatched.empty() && levels < 64)
    require(made.known || made.error, "without variables all is known");

  options.split = true;
  const Expansion split = expand_text(text, table, options);
  require(split.text == made.text && split.known == made.known, "splitting changes nothing else");
  for (const std::string& word : split.words) require(!word.empty(), "no word is empty");
  return 0;
}
