// The rows of the command table, in the order of `Command`.
#include <algorithm>
#include <array>
#include <iterator>

#include "cli/option_table.hpp"

namespace plimsoll::cli {
namespace {

constexpr CommandRow kCommands[] = {
    {"check", "[PATH...]", "Lint Dockerfiles; the default command",
     "PATH is a file, a folder, a pattern such as 'services/**/Dockerfile' (quoted, or where the shell does not expand "
     "it), or - for standard input; without a PATH the current folder is searched. In folders, files named Dockerfile, "
     "Dockerfile.*, *.Dockerfile and the same with Containerfile are linted, in any letter case; what git and .ignore "
     "leave out is skipped. A file that is named is always linted."},
    {"explain", "RULE...", "Say what a rule finds, why, and what to do about it",
     "RULE is a code (DL3006), a name (base-image-untagged), or the id of a rule in another tool (DS-0001). An id that "
     "stands for several rules prints all of them."},
    {"rules", "[test PACK...]", "List every rule, or test rules in YAML",
     "The list is sorted by code. 'rules test' lints the examples in files with rules in YAML, and exits with 1 when "
     "one comes out otherwise than it is filed."},
    {"ast", "FILE...", "Print the parsed tree of a file",
     "FILE is a file, or - for standard input. Exits with 0 when the input could be read, also where it has syntax "
     "errors: they are part of the tree."},
    {"graph", "FILE", "Draw how the stages of a file hang together",
     "FILE is a file, or - for standard input. Edges lead from a stage or image to what is FROM it, copies from it or "
     "mounts it. The stage that is built stands out, and stages that do not feed it are dimmed."},
    {"config", "[PATH]", "Show what is configured for a file, and where",
     "PATH is a file that need not exist, or a folder (default: the current one). Every value is told with the place "
     "that it comes from: a default, a line of a configuration file, or the command line."},
    {"init", "[FOLDER]", "Write a configuration file to start from",
     "Writes .plimsoll.yaml into the folder (default: the current one), with every key as a comment. What "
     ".hadolint.yaml, .trivyignore and .checkov.yaml there say about Dockerfiles is taken over."},
    {"completions", "SHELL", "Print a script that teaches a shell the command line",
     "SHELL is bash, zsh or fish. For one session: 'source <(plimsoll completions bash)'. An installation has put the "
     "scripts where the shells look for them."},
    {"man", "[PAGE]", "Print a manual page",
     "PAGE is plimsoll (the default) or plimsoll.yaml, in the language of man(7): 'plimsoll man | man -l -'."},
};

constexpr StatusRow kStatuses[] = {
    {0, "nothing at or above the failure threshold"},
    {1, "findings"},
    {2, "wrong usage, or a file that cannot be read"},
};

constexpr auto kNames = [] {
  std::array<std::string_view, std::size(kCommands)> names;
  std::ranges::transform(kCommands, names.begin(), &CommandRow::name);
  return names;
}();

}  // namespace

std::span<const CommandRow> command_table() { return kCommands; }
std::span<const StatusRow> status_table() { return kStatuses; }
std::span<const std::string_view> command_names() { return kNames; }

}  // namespace plimsoll::cli
