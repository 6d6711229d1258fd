// `--format tty`: for people.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "plimsoll/report.hpp"
#include "report/summary.hpp"

namespace plimsoll::report {

class Mask;
class Positions;

class Tty final : public Reporter {
 public:
  explicit Tty(const ReportOptions& options) : options_(options), summary_(options) {}
  void file(const FileReport& report) override;
  void finish() override;

 private:
  void header(const FileReport& report, const Finding& finding, const Mask& mask, Positions& positions);
  /// Returns the width of the gutter.
  std::size_t excerpt(const SourceFile& source, const Finding& finding, const Mask& mask);
  void marked(const SourceFile& source, const Mask& mask, std::uint32_t line, Span span, std::string_view style,
              std::size_t width);
  void notes(const FileReport& report, const Finding& finding, const Mask& mask, Positions& positions,
             std::size_t width);
  void explanations();
  void gutter(std::size_t width, std::string_view number, std::string_view edge);
  void painted(std::string_view style, std::string_view text);

  const ReportOptions& options_;
  Summary summary_;
  std::vector<const Rule*> rules_;  // to be explained, in the order of their first findings
};

}  // namespace plimsoll::report
