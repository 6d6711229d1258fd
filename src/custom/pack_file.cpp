// YAML to rules. A mistake is thrown as a `Fault` of config/yaml.hpp.
#include "custom/pack_file.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <set>

#include "config/yaml.hpp"
#include "plimsoll/selection.hpp"
#include "text/ascii.hpp"

namespace plimsoll::custom {
namespace {

using config::yaml::each_entry;
using config::yaml::fail;
using config::yaml::list_of;
using config::yaml::text_of;

constexpr std::string_view kPackKeys[] = {"rules"};
constexpr std::string_view kRuleKeys[] = {"code",   "name", "on",      "severity", "when",    "message",
                                          "report", "fix",  "summary", "docs",     "examples"};
constexpr std::string_view kFixKeys[] = {"replace", "with", "title", "safety"};
constexpr std::string_view kExampleKeys[] = {"bad", "good"};
constexpr std::string_view kSafeties[] = {"display-only", "unsafe", "safe"};  // in the order of Applicability
constexpr std::string_view kTests[] = {"is",       "in",   "not-in",  "starts-with", "ends-with",
                                       "contains", "glob", "matches", "present",     "missing"};
constexpr std::string_view kOwnPrefixes[] = {"PL", "DL", "SC"};

[[noreturn]] void fail_unknown(const YAML::Node& node, std::string_view what, const std::string& word,
                               std::string_view nearest) {
  fail(node, nearest.empty() ? fmt::format("unknown {} '{}'", what, word)
                             : fmt::format("unknown {} '{}' (did you mean '{}'?)", what, word, nearest));
}

/// The entries of a map whose keys are all known.
using Keys = std::span<const std::string_view>;
void each_known(const YAML::Node& node, std::string_view what, Keys keys,
                const std::function<void(const std::string&, const YAML::Node&)>& take) {
  each_entry(node, what, [&](const std::string& key, const YAML::Node& value, const YAML::Node& key_node) {
    if (std::ranges::find(keys, key) == keys.end()) fail_unknown(key_node, "key", key, closest(key, keys));
    take(key, value);
  });
}

YAML::Node required(const YAML::Node& rule, const char* key) {
  const YAML::Node node = rule[key];
  if (!node || node.IsNull()) fail(rule, fmt::format("the rule has no '{}'", key));
  return node;
}

std::string code_of(const YAML::Node& node) {
  std::string code = text_of(node, "a code such as ACME001");
  static const re2::RE2 kShape("[A-Z]{2,}[0-9]{1,6}");
  if (!re2::RE2::FullMatch(code, kShape)) fail(node, fmt::format("'{}' is no code: capitals, then digits", code));
  const std::string letters = code.substr(0, code.find_first_of("0123456789"));
  if (std::ranges::find(kOwnPrefixes, letters) != std::end(kOwnPrefixes))
    fail(node, fmt::format("codes with {} are taken", letters));
  return code;
}

/// Reads one rule; knows which instructions it is for, and so which selectors it may use.
class Reader {
 public:
  explicit Reader(CustomRule& rule) : rule_(rule) {}

  void read(const YAML::Node& node) {
    each_known(node, "a rule", kRuleKeys, [](const std::string&, const YAML::Node&) {});
    rule_.code = code_of(required(node, "code"));
    rule_.name = node["name"] ? text_of(node["name"], "a name") : ascii_lower(rule_.code);
    read_instructions(required(node, "on"));
    rule_.when = condition(required(node, "when"));
    rule_.message = text_template(required(node, "message"));
    if (node["report"]) rule_.place = selector(node["report"]);
    if (node["fix"]) read_fix(node["fix"]);
    rule_.summary = text_of(node["summary"] ? node["summary"] : node["message"], "a sentence");
    rule_.docs = node["docs"] ? text_of(node["docs"], "Markdown") : "## What it does\n" + rule_.summary + "\n";
    if (node["examples"]) read_examples(node["examples"]);
    Severity level = Severity::warning;
    if (node["severity"]) {
      const Result<Severity> given = parse_severity(text_of(node["severity"], "a level"));
      if (!given) fail(node["severity"], given.error().message);
      level = *given;
    }
    rule_.finish(level);
  }

 private:
  void read_instructions(const YAML::Node& node) {
    const auto add = [&](const YAML::Node& item) {
      const std::string keyword = text_of(item, "an instruction");
      const std::uint32_t bit = kind_bit(keyword);
      if (bit == 0) fail_unknown(item, "instruction", keyword, closest(keyword, instruction_keywords()));
      rule_.kinds |= bit;
    };
    if (!node.IsSequence()) return add(node);
    for (const YAML::Node& item : node) add(item);
    if (rule_.kinds == 0) fail(node, "expected at least one instruction");
  }

  Selector selector(const YAML::Node& node, const std::string& name) {
    auto found = parse_selector(name);
    if (!found) fail_unknown(node, "selector", name, closest_selector_name(name));
    if ((found->row->kinds & rule_.kinds) == 0)
      fail(node, fmt::format("'{}' is nothing that the instructions of this rule have", name));
    const Scope scope = found->row->scope;
    if (scope != Scope::instruction && rule_.scope != Scope::instruction && scope != rule_.scope)
      fail(node, fmt::format("'{}' cannot be used beside selectors of another kind of part", name));
    if (scope != Scope::instruction) rule_.scope = scope;
    return *std::move(found);
  }
  Selector selector(const YAML::Node& node) { return selector(node, text_of(node, "a selector")); }

  Condition condition(const YAML::Node& node) {
    Condition all{.kind = Condition::Kind::all};
    each_entry(node, "conditions", [&](const std::string& key, const YAML::Node& value, const YAML::Node& key_node) {
      if (key == "all" || key == "any") {
        Condition list{.kind = key == "all" ? Condition::Kind::all : Condition::Kind::any};
        if (!value.IsSequence()) fail(value, "expected a list of conditions");
        for (const YAML::Node& part : value) list.parts.push_back(condition(part));
        all.parts.push_back(std::move(list));
      } else if (key == "not") {
        Condition negation{.kind = Condition::Kind::negation};
        negation.parts.push_back(condition(value));
        all.parts.push_back(std::move(negation));
      } else {
        all.parts.push_back(value_condition(selector(key_node, key), value));
      }
    });
    if (all.parts.empty()) fail(node, "expected conditions");
    return all;
  }

  static Condition value_condition(Selector selector, const YAML::Node& node) {
    Condition made{.kind = Condition::Kind::values, .selector = std::move(selector)};
    if (node.IsScalar()) {
      made.predicates.push_back({.test = Test::is, .words = {node.Scalar()}});
    } else if (node.IsSequence()) {
      made.predicates.push_back({.test = Test::in, .words = list_of(node, "values")});
    } else {
      each_known(node, "a test", kTests, [&](const std::string& key, const YAML::Node& value) {
        if (key == "present" || key == "missing") {
          const bool wanted = config::yaml::flag_of(value) == (key == "present");
          made.kind = wanted ? Condition::Kind::present : Condition::Kind::missing;
        } else {
          made.predicates.push_back(predicate(key, value));
        }
      });
      if (made.kind != Condition::Kind::values && !made.predicates.empty())
        fail(node, "'present' and 'missing' stand alone");
      if (made.kind == Condition::Kind::values && made.predicates.empty()) fail(node, "expected a test");
    }
    return made;
  }

  static Predicate predicate(const std::string& key, const YAML::Node& value) {
    const auto at = std::ranges::find(kTests, key) - std::begin(kTests);
    Predicate made{.test = static_cast<Test>(at)};
    made.words = value.IsSequence() ? list_of(value, "values") : std::vector{text_of(value, "a value")};
    if (made.test != Test::matches) return made;
    if (made.words.size() != 1) fail(value, "expected one regular expression");
    re2::RE2::Options options;
    options.set_log_errors(false);
    auto pattern = std::make_shared<const re2::RE2>(made.words.front(), options);
    if (!pattern->ok()) fail(value, "not a regular expression: " + pattern->error());
    made.pattern = std::move(pattern);
    return made;
  }

  Template text_template(const YAML::Node& node) {
    const std::string text = text_of(node, "a text");
    Template made;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t brace = std::min(text.find('{', at), text.size());
      if (brace > at) made.pieces.push_back({.text = text.substr(at, brace - at)});
      if (brace == text.size()) break;
      const std::size_t end = text.find('}', brace);
      if (end == std::string::npos) fail(node, "'{' without '}'");
      made.pieces.push_back({.selector = selector(node, text.substr(brace + 1, end - brace - 1))});
      at = end + 1;
    }
    return made;
  }

  void read_fix(const YAML::Node& node) {
    each_known(node, "a fix", kFixKeys, [](const std::string&, const YAML::Node&) {});
    Repair repair{.replace = selector(required(node, "replace")), .with = text_template(required(node, "with"))};
    const YAML::Node safety = required(node, "safety");
    const auto at = std::ranges::find(kSafeties, config::yaml::choice_of(safety, "safety of a fix", kSafeties));
    repair.applicability = static_cast<Applicability>(at - std::begin(kSafeties));
    repair.title = node["title"] ? text_of(node["title"], "a title") : "Replace it";
    rule_.repair = std::move(repair);
  }

  void read_examples(const YAML::Node& node) {
    each_known(node, "examples", kExampleKeys, [&](const std::string& key, const YAML::Node& list) {
      if (!list.IsSequence()) fail(list, "expected a list of Dockerfiles");
      for (const YAML::Node& item : list) {
        const YAML::Mark mark = item.Mark();
        rule_.examples.push_back({text_of(item, "a Dockerfile"), key == "bad", mark});
      }
    });
  }

  CustomRule& rule_;
};

}  // namespace

std::vector<std::unique_ptr<CustomRule>> read_rules(const YAML::Node& root) {
  std::vector<std::unique_ptr<CustomRule>> rules;
  std::set<std::string> codes;
  each_known(root, "a map with 'rules'", kPackKeys, [&](const std::string&, const YAML::Node& list) {
    if (!list.IsSequence()) fail(list, "expected a list of rules");
    for (const YAML::Node& node : list) {
      Reader(*rules.emplace_back(std::make_unique<CustomRule>())).read(node);
      if (!codes.insert(rules.back()->code).second)
        fail(node["code"], fmt::format("'{}' is the code of another rule", rules.back()->code));
    }
  });
  if (rules.empty()) fail(root, "no rules");
  return rules;
}

}  // namespace plimsoll::custom
