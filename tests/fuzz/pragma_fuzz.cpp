// Comments of any file: pragmas stand inside it, and silencing twice silences nothing more.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "fuzz/require.hpp"
#include "plimsoll/catalog.hpp"
#include "plimsoll/document.hpp"
#include "plimsoll/pragma.hpp"

namespace {}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace plimsoll;
  using plimsoll::testing::require;
  const Document document =
      parse(std::make_unique<const SourceFile>("-", size == 0 ? std::string() : std::string(data, data + size)));

  std::vector<Pragma> pragmas = find_pragmas(document);
  const std::size_t own = pragmas.size();
  for (Pragma& pragma : find_foreign_pragmas(document, "2026-01-01")) pragmas.push_back(std::move(pragma));
  for (const Pragma& pragma : pragmas) {
    require(pragma.span.begin < pragma.span.end && pragma.span.end <= size, "a pragma stands inside the file");
    require(pragma.target.begin <= pragma.target.end && pragma.target.end <= size, "its target stands inside the file");
    require(pragma.stack <= pragma.span.begin, "the comments around it begin no later");
    require(pragma.ignored.size() == pragma.ignored_spans.size(), "each rule that it names has a place");
    for (std::size_t i = 0; i < pragma.ignored.size(); ++i)
      require(document.source->slice(pragma.ignored_spans[i]) == pragma.ignored[i] || pragma.ignored[i] == "*",
              "the place holds the name");
  }
  for (std::size_t i = 0; i < own; ++i) require(!pragmas[i].ignored.empty(), "a pragma names at least one rule");

  std::uint32_t last = 0;
  for (const PragmaMistake& mistake : pragma_mistakes(document, catalog())) {
    require(mistake.span.begin >= last && mistake.span.begin < mistake.span.end && mistake.span.end <= size,
            "mistakes stand inside the file, in its order");
    last = mistake.span.begin;
    require(!mistake.edit || mistake.edit->span == mistake.span, "a mistake is mended in its place");
  }

  std::vector<Finding> findings;
  for (const Item& item : document.items)
    if (item.kind == ItemKind::instruction)
      for (const Rule* const rule : catalog()) findings.push_back({.rule = rule, .span = item.span});
  const std::size_t all = findings.size();
  apply_pragmas(pragmas, catalog(), findings);
  const std::size_t left = findings.size();
  require(left <= all, "silencing adds no finding");
  apply_pragmas(pragmas, catalog(), findings);
  require(findings.size() == left, "silencing twice is silencing once");
  apply_hadolint_pragmas(document, findings);
  require(findings.size() <= left, "neither do hadolint's pragmas");
  return 0;
}
