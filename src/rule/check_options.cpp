#include "rule/check_options.hpp"

#include <algorithm>
#include <unordered_map>

#include "model/quote.hpp"
#include "syntax/directives.hpp"
#include "syntax/go_values.hpp"
#include "syntax/messages.hpp"
#include "syntax/preceding_comments.hpp"
#include "text/utf8.hpp"

namespace plimsoll {
namespace {

std::vector<std::string> split_names(std::string_view list) {
  std::vector<std::string> names;
  for (;;) {
    const std::size_t comma = list.find(',');
    names.emplace_back(trim_unicode(list.substr(0, comma)));
    if (comma == std::string_view::npos) return names;
    list.remove_prefix(comma + 1);
  }
}

void set_names(std::string_view value, bool& all, std::vector<std::string>& names) {
  all = value == "all";
  names = all ? std::vector<std::string>() : split_names(value);
}

/// "check=…", as in the directive; the options behind it, up to the first space.
std::optional<std::string_view> inline_options(std::string_view comment) {
  const std::size_t equals = comment.find('=');
  if (equals == std::string_view::npos) return std::nullopt;
  if (!syntax::equals_folded(trim_unicode(comment.substr(0, equals)), "check")) return std::nullopt;
  const std::string_view value = trim_unicode(comment.substr(equals + 1));
  if (value.empty()) return std::nullopt;
  return value.substr(0, value.find(' '));
}

/// The options of the first of the comments that is one of `check=`; none where they are malformed.
CheckOptions options_before(const Document& document, const ast::Common& instruction) {
  for (const ast::Word& comment : syntax::preceding_comments(document, instruction))
    if (const auto text = inline_options(comment.text)) {
      Result<CheckOptions> options = parse_check_options(*text);
      return options ? std::move(*options) : CheckOptions();
    }
  return {};
}

/// Whether `check` is the builder's variant of what `rule` finds: itself, one of its name, or one of its aliases.
bool finds_the_same(const Rule& check, const Rule& rule) {
  return check.info.name == rule.info.name ||
         std::ranges::find(rule.info.aliases, check.info.code) != rule.info.aliases.end();
}

class Checks {
 public:
  explicit Checks(std::span<const Rule* const> all) {
    std::ranges::copy_if(all, std::back_inserter(checks_), [](const Rule* rule) { return is_builders_check(*rule); });
  }

  bool know(const Rule& rule) const {
    return std::ranges::any_of(checks_, [&](const Rule* check) { return finds_the_same(*check, rule); });
  }
  /// Whether one of the names is that of the rule, or of the builder's variant of it.
  bool lists(const std::vector<std::string>& names, const Rule& rule) const {
    return std::ranges::any_of(checks_, [&](const Rule* check) {
      const bool same = is_builders_check(rule) ? check == &rule : finds_the_same(*check, rule);
      return same && std::ranges::find(names, check->info.code) != names.end();
    });
  }

 private:
  std::vector<const Rule*> checks_;
};

/// The instruction whose comments may silence the finding; null where none can.
const ast::Common* governing(const Document& document, const Finding& finding) {
  switch (finding.phase) {
    case BuildPhase::none: {
      const std::size_t item = document.item_at(finding.span.begin);
      if (finding.whole_file || item >= document.items.size()) return nullptr;
      if (document.items[item].kind != ItemKind::instruction) return nullptr;
      return &ast::common(document.instructions[document.items[item].index]);
    }
    case BuildPhase::validation:
    case BuildPhase::base_images:
    case BuildPhase::run: {
      const std::uint32_t index = instruction_at(finding.place);
      if (index >= document.instructions.size()) return nullptr;
      const ast::Instruction& instruction = document.instructions[index];
      // What a trigger does is said at FROM, but the comments there are not the trigger's.
      const bool trigger = finding.phase == BuildPhase::run && ast::as<ast::From>(instruction) != nullptr;
      return trigger ? nullptr : &ast::common(instruction);
    }
    default:
      return nullptr;
  }
}

}  // namespace

bool is_builders_check(const Rule& rule) {
  return rule.info.profiles.buildkit != Severity::off && rule.info.category != Category::syntax;
}

Result<CheckOptions> parse_check_options(std::string_view text) {
  CheckOptions options;
  text = trim_unicode(text);
  if (text.empty()) return options;
  for (int part = 1;; ++part) {
    const std::size_t semicolon = part == 3 ? std::string_view::npos : text.find(';');
    const std::string_view option = text.substr(0, semicolon);
    const std::size_t equals = option.find('=');
    const std::string_view key = trim_unicode(option.substr(0, equals));
    if (equals == std::string_view::npos) return Error{.message = "invalid check option " + go_quote(option)};
    const std::string_view value = trim_unicode(option.substr(equals + 1));
    if (key == "skip") {
      set_names(value, options.skip_all, options.skip);
    } else if (key == "experimental") {
      set_names(value, options.experimental_all, options.experimental);
    } else if (key == "error") {
      const auto flag = syntax::go_bool(value);
      if (!flag)
        return Error{.message = "failed to parse check option " + go_quote(option) + ": strconv.ParseBool: parsing " +
                                go_quote(value) + ": invalid syntax"};
      options.error = *flag;
    } else {
      return Error{.message = "invalid check option " + go_quote(key)};
    }
    if (semicolon == std::string_view::npos) return options;
    text.remove_prefix(semicolon + 1);
  }
}

FileCheckOptions check_options_of(const Document& document, const Invocation& invocation) {
  const auto read = [](std::string_view text, std::optional<Span> span) {
    FileCheckOptions found{.span = span};
    if (Result<CheckOptions> options = parse_check_options(text))
      found.options = std::move(*options);
    else
      found.error = options.error();
    return found;
  };
  const auto given = invocation.build_args.find("BUILDKIT_DOCKERFILE_CHECK");
  if (given != invocation.build_args.end()) return read(given->second, std::nullopt);
  const auto directive = syntax::parse_directive("check", document.text());
  if (!directive) return {};
  return read(directive->value,
              document.source->span_of(document.text().substr(directive->offset, directive->value.size())));
}

void apply_check_options(const Document& document, const CheckOptions& options, std::span<const Rule* const> all,
                         bool as_buildkit, std::vector<Finding>& findings) {
  if (findings.empty()) return;
  const bool may_matter = !options.empty() || document.text().find("check") != std::string_view::npos || as_buildkit;
  if (!may_matter) return;
  const Checks checks(all);
  std::unordered_map<const ast::Common*, CheckOptions> inlined;
  const auto before = [&](const Finding& finding) -> const CheckOptions& {
    static const CheckOptions none;
    const ast::Common* instruction = governing(document, finding);
    if (instruction == nullptr) return none;
    const auto [known, fresh] = inlined.try_emplace(instruction);
    if (fresh) known->second = options_before(document, *instruction);
    return known->second;
  };
  std::erase_if(findings, [&](const Finding& finding) {
    const Rule& rule = *finding.rule;
    if (!checks.know(rule)) return false;
    const CheckOptions& own = before(finding);
    if (rule.info.experimental)
      return as_buildkit && !options.experimental_all && !own.experimental_all &&
             !checks.lists(options.experimental, rule) && !checks.lists(own.experimental, rule);
    return options.skip_all || own.skip_all || checks.lists(options.skip, rule) || checks.lists(own.skip, rule);
  });
}

}  // namespace plimsoll
