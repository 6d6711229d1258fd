// ENV and ARG whose name says secret, graded by what the value is worth (security-rules §2.6).
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "plimsoll/secret.hpp"
#include "rules/security/secrets/secret_sources.hpp"
#include "rules/support/words.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

/// `text` without the quotes and escapes of an ENV or ARG value (dockerfile-language §6).
std::string unquote(std::string_view text, char escape) {
  std::string out;
  char quote = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char byte = text[i];
    if (quote == 0 && (byte == '"' || byte == '\'')) {
      quote = byte;
    } else if (byte == quote) {
      quote = 0;
    } else if (byte == escape && quote != '\'' && i + 1 < text.size()) {
      if (quote == '"' && text[i + 1] != '"' && text[i + 1] != '$' && text[i + 1] != escape) out.push_back(byte);
      out.push_back(text[++i]);
    } else {
      out.push_back(byte);
    }
  }
  return out;
}

/// The span of a value without the quotes around it.
Span inner_span(const ast::Word& word) {
  const std::string_view text = word.text;
  const bool quoted = text.size() >= 2 && (text.front() == '"' || text.front() == '\'') &&
                      text.back() == text.front() && text.find(text.front(), 1) == text.size() - 1;
  return quoted ? Span{word.span.begin + 1, word.span.end - 1} : word.span;
}

bool is_worth(ValueClass value) { return value == ValueClass::literal || value == ValueClass::high_entropy; }

/// A key id or fingerprint of GPG.
bool is_fingerprint(std::string_view value) {
  return (value.size() == 16 || value.size() == 32 || value.size() == 40) && std::ranges::all_of(value, [](char byte) {
           return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'F');
         });
}

/// user:password or user/password under a name that ends in AUTH.
bool is_login(std::string_view name, std::string_view value) {
  const std::size_t at = value.find_first_of(":/");
  if (at == std::string_view::npos || at == 0) return false;
  const auto ends = [&](std::string_view end) { return name.ends_with(end); };
  return (ends("AUTH") || ends("auth") || ends("Auth")) && is_worth(classify_value(name, value.substr(at + 1)));
}

Severity grade(NameClass name_class, std::string_view name, std::string_view value) {
  const ValueClass value_class = classify_value(name, value);
  if (name_class == NameClass::key_like) {
    if (is_login(name, value)) return Severity::warning;
    return value_class == ValueClass::high_entropy && !is_fingerprint(value) ? Severity::info : Severity::off;
  }
  if (value_class == ValueClass::high_entropy) return Severity::error;
  if (value_class != ValueClass::literal) return Severity::off;
  return name_class == NameClass::password || value.size() >= 8 ? Severity::warning : Severity::off;
}

class Names {
 public:
  explicit Names(const Document& document)
      : document_(document), exposes_(std::ranges::any_of(document.instructions, [](const ast::Instruction& each) {
          return ast::as<ast::Expose>(each) != nullptr;
        })) {}

  void read(const ast::Instruction& instruction, const ast::Instruction& at) {
    if (const auto* from = ast::as<ast::From>(instruction)) in_stage_ = from != nullptr;
    if (const auto* env = ast::as<ast::Env>(instruction)) {
      for (const ast::Pair& pair : env->pairs) read(pair, at);
    } else if (const auto* arg = ast::as<ast::Arg>(instruction)) {
      for (const ast::Pair& pair : arg->pairs) {
        if (pair.value || !in_stage_ || !global_.contains(pair.name.text)) read(pair, at);
        if (!in_stage_) global_.insert(pair.name.text);
      }
    }
  }
  std::vector<SecretFact> take() { return std::move(facts_); }

 private:
  void read(const ast::Pair& pair, const ast::Instruction& at) {
    const std::string name = unquote(pair.name.text, document_.escape);
    const NameClass name_class = classify_name(name);
    if (name_class == NameClass::none) return;
    SecretFact fact{.kind = SecretFact::Kind::name, .span = pair.name.span, .label = pair.name.text, .at = &at};
    if (!pair.value) {
      if (name_class == NameClass::key_like) return;
      fact.level = Severity::info;
    } else {
      const std::string value = unquote(pair.value->text, document_.escape);
      const ValueClass value_class = classify_value(name, value);
      if (!is_worth(value_class) && value_class != ValueClass::weak_default) return;
      fact.span = inner_span(*pair.value);
      fact.shown = mask(value);
      fact.level = grade(name_class, name, value);
      if (value_class == ValueClass::weak_default && name_class != NameClass::key_like) {
        fact.kind = SecretFact::Kind::weak_default;
        fact.level = exposes_ && ascii_lower(name).ends_with("root_password") ? Severity::warning : Severity::info;
      }
      if (fact.span.empty()) return;
    }
    facts_.push_back(std::move(fact));
  }

  const Document& document_;
  bool exposes_;
  std::vector<SecretFact> facts_;
  std::set<std::string_view> global_;  ///< ARGs before the first FROM: what stages take over is said there
  bool in_stage_ = false;
};

}  // namespace

std::vector<SecretFact> named_secrets(const Document& document) {
  Names names(document);
  for (const ast::Instruction& instruction : document.instructions) {
    names.read(instruction, instruction);
    const auto* onbuild = ast::as<ast::Onbuild>(instruction);
    if (onbuild != nullptr && onbuild->trigger != nullptr) names.read(*onbuild->trigger, instruction);
  }
  return names.take();
}

void report_named_secrets(Pass& pass) {
  for (const SecretFact& fact : secret_facts(pass, SecretFact::Kind::name)) {
    const std::string name = in_quotes(fact.label);
    if (fact.shown.empty())
      report_secret(pass, fact, fmt::format("{} would stay in the image history: use a secret mount", name));
    else
      report_secret(pass, fact, fmt::format("{} stays in {}: use a secret mount", name, where_it_stays(fact)));
  }
}

}  // namespace plimsoll::rules
