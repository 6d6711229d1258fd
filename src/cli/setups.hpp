// What holds for each file of a run: the command line over the nearest configuration file. Files for which the same
// holds share one linter; a run without configuration files has one.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "cli/discovery.hpp"
#include "cli/options.hpp"
#include "config/project.hpp"
#include "plimsoll/lint.hpp"

namespace plimsoll::cli {

using Packs = std::vector<std::shared_ptr<const RulePack>>;

struct Setup {
  LintOptions lint;
  Severity failure_threshold = Severity::warning;
  config::FixPolicy fix;
  config::InForce in_force;        ///< where all of it comes from
  std::vector<std::string> files;  ///< the configuration files, what is extended first; none: there is none
  Linter linter;
};

/// A file to lint, and how.
struct Planned {
  std::string file;
  const Setup* setup = nullptr;
};

class Setups {
 public:
  /// `packs` are those that the command line names. `options` must outlive the object.
  Setups(const Options& options, Packs packs, std::string today);

  /// What holds for a file ("-": as for one in the current folder); null where its configuration, or with
  /// --force-exclude that of a folder above, excludes it from what is `searched`. Error: a mistake in its
  /// configuration; one without a path is on the command line.
  Result<const Setup*> of(const std::string& file, bool searched);
  /// What configuration excludes from searches; null where none counts. Must not outlive this.
  std::unique_ptr<SearchFilter> filter();
  /// All mistakes in the configuration files of the files that were asked for, by place. `of` tells the first one.
  std::vector<Error> mistakes() const;
  /// What holds without a configuration file. Error: a mistake on the command line.
  Result<const Setup*> plain();

  /// The rules that run for one file or another.
  std::vector<EnabledRule> rules() const;
  /// The rules that are known to one or another.
  std::vector<const Rule*> known() const;
  /// Whether ShellCheck should take part where there is one, and there is none.
  bool misses_shellcheck() const;
  /// Whether ShellCheck takes part for one or another.
  bool uses_shellcheck() const;
  /// Results in the order of `files`, whatever the number of threads.
  static std::vector<LintResult> lint(std::span<const Planned> files, unsigned jobs);

  struct Problem {
    std::string message;
    bool fails = false;  ///< the run is not complete without
  };
  /// What went wrong beside the files since it was last asked.
  std::vector<Problem> take_problems() const;

 private:
  /// One configuration file with all that it extends.
  struct Loaded {
    config::Project project;
    std::vector<Error> errors;  ///< all that is wrong in the files
    bool in_use = false;        ///< it holds for a file that was asked for
    Packs packs;
    std::vector<const Rule*> known;
    std::map<std::vector<const std::vector<config::Entry>*>, Result<const Setup*>> setups;
  };

  class Search;

  struct Folder {
    std::filesystem::path real;
    Loaded* loaded = nullptr;  ///< the nearest one; null: none
  };

  const Folder& folder_of(const std::string& path);
  Loaded* project_of(const std::filesystem::path& folder);
  bool is_excluded(const std::filesystem::path& folder);
  Loaded& load(const std::string& path);
  std::vector<Error> load_packs(Loaded& loaded);
  std::vector<Error> settle_rules(Loaded& loaded);
  Result<const Setup*> make(config::InForce in_force, const Loaded& loaded);
  Result<const Setup*> add(Setup setup);

  const Options& options_;
  Packs packs_;
  std::string today_;
  std::unordered_map<std::string, Folder> folders_;                      // as written
  std::map<std::filesystem::path, Loaded*> projects_of_;                 // by real folder
  std::map<std::filesystem::path, bool> excluded_;                       // by real folder
  std::map<std::string, std::unique_ptr<Loaded>> projects_;              // by path
  std::map<std::string, std::shared_ptr<const RulePack>> loaded_packs_;  // by real path
  std::vector<std::unique_ptr<Setup>> setups_;
  std::optional<Result<const Setup*>> plain_;
};

/// What the command line says, as the last layer of configuration.
std::vector<config::Entry> command_line_layer(const Options& options);

}  // namespace plimsoll::cli
