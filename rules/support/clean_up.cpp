#include "rules/support/clean_up.hpp"

#include <algorithm>
#include <string>

#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

std::string_view without_slashes(std::string_view path) {
  while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
  return path;
}

/// Whether `path` is the folder or one that it lies in.
bool holds(std::string_view path, std::string_view folder) {
  path = without_slashes(path);
  return folder.starts_with(path) &&
         (path.size() == folder.size() || path.ends_with('/') || folder[path.size()] == '/');
}

/// The part of a path that compares with the folder: for one in a home directory, from its first name on.
std::string_view comparable(std::string_view path, std::string_view folder) {
  if (folder.starts_with('/')) return path;
  const std::size_t at = path.find(std::string(folder.substr(0, folder.find('/'))));
  return at == std::string_view::npos ? std::string_view() : path.substr(at);
}

/// Whether the pattern may match the folder, one that it lies in, or what is in it.
bool may_match(std::string_view pattern, std::string_view folder) {
  pattern = comparable(pattern, folder);
  if (pattern.empty()) return false;
  const std::size_t special = pattern.find_first_of("*?[{$`");
  if (special == std::string_view::npos) return holds(pattern, folder);
  const std::string_view fixed = pattern.substr(0, special);
  if (fixed.starts_with(folder)) return fixed.find('/', folder.size() + 1) == std::string_view::npos;
  return folder.starts_with(fixed) && (fixed.size() > 1 || pattern == "/*");
}

/// Whether the program or a script that it runs says by its name that it cleans.
bool is_named_after_cleaning(const Call& call) {
  const auto says_clean = [](std::string_view text) { return ascii_lower(text).find("clean") != std::string::npos; };
  if (says_clean(call.name())) return !call.is("package-cleanup");  // of yum; it removes packages
  return call.is_one_of({"sh", "bash", "ash", "dash", "source", "."}) &&
         std::ranges::any_of(call.arguments(), [&](const ShellWord& word) { return says_clean(word.value); });
}

/// Looks at the commands of a RUN one after the other, and knows the folder that they are in.
class Remover {
 public:
  Remover(const ast::Run& run, const Pass& pass, std::string_view folder)
      : run_(run), pass_(pass), folder_(folder), text_(pass.document().source->slice(run.tile)) {}

  void see(const Call& call) {
    if (call.is_one_of({"cd", "pushd"}) && call.arguments().size() == 1) {
      directory_ = call.arguments().front().value;
      entered_ = &call.command();
    }
    if (removes(call, {}))
      end_ = &call.command();
    else if (!directory_.empty() && removes(call, directory_))  // to a command in front of `cd`, that is part of it
      end_ = std::max(end_, entered_);
  }
  /// The last command that has something behind it which removes the folder stands in front of this one.
  const Command* end() const { return end_; }

 private:
  bool removes(const Call& call, std::string_view directory) const {
    if (is_named_after_cleaning(call)) return true;
    const bool find = call.is("find") && call.has_argument({"-delete", "-exec", "-execdir"});
    if (!find && !call.is_one_of({"rm", "rmdir", "unlink"})) return false;
    return std::ranges::any_of(call.arguments(), [&](const ShellWord& word) { return may_be_folder(word, directory); });
  }

  bool may_be_folder(const ShellWord& word, std::string_view directory) const {
    std::string path = word.value;
    if (path.starts_with('-')) return false;
    if (!word.literal && path.find('$') != std::string::npos && path.find("$(") == std::string::npos) {
      Value value = pass_.model().expand(run_, path);
      if (value.known) path = std::move(value.text);
    }
    if (may_match(path, folder_)) return true;
    if (path.starts_with('$') || path.starts_with('`')) {
      const bool says_cache = path.find("cache") != std::string::npos;  // `$(yarn cache dir)`
      return says_cache || text_.find(folder_) != std::string_view::npos;
    }
    return !path.starts_with('/') && !directory.empty() && may_match(std::string(directory) + "/" + path, folder_);
  }

  const ast::Run& run_;
  const Pass& pass_;
  std::string_view folder_;
  std::string_view text_;
  std::string_view directory_;        // empty: not known
  const Command* entered_ = nullptr;  // by this command
  const Command* end_ = nullptr;
};

}  // namespace

bool is_kept(const ast::Run& run, const Pass& pass) {
  const Stage* const stage = pass.model().stage_of(run);
  return stage != nullptr && pass.model().in_final_image(*stage);
}

bool is_mounted(const ast::Run& run, const Pass& pass, std::string_view folder) {
  return std::ranges::any_of(run.mounts, [&](const ast::Mount& mount) {
    const ast::MountOption* const target = mount.find("target");
    if (target == nullptr || !target->value || same_text(mount.type(), "secret") || same_text(mount.type(), "ssh"))
      return false;
    const Value value = pass.model().expand(run, target->value->text);
    return !value.known || may_match(value.text, folder);
  });
}

bool CleanUp::takes_away(const Call& command, std::string_view folder) {
  auto known = std::ranges::find(ends_, folder, [](const auto& each) { return each.first; });
  if (known == ends_.end()) {
    const std::span<const Command> commands = pass_.shell(run_).commands();
    Remover remover(run_, pass_, folder);
    for (const Call call : calls(run_, pass_)) remover.see(call);
    const Command* const end = is_mounted(run_, pass_, folder) ? commands.data() + commands.size() : remover.end();
    known = ends_.insert(known, {folder, end});
  }
  return known->second != nullptr && &command.command() < known->second;
}

}  // namespace plimsoll::rules
