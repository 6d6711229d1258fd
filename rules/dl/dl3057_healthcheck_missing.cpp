// DL3057 healthcheck-missing: an image that does not say how to tell whether it works. Longer than most rules, since
// it follows the stages twice, as the builder and as hadolint see them.
#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "rules/dl/hadolint_image.hpp"
#include "rules/support/words.hpp"

namespace plimsoll::rules {
namespace {

/// What the chain of stages that ends in the final one has.
struct Chain {
  bool check = false;
  bool service = false;  ///< it starts something, or serves a port

  explicit Chain(const Pass& pass) {
    const Model& model = pass.model();
    const Stage* stage = model.final_stage();
    for (; stage != nullptr; stage = stage->base ? &model.stages()[*stage->base] : nullptr)
      for (std::uint32_t i = stage->first; i < stage->last; ++i) {
        const ast::Instruction& each = pass.document().instructions[i];
        check = check || ast::as<ast::Healthcheck>(each) != nullptr;
        service = service || ast::as<ast::Cmd>(each) != nullptr || ast::as<ast::Entrypoint>(each) != nullptr ||
                  ast::as<ast::Expose>(each) != nullptr;
      }
  }
};

struct HealthcheckMissing {
  /// hadolint's idea of stages: an unnamed one has the name of its image.
  struct NamedStage {
    const ast::From* from = nullptr;
    std::string_view name = {};
    std::string_view image = {};
    bool good = false;
  };
  std::vector<NamedStage> stages = {};
  std::set<std::string_view> good_names = {};
  std::multimap<std::string_view, std::size_t> bad = {};

  void visit(const ast::From& from, const Pass& pass) {
    if (pass.in_onbuild() || from.image() == nullptr) return;
    NamedStage stage{.from = &from, .image = hadolint_image(from.image()->text).name};
    stage.name = from.name() == nullptr ? stage.image : from.name()->text;
    stage.good = good_names.contains(stage.image);
    if (stage.good)
      good_names.insert(stage.name);
    else
      bad.emplace(stage.name, stages.size());
    stages.push_back(stage);
  }

  /// Makes the stage good, and those that it is FROM.
  void visit(const ast::Healthcheck&, const Pass& pass) {
    if (pass.in_onbuild() || stages.empty()) return;
    for (std::vector<std::size_t> open{stages.size() - 1}; !open.empty();) {
      NamedStage& stage = stages[open.back()];
      open.pop_back();
      if (stage.good) continue;
      stage.good = true;
      good_names.insert(stage.name);
      const auto [first, last] = bad.equal_range(stage.image);
      for (auto each = first; each != last; ++each) open.push_back(each->second);
      bad.erase(first, last);
    }
  }

  void finish(Pass& pass) const {
    if (pass.as_hadolint()) {
      for (const NamedStage& stage : stages)
        if (!stage.good) report(*stage.from, pass);
      return;
    }
    const Chain chain(pass);
    if (chain.service && !chain.check) report(*pass.model().final_stage()->from, pass);
  }

 private:
  static void report(const ast::From& from, Pass& pass) {
    pass.report(from.keyword.span, "the image has no HEALTHCHECK; say how to find out whether it works");
  }
};

constexpr std::string_view kAliases[] = {"DS-0026", "AVD-DS-0026", "DS026", "CKV_DOCKER_2", "b03a748a", "CIS-DI-0006"};
constexpr std::uint16_t kCwe[] = {710};
constexpr std::string_view kTags[] = {"CIS-4.6"};

}  // namespace

extern constinit const Rule dl3057 = rule<HealthcheckMissing>({
    .code = "DL3057",
    .name = "healthcheck-missing",
    .aliases = kAliases,
    .severity = Severity::off,
    .profiles = {.cis = Severity::info},
    .category = Category::metadata,
    .cwe = kCwe,
    .tags = kTags,
    .precision = Precision::low,
    .summary = "A service should have a HEALTHCHECK",
    .docs = R"md(## What it does
Reports a final image that starts something or serves a port but has no HEALTHCHECK, its own or one of a stage that it
is FROM. `HEALTHCHECK NONE` says that none is wanted. The profile `hadolint` reports, where the rule is turned on, every
stage without a HEALTHCHECK, unless a later stage that is FROM it has one.

## Why
Docker then only knows that the process runs, not that it answers. Kubernetes has probes of its own and does not look at
HEALTHCHECK, so the rule is off unless a profile or an option asks for it.

## Bad
```dockerfile
FROM debian:12
EXPOSE 8080
CMD ["app", "--serve"]
```

## Good
```dockerfile
FROM debian:12
EXPOSE 8080
HEALTHCHECK CMD ["app", "--check"]
CMD ["app", "--serve"]
```

## Fix safety
There is no fix.
)md",
});

}  // namespace plimsoll::rules
