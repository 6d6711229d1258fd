// DL3028 gem-pin: gems without a version.
#include "rules/support/pinning.hpp"

namespace plimsoll::rules {
namespace {

constexpr Version kVersion = {":VERSION", "gem list --remote --exact"};

/// What stands in front of `--`, behind which are options for building.
std::span<const ShellWord> own_words(const Call& call) {
  const auto words = call.arguments();
  std::size_t end = 0;
  while (end < words.size() && words[end].value != "--") ++end;
  return words.first(end);
}

/// hadolint takes the word behind every option for its value.
std::vector<const ShellWord*> hadolint_gems(const Call& call) {
  if (!call.has_argument({"install", "i"}) || call.has_argument({"-v", "--version"})) return {};
  for (const ShellWord& word : call.arguments())
    if (word.value.starts_with("--version=")) return {};
  std::vector<const ShellWord*> gems;
  const auto words = own_words(call);
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at].value.starts_with('-'))
      ++at;
    else if (words[at].value != "install" && words[at].value != "i")
      gems.push_back(&words[at]);
  }
  return gems;
}

std::vector<const ShellWord*> gems(const Call& call, const Pass& pass) {
  if (!call.is("gem")) return {};
  if (pass.as_hadolint()) return hadolint_gems(call);
  if (find_verb(call, pass, {"install", "i"}) == nullptr || call.has_flag({"v", "version", "g", "file", "l", "local"}))
    return {};
  auto words = behind_verb(call);
  const auto own = own_words(call);
  std::erase_if(words, [&](const ShellWord* word) { return word >= own.data() + own.size(); });
  return words;
}

struct GemPin {
  void visit(const ast::Run& run, Pass& pass) const {
    report_unpinned(
        run, pass, kVersion, [&](const Call& call) { return gems(call, pass); },
        [&](std::string_view gem) {
          return has_any(gem, ":") || (!pass.as_hadolint() && (has_any(gem, "/\\") || gem.ends_with(".gem")));
        });
  }
};

constexpr std::string_view kAliases[] = {"22cd11f7"};
constexpr std::uint16_t kCwe[] = {1357};

}  // namespace

extern constinit const Rule dl3028 = rule<GemPin>({
    .code = "DL3028",
    .name = "gem-pin",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.hadolint = Severity::warning, .security = Severity::info},
    .category = Category::layer,
    .cwe = kCwe,
    .security_severity = "2.5",
    .summary = "Gems should have a version",
    .docs = R"md(## What it does
Reports each gem that `gem install` takes in whatever version is the newest: neither `name:1.2` nor `-v 1.2`. Files, a
Gemfile, and words that hold a variable are left alone. The profile `hadolint` passes over the word behind every option,
so that it misses gems behind `--no-document`, does not know `-v1.2` and a Gemfile, reports files and words that hold a
variable, and reports once a RUN.

## Why
The same file gives another image tomorrow, and a release that breaks the program breaks the build first.

## Bad
```dockerfile
FROM ruby:3.4
RUN gem install rails
```

## Good
```dockerfile
FROM ruby:3.4
RUN gem install rails:8.0.2 && gem install puma -v 6.6.0
```

## Fix safety
Nothing is applied, since which version is right cannot be told from the file: a hint shows where it goes, and names
the command that tells which there are.
)md",
});

}  // namespace plimsoll::rules
