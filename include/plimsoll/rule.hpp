// The rule interface: all that a file in rules/ includes.
//
// A rule is a struct with any of the hooks
//     void visit(const ast::X&, Pass&)     for each X it wants (ast::Common: every instruction)
//     void begin(Pass&)                    before the first instruction
//     void finish(Pass&)                   after the last one
// and one `extern constinit const Rule`, made by `rule<Check>({metadata})`. A fresh object is created per file, so
// plain members hold state. One walk calls only the rules that asked for that kind of instruction; the trigger of an
// ONBUILD is visited like any other instruction, with `pass.in_onbuild()` set.
#ifndef PLIMSOLL_RULE_HPP
#define PLIMSOLL_RULE_HPP

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <map>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "plimsoll/ast.hpp"
#include "plimsoll/document.hpp"
#include "plimsoll/finding.hpp"
#include "plimsoll/model.hpp"
#include "plimsoll/shell.hpp"

namespace plimsoll {

enum class Category : std::uint8_t { syntax, base_image, user, secret, download, context, metadata, layer, shell };
/// How often a finding is right; feeds SARIF.
enum class Precision : std::uint8_t { low, medium, high, very_high };

/// What a rule has nothing to go by without: it is silent then, which says nothing about the file.
enum class Need : std::uint8_t {
  nothing,
  build_context,       ///< the folder that COPY takes from
  trusted_registries,  ///< `RuleSettings::trusted_registries`
  label_schema,        ///< `RuleSettings::label_schema`
  strict_labels,       ///< `RuleSettings::strict_labels`
  today                ///< `RuleSettings::today`
};

/// The level a rule has in each profile; `off` = not part of it. The profile `all` takes `RuleInfo::severity`, or info
/// where that is off.
struct ProfileLevels {
  Severity recommended = Severity::off;
  Severity hadolint = Severity::off;
  Severity buildkit = Severity::off;
  Severity security = Severity::off;
  Severity cis = Severity::off;
};

/// Everything that documentation, `explain`, SARIF and options say about a rule.
struct RuleInfo {
  std::string_view code = {};                      ///< unique, never reused
  std::string_view name = {};                      ///< kebab-case; variants of one defect share it
  std::span<const std::string_view> aliases = {};  ///< ids in other tools: a named constexpr array
  Severity severity = Severity::off;               ///< default level; off = opt-in
  ProfileLevels profiles = {};
  Category category = Category::syntax;
  std::span<const std::uint16_t> cwe = {};
  std::span<const std::string_view> tags = {};  ///< e.g. "CIS-4.1"
  std::string_view security_severity = {};      ///< "0.1" … "10.0"; empty = no security rule
  Precision precision = Precision::high;
  bool fixable = false;
  Need needs = Need::nothing;
  bool experimental = false;  ///< in profile `buildkit`: silent unless the file asks for it (buildkit-checks §1)
  /// Names of rules that say more: where one of them reports the same span, this rule's finding there is dropped.
  std::span<const std::string_view> yields_to = {};
  std::string_view summary = {};  ///< one sentence without a full stop
  std::string_view docs = {};     ///< Markdown: What it does, Why, Bad, Good, Fix safety
};

class Pass;

/// What a label's value must be (dl-rules §10).
enum class LabelType : std::uint8_t { text, url, semver, hash, rfc3339, spdx, email };

/// How much of a version the tag of a base image must name.
enum class TagDepth : std::uint8_t { major, minor, patch };

/// What the user tells rules beyond their levels. Rules that need such a setting are silent without it.
struct RuleSettings {
  std::vector<std::string> trusted_registries = {};  ///< `*`, `*.example.com`, `example.com:5000`, `example.*`
  std::map<std::string, LabelType> label_schema = {};
  bool strict_labels = false;  ///< labels outside of the schema are reported
  std::string today = {};      ///< the current date (UTC) as YYYY-MM-DD; such texts compare as the days do
  TagDepth tag_depth = TagDepth::minor;
  /// Comments for other scanners silence findings too. The facade says so.
  bool foreign_pragmas = true;
};

/// Whose answers are wanted where tools differ.
enum class Answers : std::uint8_t { our_own, as_hadolint, as_buildkit };

/// A rule as the engine sees it: metadata and type-erased hooks. Constant-initialised, never copied.
struct Rule {
  RuleInfo info;
  std::uint32_t kinds = 0;  ///< bit k: wants the k-th alternative of ast::InstructionVariant
  std::size_t state_size = 0;
  std::size_t state_align = 1;
  void (*create)(void*, const Rule&) = nullptr;
  void (*destroy)(void*) = nullptr;
  void (*visit)(void*, const ast::Instruction&, Pass&) = nullptr;
  void (*begin)(void*, Pass&) = nullptr;
  void (*finish)(void*, Pass&) = nullptr;
  const void* data = nullptr;  ///< for rules that are interpreted; null for built-in ones
};

/// What a hook sees of the world, and where it reports. One per file; the engine stamps the current rule.
class Pass {
 public:
  /// All three must outlive the pass.
  Pass(const Document& document, const Model& model, const RuleSettings& settings)
      : document_(document), model_(model), settings_(settings) {}

  const Document& document() const { return document_; }
  const Model& model() const { return model_; }
  const RuleSettings& settings() const { return settings_; }
  /// The commands of a RUN; in drop-in mode and profile `hadolint` those that hadolint sees.
  const ShellScript& shell(const ast::Run& run) const {
    return as_hadolint() ? model_.shell_as_hadolint(run) : model_.shell(run);
  }
  /// The instruction now visited is the trigger of an ONBUILD.
  bool in_onbuild() const { return in_onbuild_; }
  /// Answer as hadolint does, also where it is wrong (profile `hadolint`, drop-in mode).
  bool as_hadolint() const { return answers_ == Answers::as_hadolint; }
  /// Answer as the builder's own checks do (profile `buildkit`): its lines, and only what it can know.
  bool as_buildkit() const { return answers_ == Answers::as_buildkit; }

  /// Records a finding of the current rule. `span` must lie inside the file. The reference is for chaining only.
  Finding& report(Span span, std::string message);
  /// The same for a finding about the whole file.
  Finding& report_file(std::string message);

 private:
  friend class Engine;
  const Document& document_;
  const Model& model_;
  const RuleSettings& settings_;
  std::vector<Finding> findings_;
  const Rule* rule_ = nullptr;
  Severity level_ = Severity::warning;
  bool level_is_fixed_ = false;
  bool in_onbuild_ = false;
  Answers answers_ = Answers::our_own;
};

namespace detail {

template <typename Check, typename Node>
concept Visits = requires(Check& check, const Node& node, Pass& pass) {
  check.visit(node, pass);
};
template <typename Check>
concept Begins = requires(Check& check, Pass& pass) {
  check.begin(pass);
};
template <typename Check>
concept Finishes = requires(Check& check, Pass& pass) {
  check.finish(pass);
};

template <typename Check, typename... Nodes>
consteval std::uint32_t kinds_of(std::variant<Nodes...>*) {
  std::uint32_t mask = 0;
  std::uint32_t bit = 1;
  ((mask |= Visits<Check, Nodes> ? bit : 0U, bit <<= 1U), ...);
  return mask;
}

}  // namespace detail

/// For a rule whose findings the facade makes, from those of other rules.
struct NoHooks {};

/// The rule object of `Check`, at compile time.
template <typename Check>
consteval Rule rule(RuleInfo info) {
  constexpr std::uint32_t kinds = detail::kinds_of<Check>(static_cast<ast::InstructionVariant*>(nullptr));
  static_assert(std::is_same_v<Check, NoHooks> || kinds != 0 || detail::Begins<Check> || detail::Finishes<Check>,
                "a rule needs visit(const ast::X&, Pass&), begin(Pass&) or finish(Pass&)");
  Rule made{.info = info};
  made.kinds = kinds;
  made.state_size = sizeof(Check);
  made.state_align = alignof(Check);
  made.create = [](void* memory, const Rule&) { ::new (memory) Check(); };
  made.destroy = [](void* memory) { static_cast<Check*>(memory)->~Check(); };
  if constexpr (kinds != 0)
    made.visit = [](void* memory, const ast::Instruction& instruction, Pass& pass) {
      std::visit(
          [&](const auto& node) {
            if constexpr (detail::Visits<Check, std::remove_cvref_t<decltype(node)>>)
              static_cast<Check*>(memory)->visit(node, pass);
          },
          static_cast<const ast::InstructionVariant&>(instruction));
    };
  if constexpr (detail::Begins<Check>)
    made.begin = [](void* memory, Pass& pass) { static_cast<Check*>(memory)->begin(pass); };
  if constexpr (detail::Finishes<Check>)
    made.finish = [](void* memory, Pass& pass) { static_cast<Check*>(memory)->finish(pass); };
  return made;
}

}  // namespace plimsoll

#endif  // PLIMSOLL_RULE_HPP
