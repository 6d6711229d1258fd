// A parser of its own: getopt's rules are strict where CLI11 is generous (`-f=json`, `--no-fail=1`, a switch given
// twice are errors; `--ignore A file` takes one word), and they are a contract here.
#include "cli/hadolint/options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>

#include "cli/option_table.hpp"
#include "plimsoll/selection.hpp"

namespace plimsoll::cli::hadolint {
namespace {

using Failure = std::optional<std::string>;
using config::HadolintSettings;

struct Row {
  std::string_view name;
  char letter = 0;
  std::string_view value;  ///< its name in the help; empty for a switch
  bool repeatable = false;
  std::string_view help;
  Failure (*apply)(Options&, std::string_view) = nullptr;
};

template <auto kMember>
Failure set_flag(Options& options, std::string_view) {
  options.settings.*kMember = true;
  return std::nullopt;
}
template <auto kMember>
Failure add(Options& options, std::string_view value) {
  (options.settings.*kMember).emplace_back(value);
  return std::nullopt;
}

Failure choice(std::string_view value, std::span<const std::string_view> choices) {
  if (std::ranges::find(choices, value) != choices.end()) return std::nullopt;
  return fmt::format("'{}' is none of {}", value, fmt::join(choices, ", "));
}

Failure add_label(Options& options, std::string_view value) {
  const auto error = config::add_label(options.settings, value);
  return error ? Failure(error->message) : std::nullopt;
}

constexpr Row kRows[] = {
    {"help", 'h', "", true, "Print this help",
     [](Options& o, std::string_view) -> Failure { return o.help = true, std::nullopt; }},
    {"version", 'v', "", true, "Print the version",
     [](Options& o, std::string_view) -> Failure { return o.version = true, std::nullopt; }},
    {"config", 'c', "FILE", false, "Read this configuration file, and no other",
     [](Options& o, std::string_view v) -> Failure { return o.config = v, std::nullopt; }},
    {"file-path-in-report", 0, "PATH", false, "Call the linted file so in reports for other tools",
     [](Options& o, std::string_view v) -> Failure { return o.file_path_in_report = v, std::nullopt; }},
    {"output", 'o', "FILE", true, "Where the report of the format at the same place goes; - is standard output",
     [](Options& o, std::string_view v) -> Failure { return o.outputs.emplace_back(v), std::nullopt; }},
    {"no-fail", 0, "", false, "Exit with 0 whatever is found", set_flag<&HadolintSettings::no_fail>},
    {"no-color", 0, "", false, "Print without colours", set_flag<&HadolintSettings::no_color>},
    {"verbose", 'V', "", false, "Tell on standard error which settings hold", set_flag<&HadolintSettings::verbose>},
    {"format", 'f', "FORMAT", true,
     "tty, json, checkstyle, codeclimate, gitlab_codeclimate, gnu, codacy, sonarqube, sarif or junit",
     [](Options& o, std::string_view v) -> Failure {
       o.settings.formats.emplace_back(v);
       return choice(v, config::hadolint_formats());
     }},
    {"error", 0, "CODE", true, "Give this rule the level error", add<&HadolintSettings::error>},
    {"warning", 0, "CODE", true, "Give this rule the level warning", add<&HadolintSettings::warning>},
    {"info", 0, "CODE", true, "Give this rule the level info", add<&HadolintSettings::info>},
    {"style", 0, "CODE", true, "Give this rule the level style", add<&HadolintSettings::style>},
    {"ignore", 0, "CODE", true, "Do not report this rule, besides what the configuration ignores",
     add<&HadolintSettings::ignored>},
    {"trusted-registry", 0, "REGISTRY", true, "Images may come from here; turns DL3026 on",
     add<&HadolintSettings::trusted_registries>},
    {"require-label", 0, "NAME[:TYPE]", true,
     "A label that images must have, as text, url, semver, hash, rfc3339, "
     "spdx or email",
     add_label},
    {"strict-labels", 0, "", false, "Report labels that are not in the schema",
     set_flag<&HadolintSettings::strict_labels>},
    {"disable-ignore-pragma", 0, "", false, "Comments silence nothing",
     set_flag<&HadolintSettings::disable_ignore_pragma>},
    {"failure-threshold", 't', "LEVEL", false,
     "Exit with 1 for a finding of this level or a worse one: error, warning, info (default), style, ignore or none",
     [](Options& o, std::string_view v) -> Failure {
       o.settings.failure_threshold = v;
       return choice(v, config::hadolint_thresholds());
     }},
};

class Parser {
 public:
  explicit Parser(const std::vector<std::string>& arguments) : arguments_(arguments) {}

  Result<Options> parse() {
    bool options_end = false;
    while (at_ < arguments_.size() && failure_.empty()) {
      const std::string_view word = arguments_[at_++];
      if (options_end || word.size() < 2 || word.front() != '-')
        options_.files.emplace_back(word);
      else if (word == "--")
        options_end = true;
      else if (word.starts_with("--"))
        long_option(word.substr(2));
      else
        short_options(word.substr(1));
    }
    if (!failure_.empty()) return Error{.message = failure_};
    return std::move(options_);
  }

 private:
  void long_option(std::string_view text) {
    const std::size_t equals = text.find('=');
    const std::string_view name = text.substr(0, equals);
    const auto row = std::ranges::find(kRows, name, &Row::name);
    if (row == std::end(kRows)) return unknown(fmt::format("--{}", name), name);
    if (equals == std::string_view::npos) return take(*row, std::nullopt);
    if (row->value.empty()) return fail(fmt::format("'--{}' takes no value", name));
    take(*row, text.substr(equals + 1));
  }

  /// `-Vfjson`: switches, then an option whose value is the rest of the word or the next word.
  void short_options(std::string_view letters) {
    while (!letters.empty() && failure_.empty()) {
      const auto row = std::ranges::find(kRows, letters.front(), &Row::letter);
      if (row == std::end(kRows)) return unknown(fmt::format("-{}", letters.front()), "");
      letters.remove_prefix(1);
      if (row->value.empty()) {
        take(*row, std::nullopt);
      } else {
        return take(*row, letters.empty() ? std::nullopt : std::optional(letters));
      }
    }
  }

  void take(const Row& row, std::optional<std::string_view> value) {
    bool& given = given_[static_cast<std::size_t>(&row - kRows)];
    if (given && !row.repeatable) return fail(fmt::format("'--{}' is given twice", row.name));
    given = true;
    if (!row.value.empty() && !value) {
      if (at_ == arguments_.size()) return fail(fmt::format("'--{}' needs a value", row.name));
      value = arguments_[at_++];
    }
    if (const Failure failure = row.apply(options_, value.value_or("")))
      fail(fmt::format("--{}: {}", row.name, *failure));
  }

  void unknown(std::string_view typed, std::string_view name) {
    std::vector<std::string_view> names;
    for (const Row& row : kRows) names.push_back(row.name);
    const std::string_view near = name.size() < 2 ? std::string_view() : closest(name, names);
    fail(fmt::format("unknown option '{}'{}", typed, near.empty() ? "" : did_you_mean(fmt::format("--{}", near))));
  }

  void fail(std::string message) {
    if (failure_.empty()) failure_ = std::move(message);
  }

  const std::vector<std::string>& arguments_;
  std::size_t at_ = 0;
  Options options_;
  std::string failure_;
  bool given_[std::size(kRows)] = {};
};

}  // namespace

Result<Options> parse_options(const std::vector<std::string>& arguments) { return Parser(arguments).parse(); }

std::string help_text() {
  std::string text =
      "Lints Dockerfiles as hadolint does\n\nUsage: hadolint [OPTIONS] DOCKERFILE...\n\n"
      "DOCKERFILE is a file, or - for standard input.\n\nOptions:\n";
  for (const Row& row : kRows) {
    std::string names = fmt::format("  {}--{}", row.letter == 0 ? "    " : fmt::format("-{}, ", row.letter), row.name);
    if (!row.value.empty()) names += fmt::format(" {}", row.value);
    text += fmt::format("{:<36}{}\n", names, row.help);
  }
  return text;
}

}  // namespace plimsoll::cli::hadolint
