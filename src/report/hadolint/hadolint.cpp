#include "report/hadolint/hadolint.hpp"

#include <algorithm>
#include <iterator>

namespace plimsoll::report::hadolint {
namespace {

struct Format {
  std::string_view name;
  std::string (*write)(std::span<const FileResults>, const Style&) = nullptr;
};

constexpr Format kFormats[] = {
    {"checkstyle", write_checkstyle},
    {"codacy", write_codacy},
    {"codeclimate", write_codeclimate},
    {"gitlab_codeclimate", write_gitlab_codeclimate},
    {"gnu", write_gnu},
    {"json", write_json},
    {"junit", write_junit},
    {"sarif", write_sarif},
    {"sonarqube", write_sonarqube},
    {"tty", write_tty},
};

}  // namespace

std::string write(std::string_view format, std::span<const FileResults> files, const Style& style) {
  return std::ranges::find(kFormats, format, &Format::name)->write(files, style);
}

std::string_view place_name(const FileResults& file, const Result& result) {
  return result.is_syntax_error() && file.path == "-" ? std::string_view("/dev/stdin") : std::string_view(file.path);
}

}  // namespace plimsoll::report::hadolint
