// The table of selectors and how each finds its values.
#include "custom/selectors.hpp"

#include <algorithm>
#include <array>

#include "plimsoll/selection.hpp"
#include "text/ascii.hpp"

namespace plimsoll::custom {
namespace {

// In the order of ast::InstructionVariant.
constexpr std::array<std::string_view, 18> kKeywords = {
    "FROM",   "RUN",  "CMD",     "LABEL", "EXPOSE",  "ENV",        "ADD",         "COPY",  "ENTRYPOINT",
    "VOLUME", "USER", "WORKDIR", "ARG",   "ONBUILD", "STOPSIGNAL", "HEALTHCHECK", "SHELL", "MAINTAINER"};

consteval std::uint32_t bits(std::initializer_list<std::string_view> keywords) {
  std::uint32_t mask = 0;
  for (const std::string_view keyword : keywords)
    for (std::size_t i = 0; i < kKeywords.size(); ++i)
      if (kKeywords[i] == keyword) mask |= 1U << i;
  return mask;
}
constexpr std::uint32_t kAny = (1U << kKeywords.size()) - 1;
constexpr std::uint32_t kFrom = bits({"FROM"});
constexpr std::uint32_t kTransfers = bits({"ADD", "COPY"});
constexpr std::uint32_t kCommands = bits({"RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK"});

using Values = std::vector<FoundValue>;

const ast::Common& common_of(const Element& element) { return ast::common(*element.instruction); }

/// A word as the builder expands it there.
void add_word(const ast::Common& at, const ast::Word& word, const Pass& pass, Values& found) {
  Value value = at.exec ? Value{.text = std::string(word.text)} : pass.model().expand(at, word.text);
  const bool same = value.text == word.text;
  found.push_back({word.span, std::move(value.text), value.known, same && !at.exec});
}

void add_shell_word(const ShellWord& word, Values& found) {
  found.push_back({word.span, word.value, word.literal, word.literal && word.value == word.text});
}

// FROM

struct ImageParts {
  const ast::Word* word = nullptr;  ///< null: no image of a registry
  const BaseImage* image = nullptr;
};

ImageParts image_of(const Element& element, const Pass& pass) {
  const auto& from = std::get<ast::From>(*element.instruction);
  const Stage* const stage = pass.model().stage_of(from);
  if (stage == nullptr || stage->base || from.image() == nullptr) return {};
  return {from.image(), &stage->image};
}

/// `part` is a view into the image's value; where the word is written as it is, its place in the word is its own.
void add_part(const ImageParts& image, std::string_view part, Values& found) {
  if (part.empty()) return;
  const std::string& whole = image.image->value.text;
  if (whole != image.word->text) {
    found.push_back({image.word->span, std::string(part), image.image->value.known, false});
    return;
  }
  const auto begin = image.word->span.begin + static_cast<std::uint32_t>(part.data() - whole.data());
  const Span span{begin, begin + static_cast<std::uint32_t>(part.size())};
  found.push_back({span, std::string(part), image.image->value.known});
}

void find_image(const Element& element, std::string_view, const Pass& pass, Values& found) {
  if (const ImageParts image = image_of(element, pass); image.word != nullptr)
    add_part(image, image.image->value.text, found);
}
void find_registry(const Element& element, std::string_view, const Pass& pass, Values& found) {
  const ImageParts image = image_of(element, pass);
  if (image.word == nullptr) return;
  if (!image.image->parts.registry.empty()) return add_part(image, image.image->parts.registry, found);
  const bool scratch = image.image->scratch;
  found.push_back({image.word->span, scratch ? "scratch" : "docker.io", image.image->value.known, false});
}
void find_repository(const Element& element, std::string_view, const Pass& pass, Values& found) {
  if (const ImageParts image = image_of(element, pass); image.word != nullptr)
    add_part(image, image.image->parts.repository, found);
}
void find_tag(const Element& element, std::string_view, const Pass& pass, Values& found) {
  if (const ImageParts image = image_of(element, pass); image.word != nullptr)
    add_part(image, image.image->parts.tag, found);
}
void find_digest(const Element& element, std::string_view, const Pass& pass, Values& found) {
  if (const ImageParts image = image_of(element, pass); image.word != nullptr)
    add_part(image, image.image->parts.digest, found);
}

// Stages

void find_stage_name(const Element& element, std::string_view, const Pass& pass, Values& found) {
  const Stage* const stage = pass.model().stage_of(common_of(element));
  if (stage == nullptr || stage->from->name() == nullptr) return;
  const ast::Word& name = *stage->from->name();
  found.push_back({name.span, std::string(name.text)});
}
void find_stage_final(const Element& element, std::string_view, const Pass& pass, Values& found) {
  const Stage* const stage = pass.model().stage_of(common_of(element));
  if (stage == nullptr) return;
  const bool final_image = pass.model().in_final_image(*stage);
  found.push_back({common_of(element).keyword.span, final_image ? "true" : "false", true, false});
}

// Words of any instruction

void find_keyword(const Element& element, std::string_view, const Pass&, Values& found) {
  const ast::Word& keyword = common_of(element).keyword;
  found.push_back({keyword.span, std::string(keyword.text)});
}
void find_text(const Element& element, std::string_view, const Pass&, Values& found) {
  const ast::Word& rest = common_of(element).rest;
  if (!rest.text.empty()) found.push_back({rest.span, std::string(rest.text)});
}
void find_arguments(const Element& element, std::string_view, const Pass& pass, Values& found) {
  for (const ast::Word& word : common_of(element).arguments) add_word(common_of(element), word, pass, found);
}
void find_flag(const Element& element, std::string_view name, const Pass& pass, Values& found) {
  for (const ast::Flag& flag : common_of(element).flags) {
    if (flag.name.text != name) continue;
    if (flag.value)
      add_word(common_of(element), *flag.value, pass, found);
    else
      found.push_back({flag.text.span, "true", true, false});
  }
}

// ADD and COPY

const ast::Transfer& transfer_of(const Element& element) {
  if (const auto* add = std::get_if<ast::Add>(element.instruction)) return *add;
  return std::get<ast::Copy>(*element.instruction);
}
void find_source(const Element& element, std::string_view, const Pass& pass, Values& found) {
  const ast::Transfer& transfer = transfer_of(element);
  for (const ast::Word& source : transfer.sources())
    if (transfer.heredoc(source) == nullptr) add_word(transfer, source, pass, found);
}
void find_destination(const Element& element, std::string_view, const Pass& pass, Values& found) {
  const ast::Transfer& transfer = transfer_of(element);
  if (transfer.destination() != nullptr) add_word(transfer, *transfer.destination(), pass, found);
}

// ENV, ARG, LABEL

void find_pair_name(const Element& element, std::string_view, const Pass& pass, Values& found) {
  add_word(common_of(element), element.pair->name, pass, found);
}
void find_pair_value(const Element& element, std::string_view, const Pass& pass, Values& found) {
  if (element.pair->value) add_word(common_of(element), *element.pair->value, pass, found);
}

// Commands

void find_command_name(const Element& element, std::string_view, const Pass&, Values& found) {
  const Command& command = *element.command;
  const std::size_t at = command.name_index();
  if (at >= command.words.size()) return;
  found.push_back(
      {command.words[at].span, std::string(command.name()), true, command.words[at].text == command.name()});
}
void find_command_verb(const Element& element, std::string_view, const Pass&, Values& found) {
  if (const ShellWord* verb = element.command->verb()) add_shell_word(*verb, found);
}
void find_command_arguments(const Element& element, std::string_view, const Pass&, Values& found) {
  for (const ShellWord& word : element.command->arguments()) add_shell_word(word, found);
}
void find_command_options(const Element& element, std::string_view, const Pass&, Values& found) {
  for (const ShellWord& word : element.command->arguments()) {
    if (word.literal && word.value == "--") break;
    if (word.text.starts_with('-') && word.text.size() > 1) add_shell_word(word, found);
  }
}

// Mounts

void find_mount(const Element& element, std::string_view key, const Pass& pass, Values& found) {
  const ast::MountOption* const option = element.mount->find(key);
  if (option != nullptr && option->value)
    add_word(common_of(element), *option->value, pass, found);
  else if (option != nullptr)
    found.push_back({option->key.span, "true", true, false});
  else if (key == "type")
    found.push_back({element.mount->text.span, std::string(element.mount->type()), true, false});
}

constexpr SelectorRow kSelectors[] = {
    {"keyword", kAny, Scope::instruction, "The name of the instruction, as it is written", find_keyword},
    {"text", kAny, Scope::instruction, "All that stands behind the instruction's name and flags", find_text},
    {"argument", kAny, Scope::instruction, "Each word of the instruction", find_arguments},
    {"flag.", kAny, Scope::instruction, "The value of a flag, such as `flag.chown`; \"true\" where it has none",
     find_flag},
    {"stage.name", kAny, Scope::instruction, "The name of the stage that the instruction is in", find_stage_name},
    {"stage.final", kAny, Scope::instruction, "\"true\" where the final image is built from the stage",
     find_stage_final},
    {"image", kFrom, Scope::instruction, "The base image; none where it is a stage", find_image},
    {"image.registry", kFrom, Scope::instruction,
     R"(Its registry: "docker.io" where none is written, "scratch" of scratch)", find_registry},
    {"image.repository", kFrom, Scope::instruction, "Its name without registry, tag and digest", find_repository},
    {"image.tag", kFrom, Scope::instruction, "Its tag", find_tag},
    {"image.digest", kFrom, Scope::instruction, "Its digest", find_digest},
    {"source", kTransfers, Scope::instruction, "Each source of ADD and COPY; not here-documents", find_source},
    {"destination", kTransfers, Scope::instruction, "The destination of ADD and COPY", find_destination},
    {"env.name", bits({"ENV"}), Scope::pair, "The name of a variable", find_pair_name},
    {"env.value", bits({"ENV"}), Scope::pair, "Its value", find_pair_value},
    {"arg.name", bits({"ARG"}), Scope::pair, "The name of a build argument", find_pair_name},
    {"arg.default", bits({"ARG"}), Scope::pair, "Its default", find_pair_value},
    {"label.key", bits({"LABEL"}), Scope::pair, "The key of a label", find_pair_name},
    {"label.value", bits({"LABEL"}), Scope::pair, "Its value", find_pair_value},
    {"user", bits({"USER"}), Scope::instruction, "The user", find_arguments},
    {"path", bits({"WORKDIR", "VOLUME"}), Scope::instruction, "Each folder", find_arguments},
    {"port", bits({"EXPOSE"}), Scope::instruction, "Each port", find_arguments},
    {"signal", bits({"STOPSIGNAL"}), Scope::instruction, "The signal", find_arguments},
    {"command.name", kCommands, Scope::command, "The program of a command, behind sudo, env and the like",
     find_command_name},
    {"command.verb", kCommands, Scope::command, "Its first operand, such as `install`", find_command_verb},
    {"command.argument", kCommands, Scope::command, "Each word behind the program", find_command_arguments},
    {"command.option", kCommands, Scope::command, "Each word behind the program that starts with a dash",
     find_command_options},
    {"mount.", bits({"RUN"}), Scope::mount, "An option of a mount, such as `mount.target`", find_mount},
};

}  // namespace

std::span<const SelectorRow> selector_table() { return kSelectors; }

std::vector<FoundValue> Selector::find(const Element& element, const Pass& pass) const {
  std::vector<FoundValue> found;
  if ((row->kinds >> element.instruction->index() & 1U) != 0) row->find(element, argument, pass, found);
  return found;
}

std::optional<Selector> parse_selector(std::string_view name) {
  for (const SelectorRow& row : kSelectors) {
    if (row.name == name && !name.ends_with('.')) return Selector{&row, {}};
    if (row.name.ends_with('.') && name.starts_with(row.name) && name.size() > row.name.size())
      return Selector{&row, std::string(name.substr(row.name.size()))};
  }
  return std::nullopt;
}

std::string_view closest_selector_name(std::string_view name) {
  std::vector<std::string_view> names;
  for (const SelectorRow& row : kSelectors) names.push_back(row.name);
  return closest(name, names);
}

std::vector<Element> elements(const ast::Instruction& instruction, Scope scope, const Pass& pass) {
  std::vector<Element> parts;
  const auto add_pairs = [&](const auto& node) {
    for (const ast::Pair& pair : node.pairs) parts.push_back({.instruction = &instruction, .pair = &pair});
  };
  switch (scope) {
    case Scope::instruction:
      parts.push_back({.instruction = &instruction});
      break;
    case Scope::command:
      for (const Command& command : pass.model().shell(ast::common(instruction)).commands())
        parts.push_back({.instruction = &instruction, .command = &command});
      break;
    case Scope::pair:
      if (const auto* env = std::get_if<ast::Env>(&instruction)) add_pairs(*env);
      if (const auto* arg = std::get_if<ast::Arg>(&instruction)) add_pairs(*arg);
      if (const auto* label = std::get_if<ast::Label>(&instruction)) add_pairs(*label);
      break;
    case Scope::mount:
      if (const auto* run = std::get_if<ast::Run>(&instruction))
        for (const ast::Mount& mount : run->mounts) parts.push_back({.instruction = &instruction, .mount = &mount});
      break;
  }
  return parts;
}

std::uint32_t kind_bit(std::string_view keyword) {
  const auto found = std::ranges::find_if(kKeywords, [&](std::string_view known) {
    return known.size() == keyword.size() && ascii_lower(known) == ascii_lower(keyword);
  });
  return found == kKeywords.end() ? 0 : 1U << (found - kKeywords.begin());
}

std::span<const std::string_view> instruction_keywords() { return kKeywords; }

}  // namespace plimsoll::custom
