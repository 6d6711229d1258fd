// Lines for the ignore file; see ignore_lines.hpp.
#include "rules/security/context/ignore_lines.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/glob.hpp"
#include "rules/security/context/context_copy.hpp"
#include "rules/support/clean_up.hpp"
#include "rules/support/installs.hpp"
#include "rules/support/source_word.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::size_t kMostLines = 20;

// Where they lie in the context, a build may ask git for the version.
constexpr const char* kAsksGit[] = {"pyproject.toml", "setup.py",     "setup.cfg",        ".goreleaser.yml",
                                    "pom.xml",        "build.gradle", "build.gradle.kts", ".goreleaser.yaml"};

/// The part in front of the next slash, which is taken off.
std::string_view take_part(std::string_view& path) {
  const std::size_t size = std::min(path.find('/'), path.size());
  const std::string_view part = path.substr(0, size);
  path.remove_prefix(std::min(size + 1, path.size()));
  return part;
}

/// Whether what a source takes is the file, lies in it, or has it in it.
bool meets(std::string_view source, std::string_view file) {
  while (!source.empty() && !file.empty())
    if (!match_glob(take_part(source), take_part(file))) return false;
  return true;
}

bool shows_context(const ast::Mount& mount) { return same_text(mount.type(), "bind") && mount.find("from") == nullptr; }

bool installs_packages(const ast::Run& run, const Pass& pass) {
  if (!pass.shell(run).complete()) return false;
  const auto installs = [](const Call& call) {
    if (!call.is_one_of({"npm", "yarn", "pnpm", "bun"}) || call.has_flag({"g", "global"})) return false;
    const std::vector<const ShellWord*> words = native_operands(call);
    if (words.empty()) return call.is("yarn");
    const std::string_view verb = words.front()->value;  // with a package behind it, it installs that one
    return words.size() == 1 && (verb == "install" || verb == "ci" || verb == "i");
  };
  return last_command(run, pass, installs) != nullptr;
}

}  // namespace

bool names_file(std::string_view text, std::string_view file) {
  if (file.ends_with(".git") && contains_word(text, "git")) return true;
  while (!file.empty())
    if (const std::string_view part = take_part(file); !part.empty() && contains_word(text, part)) return true;
  return false;
}

void ContextNeeds::look_at(const Pass& pass) {
  looked_ = true;
  const Document& document = pass.document();
  for (const ast::Instruction& instruction : document.instructions) {
    if (const auto* const run = ast::as<ast::Run>(instruction)) {
      all_ = all_ || std::ranges::any_of(run->mounts, shows_context);
      installs_node_modules_ = installs_node_modules_ || installs_packages(*run, pass);
    }
    const auto* const copy = ast::as<ast::Copy>(instruction);
    const ast::Transfer* const transfer = context_transfer(instruction);
    if (transfer == nullptr) {  // what COPY --from names lies in a stage
      if (copy == nullptr) texts_.push_back(document.source->slice(ast::common(instruction).tile));
      continue;
    }
    for (const ast::Word& word : transfer->sources()) {
      const SourceWord source = source_word(pass, *transfer, word);
      all_ = all_ || source.kind == SourceKind::unknown;
      if ((source.kind == SourceKind::local || source.kind == SourceKind::archive) && !whole_context(source.text))
        sources_.push_back(context_path(source.text));
    }
  }
}

bool ContextNeeds::may_need(std::string_view file, const Pass& pass) {
  if (!looked_) look_at(pass);
  if (all_ || (file == "node_modules" && !installs_node_modules_)) return true;
  const auto has = [&](const char* name) { return pass.model().context().exists(name); };
  if (file == ".git" && std::ranges::any_of(kAsksGit, has)) return true;
  return std::ranges::any_of(sources_, [&](const std::string& source) { return meets(source, file); }) ||
         std::ranges::any_of(texts_, [&](std::string_view text) { return names_file(text, file); });
}

void offer_ignore_lines(Finding& finding, const std::vector<std::string>& files, ContextNeeds& needs,
                        const Pass& pass) {
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
  const bool is_needed =
      std::ranges::any_of(files, [&](const std::string& file) { return needs.may_need(file, pass); });
  finding.fix(is_needed ? Applicability::display_only : Applicability::unsafe,
              context.ignore_file() == nullptr
                  ? fmt::format("write a .dockerignore with the line{} {}", plural, shown)
                  : fmt::format("add the line{} {} to '{}'", plural, shown, path.substr(path.rfind('/') + 1)),
              {{{target->size(), target->size()}, lines}}, target);
}

}  // namespace plimsoll::rules
