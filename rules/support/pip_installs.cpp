#include "rules/support/pip_installs.hpp"

#include <algorithm>

#include "rules/support/pinning.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kInstall = "install";

std::span<const ShellWord> behind(std::span<const ShellWord> words, const ShellWord& word) {
  return words.subspan(static_cast<std::size_t>(&word - words.data()) + 1);
}

std::optional<PipInstall> hadolint_install(const Call& call) {
  const std::span<const ShellWord> words = call.arguments();
  const auto text = [&](std::size_t at) { return std::string_view(words[at].value); };
  std::size_t from = 0;
  if (call.name().starts_with("python")) {
    while (from + 2 < words.size() && (text(from) != "-m" || text(from + 1) != "pip" || text(from + 2) != kInstall))
      ++from;
    if (from + 2 >= words.size()) return std::nullopt;
  } else if (!call.name().starts_with("pip") || call.name().starts_with("pipenv")) {
    return std::nullopt;
  }
  const auto found = std::ranges::find(words, kInstall, &ShellWord::value);
  if (found == words.end()) return std::nullopt;
  PipInstall install{&*found, behind(words, *found)};
  install.pipx = call.name().find("pipx") != std::string_view::npos;
  return install;
}

bool is_versioned(std::string_view name, std::string_view program) {
  return name.starts_with(program) && name.find_first_not_of("0123456789.-", program.size()) == std::string_view::npos;
}

bool holds_any(std::string_view text, Call::Names parts) {
  return std::ranges::any_of(parts, [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

bool starts_with_any(std::string_view text, Call::Names parts) {
  return std::ranges::any_of(parts, [&](std::string_view part) { return text.starts_with(part); });
}

/// What hadolint takes for the scheme of a repository: beginnings of words, whatever follows.
bool hadolint_repository(std::string_view requirement) {
  return starts_with_any(requirement, {"git", "svn", "hg+file", "hg+http", "hg+ssh", "hg+static-http", "bzr+http",
                                       "bzr+ssh", "bzr+sftp", "bzr+ftp", "bzr+lp"});
}

bool is_pinned_to_hadolint(std::string_view requirement) {
  if (has_any(requirement, "<>") || holds_any(requirement, {"==", "!=", "~="})) return true;
  if (requirement.ends_with(".whl") || requirement.ends_with(".tar.gz")) return true;
  return requirement.find(hadolint_repository(requirement) ? '@' : '/') != std::string_view::npos;
}

bool is_pinned(std::string_view requirement) {
  if (requirement.find('<') != std::string_view::npos || holds_any(requirement, {"==", "~="})) return true;
  const std::size_t scheme = requirement.find("://");
  if (scheme != std::string_view::npos && holds_any(requirement.substr(0, scheme), {"git+", "hg+", "svn+", "bzr+"})) {
    const std::size_t path = requirement.find('/', scheme + 3);
    return path == std::string_view::npos || requirement.find('@', path) != std::string_view::npos;
  }
  // a path, a URL, a file
  return has_any(requirement, "/\\:") || requirement.starts_with('.') || requirement.starts_with('~') ||
         holds_any(requirement, {".whl", ".tar.", ".tgz", ".zip"});
}

/// hadolint's own table of options that take a value.
std::vector<const ShellWord*> hadolint_operands(const Call& call) {
  return call.operands({}, {"abi",
                            "b",
                            "build",
                            "e",
                            "editable",
                            "extra-index-url",
                            "f",
                            "find-links",
                            "i",
                            "index-url",
                            "implementation",
                            "no-binary",
                            "only-binary",
                            "platform",
                            "prefix",
                            "progress-bar",
                            "proxy",
                            "python",
                            "python-version",
                            "root",
                            "root-user-action",
                            "src",
                            "t",
                            "target",
                            "trusted-host",
                            "upgrade-strategy"});
}

}  // namespace

std::optional<PipInstall> pip_install(const Call& call, const Pass& pass) {
  if (pass.as_hadolint()) return hadolint_install(call);
  const std::string_view program = call.name();  // also of `python -m pip`
  PipInstall found;
  found.uv = program == "uv";
  found.pipx = program == "pipx";
  if (!found.uv && !found.pipx && !is_versioned(program, "pip")) return std::nullopt;
  auto operands = native_operands(call);
  if (found.uv) {
    if (operands.empty() || operands.front()->value != "pip") return std::nullopt;
    operands.erase(operands.begin());
  }
  if (operands.empty() || operands.front()->value != kInstall) return std::nullopt;
  found.verb = operands.front();
  found.arguments = behind(call.arguments(), *found.verb);
  return found;
}

std::vector<const ShellWord*> pip_packages(const PipInstall& install, const Call& call, const Pass& pass) {
  auto words = pass.as_hadolint() ? hadolint_operands(call) : native_operands(call);
  const auto verb = std::ranges::find(words, install.verb);
  words.erase(words.begin(), verb == words.end() ? verb : verb + 1);
  return words;
}

bool is_pinned_requirement(std::string_view requirement, const Pass& pass) {
  return pass.as_hadolint() ? is_pinned_to_hadolint(requirement) : is_pinned(requirement);
}

}  // namespace plimsoll::rules
