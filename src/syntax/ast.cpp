// The functions of the tree that are more than a look at one member.
#include "plimsoll/ast.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "plimsoll/document.hpp"
#include "syntax/messages.hpp"

namespace plimsoll {
namespace ast {
namespace {

constexpr std::array<std::string_view, 19> kKeywords = {
    "FROM",       "RUN",         "CMD",    "LABEL",      "EXPOSE",  "ENV", "ADD",
    "COPY",       "ENTRYPOINT",  "VOLUME", "USER",       "WORKDIR", "ARG", "ONBUILD",
    "STOPSIGNAL", "HEALTHCHECK", "SHELL",  "MAINTAINER", ""};
static_assert(kKeywords.size() == std::variant_size_v<InstructionVariant>);

bool inside(std::string_view whole, std::string_view part) {
  const std::less_equal<> not_after;  // a total order, also for unrelated pointers
  return whole.data() != nullptr && part.data() != nullptr && not_after(whole.data(), part.data()) &&
         not_after(part.data() + part.size(), whole.data() + whole.size());
}

// The option keys that mean the same.
std::string_view canonical(std::string_view key) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kAliases = {
      {{"dst", "target"}, {"destination", "target"}, {"src", "source"}, {"ro", "readonly"}, {"rw", "readwrite"}}};
  for (const auto& [alias, name] : kAliases)
    if (syntax::equals_folded(key, alias)) return name;
  return key;
}

}  // namespace

std::string_view keyword_name(std::size_t kind) {
  return kind < kKeywords.size() ? kKeywords[kind] : std::string_view{};
}

const Flag* Common::flag(std::string_view name) const {
  const auto found = std::ranges::find_if(flags, [&](const Flag& flag) { return flag.name.text == name; });
  return found == flags.end() ? nullptr : &*found;
}

Span Common::locate(std::string_view part, Span otherwise) const {
  if (logical.owns(part)) return logical.span_of(part);
  for (const Heredoc& heredoc : heredocs) {
    if (!inside(heredoc.body.text, part)) continue;
    const auto begin = heredoc.body.span.begin + static_cast<std::uint32_t>(part.data() - heredoc.body.text.data());
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
  }
  return otherwise;
}

const MountOption* Mount::find(std::string_view key) const {
  const std::string_view wanted = canonical(key);
  const auto found = std::ranges::find_if(options.rbegin(), options.rend(), [&](const MountOption& option) {
    return syntax::equals_folded(canonical(option.key.text), wanted);
  });
  return found == options.rend() ? nullptr : &*found;
}

std::string_view Mount::type() const {
  const MountOption* option = find("type");
  return option == nullptr || !option->value ? "bind" : option->value->text;
}

const Heredoc* Transfer::heredoc(const Word& word) const {
  constexpr std::size_t kMost = 256;  // with more, a name that is given twice counts as two
  if (heredocs.empty() || word.text.find("<<") == std::string_view::npos) return nullptr;
  if (heredocs.size() > kMost) {
    const auto own =
        std::ranges::lower_bound(heredocs, word.span.begin, {}, [](const Heredoc& h) { return h.marker.span.begin; });
    return own != heredocs.end() && own->marker.span == word.span ? &*own : nullptr;
  }
  const auto marked = std::ranges::find_if(heredocs, [&](const Heredoc& h) { return h.marker.text == word.text; });
  if (marked == heredocs.end()) return nullptr;
  // BuildKit finds the body by its name: of two with one name the last counts
  const auto last = std::ranges::find_if(heredocs.rbegin(), heredocs.rend(),
                                         [&](const Heredoc& h) { return h.name == marked->name; });
  return &*last;
}

}  // namespace ast

std::size_t Document::item_at(std::uint32_t offset) const {
  const auto next = std::ranges::upper_bound(items, offset, {}, [](const Item& item) { return item.span.begin; });
  return next == items.begin() ? items.size() : static_cast<std::size_t>(next - items.begin()) - 1;
}

}  // namespace plimsoll
