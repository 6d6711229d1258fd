// DL3045 copy-relative-destination: COPY to a relative path where no WORKDIR says which folder that is. Longer than
// most rules, since it follows the stages twice, as the builder and as hadolint see them.
// Longer than most, since hadolint's answer needs a state of its own beside ours.
#include <algorithm>
#include <map>

#include "rules/dl/hadolint_image.hpp"
#include "rules/support/image_folder.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

bool names_drive(std::string_view path) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return path.size() >= 2 && is_letter(path[0]) && path[1] == ':';
}

bool is_relative(std::string_view path) { return !path.starts_with('/') && !names_drive(path); }

/// "./bin" and "bin" as "/bin"; empty where it leads upwards.
std::string from_root(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  if (path == ".") path = {};
  return path.starts_with("..") ? std::string() : "/" + std::string(path);
}

struct CopyRelativeDestination {
  /// hadolint's idea of a stage: its name, else its image; whether a WORKDIR has been seen in it.
  std::map<std::string_view, bool> has_workdir = {};
  std::string_view stage = {};
  bool moved_by_triggers = false;    ///< of the stages that it is FROM
  bool trigger_has_workdir = false;  ///< an ONBUILD WORKDIR stands before in the stage

  void visit(const ast::From& from, const Pass& pass) {
    if (pass.in_onbuild() || from.image() == nullptr) return;
    trigger_has_workdir = false;
    moved_by_triggers = is_moved_by_triggers(from, pass);
    const std::string_view image = hadolint_image(from.image()->text).name;
    const auto base = has_workdir.find(image);
    const bool inherits = base != has_workdir.end() && base->second;
    stage = from.name() == nullptr ? image : from.name()->text;
    has_workdir[stage] = inherits;
  }

  void visit(const ast::Workdir&, const Pass& pass) {
    if (pass.in_onbuild())
      trigger_has_workdir = true;
    else
      has_workdir[stage] = true;
  }

  void visit(const ast::Copy& copy, Pass& pass) {
    if (!pass.as_hadolint()) return check(copy, pass);
    const ast::Word* destination = copy.destination();
    if (pass.in_onbuild() || destination == nullptr || has_workdir[stage]) return;
    const std::string_view path = without_quotes(destination->text);
    if (is_relative(path) && !path.starts_with('$')) report(copy, path, pass);
  }

  void visit(const ast::Add& add, Pass& pass) const {
    if (!pass.as_hadolint()) check(add, pass);
  }

 private:
  void check(const ast::Transfer& transfer, Pass& pass) const {
    const Model& model = pass.model();
    const Stage* own = model.stage_of(transfer);
    if (own == nullptr || transfer.destination() == nullptr || !starts_in_root(model.root_image(*own))) return;
    const ast::Workdir* workdir = pass.in_onbuild() ? model.at_end(*own).workdir : model.before(transfer).workdir;
    if (workdir != nullptr || moved_by_triggers || (pass.in_onbuild() && trigger_has_workdir)) return;
    const ast::Word& word = *transfer.destination();
    const Value value = model.expand(transfer, word.text);
    if (!value.known || value.text.empty() || !is_relative(value.text)) return;
    Finding& finding = report(transfer, value.text, pass);
    const std::string absolute = from_root(word.text);
    if (value.text == word.text && !transfer.exec && !pass.in_onbuild() && !absolute.empty())
      finding.fix(Applicability::safe, "Write " + in_quotes(absolute), {{word.span, absolute}});
  }

  /// Whether the triggers of the stages that it is FROM set a WORKDIR.
  static bool is_moved_by_triggers(const ast::From& from, const Pass& pass) {
    const Stage* stage = pass.model().stage_of(from);
    if (pass.as_hadolint() || stage == nullptr) return false;
    return std::ranges::any_of(pass.model().steps(*stage), [](const Step& step) {
      return step.trigger && ast::as<ast::Workdir>(*step.instruction) != nullptr;
    });
  }

  static Finding& report(const ast::Transfer& transfer, std::string_view path, Pass& pass) {
    return pass.report(place(pass, transfer, transfer.destination()->span),
                       in_quotes(path) + " is relative, and no WORKDIR says to what; write an absolute path");
  }
};

}  // namespace

extern constinit const Rule dl3045 = rule<CopyRelativeDestination>({
    .code = "DL3045",
    .name = "copy-relative-destination",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .hadolint = Severity::warning},
    .category = Category::layer,
    .fixable = true,
    .summary = "COPY to a relative path needs a WORKDIR",
    .docs = R"md(## What it does
Reports COPY and ADD whose destination is a relative path in a stage without WORKDIR, its own or one of a stage that it
is FROM. The base image may set one too, so only `scratch` and well-known images that do not are looked at. The profile
`hadolint` looks at every image, whatever WORKDIR it may set, but at COPY only.

## Why
The files land in `/`, among the folders of the system, which is hardly ever meant; and they move as soon as the base
image gets a WORKDIR.

## Bad
```dockerfile
FROM debian:12
COPY app.py ./
```

## Good
```dockerfile
FROM debian:12
WORKDIR /srv/app
COPY app.py ./

FROM golang:1.25
COPY . .
```

## Fix safety
The fix writes the absolute path of the same place, so it is safe. A WORKDIR may be what is missing.
)md",
});

}  // namespace plimsoll::rules
