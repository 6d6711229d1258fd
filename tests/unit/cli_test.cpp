// The command line: options, help, colours and links.
#include <gmock/gmock.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "cli/option_table.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"

namespace plimsoll::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

using Words = std::vector<std::string>;

Options parsed(const Words& words) {
  const auto options = parse_options(words);
  EXPECT_TRUE(options) << options.error().text();
  return options ? *options : Options();
}

std::string refused(const Words& words) {
  const auto options = parse_options(words);
  EXPECT_FALSE(options);
  return options ? "" : options.error().text();
}

TEST(Options, CheckIsTheCommandWithoutOne) {
  EXPECT_EQ(parsed({}).command, Command::check);
  EXPECT_THAT(parsed({"a", "b"}).arguments, ElementsAre("a", "b"));
  EXPECT_FALSE(parsed({"a"}).command_given);
  EXPECT_TRUE(parsed({"check", "a"}).command_given);
}

TEST(Options, AFirstWordThatIsACommandNameIsTheCommand) {
  EXPECT_EQ(parsed({"rules"}).command, Command::rules);
  EXPECT_EQ(parsed({"--format", "json", "rules"}).command, Command::rules);
  EXPECT_THAT(parsed({"./rules"}).arguments, ElementsAre("./rules"));
  EXPECT_THAT(parsed({"--", "rules"}).arguments, ElementsAre("rules"));
  EXPECT_THAT(parsed({"check", "rules"}).arguments, ElementsAre("rules"));
}

TEST(Options, MayStandBeforeAndBehindTheFiles) {
  const Options options = parsed({"a", "--quiet", "b", "--format=json", "--", "-c", "--format"});
  EXPECT_THAT(options.arguments, ElementsAre("a", "b", "-c", "--format"));
  EXPECT_TRUE(options.quiet);
  EXPECT_EQ(options.format(), "json");
}

TEST(Options, TakeTheirValueInEveryUsualSpelling) {
  EXPECT_THAT(parsed({"-o", "x"}).outputs, ElementsAre("x"));
  EXPECT_THAT(parsed({"-ox"}).outputs, ElementsAre("x"));
  EXPECT_THAT(parsed({"--output=x"}).outputs, ElementsAre("x"));
  EXPECT_THAT(parsed({"-qo", "-"}).outputs, ElementsAre("-"));
  EXPECT_THAT(parsed({"--format", "json", "-fgnu", "-oa", "-o", "b"}).formats, ElementsAre("json", "gnu"));
  EXPECT_THAT(parsed({"--format", "json", "-fgnu", "-oa", "-o", "b"}).outputs, ElementsAre("a", "b"));
  EXPECT_EQ(parsed({"rules", "--format", "json", "--format", "text"}).format(), "text") << "the last one holds";
  EXPECT_EQ(parsed({"--target="}).lint.invocation.target, "");
  EXPECT_THAT(parsed({"--select=", "Dockerfile"}).arguments, ElementsAre("Dockerfile"));
}

TEST(Options, ArgumentsAreTakenLiterally) {
  EXPECT_THAT(parsed({"[a,b]", "{}", "%%", "", "-"}).arguments, ElementsAre("[a,b]", "{}", "%%", "", "-"));
  EXPECT_THAT(parsed({"--build-arg", "[a]=[b,c]"}).lint.invocation.build_args, ElementsAre(Pair("[a]", "[b,c]")));
}

TEST(Options, ListsAreCommaSeparatedAndRepeatable) {
  const Selection selection =
      parsed({"--select", "DL3006, DL3", "--select", "ALL", "--ignore", ",a,", "--extend-select=b,c"}).lint.selection;
  EXPECT_THAT(selection.select, ElementsAre("DL3006", "DL3", "ALL"));
  EXPECT_THAT(selection.ignore, ElementsAre("a"));
  EXPECT_THAT(selection.extend_select, ElementsAre("b", "c"));
}

TEST(Options, LevelsAreGivenRuleByRule) {
  const Selection selection = parsed({"--severity", "DL3006=error,x=off", "--severity=y = style"}).lint.selection;
  EXPECT_THAT(selection.severities,
              ElementsAre(Pair("DL3006", Severity::error), Pair("x", Severity::off), Pair("y", Severity::style)));
  EXPECT_THAT(refused({"--severity", "DL3006"}), HasSubstr("RULE=LEVEL"));
  EXPECT_THAT(refused({"--severity", "DL3006=eror"}), HasSubstr("'error'"));
}

TEST(Options, BuildArgumentsComeFromTheEnvironmentWhenTheyHaveNoValue) {
  ASSERT_EQ(setenv("PLIMSOLL_TEST_ARG", "from outside", 1), 0);
  const auto options = parsed({"--build-arg", "A=b=c", "--build-arg", "PLIMSOLL_TEST_ARG", "--build-arg=NOT_SET_AT_ALL",
                               "--build-arg", "EMPTY="});
  EXPECT_THAT(options.lint.invocation.build_args,
              ElementsAre(Pair("A", "b=c"), Pair("EMPTY", ""), Pair("PLIMSOLL_TEST_ARG", "from outside")));
  EXPECT_THAT(refused({"--build-arg", "=x"}), HasSubstr("--build-arg"));
}

TEST(Options, APlatformIsReadAsTheBuilderReadsIt) {
  EXPECT_EQ(parsed({}).lint.invocation.platform, std::nullopt);
  EXPECT_EQ(parsed({"--platform", "linux/arm/v7"}).lint.invocation.platform, "linux/arm/v7");
  for (const char* const bad : {"", "/arm64", "linux/", "linux//v7", "linux/arm/", "nonsense"})
    EXPECT_THAT(refused({std::string("--platform=") + bad}), HasSubstr("OS/ARCH")) << bad;
}

TEST(Options, ANamedContextIsAName) {
  EXPECT_THAT(parsed({"--build-context", "base=docker-image://alpine", "--build-context=src=../src"})
                  .lint.invocation.build_contexts,
              ElementsAre("base", "src"));
  for (const char* const bad : {"", "base", "=x"})
    EXPECT_THAT(refused({std::string("--build-context=") + bad}), HasSubstr("NAME=SOURCE")) << bad;
}

TEST(Options, ALabelHasANameAndPerhapsAType) {
  const RuleSettings settings =
      parsed({"--require-label", "com.example.vendor", "--require-label=com.example.url:url", "--require-label=a:"})
          .lint.settings;
  EXPECT_THAT(settings.label_schema, ElementsAre(Pair("a", LabelType::text), Pair("com.example.url", LabelType::url),
                                                 Pair("com.example.vendor", LabelType::text)));
  EXPECT_FALSE(settings.strict_labels);
  for (const std::string_view type : label_type_names())
    EXPECT_EQ(parsed({"--require-label", "a:" + std::string(type)}).lint.settings.label_schema.size(), 1U) << type;
  EXPECT_EQ(refused({"--require-label=:url"}), "--require-label: ':url' is not NAME[:TYPE]");
  EXPECT_EQ(refused({"--require-label=a:semvr"}),
            "--require-label: unknown type of label 'semvr' (did you mean 'semver'?)");
  EXPECT_TRUE(parsed({"--strict-labels"}).lint.settings.strict_labels);
  EXPECT_THAT(parsed({"--trusted-registry", "registry.example.com"}).lint.settings.trusted_registries,
              ElementsAre("registry.example.com"));
}

TEST(Options, TodayIsADayOfTheCalendar) {
  EXPECT_EQ(parsed({"--today", "2028-02-29"}).lint.settings.today, "2028-02-29");
  for (const char* const bad : {"", "2027-02-29", "2026-13-01", "2026-1-1", "26-11-24", "2026/11/24", "2026-11-24 ",
                                "2026-00-10", "2026-04-31", "-026-11-24", "today"})
    EXPECT_THAT(refused({std::string("--today=") + bad}), HasSubstr("is no date")) << bad;
}

TEST(Options, TheDepthOfATagIsAPartOfAVersion) {
  EXPECT_EQ(parsed({}).lint.settings.tag_depth, TagDepth::minor);
  EXPECT_EQ(parsed({"--tag-depth", "major"}).lint.settings.tag_depth, TagDepth::major);
  EXPECT_EQ(parsed({"--tag-depth", "patch"}).lint.settings.tag_depth, TagDepth::patch);
  EXPECT_THAT(refused({"--tag-depth=3"}), HasSubstr("major, minor, patch"));
}

TEST(Options, SetWhatTheySay) {
  const Options options = parsed({"--profile", "security", "--failure-threshold", "none", "--exit-zero",
                                  "--color=always", "--hyperlinks", "never", "--context", "ctx", "--jobs", "3"});
  EXPECT_EQ(options.lint.selection.profile, Profile::security);
  EXPECT_EQ(options.failure_threshold, Severity::off);
  EXPECT_TRUE(options.exit_zero);
  EXPECT_EQ(options.color, When::always);
  EXPECT_EQ(options.hyperlinks, When::never);
  EXPECT_EQ(options.lint.invocation.context, "ctx");
  EXPECT_EQ(options.jobs, 3U);
}

TEST(Options, HaveTheDefaultsThatTheHelpTells) {
  const Options options = parsed({});
  EXPECT_EQ(options.lint.selection.profile, Profile::recommended);
  EXPECT_EQ(options.failure_threshold, Severity::warning);
  EXPECT_THAT(options.formats, ElementsAre("tty"));
  EXPECT_EQ(parsed({"ast", "x"}).format(), "tree");
  EXPECT_EQ(parsed({"rules"}).format(), "text");
}

TEST(Options, MistakesAreExplained) {
  EXPECT_EQ(refused({"--formt", "json"}), "unknown option '--formt' (did you mean '--format'?)");
  EXPECT_EQ(refused({"--ignores=DL3006"}), "unknown option '--ignores' (did you mean '--ignore'?)");
  EXPECT_EQ(refused({"-x"}), "unknown option '-x'");
  EXPECT_EQ(refused({"-5"}), "unknown option '-5'");
  EXPECT_EQ(refused({"---"}), "unknown option '---'");
  EXPECT_EQ(refused({"--format", "jsn"}), "'jsn' is no value of '--format' (did you mean 'json'?)");
  EXPECT_EQ(refused({"--profile", "secruity"}), "'secruity' is no value of '--profile' (did you mean 'security'?)");
  EXPECT_EQ(refused({"--color", "perhaps"}), "'perhaps' is no value of '--color' (use auto, always, never)");
  EXPECT_EQ(refused({"--format"}), "'--format' needs a value");
  EXPECT_EQ(refused({"--jobs", "0"}), "--jobs: '0' is not a number from 1 to 1024");
  EXPECT_EQ(refused({"--jobs", "-1"}), "--jobs: '-1' is not a number from 1 to 1024");
  EXPECT_EQ(refused({"--jobs", "2x"}), "--jobs: '2x' is not a number from 1 to 1024");
}

TEST(Options, BelongToTheirCommand) {
  EXPECT_EQ(refused({"ast", "--select", "x", "f"}), "'ast' has no option '--select'");
  EXPECT_EQ(refused({"ast", "--format", "sarif", "f"}), "'sarif' is no value of '--format' (use tree, json)");
  EXPECT_THAT(refused({"explain"}), HasSubstr("needs a rule"));
  EXPECT_THAT(refused({"ast"}), HasSubstr("needs a file"));
  EXPECT_THAT(refused({"rules", "DL3006"}), HasSubstr("takes no argument"));
}

TEST(Options, HelpAndVersionWinOverMistakes) {
  EXPECT_TRUE(parsed({"--help", "--formt"}).help);
  EXPECT_TRUE(parsed({"explain", "-h"}).help);
  EXPECT_TRUE(parsed({"--version", "--profile", "nothing"}).version);
}

TEST(Help, TellsEveryOptionOfACommandAndFitsTheScreen) {
  for (const std::string_view name : command_names()) {
    const Options options = parsed({std::string(name), "--help"});
    const std::string text = help_text(options);
    for (const OptionRow& row : option_table()) {
      const bool told = text.find("--" + std::string(row.name) + (row.value.empty() ? "\n" : " ")) != std::string::npos;
      EXPECT_EQ(told, (row.commands & bit(options.command)) != 0) << name << " --" << row.name;
    }
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
      EXPECT_LE(text.find('\n', at) - at, 80U) << text.substr(at, 90);
  }
}

/// The environment of the test at hand.
std::vector<std::pair<std::string, std::string>>& variables() {
  static std::vector<std::pair<std::string, std::string>> all;
  return all;
}
char* lookup(const char* name) {
  for (auto& [key, value] : variables())
    if (key == name) return value.data();
  return nullptr;
}

bool colored(std::vector<std::pair<std::string, std::string>> environment, Sink sink, When option = When::automatic) {
  variables() = std::move(environment);
  return use_color(option, lookup, sink);
}

TEST(Color, FollowsTheTerminalUnlessTold) {
  EXPECT_TRUE(colored({}, Sink::terminal));
  EXPECT_FALSE(colored({}, Sink::pipe));
  EXPECT_FALSE(colored({}, Sink::file));
  EXPECT_TRUE(colored({{"NO_COLOR", "1"}}, Sink::file, When::always)) << "the option wins over everything";
  EXPECT_FALSE(colored({{"FORCE_COLOR", "1"}}, Sink::terminal, When::never));
}

TEST(Color, FollowsTheEnvironmentInItsOrder) {
  EXPECT_FALSE(colored({{"NO_COLOR", "1"}, {"FORCE_COLOR", "1"}}, Sink::terminal));
  EXPECT_TRUE(colored({{"NO_COLOR", ""}}, Sink::terminal)) << "set, but empty, is not set";
  EXPECT_TRUE(colored({{"FORCE_COLOR", "1"}}, Sink::pipe));
  EXPECT_FALSE(colored({{"FORCE_COLOR", "0"}}, Sink::pipe));
  EXPECT_TRUE(colored({{"CLICOLOR_FORCE", "1"}, {"TERM", "dumb"}}, Sink::pipe));
  EXPECT_FALSE(colored({{"TERM", "dumb"}}, Sink::terminal));
  EXPECT_FALSE(colored({{"CLICOLOR", "0"}}, Sink::terminal));
  EXPECT_FALSE(colored({{"FORCE_COLOR", "1"}}, Sink::file)) << "a named file is no terminal, whatever the environment";
}

TEST(Hyperlinks, NeedATerminalThatKnowsThem) {
  const auto linked = [](std::vector<std::pair<std::string, std::string>> environment, Sink sink) {
    variables() = std::move(environment);
    return use_hyperlinks(When::automatic, lookup, sink);
  };
  EXPECT_FALSE(linked({}, Sink::terminal));
  EXPECT_TRUE(linked({{"TERM_PROGRAM", "WezTerm"}}, Sink::terminal));
  EXPECT_TRUE(linked({{"VTE_VERSION", "6003"}}, Sink::terminal));
  EXPECT_FALSE(linked({{"VTE_VERSION", "4205"}}, Sink::terminal));
  EXPECT_FALSE(linked({{"VTE_VERSION", "6003"}, {"CI", "true"}}, Sink::terminal));
  EXPECT_FALSE(linked({{"VTE_VERSION", "6003"}}, Sink::pipe));
  EXPECT_TRUE(linked({{"FORCE_HYPERLINK", "1"}}, Sink::pipe));
  EXPECT_FALSE(linked({{"FORCE_HYPERLINK", "0"}, {"TERM", "xterm-kitty"}}, Sink::terminal));
  EXPECT_TRUE(use_hyperlinks(When::always, lookup, Sink::file));
}

TEST(Printable, HidesWhatCouldSteerATerminal) {
  EXPECT_EQ(printable("plain ümlaut"), "plain ümlaut");
  EXPECT_EQ(printable("a\x1b[31m\nb\x7f"), "a\\x1b[31m\\x0ab\\x7f");
  EXPECT_EQ(printable("\xC2\x9B"), "\\x9b");
  EXPECT_EQ(printable("\xC2"), "\xC2");
}

}  // namespace
}  // namespace plimsoll::cli
