#include "rules/support/calls.hpp"

#include <algorithm>

namespace plimsoll::rules {
namespace {

bool is_option(std::string_view word) { return word.starts_with('-'); }

bool is_in(std::string_view text, Call::Names names) { return std::ranges::find(names, text) != names.end(); }

}  // namespace

std::string_view Call::name() const { return as_hadolint_ ? std::string_view(name_word().value) : command_->name(); }

const ShellWord& Call::name_word() const { return command_->words[command_->name_index()]; }

std::span<const ShellWord> Call::arguments() const {
  return as_hadolint_ ? std::span(command_->words).subspan(1) : command_->arguments();
}

bool Call::is_one_of(Names programs) const { return is_in(name(), programs); }

const ShellWord* Call::verb(Names verbs) const {
  if (!as_hadolint_) {
    const ShellWord* found = command_->verb();
    return found != nullptr && is_in(found->value, verbs) ? found : nullptr;
  }
  for (const ShellWord& word : arguments())
    if (is_in(word.value, verbs)) return &word;
  return nullptr;
}

bool Call::has_verb(Names verbs) const { return verb(verbs) != nullptr; }

bool Call::has_argument(Names words) const {
  return std::ranges::any_of(arguments(), [&](const ShellWord& word) { return is_in(word.value, words); });
}

bool Call::has_flag(Names flags) const {
  return std::ranges::any_of(flags, [&](std::string_view flag) { return count_flag(flag) > 0; });
}

std::size_t Call::count_flag(std::string_view flag) const {
  if (!as_hadolint_) return command_->count_flag(flag);
  std::size_t count = 0;
  for (const ShellWord& word : arguments()) {
    const std::string_view text = word.value;
    if (!is_option(text) || text == "-" || text == "--") continue;
    if (text.starts_with("--"))
      count += text.substr(2, text.find('=') - 2) == flag ? 1 : 0;
    else if (flag.size() == 1)
      count += static_cast<std::size_t>(std::ranges::count(text.substr(1), flag.front()));
  }
  return count;
}

bool Call::names_flag(std::string_view word, std::string_view flag) const {
  if (word.starts_with("--")) return word.substr(2) == flag;
  return flag.size() == 1 && word.size() > 1 && word.find(flag.front(), 1) != std::string_view::npos;
}

std::vector<const ShellWord*> Call::operands(Names verbs, Names valued) const {
  std::vector<const ShellWord*> found;
  if (!as_hadolint_) {
    found = command_->operands();
    if (!found.empty() && found.front() == verb(verbs)) found.erase(found.begin());
    return found;
  }
  const std::span<const ShellWord> words = arguments();
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string_view text = words[at].value;
    if (is_option(text) && text != "-" && text != "--") {
      const bool takes = text.find('=') == std::string_view::npos &&
                         std::ranges::any_of(valued, [&](std::string_view flag) { return names_flag(text, flag); });
      if (takes) ++at;
    } else if (!is_in(text, verbs)) {
      found.push_back(&words[at]);
    }
  }
  return found;
}

Span Call::span() const {
  const Span name = name_word().span;
  return {name.begin, std::max(name.end, command_->words.back().span.end)};
}

bool mounts_cache(const ast::Run& run, std::string_view part) {
  return std::ranges::any_of(run.mounts, [&](const ast::Mount& mount) {
    if (mount.type() != "cache" && mount.type() != "tmpfs") return false;
    const ast::MountOption* const target = mount.find("target");
    return target != nullptr && target->value && target->value->text.find(part) != std::string_view::npos;
  });
}

}  // namespace plimsoll::rules
