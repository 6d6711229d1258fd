// Any bytes, as a text and as a Dockerfile: secrets are sorted, not empty, inside the text and never overlap, masks
// never tell them, and the facts that rules and reports share stand inside the file.
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "fuzz/require.hpp"
#include "plimsoll/secret.hpp"
#include "rules/security/secrets/secret_facts.hpp"
#include "rules/security/secrets/secret_use.hpp"

namespace {

using namespace plimsoll;
using plimsoll::testing::require;

void check_matches(const std::vector<SecretMatch>& matches, std::string_view text) {
  std::size_t end = 0;
  for (const SecretMatch& match : matches) {
    require(match.pattern != nullptr && match.begin >= end, "matches are sorted and do not overlap");
    require(match.end > match.begin && match.end <= text.size(), "a match lies in the text");
    end = match.end;
    const std::string_view secret = text.substr(match.begin, match.end - match.begin);
    require(secret.size() <= 2 || mask(secret).find(secret) == std::string::npos, "a mask does not tell the secret");
    require(secret_hash("PL4001", "a", secret).size() == 8, "a hash has 8 digits");
  }
}

void check_facts(const Document& document) {
  Invocation invocation;
  invocation.from_stdin = true;
  const Model model(document, invocation);
  const auto size = static_cast<std::uint32_t>(document.text().size());
  const rules::SecretFacts& facts = model.fact<rules::SecretFacts>();
  for (std::size_t kind = 0; kind < rules::kSecretKinds; ++kind) {
    std::uint32_t begin = 0;
    for (const rules::SecretFact& fact : facts.of(static_cast<rules::SecretFact::Kind>(kind))) {
      require(fact.span.begin >= begin && fact.span.end <= size, "facts stand inside the file, in its order");
      require(!fact.span.empty() && fact.level != Severity::off, "a fact can be reported");
      require(fact.at != nullptr || fact.comment, "only comments stand outside of instructions");
      begin = fact.span.begin;
    }
  }
  std::uint32_t end = 0;
  for (const Span span : facts.hidden()) {
    require(span.begin >= end && span.end <= size && !span.empty(), "what is hidden is sorted and does not overlap");
    end = span.end;
  }
  const RuleSettings settings;
  const Pass pass(document, model, settings);
  for (const ast::Instruction& instruction : document.instructions)
    if (const auto* run = ast::as<ast::Run>(instruction)) {
      const rules::SecretUses uses = rules::secret_uses(*run, pass);
      for (const auto* all : {&uses.kept, &uses.printed})
        for (const rules::SecretUse& use : *all) require(use.span.end <= size, "a use stands inside the file");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_matches(find_secrets(text), text);
  check_matches(find_encoded_secrets(text), text);
  const std::size_t half = size / 2;
  static_cast<void>(classify_value(text.substr(0, half), text.substr(half)));
  static_cast<void>(classify_name(text));
  static_cast<void>(entropy(text));
  check_facts(parse(std::make_unique<const SourceFile>("-", std::string(text))));
  return 0;
}
