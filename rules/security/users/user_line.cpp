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

bool is_identifier_char(char c) { return is_plain({&c, 1}) && c != '-' && c != '.'; }

/// The name of the variable that the word is, in quotes or braces or without; empty where it is anything else.
std::string_view only_variable(std::string_view word) {
  if (word.size() > 2 && word.starts_with('"') && word.ends_with('"')) word = word.substr(1, word.size() - 2);
  if (!word.starts_with('$')) return {};
  word.remove_prefix(1);
  if (word.size() > 2 && word.starts_with('{') && word.ends_with('}')) word = word.substr(1, word.size() - 2);
  const bool is_name = !word.empty() && (word.front() < '0' || word.front() > '9');
  return is_name && std::ranges::all_of(word, is_identifier_char) ? word : std::string_view();
}

/// Whether the text has the name in another place than behind a dollar sign: something may set the variable there.
bool may_set(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    if ((at > 0 && is_identifier_char(text[at - 1])) || (end < text.size() && is_identifier_char(text[end]))) continue;
    const bool is_used = at > 0 && (text[at - 1] == '$' || (at > 1 && text[at - 1] == '{' && text[at - 2] == '$'));
    if (!is_used) return true;
  }
  return false;
}

/// `$NAME` where the user is named by a variable that has the same value at the end of the stage; else empty, since a
/// build may be given another name.
std::string variable_user(const Pass& pass, const UserAccount& user, const Stage& stage) {
  const Document& document = pass.document();
  const ast::Run& run = *user.run;
  const std::string_view name = only_variable(user.word->text);
  if (name.empty() || pass.model().stage_of(run) != &stage) return {};
  if (!pass.model().declares(pass.model().step_of(run), name)) return {};
  if (may_set(document.source->slice(run.tile), name)) return {};
  for (std::uint32_t i = run.index + 1; i < stage.last; ++i) {
    const ast::Instruction& instruction = document.instructions[i];
    const bool defines = ast::as<ast::Arg>(instruction) != nullptr || ast::as<ast::Env>(instruction) != nullptr;
    if (defines && may_set(document.source->slice(ast::common(instruction).tile), name)) return {};
  }
  return "$" + std::string(name);
}

}  // namespace

std::string user_to_run_as(const Pass& pass, const FinalUser& final) {
  std::set<std::string_view> made;
  const UserAccount* last = nullptr;
  bool all_literal = true;
  for (const UserAccount& user : pass.model().fact<Accounts>().users()) {
    if (!user.is_new || user.name.starts_with('_') || !in_final_image(pass, *user.run)) continue;
    made.insert(user.name);
    all_literal = all_literal && (user.word == nullptr || user.word->literal);
    if (last != nullptr && !all_literal) return {};  // of several names one may be another one in the next build
    last = &user;
  }
  if (!made.empty()) {
    if (made.size() > 1 || !is_plain(*made.begin())) return {};
    return all_literal ? std::string(*made.begin()) : variable_user(pass, *last, *final.stage);
  }
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
