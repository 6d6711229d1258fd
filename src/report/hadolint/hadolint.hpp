// hadolint's ten output formats (hadolint-compat §8, §14): layout and keys are a contract with its callers.
#pragma once

#include <ctime>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/finding.hpp"

namespace plimsoll::report::hadolint {

/// One line of a report. Lines and columns are 1-based, columns count code points, the end is exclusive.
struct Result {
  std::string_view code;  ///< "DL1000" for a syntax error
  Severity level = Severity::warning;
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::uint32_t end_line = 1;
  std::uint32_t end_column = 1;
  std::string message;

  bool is_syntax_error() const { return code == "DL1000"; }
};

struct FileResults {
  std::string path;         ///< as on the command line
  std::string report_path;  ///< what reports for other tools call it
  std::vector<Result> results;
};

struct Style {
  bool color = false;
  std::string_view version;
  std::time_t now = 0;  ///< seconds since 1970, for junit
};

/// The whole report on all files in one of hadolint's formats, which must be known.
std::string write(std::string_view format, std::span<const FileResults> files, const Style& style);

/// How a file is called where hadolint tells syntax errors of standard input apart: "/dev/stdin" for one of "-".
std::string_view place_name(const FileResults& file, const Result& result);

std::string write_tty(std::span<const FileResults> files, const Style& style);
std::string write_gnu(std::span<const FileResults> files, const Style& style);
std::string write_json(std::span<const FileResults> files, const Style& style);
std::string write_codacy(std::span<const FileResults> files, const Style& style);
std::string write_codeclimate(std::span<const FileResults> files, const Style& style);
std::string write_gitlab_codeclimate(std::span<const FileResults> files, const Style& style);
std::string write_sonarqube(std::span<const FileResults> files, const Style& style);
std::string write_sarif(std::span<const FileResults> files, const Style& style);
std::string write_checkstyle(std::span<const FileResults> files, const Style& style);
std::string write_junit(std::span<const FileResults> files, const Style& style);

}  // namespace plimsoll::report::hadolint
