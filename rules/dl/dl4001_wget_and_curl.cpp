// DL4001 wget-and-curl: one image that uses both.
#include <algorithm>
#include <vector>

#include "rules/support/calls.hpp"
#include "rules/support/downloader.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct Used {
  const ShellWord* curl = nullptr;
  const ShellWord* wget = nullptr;

  bool may_be_gone = false;  ///< packages were removed since then

  bool both() const { return curl != nullptr && wget != nullptr; }
  const ShellWord*& of(const Call& call) { return call.is("curl") ? curl : wget; }
};

/// Whether a script looks which of the two there is.
bool looks_for_one(const ast::Run& run, const Pass& pass) {
  return std::ranges::any_of(pass.shell(run).commands(), [&](const Command& command) {
    const Call call(command, pass.as_hadolint());
    return call.is_one_of({"command", "hash", "type", "which"}) && call.has_argument({"curl", "wget"});
  });
}

struct WgetAndCurl {
  Used used = {};         ///< hadolint: since the last FROM
  Used in_triggers = {};  ///< hadolint: in the whole file
  std::vector<Used> by_stage = {};

  void visit(const ast::From& from, const Pass& pass) {
    used = {};
    const Stage* stage = pass.model().stage_of(from);
    if (stage != nullptr && !pass.in_onbuild()) by_stage.push_back(stage->base ? by_stage[*stage->base] : Used{});
  }

  void visit(const ast::Run& run, Pass& pass) {
    if (pass.as_hadolint())
      check_as_hadolint(run, pass.in_onbuild() ? in_triggers : used, pass);
    else if (!by_stage.empty() && !by_stage.back().both() && pass.shell(run).complete() && !looks_for_one(run, pass))
      check(run, by_stage.back(), pass);
  }

 private:
  static void check_as_hadolint(const ast::Run& run, Used& seen, Pass& pass) {
    const ShellWord* last = nullptr;
    for (const Call call : calls(run, pass))
      if (call.is_one_of({"curl", "wget"})) seen.of(call) = last = &call.name_word();
    if (last != nullptr && seen.both()) report(run, *last, pass);
  }

  static void check(const ast::Run& run, Used& seen, Pass& pass) {
    for (const Call call : calls(run, pass)) {
      seen.may_be_gone = seen.may_be_gone || removes_packages(call);
      if (!call.is_one_of({"curl", "wget"}) || call.command().before == Connector::or_else)
        continue;  // `curl … || wget …`
      if (seen.of(call) == nullptr) seen.of(call) = &call.name_word();
      if (!seen.both()) continue;
      const ShellWord& other = call.is("curl") ? *seen.wget : *seen.curl;
      Finding& finding = report(run, call.name_word(), pass).note(other.span, "the other one is used here");
      if (seen.may_be_gone) return;
      if (auto edits = as_the_other_one(call, pass); !edits.empty())
        finding.fix(Applicability::unsafe, call.is("curl") ? "Use wget" : "Use curl", std::move(edits));
      return;
    }
  }

  static Finding& report(const ast::Run& run, const ShellWord& word, Pass& pass) {
    return pass.report(place(pass, run, word.span), "this image uses both 'curl' and 'wget'; settle for one");
  }
};

constexpr std::string_view kAliases[] = {"DS-0014", "AVD-DS-0014", "DS014", "fc775e75", "use-either-wget-or-curl"};
constexpr std::string_view kTags[] = {"CIS-4.3"};

}  // namespace

extern constinit const Rule dl4001 = rule<WgetAndCurl>({
    .code = "DL4001",
    .name = "wget-and-curl",
    .aliases = kAliases,
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning, .cis = Severity::info},
    .category = Category::layer,
    .tags = kTags,
    .fixable = true,
    .summary = "An image should use either wget or curl, not both",
    .docs = R"md(## What it does
Reports the first command by which a stage, together with the stages that it is FROM, comes to use both curl and wget. A
RUN that tries one and then the other, or looks which of them is there, is fine. The profile `hadolint` looks at each
stage alone and reports every RUN with one of them from the place where both have been used.

## Why
Both do the same. The second one is one more package to install, to keep free of security holes, and to carry in the
image.

## Bad
```dockerfile
FROM debian:12
RUN curl -fsSO https://example.com/a.tar.gz
RUN wget -q https://example.com/b.tar.gz
```

## Good
```dockerfile
FROM debian:12
RUN curl -fsSO https://example.com/a.tar.gz
RUN curl -fsSO https://example.com/b.tar.gz
```

## Fix safety
The fix turns the reported command into one of the program that was used before. It is offered where each option has a
sure counterpart: where to write, how much to say, and of curl `-f`, without which it would keep the page that tells of an
error; and where nothing removed packages since then. It is unsafe: the two differ in how often they try again, in what
they read from settings and variables, and in what they do with a file that is there.
)md",
});

}  // namespace plimsoll::rules
