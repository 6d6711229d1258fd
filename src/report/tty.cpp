// A finding is a line that tools can read too (`file:line:col: level CODE message`), the marked source, and notes.
#include "report/tty.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>

#include "report/docs.hpp"
#include "report/excerpt.hpp"
#include "report/mask.hpp"
#include "report/positions.hpp"
#include "report/visible.hpp"

namespace plimsoll::report {
namespace {

constexpr std::string_view kBold = "1";
constexpr std::string_view kBlue = "1;34";
constexpr std::string_view kGreen = "1;32";

std::string_view style_of(Severity level) {
  switch (level) {
    case Severity::error:
      return "1;31";
    case Severity::warning:
      return "1;33";
    case Severity::info:
      return "1;36";
    case Severity::style:
    case Severity::off:
      break;
  }
  return "1;35";
}

/// `span` without the line ends at its end, so that it does not reach into a line of which it marks nothing.
Span without_last_line_ends(const SourceFile& source, Span span) {
  while (!span.empty() && (source.text()[span.end - 1] == '\n' || source.text()[span.end - 1] == '\r')) --span.end;
  return span;
}

std::uint32_t first_non_blank(const SourceFile& source, Span line) {
  std::uint32_t at = line.begin;
  while (at < line.end && (source.text()[at] == ' ' || source.text()[at] == '\t')) ++at;
  return at;
}

}  // namespace

void Tty::painted(std::string_view style, std::string_view text) {
  if (options_.color)
    fmt::format_to(std::back_inserter(out_), "\x1b[{}m{}\x1b[0m", style, text);
  else
    out_ += text;
}

void Tty::gutter(std::size_t width, std::string_view number, std::string_view edge) {
  painted(kBlue, fmt::format("{:>{}} {}", number, width, edge));
}

void Tty::file(const FileReport& report) {
  summary_.add(report);
  const Mask mask(report.source, report.secrets);
  Positions positions(report.source, ColumnUnit::code_point);
  for (const Finding& finding : report.findings) {
    header(report, finding, mask, positions);
    const std::size_t width = finding.whole_file ? 1 : excerpt(report.source, finding, mask);
    notes(report, finding, mask, positions, width);
    out_.push_back('\n');
    if (options_.explain && std::ranges::find(rules_, finding.rule) == rules_.end()) rules_.push_back(finding.rule);
  }
}

void Tty::header(const FileReport& report, const Finding& finding, const Mask& mask, Positions& positions) {
  const LineColumn place = positions.range(finding).begin;
  painted(kBold, fmt::format("{}:{}:{}:", line_start(report.source.path()), place.line, place.column));
  out_.push_back(' ');
  painted(style_of(finding.level), severity_name(finding.level));
  out_.push_back(' ');
  const std::string code = visible(finding.rule->info.code);
  if (options_.hyperlinks)
    painted(kBold, fmt::format("\x1b]8;;{}\x1b\\{}\x1b]8;;\x1b\\", documentation_url(finding.rule->info), code));
  else
    painted(kBold, code);
  fmt::format_to(std::back_inserter(out_), " {}\n", mask.message(finding.message));
}

std::size_t Tty::excerpt(const SourceFile& source, const Finding& finding, const Mask& mask) {
  const Span span = without_last_line_ends(source, finding.span);
  const std::uint32_t first = source.line_column(span.begin, ColumnUnit::byte).line;
  const std::uint32_t last = source.line_column(span.end, ColumnUnit::byte).line;
  const std::size_t width = fmt::formatted_size("{}", last);
  const std::string_view style = style_of(finding.level);
  gutter(width, "", "|");
  out_.push_back('\n');
  if (first == last) {
    marked(source, mask, first, span, style, width);
    return width;
  }
  // Of a longer part the first and the last line are enough.
  const Span first_line = source.line(first);
  const Span last_line = source.line(last);
  marked(source, mask, first, {std::min(span.begin, first_line.end), first_line.end}, style, width);
  if (last - first > 1) {
    painted(kBlue, "...");
    out_.push_back('\n');
  }
  marked(source, mask, last, {std::min(first_non_blank(source, last_line), span.end), span.end}, style, width);
  return width;
}

void Tty::marked(const SourceFile& source, const Mask& mask, std::uint32_t line, Span span, std::string_view style,
                 std::size_t width) {
  const MarkedLine shown = marked_line(source, mask, source.line(line), span);
  gutter(width, fmt::format("{}", line), "|");
  if (!shown.text.empty()) fmt::format_to(std::back_inserter(out_), " {}", shown.text);
  out_.push_back('\n');
  gutter(width, "", "|");
  out_.append(1 + shown.mark_begin, ' ');
  painted(style, std::string(shown.mark_width, '^'));
  out_.push_back('\n');
}

void Tty::notes(const FileReport& report, const Finding& finding, const Mask& mask, Positions& positions,
                std::size_t width) {
  const auto note = [&](std::string_view kind, std::string_view text) {
    gutter(width, "", "= ");
    painted(kBold, kind);
    fmt::format_to(std::back_inserter(out_), ": {}\n", text);
  };
  for (const Related& related : finding.related) {
    std::string place = visible(related.path.empty() ? report.source.path() : std::string_view(related.path));
    if (related.line != 0) place += fmt::format(":{}", related.line);
    if (related.path.empty()) {
      const LineColumn at = positions.at(related.span.begin);
      place += fmt::format(":{}:{}", at.line, at.column);
    }
    note("note", fmt::format("{}: {}", place, mask.message(related.message)));
  }
  for (const Fix& fix : finding.fixes) {
    constexpr std::string_view kinds[] = {"", " (unsafe fix)", " (safe fix)"};  // by Applicability
    note("help", mask.message(fix.title) + std::string(kinds[static_cast<std::size_t>(fix.applicability)]));
  }
  if (!options_.hyperlinks) note("help", documentation_url(finding.rule->info));
}

/// Each rule once: what it reports, and why.
void Tty::explanations() {
  for (const Rule* const rule : rules_) {
    painted(kBold, fmt::format("{} {}", visible(rule->info.code), visible(rule->info.name)));
    out_.push_back('\n');
    for (const std::string_view title : {"What it does", "Why"}) {
      std::string_view text = docs_section(rule->info.docs, title);
      if (text.empty() && title != "Why") text = rule->info.summary;
      while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        fmt::format_to(std::back_inserter(out_), "{}{}\n", line.empty() ? "" : "  ", visible(line));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
      }
      if (title != "Why" && !docs_section(rule->info.docs, "Why").empty()) out_.push_back('\n');
    }
    out_.push_back('\n');
  }
}

void Tty::finish() {
  explanations();
  if (options_.quiet || summary_.files() == 0) return;  // where no file could be read there is nothing to sum up
  painted(summary_.findings() == 0 ? kGreen : kBold, summary_.text());
  out_.push_back('\n');
}

}  // namespace plimsoll::report
