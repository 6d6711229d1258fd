// PL2005 base-image-eol: a base image whose release gets no more security updates. Longer than most rules, since tags
// name several releases and the suggested tag keeps their other words.
#include <algorithm>

#include "plimsoll/hub_name.hpp"
#include "rules/security/images/end_of_life.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

struct BaseImageEol {
  void visit(const ast::From& from, Pass& pass) const {
    const Stage* stage = pass.model().stage_of(from);
    if (pass.in_onbuild() || pass.settings().today.empty() || stage == nullptr || stage->base) return;
    if (!stage->image.value.known || stage->image.parts.tag.empty()) return;
    const std::string_view tag = stage->image.parts.tag;
    const std::string image = hub_name(stage->image.parts);
    const ReleaseLine* const line = line_of_tag(image, tag);
    if (line != nullptr) report(*stage, *line, tag, pass);
    if (image.find('/') != std::string::npos && (line == nullptr || line->image.find('/') == std::string_view::npos))
      return;  // somebody's tag may use such a word for something else
    for (std::string_view rest = tag; !rest.empty();) {
      const std::string_view word = rest.substr(0, rest.find('-'));
      rest.remove_prefix(std::min(word.size() + 1, rest.size()));
      const ReleaseLine* const system = distribution_of(word);
      if (system != nullptr && system->image != image) report(*stage, *system, word, pass);
    }
  }

 private:
  static void report(const Stage& stage, const ReleaseLine& line, std::string_view part, Pass& pass) {
    const std::string& today = pass.settings().today;
    if (!is_over(line, today)) return;
    const ReleaseLine* const newest = newest_supported(line, today);
    const bool is_own = part.data() == stage.image.parts.tag.data() && part.size() == stage.image.parts.tag.size();
    const std::string_view repository = stage.image.parts.repository;
    std::string message = is_own ? in_quotes(std::string(repository) + ":" + std::string(part)) : in_quotes(part);
    message += line.last_day == "ended" ? std::string(" gets no more security updates")
                                        : " has had no security updates since " + std::string(line.last_day);
    if (newest != nullptr) message += "; build on a supported release, the newest is " + name_of(*newest, is_own);
    message += " (as of " + std::string(kReleaseLinesDate) + ")";
    Finding& finding =
        pass.report(part_span(*stage.from, *stage.from->image(), stage.image.value.text, part), std::move(message));
    if (!pass.model().in_final_image(stage)) finding.lower();
    if (is_own && newest != nullptr && stage.image.value.text == stage.from->image()->text) {
      const std::string tag = tag_on(*newest, part);
      finding.fix(Applicability::display_only, "build on " + in_quotes(std::string(repository) + ":" + tag),
                  {{finding.span, tag}});
    }
  }

  static std::string name_of(const ReleaseLine& line, bool is_own) {
    if (is_own) return in_quotes(line.line);
    return std::string(line.image) + " " + std::string(line.line);
  }

  /// The tag with the other release, and of its further words those that every release has.
  static std::string tag_on(const ReleaseLine& newest, std::string_view tag) {
    std::string_view rest = tag.substr(version_of_tag(tag).size());
    const bool is_named = !tag.empty() && (tag.front() < '0' || tag.front() > '9') && !newest.code_name.empty();
    std::string made(is_named ? newest.code_name : newest.line);
    if (newest.image.starts_with("mcr.") && made.find('.') == std::string::npos) made += ".0";
    while (rest.starts_with('-')) {
      const std::string_view word = rest.substr(1, rest.find('-', 1) - 1);
      rest.remove_prefix(word.size() + 1);
      constexpr std::string_view kVariants[] = {"alpine", "apache", "cli", "fpm", "jdk", "jre", "slim", "zts"};
      if (std::ranges::find(kVariants, word) != std::end(kVariants)) made += "-" + std::string(word);
    }
    return made;
  }
};

constexpr std::uint16_t kCwe[] = {1104, 1329};
constexpr std::string_view kTags[] = {"CIS-4.4"};

}  // namespace

extern constinit const Rule pl2005 = rule<BaseImageEol>({
    .code = "PL2005",
    .name = "base-image-eol",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning, .cis = Severity::warning},
    .category = Category::base_image,
    .cwe = kCwe,
    .tags = kTags,
    .security_severity = "6.5",
    .precision = Precision::very_high,
    .needs = Need::today,
    .summary = "The base image should still get security updates",
    .docs = R"md(## What it does
Reports a tag of an official image (of distributions, languages, databases and `mcr.microsoft.com/dotnet`) whose release
is past the last day of its free support, and in the tag of an official image the name of a distribution (`buster`,
`alpine3.9`) that is past its own. Where support can be bought, the last day that costs nothing counts. The dates are a
table inside the program: `plimsoll --version --verbose` says of which day. They are compared with the current date, or
with that of `--today`. Releases that the table does not know are not reported. In stages that are not part of the
final image the level is one lower.

## Why
Holes that are found after that day stay open: the packages of the image are rebuilt no more, and its package mirrors
move to an archive or vanish, so that `apt-get update` fails one day.

## Bad
```dockerfile
FROM python:3.8-slim-buster
```

## Good
```dockerfile
FROM python:3.13-slim
```

## Fix safety
The newest supported release is shown as a suggestion; which release a program runs on is for people to decide.
)md",
});

}  // namespace plimsoll::rules
