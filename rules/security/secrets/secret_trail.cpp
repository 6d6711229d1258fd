// Secret files and their late removal; see secret_trail.hpp.
#include "rules/security/secrets/secret_trail.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "plimsoll/image_path.hpp"
#include "plimsoll/secret.hpp"
#include "rules/security/secrets/sensitive_files.hpp"
#include "rules/support/source_word.hpp"

namespace plimsoll::rules {
namespace {

/// Bounds for hostile files.
constexpr std::size_t kMostSecrets = 64;
constexpr std::size_t kLongestPath = 4096;

std::string_view last_part(std::string_view path) { return path.substr(path.rfind('/') + 1); }

/// A file that RUN writes is a secret by its name alone only where nothing harmless has that name.
bool is_secret_name(std::string_view path) {
  const auto found = sensitive_file(path);
  return found && found->severity == Severity::error && found->kind != SensitiveKind::key_store &&
         !found->often_harmless;
}

/// Whether a copied file is worth following: not what a glob may or may not mean, nor "tool.env", which is more often
/// a file of settings that some script has read.
bool is_trackable(const SensitiveFile& file, std::string_view source) {
  if (file.kind == SensitiveKind::history) return false;
  if (file.severity == Severity::error) return true;
  const std::string_view name = last_part(source);
  return name.find_first_of("*?[") == std::string_view::npos && (!fits("*.env", name) || name.starts_with('.'));
}

/// Whether a word expands a variable whose name says secret.
bool names_secret(const ShellWord& word) {
  const std::string_view text = word.text;
  for (std::size_t at = text.find('$'); at != std::string_view::npos; at = text.find('$', at + 1)) {
    std::size_t begin = at + 1;
    if (begin < text.size() && text[begin] == '{') ++begin;
    std::size_t end = begin;
    const auto is_name = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    };
    while (end < text.size() && is_name(text[end])) ++end;
    if (end > begin && classify_name(text.substr(begin, end - begin)) != NameClass::none) return true;
  }
  return false;
}

}  // namespace

/// One RUN: what its commands write and remove, in their order.
class SecretTrail::Script {
 public:
  Script(SecretTrail& trail, const ast::Run& run, const Pass& pass)
      : trail_(trail),
        commands_(pass.shell(run).commands()),
        folder_(working_folder(run, pass.model()).value_or("")),
        home_(home_folder(run, pass.model()).value_or("")) {
    for (const ast::Mount& mount : run.mounts) {
      const ast::MountOption* target = mount.find("target");
      const ast::MountOption* id = mount.find("id");
      if (target != nullptr && target->value)
        add_mount(mount, pass.model().expand(run, target->value->text).text);
      else if (mount.type() == "secret" && id != nullptr && id->value)
        add_mount(mount, "/run/secrets/" + std::string(id->value->text));
    }
  }

  std::vector<LateRemoval> read() {
    for (const Command& command : commands_) {
      const std::string_view name = command.name();
      if (name == "cd")
        change_folder(command);
      else if (name == "rm" || name == "shred" || name == "unlink" || name == "truncate")
        remove(command, name == "rm" && (command.has_flag('r', {"recursive"}) || command.has_flag('R', {})));
      else if (name == "find")
        remove_found(command);
      else
        write(command, name);
    }
    for (Secret& secret : fresh_)
      if (trail_.secrets_.size() < kMostSecrets) trail_.secrets_.push_back(std::move(secret));
    return std::move(removals_);
  }

 private:
  void add_mount(const ast::Mount& mount, std::string_view target) {
    const auto path = resolve_path(target, folder_, home_);
    if (!path) return;
    mounts_.push_back(*path);
    if (mount.type() == "secret") secret_mounts_.push_back(*path);
  }

  bool mounted(std::string_view path) const {
    return std::ranges::any_of(mounts_, [&](const std::string& mount) { return lies_in(path, mount); });
  }

  std::optional<std::string> resolve(const ShellWord& word) const {
    if (word.value.empty() || word.value.size() > kLongestPath) return std::nullopt;
    if (folder_.empty() && word.value[0] != '/') return std::nullopt;
    auto path = resolve_path(word.value, folder_, home_);
    return path && mounted(*path) ? std::nullopt : path;
  }

  static std::vector<const ShellWord*> operands(const Command& command) {
    std::vector<const ShellWord*> found;
    bool options = true;
    for (const ShellWord& word : command.arguments()) {
      if (options && word.value == "--")
        options = false;
      else if (!options || !word.value.starts_with('-'))
        found.push_back(&word);
    }
    return found;
  }

  void change_folder(const Command& command) {
    const auto where = operands(command);
    if (where.empty()) return;
    folder_ = resolve_path(where.front()->value, folder_, home_).value_or("");
  }

  /// The path of the secret that removing `target` (a path or a glob) takes along; empty when it does not.
  static std::string_view taken_path(std::string_view target, bool recursive, const Secret& secret) {
    const auto takes = [&](std::string_view path) {
      if (path.empty()) return false;
      if (path == target || (recursive && lies_in(path, target))) return true;
      if (target.find_first_of("*?") == std::string_view::npos || !fits(target, path)) return false;
      return recursive || std::ranges::count(target, '/') == std::ranges::count(path, '/');
    };
    return takes(secret.path) ? secret.path : takes(secret.in_folder) ? secret.in_folder : std::string_view();
  }

  /// `taken` gives the path of a secret that is removed, or nothing.
  template <typename Taken>
  void remove_where(Span place, Taken taken) {
    std::erase_if(fresh_, [&](const Secret& secret) { return !taken(secret).empty(); });
    std::erase_if(trail_.secrets_, [&](const Secret& secret) {
      const std::string_view path = taken(secret);
      if (!path.empty()) removals_.push_back({place, secret.origin, std::string(path)});
      return !path.empty();
    });
  }

  void remove(const Command& command, bool recursive) {
    for (const ShellWord* word : operands(command))
      if (const auto target = resolve(*word))
        remove_where(word->span, [&](const Secret& secret) { return taken_path(*target, recursive, secret); });
  }

  /// `find FOLDER… -name PATTERN -delete`, or with `-exec rm`.
  void remove_found(const Command& command) {
    std::vector<std::string> folders;
    std::string_view pattern = "*";
    bool removes = false;
    bool only_folders = true;  // they stand in front of the first test
    const auto words = command.arguments();
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string_view word = words[i].value;
      if (word.starts_with('-') || word == "!" || word == "(") only_folders = false;
      if (only_folders) {
        if (const auto folder = resolve(words[i])) folders.push_back(*folder);
      }
      const bool more = i + 1 < words.size();
      if ((word == "-name" || word == "-iname") && more) pattern = words[i + 1].value;
      if (word == "-delete" ||
          ((word == "-exec" || word == "-execdir") && more && last_part(words[i + 1].value) == "rm"))
        removes = true;
    }
    if (!removes || pattern.size() > kLongestPath) return;
    remove_where(command.span, [&](const Secret& secret) -> std::string_view {
      const auto inside = [&](std::string_view path) {
        return !path.empty() && fits(pattern, last_part(path)) &&
               std::ranges::any_of(folders, [&](const std::string& folder) { return lies_in(path, folder); });
      };
      return inside(secret.path) ? secret.path : inside(secret.in_folder) ? secret.in_folder : std::string_view();
    });
  }

  void write(const Command& command, std::string_view name) {
    for (const Redirect& redirect : command.redirects)
      if (redirect.operation.find('>') != std::string_view::npos && redirect.operation != ">&")
        written(command, redirect.target, redirect.target.span);
    if (name == "tee")
      for (const ShellWord* word : operands(command)) written(command, *word, word->span);
    if (name != "cp" && name != "mv" && name != "install") return;
    const auto words = operands(command);
    if (words.size() < 2) return;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      const auto known = resolve_path(words[i]->value, folder_, home_);
      if (!known) continue;
      const auto is_taken = [&](const Secret& secret) { return !taken_path(*known, false, secret).empty(); };
      const auto has_it = [&](const std::string& mount) { return lies_in(*known, mount); };
      const bool is_secret = std::ranges::any_of(secret_mounts_, has_it) || std::ranges::any_of(fresh_, is_taken) ||
                             std::ranges::any_of(trail_.secrets_, is_taken);
      if (is_secret) add(*words.back(), last_part(*known), command.span);
    }
  }

  /// `target` is written: a secret by its name, or since a secret variable goes into it.
  void written(const Command& command, const ShellWord& target, Span origin) {
    if (is_secret_name(target.value) || is_about_secret(command)) add(target, {}, origin);
  }

  bool is_about_secret(const Command& command) {
    if (!secret_pipelines_) {
      secret_pipelines_.emplace();
      for (const Command& each : commands_)
        if (std::ranges::any_of(each.words, names_secret)) secret_pipelines_->insert(each.pipeline);
    }
    return secret_pipelines_->contains(command.pipeline);
  }

  void add(const ShellWord& target, std::string_view file, Span origin) {
    const auto path = resolve(target);
    if (!path || path->starts_with("/dev/") || path->starts_with("/proc/") || fresh_.size() >= kMostSecrets) return;
    fresh_.push_back({*path, file.empty() ? std::string() : clean_path(*path + '/' + std::string(file)), origin});
  }

  SecretTrail& trail_;
  std::span<const Command> commands_;
  std::string folder_;  // empty: not known
  std::string home_;
  std::optional<std::set<std::uint32_t>> secret_pipelines_;  // those with a variable whose name says secret
  std::vector<std::string> mounts_;
  std::vector<std::string> secret_mounts_;
  std::vector<Secret> fresh_;
  std::vector<LateRemoval> removals_;
};

void SecretTrail::begin_stage(const ast::From& from, const Pass& pass) {
  ends_[stage_] = std::move(secrets_);
  secrets_.clear();
  const Stage* stage = pass.model().stage_of(from);
  if (stage == nullptr) return;
  stage_ = stage->index;
  if (stage->base) secrets_ = ends_[*stage->base];
}

void SecretTrail::copy(const ast::Transfer& transfer, const Pass& pass) {
  if (!transfer.valid || transfer.destination() == nullptr) return;
  const auto folder = working_folder(transfer, pass.model());
  const std::string destination = pass.model().expand(transfer, transfer.destination()->text).text;
  const auto target = resolve_path(destination, folder.value_or("/"), home_folder(transfer, pass.model()).value_or(""));
  if (!target || !folder) return;
  for (const ast::Word& word : transfer.sources()) {
    const SourceWord source = source_word(pass, transfer, word);
    if (source.kind == SourceKind::unknown || secrets_.size() >= kMostSecrets) continue;
    const auto by_source =
        source.kind == SourceKind::local ? sensitive_source(source.text, destination) : std::optional<SensitiveFile>();
    if (by_source ? !is_trackable(*by_source, source.text) : !is_secret_name(*target)) continue;
    std::string inside = clean_path(*target + '/' + std::string(last_part(clean_path(source.text))));
    if (destination.ends_with('/') || transfer.sources().size() > 1)
      secrets_.push_back({std::move(inside), {}, word.span});
    else
      secrets_.push_back({*target, std::move(inside), word.span});
  }
}

std::vector<LateRemoval> SecretTrail::run(const ast::Run& run, const Pass& pass) {
  return Script(*this, run, pass).read();
}

}  // namespace plimsoll::rules
