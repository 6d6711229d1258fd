// See user_line.hpp.
#include "rules/security/users/user_line.hpp"

#include <algorithm>
#include <cstdint>
#include <set>

#include "plimsoll/accounts.hpp"
#include "plimsoll/hub_name.hpp"
#include "rules/support/final_image.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kNobody = "65534";  // overflow id of the kernel; "nobody" wherever passwd has that name
constexpr std::string_view kOnWindows = "ContainerUser";
constexpr std::string_view kNonroot = "65532";  // of distroless images

bool is_plain(std::string_view name) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '.';
  };
  return !name.empty() && std::ranges::all_of(name, fits);
}

/// Whether root may be needed for it: it changes files, or the user.
bool may_need_root(const ast::Instruction& instruction) {
  return ast::as<ast::Run>(instruction) != nullptr || ast::as<ast::Copy>(instruction) != nullptr ||
         ast::as<ast::Add>(instruction) != nullptr || ast::as<ast::Workdir>(instruction) != nullptr ||
         ast::as<ast::User>(instruction) != nullptr;
}

bool is_command(const ast::Instruction& instruction) {
  return ast::as<ast::Cmd>(instruction) != nullptr || ast::as<ast::Entrypoint>(instruction) != nullptr;
}

/// The instruction to put the line behind: the one in front of the first CMD or ENTRYPOINT that nothing which may need
/// root follows, or the last of the stage.
const ast::Common& anchor(const Document& document, const Stage& stage) {
  std::uint32_t first = stage.last;
  for (std::uint32_t i = stage.last; i-- > stage.first + 1;) {
    const ast::Instruction& instruction = document.instructions[i];
    if (may_need_root(instruction)) break;
    if (is_command(instruction)) first = i;
  }
  return ast::common(document.instructions[first - 1]);
}

}  // namespace

std::string user_to_run_as(const Pass& pass, const FinalUser& final) {
  std::set<std::string_view> made;
  for (const UserAccount& user : pass.model().fact<Accounts>().users())
    if (user.is_new && !user.name.starts_with('_') && in_final_image(pass, *user.run)) made.insert(user.name);
  if (!made.empty()) return std::string(made.size() == 1 && is_plain(*made.begin()) ? *made.begin() : "");
  const ReferenceParts& base = pass.model().root_image(*final.stage).parts;
  if (final.base == DefaultUser::administrator) return std::string(kOnWindows);
  if (final.base != DefaultUser::root) return {};
  if (hub_name(base) == "node") return "node";
  return std::string(base.repository.find("distroless") != std::string_view::npos ? kNonroot : kNobody);
}

void offer_user(Finding& finding, const Pass& pass, const Stage& stage, std::string_view name) {
  if (name.empty()) return;
  const ast::Common& before = anchor(pass.document(), stage);
  const std::string_view lines = pass.document().source->slice(before.tile);
  const std::size_t last = lines.find_last_not_of(" \t\r\n");
  if (last != std::string_view::npos && lines[last] == pass.document().escape) return;  // it would go on in that line
  const std::string line = "USER " + std::string(name);
  const std::string text = lines.ends_with("\r\n") ? line + "\r\n" : lines.ends_with('\n') ? line + '\n' : '\n' + line;
  const bool is_last_resort = name == kNobody || name == kOnWindows;
  const Applicability applicability = is_last_resort ? Applicability::display_only : Applicability::unsafe;
  finding.fix(applicability, "Add '" + line + "'", {{{before.tile.end, before.tile.end}, text}});
}

}  // namespace plimsoll::rules
