#include "cli/hadolint/syntax_errors.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "syntax/messages.hpp"
#include "syntax/mount.hpp"
#include "syntax/ports.hpp"
#include "syntax/validate.hpp"
#include "text/ascii.hpp"

namespace plimsoll::cli::hadolint {
namespace {

using Kind = SyntaxErrorKind;

/// Whether a flag that its instruction does not have, or that lacks its value, is an error. COPY takes `--x` for a
/// path, RUN takes a first flag for the start of the command, and most others take no flags at all but any text.
bool stops_at_flag(const ast::Instruction& instruction, Span place) {
  const auto& flags = ast::common(instruction).flags;
  const auto flag =
      std::ranges::find_if(flags, [&](const ast::Flag& each) { return each.text.span.contains(place.begin); });
  if (ast::as<ast::Copy>(instruction) != nullptr) return flag == flags.end() || flag->value;
  if (ast::as<ast::Run>(instruction) != nullptr) return flag != flags.begin();
  return ast::as<ast::From>(instruction) != nullptr || ast::as<ast::Add>(instruction) != nullptr ||
         ast::as<ast::Expose>(instruction) != nullptr || ast::as<ast::Healthcheck>(instruction) != nullptr ||
         ast::as<ast::Onbuild>(instruction) != nullptr;
}

bool stops(const SyntaxError& error, const ast::Instruction& instruction) {
  switch (error.kind) {
    case Kind::unknown_instruction:
    case Kind::duplicate_flag:
    case Kind::argument_count:
    case Kind::unterminated_heredoc:
    case Kind::invalid_healthcheck:
      return true;
    case Kind::unknown_flag:
      return stops_at_flag(instruction, error.span);
    case Kind::invalid_flag_value: {
      const auto& flags = ast::common(instruction).flags;
      const bool has_value = std::ranges::any_of(flags, [&](const ast::Flag& flag) {
        return flag.value && !flag.value->text.empty() && flag.text.span.contains(error.span.begin);
      });
      return has_value || stops_at_flag(instruction, error.span);
    }
    case Kind::malformed_pair: {  // behind the first name of an ARG any text is its default value
      const auto* arg = ast::as<ast::Arg>(instruction);
      return arg == nullptr || arg->pairs.empty() || error.span.begin <= arg->pairs.front().text.span.begin;
    }
    case Kind::malformed_json:
    case Kind::invalid_directive:
    case Kind::invalid_stage_name:
    case Kind::line_too_long:
    case Kind::forbidden_trigger:
    case Kind::invalid_mount:
    case Kind::invalid_device:
    case Kind::empty_file:
    case Kind::empty_volume:
      return false;
  }
  return false;
}

/// What only the builder's later steps refuse, and hadolint's reader at once.
class LaterErrors {
 public:
  LaterErrors(std::vector<SyntaxError>& errors, char escape) : errors_(errors), escape_(escape) {}

  void look_at(const ast::Instruction& instruction) {
    const ast::Common& node = ast::common(instruction);
    const bool is_command = ast::as<ast::Run>(instruction) != nullptr || ast::as<ast::Cmd>(instruction) != nullptr ||
                            ast::as<ast::Entrypoint>(instruction) != nullptr;
    if (is_command && node.rest.text.empty())
      syntax::report(errors_, Kind::argument_count, node.keyword.span,
                     syntax::fold_upper(node.keyword.text) + " needs a command");
    if (const auto* run = ast::as<ast::Run>(instruction))
      std::ranges::for_each(run->mounts, [&](auto& m) { mount(m); });
    if (const auto* expose = ast::as<ast::Expose>(instruction))
      std::ranges::for_each(expose->arguments, [&](const ast::Word& word) { port(word); });
    if (const auto* env = ast::as<ast::Env>(instruction); env != nullptr && !env->legacy) quotes(env->pairs);
    if (const auto* label = ast::as<ast::Label>(instruction); label != nullptr && !label->legacy) quotes(label->pairs);
  }

 private:
  /// Keys, and the few words that `type` and `sharing` can be. Podman's keys are known there.
  void mount(const ast::Mount& mount) {
    std::vector<syntax::MountField> fields;
    for (const ast::MountOption& option : mount.options)
      fields.push_back({option.key.text, option.value ? std::optional(option.value->text) : std::nullopt});
    syntax::MountValue ignored;
    if (mount.text.text.find('$') != std::string_view::npos) return;
    const auto problem = syntax::check_mount(fields, ignored);
    if (!problem || problem->field >= fields.size()) return;
    constexpr std::string_view kReadAsTheyAre[] = {"mode", "uid", "gid", "size", "z", "relabel"};
    if (std::ranges::find(kReadAsTheyAre, ascii_lower(fields[problem->field].key)) == std::end(kReadAsTheyAre))
      syntax::report(errors_, Kind::invalid_mount, mount.options[problem->field].key.span, problem->message);
  }

  void port(const ast::Word& word) {
    if (word.text.find_first_of("$\"'\\`") != std::string_view::npos) return;
    const std::size_t slash = word.text.find('/');
    const std::string protocol = slash == std::string_view::npos ? "tcp" : ascii_lower(word.text.substr(slash + 1));
    const bool is_number = word.text.substr(0, slash).find_first_not_of("0123456789-") == std::string_view::npos;
    if (is_number && (protocol == "tcp" || protocol == "udp")) return;
    if (std::string problem = syntax::parse_port(word.text).problem; !problem.empty())
      syntax::report(errors_, Kind::argument_count, word.span, std::move(problem));
  }

  /// Docker takes an escape between single quotes for itself, hadolint does not: what either can read is let be.
  bool is_open(std::string_view text, bool escapes_in_single_quotes) const {
    char open = '\0';
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] == escape_ && (open != '\'' || escapes_in_single_quotes))
        ++at;
      else if (open != '\0')
        open = text[at] == open ? '\0' : open;
      else if (text[at] == '"' || text[at] == '\'')
        open = text[at];
    }
    return open != '\0';
  }

  void quotes(const std::vector<ast::Pair>& pairs) {
    for (const ast::Pair& pair : pairs)
      if (is_open(pair.text.text, false) && is_open(pair.text.text, true))
        syntax::report(errors_, Kind::malformed_pair, pair.text.span, "a quote in this value is never closed");
  }

  std::vector<SyntaxError>& errors_;
  char escape_;
};

/// The instruction that an error stands in: the trigger of an ONBUILD where it reaches there; null outside of all.
const ast::Instruction* instruction_at(const Document& document, Span place) {
  const std::size_t item = document.item_at(place.begin);
  if (item >= document.items.size() || document.items[item].kind != ItemKind::instruction) return nullptr;
  const ast::Instruction& instruction = document.instructions[document.items[item].index];
  const auto* onbuild = ast::as<ast::Onbuild>(instruction);
  const ast::Instruction* const trigger = onbuild == nullptr ? nullptr : onbuild->trigger.get();
  return trigger != nullptr && place.begin >= ast::common(*trigger).span.begin ? trigger : &instruction;
}

}  // namespace

std::vector<SyntaxError> broken_places(const Document& document) {
  std::vector<SyntaxError> errors = document.errors;
  const auto each = [&](auto look) {  // Docker reads a trigger when it runs, hadolint now
    for (const ast::Instruction& instruction : document.instructions) {
      const auto* onbuild = ast::as<ast::Onbuild>(instruction);
      const ast::Instruction* const read = onbuild == nullptr ? &instruction : onbuild->trigger.get();
      if (read != nullptr && ast::common(*read).valid) look(*read, onbuild != nullptr);
    }
  };
  each([&](const ast::Instruction& instruction, bool is_trigger) {
    if (is_trigger) syntax::find_objections(instruction, errors);
  });
  std::erase_if(errors, [&](const SyntaxError& error) {
    const ast::Instruction* const instruction = instruction_at(document, error.span);
    return instruction == nullptr || !stops(error, *instruction);
  });
  LaterErrors later(errors, document.escape);
  each([&](const ast::Instruction& instruction, bool) { later.look_at(instruction); });
  std::ranges::stable_sort(errors, {}, &SyntaxError::span);
  return errors;
}

}  // namespace plimsoll::cli::hadolint
