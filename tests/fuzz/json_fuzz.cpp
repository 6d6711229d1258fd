// The whole way: any file, linted with every rule, gives JSON and SARIF that read back as JSON.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "plimsoll/lint.hpp"
#include "plimsoll/report.hpp"

namespace {

const plimsoll::Linter& linter() {
  static const auto made =
      plimsoll::Linter::create({.selection = {.profile = plimsoll::Profile::all}, .invocation = {.from_stdin = true}});
  return *made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace plimsoll;
  const LintResult result = linter().lint(
      std::make_unique<const SourceFile>("-", size == 0 ? std::string() : std::string(data, data + size)));
  ReportOptions options{.catalog = catalog()};      // SARIF describes the rules that found something …
  if (size == 0) options.rules = linter().rules();  // … and once all of them: that is most of the time otherwise
  for (const char* const format : {"json", "sarif"}) {
    const auto reporter = make_reporter(format, options);
    (*reporter)->file({.source = *result.document.source, .findings = result.findings, .secrets = result.secrets});
    (*reporter)->finish();
    const std::string report = (*reporter)->take();
    bool right = nlohmann::json::accept(report);  // no tree of SARIF: the descriptions of rules are most of the time
    if (std::string_view(format) == "json") {
      const nlohmann::json findings = nlohmann::json::parse(report, nullptr, false);
      right = findings.is_array() && findings.size() == result.findings.size();
    }
    if (!right) {
      std::fprintf(stderr, "the %s report is not what it should be\n", format);
      std::abort();
    }
  }
  return 0;
}
