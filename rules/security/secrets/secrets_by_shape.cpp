// Secrets by their shape, wherever they stand: provider patterns, private keys, passwords in URLs.
#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>

#include "plimsoll/secret.hpp"
#include "rules/security/secrets/secret_sources.hpp"

namespace plimsoll::rules {
namespace {

using Kind = SecretFact::Kind;

/// Whether `text` begins with a host that only the machine or its own network knows.
bool starts_with_local_host(std::string_view text) {
  if (text.starts_with('[')) return text.starts_with("[::1]");
  const auto in_host = [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '-' || byte == '_' || byte == '.';
  };
  const auto end = std::ranges::find_if_not(text, in_host);
  const std::string_view host = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  return !host.empty() && (host.find('.') == std::string_view::npos || host.starts_with("127."));
}

/// security-rules §5.4, and the catalogue's row for local hosts.
Severity url_level(const SecretMatch& match, std::string_view text) {
  const std::size_t host = text.substr(match.end, 16).find('@');  // at once, or behind ":x-oauth-basic"
  if (host != std::string_view::npos && starts_with_local_host(text.substr(match.end + host + 1)))
    return Severity::info;
  const ValueClass value = classify_value({}, text.substr(match.begin, match.end - match.begin));
  return value == ValueClass::weak_default ? Severity::warning : Severity::error;
}

/// Reads the texts of a document and finds the way back to the file.
class Collector {
 public:
  explicit Collector(const Document& document) : document_(document) {}

  /// The file as it is: comments, heredoc bodies, and all that no continuation splits.
  void read_file() {
    const std::string_view text = document_.text();
    for (const SecretMatch& match : find_secrets_of_each_kind(text)) {
      const Span span{static_cast<std::uint32_t>(match.begin), static_cast<std::uint32_t>(match.end)};
      const Item& item = document_.items[document_.item_at(span.begin)];
      if (item.kind != ItemKind::instruction) {
        add(match, text, span, nullptr, true);
        continue;
      }
      const ast::Instruction& instruction = document_.instructions[item.index];
      const auto& comments = ast::common(instruction).comments;
      const auto next = std::ranges::upper_bound(comments, span.begin, {}, &Span::begin);
      const bool comment = next != comments.begin() && std::prev(next)->contains(span.begin);
      add(match, text, span, &instruction, comment);
    }
    shown_ = facts_.size();
    for (const SecretMatch& match : find_encoded_secrets(text)) {
      const Span span{static_cast<std::uint32_t>(match.begin), static_cast<std::uint32_t>(match.end)};
      const Item& item = document_.items[document_.item_at(span.begin)];
      const bool comment = item.kind != ItemKind::instruction;
      add(match, text, span, comment ? nullptr : &document_.instructions[item.index], comment);
    }
  }

  /// What continuations split, and strings of the JSON form that have escapes.
  void read_joined(const ast::Instruction& instruction) {
    const ast::Common& node = ast::common(instruction);
    const std::string_view text = node.logical.text();
    if (!document_.source->owns(text))
      for (const SecretMatch& match : find_secrets_of_each_kind(text))
        add(match, text, node.logical.to_source(match.begin, match.end), &instruction, false);
    read_strings(node, instruction);
    const auto* onbuild = ast::as<ast::Onbuild>(instruction);
    if (onbuild != nullptr && onbuild->trigger != nullptr) read_strings(ast::common(*onbuild->trigger), instruction);
  }

  std::vector<SecretFact> take() { return std::move(facts_); }

 private:
  /// Whether the file itself showed it, and so its exact place.
  bool is_known(const SecretMatch& match, Span span) const {
    const auto end = facts_.begin() + static_cast<std::ptrdiff_t>(shown_);
    const auto begin_of = [](const SecretFact& fact) { return fact.span.begin; };
    for (auto fact = std::ranges::lower_bound(facts_.begin(), end, span.begin, {}, begin_of);
         fact != end && fact->span.begin < span.end; ++fact)
      if (fact->label == match.pattern->id) return true;
    return false;
  }

  void read_strings(const ast::Common& node, const ast::Instruction& at) {
    if (!node.exec) return;
    for (const ast::Word& word : node.arguments)
      if (!document_.source->owns(word.text) && !node.logical.owns(word.text))
        for (const SecretMatch& match : find_secrets_of_each_kind(word.text))
          if (!is_known(match, word.span)) add(match, word.text, word.span, &at, false);
  }

  void add(const SecretMatch& match, std::string_view text, Span span, const ast::Instruction* at, bool comment) {
    constexpr std::array kKinds = {Kind::private_key, Kind::provider, Kind::url};
    SecretFact fact{.kind = kKinds[static_cast<std::size_t>(match.pattern->kind)],
                    .span = span,
                    .label = match.pattern->id,
                    .shown = mask(text.substr(match.begin, match.end - match.begin)),
                    .level = match.pattern->severity,
                    .at = at,
                    .comment = comment};
    if (fact.kind == Kind::url) fact.level = url_level(match, text);
    facts_.push_back(std::move(fact));
  }

  const Document& document_;
  std::vector<SecretFact> facts_;
  std::size_t shown_ = 0;  ///< so many of them, sorted, are from `read_file`
};

}  // namespace

std::vector<SecretFact> secrets_by_shape(const Document& document) {
  Collector collector(document);
  collector.read_file();
  for (const ast::Instruction& instruction : document.instructions) collector.read_joined(instruction);
  return collector.take();
}

}  // namespace plimsoll::rules
