// Lines for the ignore file; see ignore_lines.hpp.
#include "rules/security/context/ignore_lines.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rules/security/context/context_copy.hpp"
#include "rules/support/source_word.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::size_t kMostLines = 20;

bool names_file(std::string_view instruction, std::string_view file) {
  const std::string_view name = file.substr(file.rfind('/') + 1);
  return contains_word(instruction, name) || (name == ".git" && contains_word(instruction, "git"));
}

bool shows_whole_context(const ast::Mount& mount) {
  return same_text(mount.type(), "bind") && mount.find("from") == nullptr;
}

/// Whether a source that is no copy of everything takes the file.
bool takes(const ast::Transfer& transfer, std::string_view file, const Pass& pass) {
  return std::ranges::any_of(transfer.sources(), [&](const ast::Word& word) {
    const SourceWord source = source_word(pass, transfer, word);
    if (source.kind == SourceKind::unknown) return true;
    if ((source.kind != SourceKind::local && source.kind != SourceKind::archive) || whole_context(source.text))
      return false;
    const auto taken = pass.model().context().matching(source.text);
    return std::ranges::any_of(taken, [&](const BuildContext::Entry* entry) { return entry->path == file; });
  });
}

bool installs_node_modules(std::string_view run) {
  constexpr std::string_view kTools[] = {"npm", "yarn", "pnpm", "bun"};
  constexpr std::string_view kCommands[] = {"install", "ci", "i"};
  const auto has = [&](std::string_view word) { return contains_word(run, word); };
  return std::ranges::any_of(kTools, has) && std::ranges::any_of(kCommands, has);
}

}  // namespace

bool may_be_needed(std::string_view file, const Pass& pass) {
  const Document& document = pass.document();
  bool is_installed = file != "node_modules";
  for (const ast::Instruction& instruction : document.instructions) {
    const std::string_view text = document.source->slice(ast::common(instruction).tile);
    if (names_file(text, file)) return true;
    const ast::Transfer* const transfer = context_transfer(instruction);
    if (transfer != nullptr && takes(*transfer, file, pass)) return true;
    const ast::Run* const run = ast::as<ast::Run>(instruction);
    if (run == nullptr) continue;
    if (std::ranges::any_of(run->mounts, shows_whole_context)) return true;
    is_installed = is_installed || installs_node_modules(text);
  }
  return !is_installed;
}

void offer_ignore_lines(Finding& finding, const std::vector<std::string>& files, const Pass& pass) {
  const BuildContext& context = pass.model().context();
  const std::shared_ptr<const SourceFile>& target = context.ignore_source();
  if (target == nullptr || files.empty() || files.size() > kMostLines) return;
  std::string shown;
  std::string lines = target->text().empty() || target->text().ends_with('\n') ? "" : "\n";
  for (const std::string& file : files) {
    const auto is_odd = [](char c) {
      return static_cast<unsigned char>(c) < ' ' || std::string_view("*?[\\!#").find(c) != std::string_view::npos;
    };
    if (std::ranges::any_of(file, is_odd) || file.starts_with(' ') || file.ends_with(' ')) return;
    shown += (shown.empty() ? "" : ", ") + in_quotes(file);
    lines += file + '\n';
  }
  const std::string_view path = target->path();
  const std::string_view plural = files.size() == 1 ? "" : "s";
  const bool is_needed = std::ranges::any_of(files, [&](const std::string& file) { return may_be_needed(file, pass); });
  finding.fix(is_needed ? Applicability::display_only : Applicability::unsafe,
              context.ignore_file() == nullptr
                  ? fmt::format("write a .dockerignore with the line{} {}", plural, shown)
                  : fmt::format("add the line{} {} to '{}'", plural, shown, path.substr(path.rfind('/') + 1)),
              {{{target->size(), target->size()}, lines}}, target);
}

}  // namespace plimsoll::rules
