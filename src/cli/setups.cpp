#include "cli/setups.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

#include "cli/option_table.hpp"
#include "config/keys.hpp"
#include "shellcheck/codes.hpp"
#include "shellcheck/posix.hpp"

namespace plimsoll::cli {
namespace {

namespace fs = std::filesystem;
using config::Item;

fs::path real_path(const fs::path& path) {
  std::error_code unknown;
  return fs::weakly_canonical(fs::absolute(path, unknown), unknown);
}

/// A found file as messages show it: from the current folder on where it lies there.
std::string shown(const fs::path& real) {
  std::error_code unknown;
  const fs::path below = real.lexically_relative(fs::current_path(unknown));
  return below.empty() || *below.begin() == ".." ? real.string() : below.string();
}

/// Whether a build context lies outside of the repository of a configuration file, or where that is in none outside of
/// its folder.
bool is_outside(const std::string& context, const std::string& configuration) {
  const fs::path folder = real_path(configuration).parent_path();
  fs::path top = folder;
  std::error_code unknown;
  while (!fs::exists(top / ".git", unknown) && top != top.parent_path()) top = top.parent_path();
  if (top == top.parent_path()) top = folder;
  const fs::path below = real_path(context).lexically_relative(top);
  return below.empty() || *below.begin() == "..";
}

std::vector<Item> items(const std::vector<std::string>& values) {
  std::vector<Item> made(values.size());
  std::ranges::transform(values, made.begin(), [](const std::string& value) { return Item{.value = value}; });
  return made;
}

/// What the options that were given say about the key.
std::vector<Item> items_of(std::string_view key, const Options& options) {
  const LintOptions& lint = options.lint;
  const auto one = [](std::string_view value) { return std::vector<Item>{{.value = std::string(value)}}; };
  const auto word = [&](const char* name, auto value) {
    return one(config::find_key(name)->choices()[static_cast<std::size_t>(value)]);
  };
  std::vector<Item> made;
  if (key == "profile") return word("profile", lint.selection.profile);
  if (key == "select") return items(lint.selection.select);
  if (key == "extend-select") return items(lint.selection.extend_select);
  if (key == "ignore") return items(lint.selection.ignore);
  if (key == "trusted-registries") return items(lint.settings.trusted_registries);
  if (key == "strict-labels" || key == "scan-context" || key == "fix.unsafe") return one("true");
  if (key == "pragmas.foreign") return one("false");
  if (key == "fix.fixable") return items(options.fix.policy.fixable);
  if (key == "fix.unfixable") return items(options.fix.policy.unfixable);
  if (key == "tag-depth") return word("tag-depth", lint.settings.tag_depth);
  if (key == "shellcheck") return word("shellcheck", lint.shellcheck);
  if (key == "target") return one(lint.invocation.target);
  if (key == "platform") return one(lint.invocation.platform.value_or(""));
  if (key == "context") return one(lint.invocation.context.value_or(""));
  if (key == "rule-packs") return items(options.packs);
  if (key == "failure-threshold")
    return one(options.failure_threshold == Severity::off ? "none" : severity_name(options.failure_threshold));
  if (key == "severity")
    for (const auto& [rule, level] : lint.selection.severities)
      made.push_back({.name = rule, .value = std::string(severity_name(level))});
  if (key == "label-schema")
    for (const auto& [name, type] : lint.settings.label_schema)
      made.push_back({.name = name, .value = std::string(label_type_names()[static_cast<std::size_t>(type)])});
  if (key == "build-args")
    for (const auto& [name, value] : lint.invocation.build_args) made.push_back({.name = name, .value = value});
  if (key == "build-contexts")
    for (const std::string& name : lint.invocation.build_contexts) made.push_back({.name = name});
  return made;
}

LintOptions lint_options(const config::Settings& settings) {
  LintOptions lint;
  lint.selection = settings.selection;
  lint.invocation = settings.invocation;
  lint.settings = settings.rules;
  lint.pragmas = settings.pragmas;
  lint.foreign_pragmas = settings.foreign_pragmas;
  lint.pragma_policy = settings.pragma_policy;
  lint.scan_context = settings.scan_context;
  lint.shellcheck = settings.shellcheck;
  return lint;
}

Error at(const config::Place& place, std::string message) {
  return {std::move(message), place.path, place.line, place.column};
}

}  // namespace

std::vector<config::Entry> command_line_layer(const Options& options) {
  std::vector<config::Entry> layer;
  for (const config::Key& key : config::keys())
    if (!key.option.empty() && options.given.contains(key.option))
      layer.push_back({.key = &key, .items = items_of(key.name, options)});
  return layer;
}

Setups::Setups(const Options& options, Packs packs, std::string today)
    : options_(options), packs_(std::move(packs)), today_(std::move(today)) {
  for (std::size_t i = 0; i < packs_.size(); ++i) loaded_packs_[real_path(options_.packs[i])] = packs_[i];
}

Result<const Setup*> Setups::of(const std::string& file, bool searched) {
  if (options_.no_config) return plain();
  const std::size_t slash = file.rfind('/');
  const Folder& folder = folder_of(slash == std::string::npos ? "." : slash == 0 ? "/" : file.substr(0, slash));
  Loaded* const loaded = folder.loaded;
  if (loaded == nullptr) return plain();
  if (searched && options_.force_exclude && is_excluded(folder.real)) return nullptr;
  loaded->in_use = true;
  if (!loaded->errors.empty()) return loaded->errors.front();
  const fs::path real = folder.real / file.substr(slash + 1);  // npos + 1 is 0
  if (searched && loaded->project.excludes(real)) return nullptr;
  auto layers = loaded->project.layers_for(real);
  const auto known_setup = loaded->setups.find(layers);
  if (known_setup != loaded->setups.end()) return known_setup->second;
  config::InForce in_force;
  for (const auto* layer : layers) in_force.add(*layer, loaded->known);
  in_force.add(command_line_layer(options_), loaded->known);
  return loaded->setups.emplace(std::move(layers), make(std::move(in_force), *loaded)).first->second;
}

/// Knows which configuration holds where the search is; no question to the system for folders without one.
class Setups::Search : public SearchFilter {
 public:
  explicit Search(Setups& setups) : setups_(setups) {}

  void enter(const std::string& folder, bool is_special) override {
    if (levels_.empty()) {
      const fs::path real = real_path(folder);
      return levels_.push_back({real, setups_.project_of(real)});
    }
    const Level& above = levels_.back();
    const fs::path real = above.real / folder.substr(folder.rfind('/') + 1);
    levels_.push_back({real, is_special ? setups_.project_of(real) : above.loaded});
  }
  bool passes_over(const std::string& name) override {
    const auto& [real, loaded] = levels_.back();
    if (loaded == nullptr || !loaded->project.has_excludes() || !loaded->project.excludes_folder(real / name))
      return false;
    return loaded->in_use = true;
  }
  void leave() override { levels_.pop_back(); }

 private:
  struct Level {
    fs::path real;
    Loaded* loaded = nullptr;
  };
  Setups& setups_;
  std::vector<Level> levels_;
};

std::unique_ptr<SearchFilter> Setups::filter() {
  return options_.no_config ? nullptr : std::make_unique<Search>(*this);
}

/// What lies in an excluded folder is excluded, whatever a configuration file in there says.
bool Setups::is_excluded(const fs::path& folder) {
  if (config::is_top(folder)) return false;
  const auto found = excluded_.find(folder);
  if (found != excluded_.end()) return found->second;
  const Loaded* const above = project_of(folder.parent_path());
  const bool is_excluded_here = above != nullptr && above->project.excludes_folder(folder);
  return excluded_[folder] = is_excluded_here || is_excluded(folder.parent_path());
}

/// Asks the system about one part of the path where the rest is known: folders are many.
const Setups::Folder& Setups::folder_of(const std::string& path) {
  const auto found = folders_.find(path);
  if (found != folders_.end()) return found->second;
  const std::size_t slash = path.rfind('/');
  const std::string name = path.substr(slash + 1);  // npos + 1 is 0
  std::error_code unknown;
  const bool plain_name = slash != std::string::npos && slash != 0 && !name.empty() && name != "." && name != "..";
  Folder folder;
  if (plain_name && !fs::is_symlink(path, unknown))
    folder.real = folder_of(path.substr(0, slash)).real / name;
  else
    folder.real = real_path(path);
  folder.loaded = project_of(folder.real);
  return folders_[path] = std::move(folder);
}

/// Each folder is looked at once, however many files lie below it.
Setups::Loaded* Setups::project_of(const fs::path& folder) {
  if (!options_.config.empty()) return &load(options_.config);
  const auto found = projects_of_.find(folder);
  if (found != projects_of_.end()) return found->second;
  Loaded* loaded = nullptr;
  if (const fs::path path = config::project_file_in(folder); !path.empty())
    loaded = &load(shown(path));
  else if (!config::is_top(folder))
    loaded = project_of(folder.parent_path());
  return projects_of_[folder] = loaded;
}

Setups::Loaded& Setups::load(const std::string& path) {
  std::unique_ptr<Loaded>& loaded = projects_[path];
  if (loaded != nullptr) return *loaded;
  loaded = std::make_unique<Loaded>();
  Result<config::Project> project = config::load_project(path);
  if (!project) {
    loaded->errors = {project.error()};
    return *loaded;
  }
  loaded->project = std::move(*project);
  std::error_code unknown;
  if (!options_.config.empty()) loaded->project.pattern_root = fs::current_path(unknown);
  loaded->errors = loaded->project.mistakes();
  const bool has_mistakes = !loaded->errors.empty();  // then packs may be others than those that are meant
  std::vector<Error> of_packs = has_mistakes ? std::vector<Error>() : load_packs(*loaded);
  std::ranges::move(of_packs, std::back_inserter(loaded->errors));
  if (loaded->errors.empty() || (has_mistakes && !loaded->project.names("rule-packs"))) {
    if (has_mistakes) loaded->known.assign(catalog().begin(), catalog().end());
    std::vector<Error> of_rules = settle_rules(*loaded);
    std::ranges::move(of_rules, std::back_inserter(loaded->errors));
  }
  std::ranges::stable_sort(loaded->errors, {},
                           [](const Error& each) { return std::tie(each.path, each.line, each.column); });
  return *loaded;
}

std::vector<Error> Setups::mistakes() const {
  std::vector<Error> all;
  std::set<std::string> told;  // several may extend one file
  for (const auto& [path, loaded] : projects_)
    for (const Error& each : loaded->errors)
      if (loaded->in_use && told.insert(each.text()).second) all.push_back(each);
  return all;
}

std::vector<Error> Setups::load_packs(Loaded& loaded) {
  std::vector<Error> errors;
  loaded.packs = packs_;
  for (const config::ProjectFile& file : loaded.project.files)
    for (const config::Entry& entry : file.entries) {
      if (entry.key->name != "rule-packs") continue;
      for (const Item& item : entry.items) {
        const std::string path = (fs::path(item.place.path).parent_path() / item.value).lexically_normal().string();
        const fs::path real = real_path(path);
        std::error_code unknown;
        if (!fs::is_regular_file(real, unknown)) {
          errors.push_back(at(item.place, fmt::format("there is no file '{}'", path)));
          continue;
        }
        std::shared_ptr<const RulePack>& pack = loaded_packs_[real];
        if (pack == nullptr) {
          Result<RulePack> read = RulePack::load(path);
          if (!read) {
            errors.push_back(read.error());
            continue;
          }
          pack = std::make_shared<const RulePack>(std::move(*read));
        }
        if (std::ranges::find(loaded.packs, pack) == loaded.packs.end()) loaded.packs.push_back(pack);
      }
    }
  Result<std::vector<const Rule*>> known = known_rules(loaded.packs);
  if (known)
    loaded.known = std::move(*known);
  else
    errors.push_back({.message = known.error().message, .path = loaded.project.path});
  return errors;
}

std::vector<Error> Setups::settle_rules(Loaded& loaded) {
  shellcheck::Codes codes;
  return loaded.project.settle_rules([&](std::string_view selector) -> std::optional<std::string> {
    if (codes.meant_by(selector) != nullptr) return std::nullopt;
    if (!matching_rules(loaded.known, selector, Reach::siblings).empty()) return std::nullopt;
    return fmt::format("unknown rule '{}'{}", selector, did_you_mean(closest_selector(loaded.known, selector)));
  });
}

Result<const Setup*> Setups::make(config::InForce in_force, const Loaded& loaded) {
  const config::Settings settings = in_force.settings();
  LintOptions lint = lint_options(settings);
  lint.packs = loaded.packs;
  lint.settings.today = today_;
  lint.stdin_filename = options_.lint.stdin_filename;
  const auto said_in = [&](std::string_view key) { return in_force.of(*config::find_key(key)).back().place; };
  std::error_code unknown;
  if (lint.invocation.context && !fs::is_directory(*lint.invocation.context, unknown))
    return at(said_in("context"), fmt::format("context: '{}' is no folder", *lint.invocation.context));
  // What comes with a repository must not make us write elsewhere; what the user names may.
  if (lint.invocation.context && options_.config.empty() && !said_in("context").path.empty())
    lint.invocation.context_is_foreign = is_outside(*lint.invocation.context, loaded.project.path);
  if (lint.shellcheck == ShellCheckUse::on && shellcheck::find_program("shellcheck").empty())
    return at(said_in("shellcheck"), "there is no executable 'shellcheck' on PATH");
  Result<Linter> linter = Linter::create(lint);
  if (!linter) return linter.error();
  std::vector<std::string> files;
  for (const config::ProjectFile& file : loaded.project.files) files.push_back(file.path);
  return add({.lint = std::move(lint),
              .failure_threshold = settings.failure_threshold,
              .fix = settings.fix,
              .in_force = std::move(in_force),
              .files = std::move(files),
              .linter = std::move(*linter)});
}

Result<const Setup*> Setups::plain() {
  if (plain_) return *plain_;
  LintOptions lint = options_.lint;
  lint.packs = packs_;
  lint.settings.today = today_;
  std::error_code unknown;
  if (const auto& context = lint.invocation.context; context && !fs::is_directory(*context, unknown))
    return Error{.message = fmt::format("--context: '{}' is no folder", *context)};
  Result<Linter> linter = Linter::create(lint);
  if (!linter) return linter.error();
  config::InForce in_force;
  in_force.add(command_line_layer(options_), {});
  return *(plain_ = add({.lint = std::move(lint),
                         .failure_threshold = options_.failure_threshold,
                         .fix = options_.fix.policy,
                         .in_force = std::move(in_force),
                         .files = {},
                         .linter = std::move(*linter)}));
}

Result<const Setup*> Setups::add(Setup setup) {
  return setups_.emplace_back(std::make_unique<Setup>(std::move(setup))).get();
}

std::vector<EnabledRule> Setups::rules() const {
  std::vector<EnabledRule> all;
  std::set<const Rule*> seen;
  for (const auto& setup : setups_)
    for (const EnabledRule& enabled : setup->linter.rules())
      if (seen.insert(enabled.rule).second) all.push_back(enabled);
  return all;
}

std::vector<const Rule*> Setups::known() const {
  std::vector<const Rule*> all(catalog().begin(), catalog().end());
  for (const auto& setup : setups_)
    for (const auto& pack : setup->lint.packs)
      for (const Rule* const rule : pack->rules())
        if (std::ranges::find(all, rule) == all.end()) all.push_back(rule);
  return all;
}

bool Setups::misses_shellcheck() const {
  return std::ranges::any_of(setups_, [](const auto& setup) {
    return setup->lint.shellcheck == ShellCheckUse::automatic && !setup->linter.uses_shellcheck();
  });
}

bool Setups::uses_shellcheck() const {
  return std::ranges::any_of(setups_, [](const auto& setup) { return setup->linter.uses_shellcheck(); });
}

std::vector<LintResult> Setups::lint(std::span<const Planned> files, unsigned jobs) {
  std::map<const Setup*, std::vector<std::size_t>> together;
  for (std::size_t i = 0; i < files.size(); ++i) together[files[i].setup].push_back(i);
  std::vector<LintResult> results(files.size());
  for (const auto& [setup, places] : together) {
    std::vector<std::string> paths;
    for (const std::size_t place : places) paths.push_back(files[place].file);
    std::vector<LintResult> some = setup->linter.lint_files(paths, jobs);
    for (std::size_t i = 0; i < places.size(); ++i) results[places[i]] = std::move(some[i]);
  }
  return results;
}

std::vector<Setups::Problem> Setups::take_problems() const {
  std::vector<Problem> all;
  for (const auto& setup : setups_)
    for (std::string& problem : setup->linter.take_problems())
      all.push_back({std::move(problem), setup->lint.shellcheck == ShellCheckUse::on});
  return all;
}

}  // namespace plimsoll::cli
