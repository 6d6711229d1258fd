#include "rules/dl/rpm_pin.hpp"

#include <algorithm>
#include <string>

#include "rules/dl/hadolint_image.hpp"

namespace plimsoll::rules {
namespace {

constexpr Version kVersion = {"-VERSION", "yum list --showduplicates"};
constexpr Version kStream = {":STREAM", "yum module list"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool continues_version(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || has_any({&c, 1}, ".~^_:+");
}

/// Whether the text has a dash and, to hadolint, a version behind one.
bool has_version_to_hadolint(std::string_view text) {
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return false;
  bool starts_with_digit = false;
  for (std::size_t at = dash; at < text.size(); ++at) {
    if (text[at] == '-')
      starts_with_digit = starts_with_digit || (at + 1 < text.size() && is_digit(text[at + 1]));
    else if (!continues_version(text[at]))
      return false;
  }
  return starts_with_digit;
}

/// `name-1.2`, `name-1.2-3.fc42`, also behind an operator. Files, URLs, groups and what a package provides have none.
bool has_version(std::string_view text) {
  if (has_any(text, "/=<>@(") || text.ends_with(".rpm")) return true;
  const std::size_t dash = text.rfind('-');
  return dash != std::string_view::npos && dash + 1 < text.size() && is_digit(text[dash + 1]);
}

}  // namespace

void HadolintVariables::enter(const ast::From& from, const Pass& pass) {
  if (from.image() == nullptr) return;
  Known& known = known_[pass.in_onbuild() ? 1 : 0];
  if (!known.stage.empty()) known.stages[known.stage] = known.environment;
  const auto parent = known.stages.find(hadolint_image(from.image()->text).name);
  known.environment = parent == known.stages.end() ? Names() : parent->second;
  known.stage = from.name() == nullptr ? std::string_view() : from.name()->text;
}

void HadolintVariables::see(std::span<const ast::Pair> pairs, bool is_argument, const Pass& pass) {
  Known& known = known_[pass.in_onbuild() ? 1 : 0];
  for (const ast::Pair& pair : pairs) (is_argument ? known.arguments : known.environment).insert(pair.name.text);
}

bool HadolintVariables::has_one_in(std::string_view text, const Pass& pass) const {
  const Known& known = known_[pass.in_onbuild() ? 1 : 0];
  const auto stands_there = [&](std::string_view name) {
    return text.find("${" + std::string(name) + "}") != std::string_view::npos;
  };
  return std::ranges::any_of(known.arguments, stands_there) || std::ranges::any_of(known.environment, stands_there);
}

void RpmPin::visit(const ast::Run& run, Pass& pass) const {
  const auto is_pinned = [&](std::string_view package) {
    if (!pass.as_hadolint()) return has_version(package);
    if (package.find('-') == std::string_view::npos) return false;
    if (package.ends_with(".rpm")) return true;
    return has_any(package, "$") ? variables_.has_one_in(package, pass) : has_version_to_hadolint(package);
  };
  const auto has_stream = [](std::string_view module) { return has_any(module, ":"); };
  const bool reported = report_unpinned(
      run, pass, kVersion, [&](const Call& call) { return packages(call, pass); }, is_pinned);
  if (!reported || !pass.as_hadolint())
    report_unpinned(
        run, pass, kStream, [&](const Call& call) { return modules(call, pass); }, has_stream);
}

std::vector<const ShellWord*> RpmPin::packages(const Call& call, const Pass& pass) const {
  if (!pass.as_hadolint()) {
    const bool installs = call.is_one_of(programs_.natively) && find_verb(call, pass, {"install"}) != nullptr;
    return installs ? behind_verb(call) : std::vector<const ShellWord*>();
  }
  if (!call.is_one_of(programs_.to_hadolint) || !call.has_argument({"install"}) || call.has_argument({"module"}) ||
      (programs_.groups_apart && call.has_argument({"group"})))
    return {};
  return call.operands({"install"});
}

std::vector<const ShellWord*> RpmPin::modules(const Call& call, const Pass& pass) const {
  if (pass.as_hadolint()) {
    const bool installs = call.is_one_of(programs_.to_hadolint) && call.has_argument({"install"});
    return installs && call.has_argument({"module"}) ? call.operands({"install", "module"})
                                                     : std::vector<const ShellWord*>();
  }
  if (!call.is_one_of(programs_.natively) || find_verb(call, pass, {"module"}) == nullptr) return {};
  auto words = behind_verb(call);
  if (words.empty() || (words.front()->value != "install" && words.front()->value != "enable")) return {};
  words.erase(words.begin());
  return words;
}

}  // namespace plimsoll::rules
