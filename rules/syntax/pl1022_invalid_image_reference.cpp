// PL1022 invalid-image-reference: the name of an image that no image can have.
#include <algorithm>

#include "rules/support/sure_value.hpp"
#include "rules/support/taken_files.hpp"
#include "rules/syntax/syntax_rule.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

struct InvalidImageReference {
  void visit(const ast::From& from, Pass& pass) const {
    const Stage* stage = pass.in_onbuild() ? nullptr : pass.model().stage_of(from);
    const ast::Word* image = from.image();
    if (stage == nullptr || image == nullptr) return;
    const auto built = sure_value(pass, from, image->text);
    if (!built) return;
    if (built->text.empty()) {
      report_in_phase(pass, from, image->span, in_quotes(image->text) + " is empty here: the base image needs a name",
                      BuildPhase::base_images, BuildTurn::error);
    } else if (!stage->base && !stage->image.scratch && pass.model().is_built(*stage) &&
               !pass.model().invocation().is_build_context(built->text) && reference_error(built->text)) {
      const std::string_view part = culprit(built->text);
      report_in_phase(pass, from, part_span(from, *image, built->text, part), message(part, built->text),
                      BuildPhase::images, BuildTurn::error);
    }
  }

  /// Names that COPY and mounts take files from, and that are no stage.
  void finish(Pass& pass) const {
    TakenFiles taken(pass);
    for (const Dependency* dependency : taken.all()) {
      const std::string_view text = dependency->name.text;
      if (dependency->kind == DependencyKind::base || dependency->source || stage_number(*dependency) ||
          has_variables(pass, *dependency) || pass.model().invocation().is_build_context(text) ||
          !ast::common(*dependency->step.instruction).valid || !reference_error(text))
        continue;
      const std::string_view part = culprit(text);
      ast::Word word = dependency->name;
      word.span = part_span(ast::common(*dependency->step.instruction), word, text, part);
      taken.report(*dependency, word.span, message(part, text), BuildPhase::images);
    }
  }

 private:
  /// The part that is wrong: the digest, where the rest is fine, else all.
  static std::string_view culprit(std::string_view text) {
    const std::string_view digest = split_reference(text).digest;
    const bool rest_is_fine = !digest.empty() && !reference_error(text.substr(0, text.size() - digest.size() - 1));
    return rest_is_fine ? digest : text;
  }

  static std::string message(std::string_view part, std::string_view text) {
    if (part != text) return in_quotes(part) + " is no digest: write 'sha256:' and 64 hexadecimal digits";
    const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (std::ranges::any_of(text, is_upper) && !reference_error(ascii_lower(text)))
      return in_quotes(text) + " is no image: names of images are in lower case";
    return in_quotes(text) + " is no image: expected [registry/]name[:tag][@digest]";
  }
};

constexpr std::string_view kYieldsTo[] = {"base-image-digest-malformed", "stage-name-differs-in-case"};

}  // namespace

extern constinit const Rule pl1022 = rule<InvalidImageReference>({
    .code = "PL1022",
    .name = "invalid-image-reference",
    .severity = Severity::error,
    .profiles = kSyntaxLevels,
    .category = Category::syntax,
    .precision = Precision::very_high,
    .yields_to = kYieldsTo,
    .summary = "The name of an image that no image can have",
    .docs = R"md(## What it does
Reports FROM, `COPY --from=` and `RUN --mount=from=` of something that is neither a stage nor a well-formed image
reference, and FROM of a text that is empty once its variables are expanded. Where the text depends on an argument that
only the build knows, nothing is reported.

## Why
The builder stops here. Names are in lower case; a tag holds letters, digits, `_`, `.` and `-`; a digest is
`sha256:` and 64 hexadecimal digits.

## Bad
```dockerfile
FROM Debian:12
```

## Good
```dockerfile
FROM debian:12
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
