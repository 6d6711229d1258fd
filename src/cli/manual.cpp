#include "cli/manual.hpp"

#include <fmt/format.h>

#include <iterator>
#include <vector>

#include "cli/option_table.hpp"
#include "config/keys.hpp"

namespace plimsoll::cli {
namespace {

constexpr std::string_view kNames[] = {"plimsoll", "plimsoll.yaml"};

struct Pair {
  std::string_view name;
  std::string_view text;
};

constexpr Pair kEnvironment[] = {
    {"NO_COLOR", "Set and not empty: no colours."},
    {"FORCE_COLOR, CLICOLOR_FORCE", "Set, not empty and not 0: colours also where no terminal is."},
    {"CLICOLOR, TERM", "CLICOLOR=0 or TERM=dumb: no colours."},
    {"FORCE_HYPERLINK", "0: codes are no links; anything else: they are."},
    {"SOURCE_DATE_EPOCH", "The time of the run in seconds since 1970, for reports that are always the same."},
    {"CI_PROJECT_DIR, GITHUB_WORKSPACE, BUILD_SOURCESDIRECTORY",
     "The top of the repository, from which formats for CI systems name files."},
    {"GITHUB_STEP_SUMMARY", "A file to which '--format github' appends a table."},
    {"HOME, XDG_CONFIG_HOME, GIT_CONFIG_GLOBAL, GIT_CONFIG_NOSYSTEM",
     "Where the configuration of git is, for what it ignores."},
};

constexpr Pair kFiles[] = {
    {".plimsoll.yaml", "The configuration of the files in and below its folder; see plimsoll.yaml(5)."},
    {".hadolint.yaml", "Read where there is no .plimsoll.yaml nearer."},
    {".gitignore, .ignore", "What a search of folders leaves out."},
};

constexpr Pair kExamples[] = {
    {"plimsoll", "Lint the Dockerfiles in and below the current folder."},
    {"plimsoll check --fix Dockerfile", "Mend what can be mended safely."},
    {"plimsoll explain DL3006", "Say what a rule is about."},
    {"git ls-files -z '*Dockerfile*' | plimsoll check --files-from -", "Lint what git knows."},
    {"plimsoll check --baseline .plimsoll-baseline.jsonl --update-baseline", "Accept what is found today."},
    {"plimsoll check --format sarif --output plimsoll.sarif", "Write a report for code scanning."},
};

/// Text that roff takes for nothing else.
std::string plain(std::string_view text) {
  std::string out;
  bool line_starts = true;
  for (const char c : text) {
    if (line_starts && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else if (c == '\'')
      out += "\\(aq";
    else if (c == '`')
      out += "\\(ga";
    else
      out += c;
    line_starts = c == '\n';
  }
  return out;
}

class Page {
 public:
  Page(std::string_view name, int section, std::string_view date, std::string_view title) {
    line(fmt::format(R"(.TH "{}" {} "{}" "plimsoll {}" "{}")", upper(name), section, date, PLIMSOLL_VERSION, title));
    line(".nh");  // words of the command line are not to be broken
    line(".ad l");
  }

  void section(std::string_view title) { line(fmt::format(".SH {}", title)); }
  void part(std::string_view title) { line(fmt::format(".SS \"{}\"", plain(title))); }
  void paragraph(std::string_view text) {
    line(".PP");
    line(plain(text));
  }
  /// `tag` is in the language of the page already.
  void item(const std::string& tag, std::string_view text) {
    line(".TP");
    line(tag);
    line(plain(text));
  }
  void items(std::span<const Pair> pairs) {
    for (const auto& [name, text] : pairs) item(bold(name), text);
  }
  void verbatim(std::string_view text) {
    line(".PP");
    line(".nf");
    line(plain(text));
    line(".fi");
  }
  void line(std::string_view text) {
    out_ += text;
    out_ += '\n';
  }
  static std::string bold(std::string_view text) { return fmt::format("\\fB{}\\fR", plain(text)); }
  static std::string italic(std::string_view text) { return fmt::format("\\fI{}\\fR", plain(text)); }
  std::string take() { return std::move(out_); }

 private:
  static std::string upper(std::string_view text) {
    std::string out(text);
    for (char& c : out)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return out;
  }

  std::string out_;
};

std::string commands_of(const OptionRow& row) {
  std::vector<std::string_view> names;
  const auto commands = command_table();
  for (std::size_t i = 0; i < commands.size(); ++i)
    if ((row.commands & bit(static_cast<Command>(i))) != 0) names.push_back(commands[i].name);
  if (names.size() == commands.size()) return "all commands";
  return fmt::format("{}", fmt::join(names, ", "));
}

void add_options(Page& page) {
  std::string_view group;
  for (const OptionRow& row : option_table()) {
    if (row.group != group) page.part(group = row.group);
    std::string tag = row.letter == 0 ? std::string() : Page::bold(fmt::format("-{}", row.letter)) + ", ";
    tag += Page::bold(fmt::format("--{}", row.name));
    if (!row.value.empty()) tag += " " + Page::italic(row.value);
    page.item(tag, fmt::format("{} ({})", row.help, commands_of(row)));
    if (row.choices == nullptr) continue;
    const auto commands = command_table();
    std::string before;
    for (std::size_t i = 0; i < commands.size(); ++i) {
      const auto command = static_cast<Command>(i);
      if ((row.commands & bit(command)) == 0) continue;
      std::string choices = fmt::format("{}", fmt::join(row.choices(command), ", "));
      if (choices == before) continue;
      const bool only = before.empty() && row.name != "format";
      page.line(".br");
      page.line(plain(only ? fmt::format("One of: {}.", choices)
                           : fmt::format("For {} one of: {}.", commands[i].name, choices)));
      before = std::move(choices);
    }
  }
}

std::string tool_page(std::span<const Rule* const> rules, std::string_view date) {
  Page page(kNames[0], 1, date, "User Commands");
  page.section("NAME");
  page.line("plimsoll \\- lint Dockerfiles");
  page.section("SYNOPSIS");
  for (const CommandRow& command : command_table()) {
    if (&command != command_table().data()) page.line(".br");
    page.line(fmt::format(R"(\fBplimsoll {}\fR [\fIOPTIONS\fR]{}{})", plain(command.name),
                          command.arguments.empty() ? "" : " ", Page::italic(command.arguments)));
  }
  page.section("DESCRIPTION");
  page.line(plain(
      "plimsoll reads Dockerfiles as Docker does, says what is wrong at the exact word, and mends what can be mended. "
      "A first word that is the name of a command is the command; without one, files are checked."));
  page.section("COMMANDS");
  for (const CommandRow& command : command_table())
    page.item(Page::bold(command.name) + " " + Page::italic(command.arguments),
              fmt::format("{}. {}", command.summary, command.details));
  page.section("OPTIONS");
  add_options(page);
  page.section("RULES");
  for (const Rule* const rule : rules)
    page.item(fmt::format("{} {}", Page::bold(rule->info.code), plain(rule->info.name)), rule->info.summary);
  page.section("EXIT STATUS");
  for (const auto& [status, text] : status_table()) page.item(Page::bold(fmt::format("{}", status)), text);
  page.section("ENVIRONMENT");
  page.items(kEnvironment);
  page.section("FILES");
  page.items(kFiles);
  page.section("EXAMPLES");
  page.items(kExamples);
  page.section("SEE ALSO");
  page.line(R"(\fBplimsoll.yaml\fR(5), \fBgitignore\fR(5))");
  return page.take();
}

std::string configuration_page(std::string_view date) {
  Page page(kNames[1], 5, date, "File Formats");
  page.section("NAME");
  page.line("plimsoll.yaml \\- configuration of plimsoll");
  page.section("DESCRIPTION");
  page.line(plain(
      "The nearest .plimsoll.yaml in the folder of a Dockerfile or above it holds for that file; what the command line "
      "says wins. It is one document in YAML with the keys below; a dot in a name leads into a map. 'plimsoll init' "
      "writes a file to start from, 'plimsoll config PATH' shows what is in force."));
  page.section("KEYS");
  for (const config::Key& key : config::keys()) {
    page.item(Page::bold(key.name) + (key.what.empty() ? std::string() : " (" + plain(key.what) + ")"), key.doc);
    const auto more = [&](const std::string& text) {
      page.line(".br");
      page.line(plain(text));
    };
    if (key.choices != nullptr) more(fmt::format("One of: {}.", fmt::join(key.choices(), ", ")));
    if (!key.fallback.empty()) more(fmt::format("Default: {}", key.fallback));
    if (!key.option.empty()) more(fmt::format("On the command line: --{}", key.option));
    if (!key.example.empty()) more(fmt::format("Example: {}: {}", key.name, key.example));
  }
  page.section("FILES");
  page.items(kFiles);
  page.section("SEE ALSO");
  page.line("\\fBplimsoll\\fR(1)");
  return page.take();
}

}  // namespace

std::span<const std::string_view> manual_names() { return kNames; }

std::string manual_page(std::string_view name, std::span<const Rule* const> rules, std::string_view date) {
  return name == kNames[0] ? tool_page(rules, date) : configuration_page(date);
}

}  // namespace plimsoll::cli
