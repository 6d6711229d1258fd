#include "lint/context_secrets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

#include "model/context_file.hpp"
#include "plimsoll/secret.hpp"
#include "rules/security/context/context_copy.hpp"
#include "rules/support/source_word.hpp"
#include "rules/support/words.hpp"

namespace plimsoll {
namespace {

constexpr std::size_t kLargestFile = std::size_t{1} << 20U;
constexpr std::size_t kMostBytes = std::size_t{64} << 20U;
constexpr std::size_t kBinaryHead = 8000;  // a NUL in so many bytes, and it is no text
constexpr std::size_t kMostPlaces = 20;    // that one finding names
constexpr std::size_t kMostSources = 256;  // words of COPY and ADD that are looked at

struct Place {
  std::string path;
  std::uint32_t line = 0;
  const SecretPattern* pattern = nullptr;
  std::string shown;
};

class Scanner {
 public:
  Scanner(std::span<const EnabledRule> rules, const Model& model)
      : model_(model), pass_(model.document(), model, settings_) {
    for (const EnabledRule& enabled : rules) {
      if (enabled.rule->info.code == "PL4001") tokens_ = &enabled;
      if (enabled.rule->info.code == "PL4002") keys_ = &enabled;
    }
  }

  void look_at(const ast::Transfer& transfer) {
    if (!transfer.valid || transfer.flag("from") != nullptr) return;
    const std::optional<IgnoreFile> left_out = rules::excluded(transfer, model_);
    for (const ast::Word& word : transfer.sources()) {
      const rules::SourceWord source = rules::source_word(pass_, transfer, word);
      if (source.kind != rules::SourceKind::local || ++sources_ > kMostSources) continue;
      std::vector<const Place*> tokens;
      std::vector<const Place*> keys;
      for (const BuildContext::Entry* entry : model_.context().matching(source.text)) {
        if (entry->directory || rules::is_dependency(entry->path)) continue;
        if (left_out && left_out->ignores(entry->path)) continue;
        for (const Place& place : secrets_of(entry->path))
          (place.pattern->kind == SecretKind::private_key ? keys : tokens).push_back(&place);
      }
      report(tokens_, tokens, transfer, word);
      report(keys_, keys, transfer, word);
    }
  }

  std::vector<Finding> take() { return std::move(findings_); }
  bool wanted() const { return tokens_ != nullptr || keys_ != nullptr; }

 private:
  const std::vector<Place>& secrets_of(const std::string& path) {
    const auto [entry, is_new] = known_.try_emplace(path);
    if (!is_new || read_ >= kMostBytes) return entry->second;
    const auto text = read_context_file(model_.context(), path, kLargestFile);
    if (!text) return entry->second;
    read_ += text->size();
    if (std::string_view(*text).substr(0, kBinaryHead).find('\0') != std::string_view::npos) return entry->second;
    std::uint32_t line = 1;
    std::size_t at = 0;
    for (const SecretMatch& match : find_secrets(*text)) {
      if (match.pattern->kind == SecretKind::url) continue;
      line += static_cast<std::uint32_t>(std::count(text->begin() + static_cast<std::ptrdiff_t>(at),
                                                    text->begin() + static_cast<std::ptrdiff_t>(match.begin), '\n'));
      at = match.begin;
      entry->second.push_back({path, line, match.pattern, mask(text->substr(match.begin, match.end - match.begin))});
    }
    return entry->second;
  }

  void report(const EnabledRule* enabled, const std::vector<const Place*>& places, const ast::Transfer& transfer,
              const ast::Word& word) {
    if (enabled == nullptr || places.empty()) return;
    const Place& first = *places.front();
    const std::string others = places.size() == 1 ? "" : fmt::format(" (and {} more)", places.size() - 1);
    Finding& made = findings_.emplace_back();
    made.rule = enabled->rule;
    made.span = word.span;
    made.level = enabled->level;
    made.level_is_fixed = enabled->level_is_fixed;
    made.message = fmt::format("this copies {} with {}{} into a layer: leave the file out, and revoke what it holds",
                               rules::in_quotes(first.path), describe(first), others);
    Severity worst = Severity::off;
    for (const Place* place : places) worst = std::max(worst, place->pattern->severity);
    made.at(worst);
    const Stage* const stage = model_.stage_of(transfer);
    if (stage != nullptr && !model_.in_final_image(*stage)) made.lower();
    for (const Place* place : std::span(places).first(std::min(places.size(), kMostPlaces)))
      made.note({}, "here is " + describe(*place), model_.context().root() + "/" + place->path, place->line);
  }

  static std::string describe(const Place& place) {
    if (place.pattern->kind == SecretKind::private_key) return "a private key";
    return fmt::format("'{}' {}", place.pattern->id, place.shown);
  }

  const Model& model_;
  RuleSettings settings_;
  Pass pass_;
  const EnabledRule* tokens_ = nullptr;
  const EnabledRule* keys_ = nullptr;
  std::map<std::string, std::vector<Place>> known_;
  std::size_t read_ = 0;
  std::size_t sources_ = 0;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> context_secrets(std::span<const EnabledRule> rules, const Model& model) {
  Scanner scanner(rules, model);
  const BuildContext& context = model.context();
  if (!scanner.wanted() || !context.known() || context.ignore_file_is_broken()) return {};
  for (const ast::Instruction& instruction : model.document().instructions) {
    if (const auto* copy = ast::as<ast::Copy>(instruction)) scanner.look_at(*copy);
    if (const auto* add = ast::as<ast::Add>(instruction)) scanner.look_at(*add);
  }
  return scanner.take();
}

}  // namespace plimsoll
