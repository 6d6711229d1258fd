// ADD and COPY of the whole build context; see context_copy.hpp.
#include "rules/security/context/context_copy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <tuple>

#include "plimsoll/image_path.hpp"
#include "rules/security/secrets/sensitive_files.hpp"
#include "rules/support/source_word.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// COPY --from instructions that are looked at for one copy; beyond that its files count as copied on.
constexpr int kMostCopies = 256;

bool has_parent_in(std::string_view path, const std::set<std::string, std::less<>>& folders) {
  for (std::size_t slash = path.rfind('/'); slash != std::string_view::npos; slash = path.rfind('/')) {
    path = path.substr(0, slash);
    if (folders.contains(path)) return true;
  }
  return false;
}

}  // namespace

std::optional<std::string> whole_context(std::string_view source) {
  std::string path = clean_path("/" + std::string(source)).substr(1);
  if (path.empty()) return ".";
  const bool only_wildcards = path.find_first_not_of("*?.") == std::string::npos;
  return only_wildcards && path.find('*') != std::string::npos ? std::optional(path) : std::nullopt;
}

bool is_dependency(std::string_view path) {
  constexpr std::string_view kFolders[] = {"node_modules", "vendor", "site-packages", "bower_components"};
  return std::ranges::any_of(kFolders, [&](std::string_view folder) {
    const std::size_t at = path.find(folder);
    return at != std::string_view::npos && (at == 0 || path[at - 1] == '/') &&
           path.substr(at + folder.size()).starts_with('/');
  });
}

std::optional<IgnoreFile> excluded(const ast::Transfer& transfer, const Model& model) {
  std::string patterns;
  for (const ast::Flag& flag : transfer.flags)
    if (flag.name.text == "exclude" && flag.value) patterns += model.expand(transfer, flag.value->text).text + '\n';
  if (patterns.empty()) return std::nullopt;
  auto parsed = IgnoreFile::parse("", patterns);
  return parsed ? std::optional(std::move(*parsed)) : std::nullopt;
}

const ContextCopies::Content& ContextCopies::content(const ast::Transfer& transfer, const std::string& pattern,
                                                     const Pass& pass) {
  const std::optional<IgnoreFile> left_out = excluded(transfer, pass.model());
  std::string key = pattern;
  if (left_out)
    for (const std::string& line : left_out->normalised()) key += '\n' + line;
  const auto [place, is_new] = contents_.try_emplace(std::move(key));
  Content& content = place->second;
  if (!is_new) return content;

  std::vector<std::tuple<Severity, std::string>> found;
  std::set<std::string, std::less<>> folders;  // already named: what lies in them goes without saying
  for (const BuildContext::Entry* entry : pass.model().context().matching(pattern)) {
    if (left_out && left_out->ignores(entry->path)) continue;
    content.bulk = content.bulk || entry->path == "node_modules";
    if (is_dependency(entry->path) || has_parent_in(entry->path, folders)) continue;
    const auto sensitive = sensitive_file(entry->path);
    if (!sensitive || sensitive->often_harmless || sensitive->severity < Severity::warning) continue;
    found.emplace_back(sensitive->severity, entry->path);
    if (entry->directory) folders.insert(entry->path);
  }
  std::ranges::stable_sort(found, std::greater<>(), [](const auto& item) { return std::get<0>(item); });
  for (auto& [severity, path] : found) content.secrets.push_back(std::move(path));
  return content;
}

/// Whether the files at `path` of a builder stage are copied on to the final image. Copying a single file out of the
/// folder (the usual way to take a build's result) does not count.
bool ContextCopies::travels(const Stage& from, const std::string& path, const Pass& pass, int& budget) {
  const Model& model = pass.model();
  if (model.in_final_image(from)) return true;
  if (!model.feeds_final_image(from)) return false;
  const auto later =
      std::ranges::partition_point(between_stages_, [&](const ast::Transfer* copy) { return copy->index < from.last; });
  for (const ast::Transfer* copy : std::span(later, between_stages_.end())) {
    if (budget-- <= 0) return true;
    const Stage* source_stage = model.find_stage(copy->flag("from")->value->text, *copy);
    const Stage* target_stage = model.stage_of(*copy);
    while (source_stage != nullptr && source_stage != &from)  // also stages that build on `from`
      source_stage = source_stage->base ? &model.stages()[*source_stage->base] : nullptr;
    if (source_stage == nullptr || target_stage == nullptr) continue;
    const auto folder = working_folder(*copy, pass.model());
    for (const ast::Word& word : copy->sources()) {
      const Value value = model.expand(*copy, word.text);
      std::string taken = clean_path("/" + value.text);
      if (const std::size_t wildcard = taken.find_first_of("*?["); wildcard != std::string::npos)
        taken = clean_path(taken.substr(0, taken.rfind('/', wildcard) + 1));
      if (!value.known || !lies_in(path, taken)) continue;
      const auto target = resolve_path(model.expand(*copy, copy->destination()->text).text, folder.value_or("/"), "");
      if (!target ||
          travels(*target_stage, clean_path(*target + path.substr(taken == "/" ? 0 : taken.size())), pass, budget))
        return true;
    }
  }
  return false;
}

bool ContextCopies::reaches_image(const ast::Transfer& transfer, const Pass& pass) {
  const Stage* stage = pass.model().stage_of(transfer);
  if (stage == nullptr) return false;
  if (pass.model().in_final_image(*stage)) return true;
  if (!pass.model().feeds_final_image(*stage)) return false;
  if (!listed_) {
    listed_ = true;
    for (const ast::Instruction& instruction : pass.document().instructions) {
      const ast::Transfer* copy = ast::as<ast::Copy>(instruction);
      if (copy == nullptr || !copy->valid || copy->destination() == nullptr) continue;
      if (const ast::Flag* flag = copy->flag("from"); flag != nullptr && flag->value) between_stages_.push_back(copy);
    }
  }
  const auto folder = working_folder(transfer, pass.model());
  const auto target =
      resolve_path(pass.model().expand(transfer, transfer.destination()->text).text, folder.value_or("/"), "");
  int budget = kMostCopies;
  return !target || !folder || travels(*stage, *target, pass, budget);
}

std::vector<ContextCopy> ContextCopies::find(const ast::Transfer& transfer, const Pass& pass) {
  std::vector<ContextCopy> found;
  if (!transfer.valid || transfer.flag("from") != nullptr) return found;
  for (const ast::Word& word : transfer.sources()) {
    const SourceWord source = source_word(pass, transfer, word);
    if (source.kind != SourceKind::local) continue;
    const auto pattern = whole_context(source.text);
    if (!pattern) continue;
    if (found.empty() && !reaches_image(transfer, pass)) return found;
    ContextCopy copy{.source = &word};
    const BuildContext& context = pass.model().context();
    // a trigger copies the context of another build; and who knows what a broken ignore file is meant to keep out
    if (context.known() && !context.ignore_file_is_broken() && !pass.in_onbuild()) {
      const Content& what = content(transfer, *pattern, pass);
      copy = {&word, true, context.ignore_file(), what.secrets, what.bulk};
    }
    found.push_back(std::move(copy));
  }
  return found;
}

std::string names(const std::vector<std::string>& files) {
  constexpr std::size_t kMost = 3;
  const std::size_t shown = files.size() <= kMost ? files.size() : kMost - 1;
  std::string out;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) out += i + 1 == files.size() ? " and " : ", ";
    out += in_quotes(files[i]);
  }
  if (files.size() > shown) out += fmt::format(" and {} more", files.size() - shown);
  return out;
}

}  // namespace plimsoll::rules
