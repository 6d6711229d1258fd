// checkstyle and junit.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "plimsoll/selection.hpp"
#include "report/hadolint/hadolint.hpp"
#include "text/utf8.hpp"

namespace plimsoll::report::hadolint {
namespace {

constexpr std::string_view kDeclaration = R"(<?xml version="1.0" encoding="UTF-8"?>)";

/// What XML 1.0 cannot hold becomes U+FFFD; line ends stay.
std::string escaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const CodePoint point = decode(text);
    text.remove_prefix(point.size);
    const bool allowed = point.valid && (point.value >= 0x20 || point.value == '\n' || point.value == '\t') &&
                         point.value != 0xFFFE && point.value != 0xFFFF;
    if (point.value == '<')
      out += "&lt;";
    else if (point.value == '>')
      out += "&gt;";
    else if (point.value == '&')
      out += "&amp;";
    else if (point.value == '"')
      out += "&#34;";
    else if (point.value == '\'')
      out += "&#39;";
    else
      append_utf8(out, allowed ? point.value : 0xFFFD);
  }
  return out;
}

std::string failure(const FileResults& file, const Result& result) {
  const std::string message = escaped(result.message);
  const std::string_view level = severity_name(result.level);
  if (result.is_syntax_error())
    return fmt::format(
        R"(<testcase id="hadolint.error" name="DL1000" time="0"><failure message="{0}" type="{1}">Parse Error in {2})"
        "\nLine: {3}\nColumn: {4}\n{1}: {0}</failure></testcase>",
        message, level, escaped(file.report_path), result.line, result.column);
  return fmt::format(
      R"(<testcase id="hadolint.rule.{0}" name="{0}" time="0"><failure id="{0}" message="{1}" type="{2}">)"
      "File: {3}\nLine: {4}\nCategory: {0}\n{2}: {1}</failure></testcase>",
      escaped(result.code), message, level, escaped(file.report_path), result.line);
}

}  // namespace

std::string write_checkstyle(std::span<const FileResults> files, const Style&) {
  std::string out = fmt::format(R"({}<checkstyle version="4.3">)", kDeclaration);
  for (const FileResults& file : files) {
    const std::string name = escaped(file.report_path);
    if (file.results.empty()) {
      out += fmt::format(R"(<file name="{}"/>)", name);
      continue;
    }
    out += fmt::format(R"(<file name="{}">)", name);
    for (const Result& result : file.results)
      out += fmt::format(R"(<error column="{}" line="{}" message="{}" severity="{}"{}/>)", result.column, result.line,
                         escaped(result.message), severity_name(result.level),
                         result.is_syntax_error() ? "" : fmt::format(R"( source="{}")", escaped(result.code)));
    out += "</file>";
  }
  return out + "</checkstyle>";
}

std::string write_junit(std::span<const FileResults> files, const Style& style) {
  namespace chrono = std::chrono;
  const chrono::sys_seconds now{chrono::seconds{style.now}};
  const auto day = chrono::floor<chrono::days>(now);
  const chrono::year_month_day date{day};
  const chrono::hh_mm_ss time{now - day};
  const auto moment = [&](fmt::format_string<int, unsigned, unsigned, long, long, long> layout) {
    return fmt::format(layout, static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()), long{time.hours().count()}, long{time.minutes().count()},
                       long{time.seconds().count()});
  };
  std::string out =
      fmt::format(R"({}<testsuites id="{}" name="Hadolint run at {}" time="0.001">)", kDeclaration,
                  moment("{:04}{:02}{:02}_{:02}{:02}{:02}"), moment("{:04}-{:02}-{:02} {:02}:{:02}:{:02}"));
  for (const FileResults& file : files) {
    const auto errors = std::ranges::count_if(file.results, &Result::is_syntax_error);
    out += fmt::format(R"(<testsuite errors="{}" failures="{}" id="hadolint" name="Hadolint {}" time="0.001")", errors,
                       file.results.size(), style.version);
    out += file.results.empty() ? "/>" : ">";
    for (const Result& result : file.results) out += failure(file, result);
    if (!file.results.empty()) out += "</testsuite>";
  }
  return out + "</testsuites>";
}

}  // namespace plimsoll::report::hadolint
