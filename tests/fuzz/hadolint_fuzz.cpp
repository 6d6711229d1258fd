// In the place of hadolint: any file gives lines of reports with its codes only, in order, and all ten formats take
// them.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "cli/hadolint/results.hpp"
#include "fuzz/require.hpp"

namespace {

using namespace plimsoll;
using testing::require;

const config::HadolintSettings& settings() {
  static const auto made = [] {
    config::HadolintSettings all;
    all.trusted_registries = {"registry.example.com"};
    all.label_schema = {{"a", LabelType::text},   {"b", LabelType::url},  {"c", LabelType::semver},
                        {"d", LabelType::hash},   {"e", LabelType::spdx}, {"f", LabelType::email},
                        {"g", LabelType::rfc3339}};
    all.strict_labels = true;
    all.info = {"DL1001", "DL3057"};  // off unless a level is given
    return all;
  }();
  return made;
}

const Linter& linter() {
  static const auto made = [] {
    LintOptions options = cli::hadolint::lint_options(settings());
    options.invocation.from_stdin = true;
    options.shellcheck = ShellCheckUse::off;
    return Linter::create(std::move(options));
  }();
  return *made;
}

void require_in_order(const std::vector<report::hadolint::Result>& results, std::uint32_t lines) {
  const report::hadolint::Result* before = nullptr;
  for (const auto& each : results) {
    require(each.code.starts_with("DL") && each.code.size() == 6, "codes are those of hadolint");
    require(each.line >= 1 && each.line <= lines && each.end_line >= each.line, "a finding stands in the file");
    require(!each.message.empty() && each.message.find('\n') == std::string::npos, "a message is one line");
    if (before != nullptr && before->is_syntax_error() == each.is_syntax_error())
      require(before->line <= each.line, "findings are in order");
    before = &each;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const LintResult linted = linter().lint(
      std::make_unique<const SourceFile>("-", size == 0 ? std::string() : std::string(data, data + size)));
  const auto results = cli::hadolint::results_of(linted, settings());
  const std::string_view text = linted.document.source->text();
  require_in_order(results, static_cast<std::uint32_t>(std::ranges::count(text, '\n')) + 1);

  const report::hadolint::FileResults files[] = {{"-", "Dockerfile", results}};
  for (const std::string_view name : config::hadolint_formats()) {
    const std::string report = report::hadolint::write(name, files, {.version = "0"});
    if (name == "json") {
      const auto json = nlohmann::json::parse(report, nullptr, false);
      require(json.is_array() && json.size() == results.size(), "json holds each finding");
    } else if (name == "sarif" || name == "sonarqube") {
      require(nlohmann::json::parse(report, nullptr, false).is_object(), "it is one JSON object");
    } else if (name == "tty" || name == "gnu") {
      require(static_cast<std::size_t>(std::ranges::count(report, '\n')) == results.size(), "a finding is a line");
    }
  }
  return 0;
}
