// Percent-encoding (RFC 3986) and the choice between relative and file URIs.
#include "report/uri.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <iterator>

namespace plimsoll::report {
namespace {

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/!$&'()*+,;=@").find(c) != std::string_view::npos;
}

bool leaves_root(const std::filesystem::path& relative) { return !relative.empty() && *relative.begin() == ".."; }

}  // namespace

std::string percent_encode(std::string_view path) {
  std::string out;
  out.reserve(path.size());
  for (const char c : path) {
    if (is_plain(c))
      out.push_back(c);
    else
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return out;
}

std::string folder_uri(std::string_view folder) {
  std::string uri = "file://" + percent_encode(folder);
  if (uri.back() != '/') uri.push_back('/');
  return uri;
}

ArtifactUri artifact_uri(std::string_view path, std::string_view root) {
  if (path == "-") return {"stdin", false};
  std::filesystem::path file = std::filesystem::path(path).lexically_normal();
  const std::filesystem::path base = std::filesystem::path(root).lexically_normal();
  if (base.is_absolute()) {
    if (file.is_relative()) file = (base / file).lexically_normal();
    const std::filesystem::path relative = file.lexically_relative(base);
    if (!relative.empty() && !leaves_root(relative)) return {percent_encode(relative.native()), true};
  }
  if (file.is_absolute()) return {"file://" + percent_encode(file.native()), false};
  return {percent_encode(file.native()), true};
}

const std::string& top_folder(const ReportOptions& options) {
  return options.repository.empty() ? options.root : options.repository;
}

std::string repository_path(std::string_view path, const ReportOptions& options) {
  namespace fs = std::filesystem;
  if (path == "-") return "stdin";
  const fs::path top = fs::path(top_folder(options)).lexically_normal();
  fs::path file = (fs::path(options.root) / fs::path(path)).lexically_normal();  // an absolute `path` stays
  if (top.is_absolute() && file.is_absolute()) file = file.lexically_relative(top);
  return file.string();
}

}  // namespace plimsoll::report
