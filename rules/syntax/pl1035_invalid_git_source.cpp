// PL1035 invalid-git-source: ADD of a Git repository with a query that the builder does not know.
#include <algorithm>
#include <iterator>

#include "rules/support/build_steps.hpp"
#include "rules/support/source_word.hpp"
#include "rules/support/sure_value.hpp"
#include "rules/syntax/syntax_rule.hpp"
#include "syntax/suggest.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::string_view kKeys[] = {"ref",    "tag",          "branch",     "subdir", "checksum",
                                      "commit", "keep-git-dir", "submodules", "mtime",  "fetch-by-commit"};

/// The first query key that a Git source cannot have; empty when there is none. A view into `source`.
std::string_view unexpected_key(std::string_view source) {
  source = source.substr(0, source.find('#'));
  const std::size_t question = source.find('?');
  if (question == std::string_view::npos || source.find("://") > question) return {};
  for (std::string_view rest = source.substr(question + 1); !rest.empty();) {
    const std::string_view pair = rest.substr(0, rest.find('&'));
    rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
    const std::string_view key = pair.substr(0, pair.find('='));
    const bool plain = key.find_first_of("%+;") == std::string_view::npos;
    if (plain && !key.empty() && std::ranges::find(kKeys, key) == std::end(kKeys)) return key;
  }
  return {};
}

struct InvalidGitSource {
  void finish(Pass& pass) const {
    each_step_of<ast::Add>(pass, [&](const Step& step, const ast::Add& add) {
      for (const ast::Word& word : add.sources()) {
        const auto built = add.heredoc(word) == nullptr ? sure_value(pass, step, word.text) : std::nullopt;
        const std::string_view key = built && is_git_source(built->text) ? unexpected_key(built->text) : "";
        if (key.empty()) continue;
        const std::string_view near = syntax::nearest(key, kKeys).value_or("");
        report_step(pass, step, part_span(add, word, built->text, key),
                    "a Git source has no option " + in_quotes(key) +
                        (near.empty() ? "" : ", did you mean " + in_quotes(near) + "?"),
                    BuildTurn::error);
      }
    });
  }
};

}  // namespace

extern constinit const Rule pl1035 = rule<InvalidGitSource>({
    .code = "PL1035",
    .name = "invalid-git-source",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .summary = "ADD of a Git repository with an option that it does not have",
    .docs = R"md(## What it does
Reports a key in the query of a Git URL that ADD does not know. It knows `ref`, `tag`, `branch`, `subdir`, `checksum`,
`commit`, `keep-git-dir`, `submodules`, `mtime` and `fetch-by-commit`.

## Why
The builder stops here.

## Bad
```dockerfile
FROM debian:12
ADD https://example.com/team/tool.git?brnach=main /src/
```

## Good
```dockerfile
FROM debian:12
ADD https://example.com/team/tool.git?branch=main&subdir=docs /src/
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
