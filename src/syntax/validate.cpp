// The checks of each instruction, in the order of Docker's reference. A check reports and goes on: independent errors
// are all told.
#include "syntax/validate.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "syntax/durations.hpp"
#include "syntax/flags.hpp"
#include "syntax/go_values.hpp"
#include "syntax/mount.hpp"
#include "syntax/suggest.hpp"
#include "syntax/words.hpp"
#include "text/utf8.hpp"

namespace plimsoll::syntax {
namespace {

using Kind = SyntaxErrorKind;

constexpr FlagRule kAdd[] = {{"chown"},
                             {"chmod"},
                             {"link", FlagKind::boolean},
                             {"keep-git-dir", FlagKind::boolean},
                             {"checksum"},
                             {"unpack", FlagKind::boolean},
                             {"exclude", FlagKind::list}};
constexpr FlagRule kCopy[] = {{"chown"},
                              {"from"},
                              {"chmod"},
                              {"link", FlagKind::boolean},
                              {"exclude", FlagKind::list},
                              {"parents", FlagKind::boolean}};
constexpr FlagRule kFrom[] = {{"platform"}};
constexpr FlagRule kHealthcheck[] = {{"interval"}, {"timeout"}, {"start-period"}, {"start-interval"}, {"retries"}};
constexpr FlagRule kRun[] = {{"mount", FlagKind::list}, {"network"}, {"security"}, {"device", FlagKind::list}};

// [a-z][a-z0-9-_.]* once in lower case.
bool is_stage_name(std::string_view name) {
  const std::string upper = fold_upper(name);
  const auto letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto inner = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.'; };
  return !upper.empty() && letter(upper.front()) && std::ranges::all_of(upper, inner);
}

class Validator {
 public:
  Validator(const ast::Common& node, Errors& errors) : node_(node), errors_(errors) {}

  void operator()(const ast::From& from) {
    flags(kFrom, "FROM");
    const auto& words = from.arguments;
    const auto is_as = [&] { return words.size() > 1 && equals_folded(words[1].text, "AS"); };
    if (words.empty()) {
      count("FROM needs an image");
    } else if (words.size() == 2) {
      is_as() ? error(Kind::argument_count, words[1].span, "expected a stage name after " + quote(words[1].text))
              : unexpected(words[1], "expected nothing or 'AS name' after the image");
    } else if (words.size() > 2 && !is_as()) {
      unexpected(words[1], "expected nothing or 'AS name' after the image");
    } else if (words.size() > 3) {
      unexpected(words[3], "expected nothing after the stage name");
    } else if (words.size() == 3 && !is_stage_name(words[2].text)) {
      error(Kind::invalid_stage_name, words[2].span,
            quote(words[2].text) + " is no stage name: a letter, then letters, digits, '-', '_', '.'");
    }
  }

  void operator()(const ast::Run& run) {
    flags(kRun, "RUN");
    for (const ast::Flag& flag : node_.flags) {
      if (!flag.value) continue;
      if (flag.name.text == "network") one_of(flag, {"default", "none", "host"});
      if (flag.name.text == "security") one_of(flag, {"sandbox", "insecure"});
      if (flag.name.text == "device") device(flag);
      if (flag.name.text == "mount" && flag.value->text.empty())
        error(Kind::invalid_mount, flag_name_span(flag), "expected options after '--mount='");
    }
    for (const ast::Mount& each : run.mounts) mount(each);
  }

  void operator()(const ast::Cmd&) { flags({}, "CMD"); }
  void operator()(const ast::Entrypoint&) { flags({}, "ENTRYPOINT"); }
  void operator()(const ast::Label& label) { pairs(label.pairs, "LABEL"); }
  void operator()(const ast::Env& env) { pairs(env.pairs, "ENV"); }
  void operator()(const ast::Arg& arg) {
    if (node_.arguments.empty()) count("ARG needs at least one name");
    blank_names(arg.pairs);
  }
  void operator()(const ast::Expose&) { at_least_one("EXPOSE", "port"); }
  void operator()(const ast::Add&) { transfer(kAdd, "ADD"); }
  void operator()(const ast::Copy&) { transfer(kCopy, "COPY"); }
  void operator()(const ast::Volume&) {
    at_least_one("VOLUME", "path");
    for (const ast::Word& path : node_.arguments)
      if (trim_unicode(path.text).empty()) error(Kind::empty_volume, path.span, "a volume needs a path");
  }
  void operator()(const ast::User&) { at_least_one("USER", "user name or id"); }
  void operator()(const ast::Workdir&) { at_least_one("WORKDIR", "path"); }
  void operator()(const ast::Stopsignal&) {
    if (node_.arguments.empty()) count("STOPSIGNAL needs a signal");
  }
  void operator()(const ast::Shell&) {
    flags({}, "SHELL");
    if (node_.arguments.empty()) {
      count("SHELL needs a program in JSON form");
    } else if (!node_.exec && node_.valid) {
      error(Kind::malformed_json, node_.rest.span, R"(SHELL takes JSON form only, as in ["/bin/sh", "-c"])");
    }
  }
  void operator()(const ast::Maintainer&) { at_least_one("MAINTAINER", "name"); }

  void operator()(const ast::Healthcheck& check) {
    if (check.type.text.empty()) {
      flags(kHealthcheck, "HEALTHCHECK");
      count("HEALTHCHECK needs NONE, or CMD and a command");
    } else if (equals_folded(check.type.text, "NONE")) {
      if (!node_.arguments.empty())
        error(Kind::invalid_healthcheck, node_.rest.span, "expected nothing after HEALTHCHECK NONE");
    } else if (!equals_folded(check.type.text, "CMD")) {
      flags(kHealthcheck, "HEALTHCHECK");
      error(Kind::invalid_healthcheck, check.type.span, "expected CMD or NONE, found " + quote(check.type.text));
    } else {
      flags(kHealthcheck, "HEALTHCHECK");
      if (node_.arguments.empty())
        error(Kind::invalid_healthcheck, check.type.span, "expected a command after HEALTHCHECK CMD");
      for (const ast::Flag& flag : node_.flags) health_value(flag);
    }
  }

  void operator()(const ast::Onbuild& onbuild) {
    flags({}, "ONBUILD");
    if (node_.arguments.empty()) {
      count("ONBUILD needs an instruction");
    } else if (onbuild.trigger == nullptr) {
      forbidden("ONBUILD");
    } else if (ast::as<ast::From>(*onbuild.trigger) != nullptr) {
      forbidden("FROM");
    } else if (ast::as<ast::Maintainer>(*onbuild.trigger) != nullptr) {
      forbidden("MAINTAINER");
    }
  }

  void operator()(const ast::Unknown&) {
    const std::string_view typed = node_.keyword.text;
    if (typed.empty()) return error(Kind::unknown_instruction, node_.span, "expected an instruction after this escape");
    auto suggestion = nearest_instruction(typed);
    std::string message = "unknown instruction " + quote(typed);
    if (suggestion) message += ", did you mean " + quote(*suggestion) + "?";
    error(Kind::unknown_instruction, node_.keyword.span, std::move(message), std::move(suggestion));
  }

 private:
  void error(Kind kind, Span span, std::string message, std::optional<std::string> suggestion = std::nullopt) {
    report(errors_, kind, span, std::move(message), std::move(suggestion));
  }
  void count(std::string message) { error(Kind::argument_count, node_.keyword.span, std::move(message)); }

  void flags(std::span<const FlagRule> allowed, std::string_view instruction) {
    check_flags(node_, allowed, instruction, errors_);
  }

  // Text behind the last argument: often a comment or a flag in the wrong place.
  void unexpected(const ast::Word& word, std::string message) {
    if (word.text.starts_with('#')) message = "a comment needs a line of its own";
    if (word.text.starts_with("--")) message = "flags stand before the arguments, move " + quote(word.text);
    error(Kind::argument_count, word.span, std::move(message));
  }

  void at_least_one(std::string_view instruction, std::string_view what) {
    flags({}, instruction);
    if (node_.arguments.empty()) count(std::string(instruction) + " needs a " + std::string(what));
  }

  void transfer(std::span<const FlagRule> allowed, std::string_view instruction) {
    flags(allowed, instruction);
    if (node_.arguments.size() < 2) {
      const bool none = node_.arguments.empty();
      return error(
          Kind::argument_count, none ? node_.keyword.span : node_.arguments.front().span,
          std::string(instruction) + (none ? " needs a source and a destination" : " needs a destination too"));
    }
    HeredocWord ignored;
    if (heredoc_word(node_.arguments.back().text, ignored) == HeredocResult::heredoc)
      error(Kind::argument_count, node_.arguments.back().span, "the destination must be a path, not a here-document");
  }

  void pairs(const std::vector<ast::Pair>& pairs, std::string_view instruction) {
    flags({}, instruction);
    if (node_.arguments.empty()) return count(std::string(instruction) + " needs a name and a value");
    blank_names(pairs);
  }
  void blank_names(const std::vector<ast::Pair>& pairs) {
    for (const ast::Pair& pair : pairs)
      if (pair.name.text.empty()) error(Kind::malformed_pair, pair.text.span, "expected a name before '='");
  }

  void one_of(const ast::Flag& flag, std::initializer_list<std::string_view> allowed) {
    if (std::ranges::find(allowed, flag.value->text) != allowed.end()) return;
    std::string list;
    for (const std::string_view name : allowed) list += (list.empty() ? "" : ", ") + std::string(name);
    error(Kind::invalid_flag_value, flag.value->span, "expected one of " + list + ", found " + quote(flag.value->text));
  }

  void device(const ast::Flag& flag) {
    DeviceValue ignored;
    auto problem = check_device(flag.value->text, ignored);
    if (!problem) return;
    const auto fields = split_csv(flag.value->text);
    const Span span = fields ? node_.locate((*fields)[problem->field].raw, flag.value->span) : flag.value->span;
    error(Kind::invalid_device, span.empty() ? flag_name_span(flag) : span, std::move(problem->message));
  }

  // BuildKit looks only at the CSV and at variables in `from` here; the rest needs values (check_mount).
  void mount(const ast::Mount& mount) {
    if (mount.options.empty() && !mount.text.text.empty())
      error(Kind::invalid_mount, mount.text.span, "a quotation mark stands in the wrong place in this mount");
    for (const ast::MountOption& option : mount.options) {
      if (!option.value || !equals_folded(option.key.text, "from")) continue;
      const std::size_t dollar = option.value->text.find('$');
      if (dollar != std::string_view::npos && dollar + 1 < option.value->text.size())
        error(Kind::invalid_mount, option.value->span,
              "'from' takes no variables; give the image a stage name and use that");
    }
  }

  void health_value(const ast::Flag& flag) {
    if (!flag.value || flag.value->text.empty()) {
      if (flag.name.text == "retries" && flag.value) retries(flag);
      return;
    }
    if (flag.name.text == "retries") return retries(flag);
    const auto known = std::ranges::find(kHealthcheck, flag.name.text, &FlagRule::name);
    if (known == std::end(kHealthcheck)) return;
    Duration duration = parse_duration(flag.value->text);
    if (!duration.problem.empty()) {
      error(Kind::invalid_flag_value, flag.value->span, std::move(duration.problem));
    } else if (duration.nanoseconds != 0 && duration.nanoseconds < 1'000'000) {
      error(Kind::invalid_flag_value, flag.value->span, "the duration " + quote(flag.value->text) + " is below 1ms");
    }
  }
  void retries(const ast::Flag& flag) {
    if (flag.value->text.empty()) return;
    const std::optional<std::int64_t> value = go_integer(flag.value->text);
    if (!value || *value < 0 || *value > INT32_MAX)
      error(Kind::invalid_flag_value, flag.value->span,
            "expected a number of retries, found " + quote(flag.value->text));
  }

  void forbidden(std::string_view trigger) {
    std::string_view text = node_.rest.text;
    text = text.substr(0, text.find_first_of(" \t\v\f\r"));
    error(Kind::forbidden_trigger, node_.locate(text, node_.rest.span),
          std::string(trigger) + " cannot be the trigger of ONBUILD");
  }

  const ast::Common& node_;
  Errors& errors_;
};

}  // namespace

void find_objections(const ast::Instruction& instruction, Errors& errors) {
  std::visit(Validator(ast::common(instruction), errors), static_cast<const ast::InstructionVariant&>(instruction));
}

void validate(ast::Instruction& instruction, Errors& errors) {
  const std::size_t before = errors.size();
  find_objections(instruction, errors);
  if (errors.size() != before) ast::common(instruction).valid = false;
}

}  // namespace plimsoll::syntax
