// Credentials in files that the build writes: of registries and servers (.npmrc, .netrc, settings.xml …), and settings
// whose names say secret.
#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "plimsoll/secret.hpp"
#include "plimsoll/written_text.hpp"
#include "rules/security/secrets/secret_sources.hpp"
#include "rules/stages/mentions.hpp"
#include "rules/support/words.hpp"
#include "secret/checks.hpp"

namespace plimsoll::rules {
namespace {

using Kind = SecretFact::Kind;

/// A value behind `key` in lines of files whose path ends in `path`, or whose text has `sign`.
struct FileFormat {
  std::string_view path;
  std::string_view sign;
  std::string_view key;
  std::string_view ends;  ///< bytes that end the value
  bool assigned = false;  ///< `=` or `:` stands between key and value
};

// clang-format off
constexpr FileFormat kFormats[] = {
    {".npmrc", ":_", "_authToken", " \t;#", true},
    {".npmrc", ":_", "_auth", " \t;#", true},
    {".npmrc", ":_", "_password", " \t;#", true},
    {".yarnrc.yml", "npmAuthToken", "npmAuthToken", " \t#", true},
    {".netrc", "machine ", "password ", " \t"},
    {"_netrc", "machine ", "password ", " \t"},
    {"auth.conf", "machine ", "password ", " \t"},
    {".pypirc", "[pypi]", "password", " \t", true},
    {".pypirc", "[distutils]", "password", " \t", true},
    {"settings.xml", "<server>", "<password>", "<"},
    {"NuGet.Config", "ClearTextPassword", "\"ClearTextPassword\" value=", "\"'"},
    {"auth.json", "http-basic", "\"password\"", "\"'", true},
    {".gem/credentials", "rubygems_api_key", ":rubygems_api_key", " \t", true},
    {".cargo/credentials", "[registry", "token", " \t", true},
    {".cargo/credentials.toml", "[registry", "token", " \t", true},
    {".my.cnf", "[client]", "password", " \t#", true},
};
// clang-format on
constexpr std::size_t kLongestValue = 4096;
/// One of these stands in each name that says secret.
constexpr std::string_view kNameParts[] = {"assw",   "ASSW",   "assphrase", "ASSPHRASE", "_pass",    "_PASS",
                                           "oken",   "OKEN",   "ecret",     "ECRET",     "_key",     "_KEY",
                                           "ApiKey", "APIKEY", "apikey",    "redential", "REDENTIAL"};

bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }
bool is_name_char_or_dash(char byte) { return is_name_char(byte) || byte == '-'; }

/// The value of `format` in `line`; empty where there is none.
std::string_view value_in(std::string_view line, const FileFormat& format) {
  for (std::size_t at = line.find(format.key); at != std::string_view::npos; at = line.find(format.key, at + 1)) {
    std::size_t begin = at + format.key.size();
    if (format.assigned) {
      if (at > 0 && is_name_char_or_dash(line[at - 1]) && is_name_char(format.key[0]) && format.key[0] != '_') continue;
      while (begin < line.size() && is_blank(line[begin])) ++begin;
      if (begin >= line.size() || (line[begin] != '=' && line[begin] != ':')) continue;
      ++begin;
    }
    while (begin < line.size() && is_blank(line[begin])) ++begin;
    const bool quoted = begin < line.size() && (line[begin] == '"' || line[begin] == '\'');
    const std::size_t end = quoted ? line.find(line[begin], begin + 1) : line.find_first_of(format.ends, begin);
    if (quoted) ++begin;
    std::string_view value = line.substr(begin, std::min(end, line.size()) - begin);
    while (!value.empty() && (is_blank(value.back()) || value.back() == '\r')) value.remove_suffix(1);
    return value;
  }
  return {};
}

/// `NAME=value` and `name: value` of any file of settings; the value without quotes. Empty where the line is another.
struct NamedValue {
  std::string_view name;
  std::string_view value;
};
NamedValue named_value(std::string_view line) {
  std::size_t at = line.find_first_not_of(" \t");
  if (at == std::string_view::npos) return {};
  if (line.substr(at).starts_with("export ")) at += 7;
  const bool quoted_name = line[at] == '"' || line[at] == '\'';
  if (quoted_name) ++at;
  std::size_t end = at;
  while (end < line.size() && (is_name_char_or_dash(line[end]) || line[end] == '.')) ++end;
  const std::string_view name = line.substr(at, end - at);
  if (quoted_name && end < line.size()) ++end;
  while (end < line.size() && is_blank(line[end])) ++end;
  if (name.empty() || end >= line.size() || (line[end] != '=' && line[end] != ':')) return {};
  std::string_view value = line.substr(end + 1);
  const auto trim = [&](std::string_view bytes) {
    while (!value.empty() && bytes.find(value.front()) != std::string_view::npos) value.remove_prefix(1);
    while (!value.empty() && bytes.find(value.back()) != std::string_view::npos) value.remove_suffix(1);
  };
  trim(" \t\r,;");
  trim("\"'");
  if (value.find_first_of(" \t\"'()<>") != std::string_view::npos) return {};
  return {name.substr(name.rfind('.') + 1), value};
}

bool fits(const WrittenText& text, const FileFormat& format) {
  if (text.path && text.path->ends_with(format.path)) return true;
  return text.content.text().find(format.sign) != std::string_view::npos;
}

/// The password that a value stands for: `_auth` is base64 of user:password, and `_password` of the password.
std::string decoded(const FileFormat& format, std::string_view value) {
  if (format.key == "_auth")
    if (const auto text = secret::decode_base64(value); text && text->find(':') != std::string::npos)
      return text->substr(text->find(':') + 1);
  return std::string(value);
}

class Writer {
 public:
  explicit Writer(const Model& model) : model_(model) {
    for (const ast::Instruction& instruction : model.document().instructions)
      if (const auto* arg = ast::as<ast::Arg>(instruction))
        for (const ast::Pair& pair : arg->pairs)
          arguments_.try_emplace({stage_index(*arg), pair.name.text}, arg->index);
  }

  void read(const WrittenText& text) {
    for (const FileFormat& format : kFormats) {
      if (!fits(text, format)) continue;
      for (const WrittenLine& line : text.lines)
        if (const std::string_view value = value_in(line.text, format); !value.empty() && value.size() <= kLongestValue)
          judge(text, format, value);
    }
  }

  /// Settings whose names say secret, graded as ENV is.
  void read_names(const WrittenText& text) {
    for (const WrittenLine& line : text.lines) {
      const auto [name, value] = named_value(line.text);
      if (value.empty() || value.size() > kLongestValue) continue;
      const NameClass name_class = classify_name(name);
      if (name_class != NameClass::password && name_class != NameClass::token) continue;
      const ValueClass value_class = classify_value(name, value);
      const bool counts =
          value_class == ValueClass::literal && (name_class == NameClass::password || value.size() >= 8);
      if (!text.content.is_literal(value) || (value_class != ValueClass::high_entropy && !counts)) continue;
      add(text, value, text.path ? file_name(text) : name, mask(value),
          value_class == ValueClass::high_entropy ? Severity::error : Severity::warning);
    }
  }

  std::vector<SecretFact> take() { return std::move(facts_); }

 private:
  void judge(const WrittenText& text, const FileFormat& format, std::string_view value) {
    const std::string_view label = text.path ? file_name(text) : format.path;
    if (!text.content.is_literal(value)) {
      if (is_build_argument(*text.instruction, value)) add(text, value, label, {}, Severity::warning);
      return;
    }
    const ValueClass value_class = classify_value({}, decoded(format, value));
    if (value_class == ValueClass::weak_default)
      add(text, value, label, mask(value), Severity::warning);
    else if (value_class == ValueClass::literal || value_class == ValueClass::high_entropy)
      add(text, value, label, mask(value), Severity::error);
  }

  void add(const WrittenText& text, std::string_view value, std::string_view label, std::string shown, Severity level) {
    const Span span = text.locate(value);
    if (span.empty() || !known_.insert(span).second) return;
    facts_.push_back({.kind = Kind::registry_file,
                      .span = span,
                      .label = label,
                      .shown = std::move(shown),
                      .level = level,
                      .at = &model_.document().instructions[text.instruction->index]});
  }

  static std::string_view file_name(const WrittenText& text) {
    return std::string_view(*text.path).substr(text.path->rfind('/') + 1);
  }

  /// Whether the value is what an ARG of the stage brings, in an instruction without a secret mount.
  bool is_build_argument(const ast::Common& node, std::string_view value) const {
    const ast::Instruction& outer = model_.document().instructions[node.index];
    if (const auto* run = ast::as<ast::Run>(outer))
      if (std::ranges::any_of(run->mounts, [](const ast::Mount& mount) { return mount.type() == "secret"; }))
        return false;
    bool found = false;
    each_mention(value, [&](std::string_view name) { found = found || is_argument_of_stage(node, name); });
    return found;
  }

  bool is_argument_of_stage(const ast::Common& node, std::string_view name) const {
    const auto declared = arguments_.find({stage_index(node), name});
    return declared != arguments_.end() && declared->second < node.index;
  }

  std::uint32_t stage_index(const ast::Common& node) const {
    const Stage* const stage = model_.stage_of(node);
    return stage == nullptr ? UINT32_MAX : stage->index;
  }

  /// Of each ARG, by stage and name, the first instruction that declares it.
  std::map<std::pair<std::uint32_t, std::string_view>, std::uint32_t> arguments_;
  const Model& model_;
  std::vector<SecretFact> facts_;
  std::set<Span> known_;
};

}  // namespace

std::vector<SecretFact> written_credentials(const Model& model) {
  const std::string_view whole = model.document().text();
  const auto has = [&](std::string_view part) { return whole.find(part) != std::string_view::npos; };
  if (!has(">") && !has("<<")) return {};
  const bool has_names = std::ranges::any_of(kNameParts, has);
  const auto occurs = [&](const FileFormat& format) {
    return has(format.key) && (has(format.sign) || has(format.path));
  };
  if (!has_names && std::ranges::none_of(kFormats, occurs)) return {};
  Writer writer(model);
  for (const WrittenText& text : model.fact<WrittenTexts>().all()) {
    writer.read(text);
    if (has_names) writer.read_names(text);
  }
  return writer.take();
}

}  // namespace plimsoll::rules
