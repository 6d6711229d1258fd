// SHELL, comments and base images: which shell reads a RUN.
#include "model/dialects.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "plimsoll/base_users.hpp"
#include "plimsoll/hub_name.hpp"
#include "text/ascii.hpp"

namespace plimsoll {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// Takes the next word of `text`, which ends at a blank or at '='.
std::string_view take_word(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  const std::string_view word = text.substr(0, text.find_first_of(" \t\r\n="));
  text.remove_prefix(word.size());
  return word;
}

/// The shell that a comment names (hadolint-compat §5): `# hadolint shell = NAME`, with nothing but a comment behind.
std::optional<std::string_view> named_shell(std::string_view comment) {
  comment.remove_prefix(std::min(comment.find('#'), comment.size()));
  if (comment.empty()) return std::nullopt;
  comment.remove_prefix(1);
  const std::string tool = ascii_lower(take_word(comment));
  if ((tool != "hadolint" && tool != "plimsoll") || ascii_lower(take_word(comment)) != "shell") return std::nullopt;
  if (!take_word(comment).empty() || !comment.starts_with('=')) return std::nullopt;
  comment.remove_prefix(1);
  const std::string_view name = take_word(comment);
  const std::string_view rest = take_word(comment);
  if (name.empty() || comment.starts_with('=') || !(rest.empty() || rest.starts_with('#'))) return std::nullopt;
  return name;
}

/// The first argument that is a shell, behind `/usr/bin/env` and the like.
ShellDialect dialect_of(const ast::Shell& shell) {
  for (const ast::Word& word : shell.arguments)
    if (const ShellDialect dialect = shell_dialect(word.text); dialect != ShellDialect::unknown) return dialect;
  return ShellDialect::unknown;
}

bool is_windows(const Stage& root) {
  if (const ast::Flag* platform = root.from->flag("platform"); platform != nullptr && platform->value)
    if (ascii_lower(platform->value->text).starts_with("windows")) return true;
  const std::string image = ascii_lower(root.image.value.text);
  return image.find("windows") != std::string::npos || image.find("nanoserver") != std::string::npos;
}

/// Images of the table of users that have the same tags for Linux and Windows: the builder's platform says which it is.
constexpr std::string_view kBothSystems[] = {"adoptopenjdk", "caddy",  "docker", "eclipse-temurin", "golang", "haxe",
                                             "hello-world",  "hylang", "julia",  "mongo",           "nats",   "openjdk",
                                             "pypy",         "python", "swift",  "traefik"};

/// Parts of tags that only images for Linux have.
constexpr std::string_view kLinuxTags[] = {"alpine", "azurelinux", "bionic",  "bookworm", "bullseye", "buster",
                                           "debian", "focal",      "jammy",   "linux",    "mariner",  "noble",
                                           "oracle", "slim",       "stretch", "trixie",   "ubi",      "ubuntu"};

/// Whether the stage is for Linux for sure.
bool is_linux(const Stage& root) {
  if (const ast::Flag* platform = root.from->flag("platform"); platform != nullptr && platform->value)
    if (ascii_lower(platform->value->text).starts_with("linux")) return true;
  const ReferenceParts& image = root.image.parts;
  const DefaultUser user = default_user(image);
  if (user == DefaultUser::unknown || user == DefaultUser::administrator) return false;
  const std::string name = hub_name(image);
  if (std::ranges::find(kBothSystems, name) == std::end(kBothSystems) &&
      !name.starts_with("mcr.microsoft.com/dotnet/") && name != "mcr.microsoft.com/powershell")
    return true;
  return std::ranges::any_of(kLinuxTags,
                             [&](std::string_view mark) { return image.tag.find(mark) != std::string_view::npos; });
}

}  // namespace

DialectTable::DialectTable(const Document& document, const StageTable& stages, const StateTable& states)
    : document_(document), stages_(stages), states_(states) {
  for (const Item& item : document.items)
    if (item.kind == ItemKind::comment)
      if (const auto name = named_shell(document.source->slice(item.span)))
        pragmas_.push_back({item.span.begin, shell_dialect(*name)});
  const std::vector<Stage>& all = stages.stages();
  for (const Stage& stage : all) {
    const bool is_last = stage.index + 1 == all.size();
    const Pragma* own =
        last_between(stage.from->tile.begin, is_last ? UINT32_MAX : all[stage.index + 1].from->tile.begin);
    at_end_of_.push_back(own != nullptr ? own : stage.base ? at_end_of_[*stage.base] : nullptr);
  }
}

const DialectTable::Pragma* DialectTable::last_between(std::uint32_t begin, std::uint32_t end) const {
  const auto behind = std::ranges::lower_bound(pragmas_, end, {}, &Pragma::offset);
  return behind == pragmas_.begin() || (behind - 1)->offset < begin ? nullptr : &*(behind - 1);
}

ShellDialect DialectTable::before(const ast::Common& instruction) const {
  const Stage* stage = stages_.stage_of(instruction.index);
  if (stage == nullptr) return ShellDialect::sh;
  const ast::Shell* shell = states_.before(instruction.index).shell;
  const Pragma* pragma = last_between(stage->from->tile.begin, instruction.tile.begin);
  if (pragma == nullptr && stage->base) pragma = at_end_of_[*stage->base];
  // a stage stands behind what it is FROM, so the later one of both is in force
  if (pragma != nullptr && (shell == nullptr || shell->tile.begin < pragma->offset)) return pragma->dialect;
  if (shell != nullptr) return dialect_of(*shell);
  if (const Pragma* global = last_between(0, stages_.stages().front().from->tile.begin)) return global->dialect;
  const Stage& root = stages_.root_of(*stage);
  if (is_windows(root)) return ShellDialect::cmd;
  return document_.escape == '`' && !is_linux(root) ? ShellDialect::cmd : ShellDialect::sh;
}

}  // namespace plimsoll
