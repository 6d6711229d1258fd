// PL4015 secret-mount-leak: a RUN writes the secret of a mount into its layer.
#include <algorithm>
#include <string_view>

#include "rules/security/secrets/secret_use.hpp"
#include "rules/support/calls.hpp"
#include "rules/support/clean_up_fix.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct SecretMountLeak {
  void visit(const ast::Run& run, Pass& pass) const {
    const Stage* const stage = pass.model().stage_of(run);
    if (run.mounts.empty() || stage == nullptr) return;
    for (const SecretUse& use : secret_uses(run, pass).kept) {
      Finding& finding = pass.report(use.span, "the layer keeps a copy of the secret " + in_quotes(use.what) +
                                                   ": use it from the mount, or remove the copy in this RUN");
      if (!pass.model().in_final_image(*stage)) finding.lower();
      offer_removal(finding, use, run, pass);
    }
  }

 private:
  static void offer_removal(Finding& finding, const SecretUse& use, const ast::Run& run, const Pass& pass) {
    if (use.file.empty() || use.file.find_first_of(" \t\n'\"\\$`*?[]{}()<>|&;!#") != std::string::npos) return;
    for (const Call call : calls(run, pass))
      if (call.command().depth == 0 && call.command().span.contains(use.span) && makes_file(call, use.span))
        return offer_clean_up(finding, call, run, pass, Applicability::display_only, "rm " + use.file,
                              CleanUpPlace::end);
  }
  /// Not what only adds to a file, nor what copies into a folder.
  static bool makes_file(const Call& call, Span target) {
    const auto is_target = [&](const ShellWord& word) { return word.span == target; };
    const auto words = call.arguments();
    const auto word = std::ranges::find_if(words, is_target);
    if (word != words.end()) return !word->value.ends_with('/') && !(call.is("tee") && call.has_flag({"a", "append"}));
    return std::ranges::any_of(call.command().redirects, [&](const Redirect& redirect) {
      return is_target(redirect.target) && redirect.operation != ">>";
    });
  }
};

constexpr std::uint16_t kCwe[] = {532, 212};
constexpr std::string_view kTags[] = {"CIS-4.10"};

}  // namespace

extern constinit const Rule pl4015 = rule<SecretMountLeak>({
    .code = "PL4015",
    .name = "secret-mount-leak",
    .severity = Severity::error,
    .profiles = {.recommended = Severity::error, .security = Severity::error, .cis = Severity::error},
    .category = Category::secret,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "8.0",
    .fixable = true,
    .summary = "The secret of a mount should not be written into the layer",
    .docs = R"md(## What it does
Follows the secrets of `RUN --mount=type=secret`, the file as well as the variable of `env=`, through the commands: what is
copied (`cp`, `mv`, `install`), redirected, sent through `tee`, or given to a program that keeps it in a file of settings
(`npm config set`, `git config`, `docker login`). Silent where the copy lies in another mount, in `/dev`, or is removed in
the same RUN. In stages that are not in the final image the level is one lower.

## Why
A mounted secret leaves nothing behind only as long as nobody writes it down: a file that the RUN makes is part of the
layer.

## Bad
```dockerfile
FROM node:22
RUN --mount=type=secret,id=npmrc cp /run/secrets/npmrc /root/.npmrc && npm ci
```

## Good
```dockerfile
FROM node:22
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
RUN --mount=type=secret,id=npmrc cp /run/secrets/npmrc /root/.npmrc && npm ci && rm /root/.npmrc
```

## Fix safety
Where the copy is a new file whose path is written out, its removal at the end of the RUN is shown and never applied by
itself: a later instruction may need the copy, and then has to mount the secret too.
)md",
});

}  // namespace plimsoll::rules
