#include "cli/reports.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "cli/option_table.hpp"

namespace plimsoll::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* kSummaryFile = "GITHUB_STEP_SUMMARY";
constexpr std::size_t kLongestSummary = std::size_t{1024} * 1024;  // GitHub refuses a longer one whole

bool is_standard_output(const std::string& path) { return path.empty() || path == "-"; }

/// Whether both paths name one file, which need not exist; devices may be shared.
bool is_same_file(const std::string& left, const std::string& right) {
  std::error_code unknown;
  if (fs::exists(left, unknown) && !fs::is_regular_file(left, unknown)) return false;
  if (fs::equivalent(left, right, unknown)) return true;
  const auto full = [&](const std::string& path) { return fs::weakly_canonical(fs::absolute(path, unknown), unknown); };
  return full(left) == full(right);
}

std::optional<Error> check_outputs(std::span<const std::string> outputs, std::span<const std::string> inputs) {
  for (const std::string& output : outputs) {
    if (is_standard_output(output)) continue;
    const auto is_it = [&](const std::string& other) {
      return !is_standard_output(other) && is_same_file(output, other);
    };
    // Writing the report must not destroy what is linted.
    if (std::ranges::any_of(inputs, is_it))
      return Error{.message = fmt::format("--output: '{}' is one of the inputs", output)};
    if (std::ranges::count_if(outputs, is_it) > 1)
      return Error{.message = fmt::format("--output: '{}' is given twice", output)};
  }
  return std::nullopt;
}

}  // namespace

Result<Reports> Reports::open(const Options& options, const ReportOptions& common, std::span<const std::string> inputs,
                              bool standard_output_is_taken) {
  if (auto error = check_outputs(options.outputs, inputs)) return std::move(*error);
  Reports reports;
  bool is_shared = false;
  for (std::size_t i = 0; i < std::max(options.formats.size(), options.outputs.size()); ++i) {
    const std::string_view format =
        i < options.formats.size() ? std::string_view(options.formats[i]) : default_format(Command::check);
    const std::string path = i < options.outputs.size() ? options.outputs[i] : std::string();
    if (standard_output_is_taken && is_standard_output(path)) continue;
    Result<Output> output = Output::open(path);
    if (!output) return output.error();
    auto one = std::make_unique<One>(One{common, std::move(*output), nullptr});
    const Sink sink = one->output.sink();
    one->options.color = use_color(options.color, std::getenv, sink);
    one->options.hyperlinks = use_hyperlinks(options.hyperlinks, std::getenv, sink);
    Result<std::unique_ptr<Reporter>> reporter = make_reporter(format, one->options);
    if (!reporter) return reporter.error();
    one->reporter = std::move(*reporter);
    if (is_standard_output(path)) one->waits = std::exchange(is_shared, true);
    reports.all_.push_back(std::move(one));
  }
  const char* const summary_file = std::getenv(kSummaryFile);
  if (summary_file != nullptr && *summary_file != '\0' && std::ranges::count(options.formats, "github") != 0) {
    reports.summary_options_ = std::make_unique<ReportOptions>(common);
    reports.summary_ = std::move(*make_reporter("markdown", *reports.summary_options_));
  }
  return reports;
}

void Reports::file(const FileReport& report) {
  for (const auto& one : all_) one->reporter->file(report);
  if (summary_ != nullptr) summary_->file(report);
}

void Reports::problem(const Error& error) {
  for (const auto& one : all_) one->reporter->problem(error);
  if (summary_ != nullptr) summary_->problem(error);
}

bool Reports::flush() {
  for (const auto& one : all_) {
    std::string text = one->reporter->take();
    if (one->waits)
      one->waiting += text;
    else if (!one->failed)
      one->failed = !one->output.write(text);
  }
  return all_.empty() || !std::ranges::all_of(all_, [](const auto& one) { return one->failed; });
}

bool Reports::finish() {
  for (const auto& one : all_) one->reporter->finish();
  flush();
  bool arrived = true;
  for (const auto& one : all_) {
    if (!one->waiting.empty()) one->output.write(one->waiting);
    arrived = one->output.close() && arrived;
  }
  if (summary_ != nullptr) append_summary();
  return arrived;
}

void Reports::append_summary() {
  summary_->finish();
  std::string text = summary_->take();
  const std::string path = std::getenv(kSummaryFile);
  std::error_code unknown;
  const std::uintmax_t taken = fs::exists(path, unknown) ? fs::file_size(path, unknown) : 0;
  constexpr std::string_view kCut = "\nThe list was cut; the log has all of it.\n";
  const std::size_t room = taken < kLongestSummary ? kLongestSummary - static_cast<std::size_t>(taken) : 0;
  if (text.size() > room) {
    if (room <= kCut.size()) return;
    text.resize(text.rfind('\n', room - kCut.size() - 1) + 1);  // npos + 1 is 0
    text += kCut;
  }
  Result<Output> output = Output::append(path);
  if (!output) return complain(output.error().text());
  output->write(text);
  output->close();
}

}  // namespace plimsoll::cli
