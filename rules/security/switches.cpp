// The walk over commands, variables and written files; see switches.hpp.
#include "rules/security/switches.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "plimsoll/settings.hpp"
#include "plimsoll/written_text.hpp"
#include "rules/security/switch_exceptions.hpp"
#include "rules/security/switch_fixes.hpp"
#include "rules/security/switch_values.hpp"
#include "rules/security/switch_words.hpp"
#include "rules/support/words.hpp"
#include "shell/programs.hpp"
#include "shell/word_list.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

using shell::Argument;
using shell::lists;
using shell::Role;

/// The rows of the tables that speak about one program.
struct ProgramRows {
  std::vector<const OptionSwitch*> options = {};
  std::vector<const SettingSwitch*> settings = {};
  std::vector<const WordSwitch*> words = {};
};
using Programs = std::unordered_map<std::string_view, ProgramRows>;

Programs index_programs() {
  Programs made;
  for (const OptionSwitch& row : option_switches())
    for_each_word(row.programs, [&](std::string_view program) { made[program].options.push_back(&row); });
  for (const SettingSwitch& row : setting_switches())
    for_each_word(row.places->programs, [&](std::string_view program) { made[program].settings.push_back(&row); });
  for (const WordSwitch& row : word_switches())
    for_each_word(row.programs, [&](std::string_view program) { made[program].words.push_back(&row); });
  for (const std::string_view program : {"add-apt-repository", "apt-add-repository", "go"}) made[program];
  for_each_word(kVerifiers, [&](std::string_view program) { made[program]; });
  return made;
}

/// The rows of a program; a version at the end of its name is no matter.
const ProgramRows* rows_of(std::string_view name) {
  static const Programs kPrograms = index_programs();
  auto found = kPrograms.find(name);
  if (found == kPrograms.end()) found = kPrograms.find(name.substr(0, name.find_last_not_of("0123456789.") + 1));
  return found == kPrograms.end() ? nullptr : &found->second;
}

/// Whether a table speaks about a setting or variable of that name: most lines are about others.
bool is_known_name(std::string_view name) {
  static const auto kNames = [] {
    std::unordered_set<std::string_view> made;
    const auto add = [&](std::string_view each) { made.insert(each); };
    for (const SettingSwitch& row : setting_switches()) for_each_word(row.keys, add);
    for (const VariableSwitch& row : variable_switches()) for_each_word(row.names, add);
    return made;
  }();
  if (kNames.contains(name)) return true;
  const std::string last = ascii_lower(name.substr(name.find_last_of(".:") + 1));
  return kNames.contains(last);
}

bool mounts_stage(const ast::Run& run) {
  return std::ranges::any_of(run.mounts, [](const ast::Mount& mount) { return mount.find("from") != nullptr; });
}

class Finder {
 public:
  using Found = std::array<std::vector<Switch>, kSwitchKinds>;
  Finder(const Model& model, Found& found) : model_(model), document_(model.document()), found_(found) {}

  void commands(const ast::Common& instruction, bool has_files_of_stage) {
    const ShellScript& script = model_.shell(instruction);
    CommandPlace place{.instruction = instruction, .has_files_of_stage = has_files_of_stage};
    for (const Command& command : script.commands())
      if (const ProgramRows* rows = rows_of(command.name())) {
        const auto expanded = with_known_variables(model_, instruction, command);
        this->command(*rows, expanded ? *expanded : command, command, place);
        place.verified = place.verified || (lists(kVerifiers, command.name()) && verifies_files(command));
      }
    for (const std::string_view part : powershell_switches(instruction, script))
      add(SwitchKind::tls_other, {.span = instruction.locate(part, instruction.rest.span),
                                  .shown = std::string(part),
                                  .instruction = &instruction});
  }

  void variables() {
    const auto& settings = model_.fact<Settings>();
    for (const VariableSwitch& row : variable_switches())
      for_each_word(row.names, [&](std::string_view name) {
        for (const Setting& setting : settings.of(name))
          if (setting.origin != SettingOrigin::assignment && says(row, setting.value, setting.known))
            add(row.kind, {.span = setting.span,
                           .shown = std::string(name) + '=' + setting.value,
                           .level = row.level,
                           .removal = without_variable(document_, setting),
                           .instruction = setting.instruction});
      });
    for (const Setting& setting : settings.all()) words(setting.value, setting.value_span, *setting.instruction);
  }

  void texts() {
    for (const WrittenText& text : model_.fact<WrittenTexts>().all()) {
      const std::string file = text.path ? *text.path : std::string(document_.source->slice(text.target));
      std::uint32_t seen = 0;
      const bool is_local = is_local_repository(text.content.text());
      for (const WrittenLine& line : text.lines) {
        if (is_comment(line.text)) continue;
        const auto report = [&](SwitchKind kind, std::string_view part, Severity level, std::string_view value = {}) {
          if (is_local && kind == SwitchKind::signature_rpm) return;
          const Span span = text.locate(part);
          add(kind, {.span = span,
                     .shown = std::string(part),
                     .level = level,
                     .removal = turned_around(document_, span, value),
                     .instruction = text.instruction});
        };
        file_line(file, line.text, report);
        for (const WordSwitch& row : word_switches())
          if (const auto part = part_of(row, line.text, seen); !part.empty()) report(row.kind, part, row.level);
        if (const auto part = untrusted_source(line.text); !part.empty())
          report(SwitchKind::signature_apt, part, Severity::off);
      }
      if (const auto part = insecure_registries(text.content.text()); !part.empty())
        add(SwitchKind::insecure_registry,
            {.span = text.locate(part), .shown = std::string(part), .instruction = text.instruction});
    }
  }

 private:
  void add(SwitchKind kind, Switch made) { found_[static_cast<std::size_t>(kind)].push_back(std::move(made)); }

  static bool says(const VariableSwitch& row, std::string_view value, bool known) {
    return row.values == kAny || (known && value_fits(row.values, value) && !is_private_trust(row.kind, value));
  }

  /// `command` is `written` with the values of variables in place.
  void command(const ProgramRows& rows, const Command& command, const Command& written, const CommandPlace& place) {
    written_ = &written;
    const ShellWord* verb = nullptr;
    std::vector<const ShellWord*> operands;
    const ShellWord* option_word = nullptr;
    std::string_view last_option;
    const OptionSwitch* waiting = nullptr;  // its value is the next word
    first_verb_ = command.verb();
    says_yes_ = lists("apt-get apt aptitude", command.name()) && command.has_flag('y', {"yes", "assume-yes"});
    shell::Arguments arguments(command);
    for (Argument each; arguments.next(each);) {
      if (each.role == Role::option) {
        const bool again = option_word == each.word && each.option == last_option;  // `-kkk`
        if (!again) waiting = option(rows, command, each, place);
        option_word = each.word;
        last_option = each.option;
      } else if (each.role != Role::end_of_options) {
        if (const OptionSwitch* row = std::exchange(waiting, nullptr))
          option_value(*row, *option_word, *each.word, each.value, command, place);
        if (each.role != Role::value && verb == nullptr)
          verb = each.word;
        else if (each.role != Role::value)
          operands.push_back(each.word);
      }
      if (each.role == Role::value || each.has_value)
        option_setting(rows, command, each, each.role == Role::value ? option_word : each.word, place);
    }
    if (command.name().ends_with("-repository"))
      for (const ShellWord& word : command.arguments())
        if (const auto part = untrusted_source(word.value); !part.empty())
          add_command(SwitchKind::signature_apt, span_within(word.span, part), std::string(part), Severity::off,
                      command, place);
    if (verb != nullptr) config_command(rows, command, verb->value, operands, place);
    std::uint32_t seen = 0;
    for (const ShellWord& word : written.arguments())  // what variables hold is looked at where they are set
      for (const WordSwitch* row : rows.words)
        if (const auto part = part_of(*row, word.value, seen); !part.empty())
          add_command(row->kind, span_within(word.span, part), std::string(part), row->level, command, place);
  }

  Switch* add_command(SwitchKind kind, Span span, std::string shown, Severity level, const Command& command,
                      const CommandPlace& place) {
    if (!graded_ || graded_->command != written_ || graded_->kind != kind)
      graded_ = Graded{.command = written_, .kind = kind, .level = grade(kind, command, place)};
    const std::optional<Severity> graded = graded_->level;
    if (!graded) return nullptr;
    add(kind, {.span = span,
               .shown = std::move(shown),
               .level = *graded == Severity::off ? level : *graded,
               .command = written_,
               .instruction = &place.instruction});
    return &found_[static_cast<std::size_t>(kind)].back();
  }

  /// The row that waits for the value of this option.
  const OptionSwitch* option(const ProgramRows& rows, const Command& command, const Argument& given,
                             const CommandPlace& place) {
    const OptionSwitch* waits = nullptr;
    for (const OptionSwitch* row : rows.options) {
      if (!lists(row->options, given.option)) continue;
      if (!row->verbs.empty() && (first_verb_ == nullptr || !lists(row->verbs, first_verb_->value))) continue;
      if (!row->values.empty()) {
        if (given.has_value)
          option_value(*row, *given.word, *given.word, given.value, command, place);
        else
          waits = row;
      } else if (!given.has_value || !value_fits(kNo, given.value)) {
        const std::string_view dashes = given.word->value.starts_with("--") ? "--" : "-";
        Switch* made = add_command(row->kind, given.word->span, std::string(dashes) + std::string(given.option),
                                   row->level, command, place);
        if (made == nullptr) continue;
        made->removal = without_option(document_, given);
        if (given.option == "force-yes" && !made->removal.empty() && !says_yes_)
          made->removal = {{given.word->span, "-y"}};
      }
    }
    return waits;
  }

  /// `option` and `last` are the words that it begins and ends with, often the same.
  void option_value(const OptionSwitch& row, const ShellWord& option, const ShellWord& last, std::string_view value,
                    const Command& command, const CommandPlace& place) {
    if (!value_fits(row.values, value) || is_private_trust(row.kind, value)) return;
    std::string shown = option.value;
    if (shown.find('=') == std::string::npos) shown += ' ' + std::string(value);
    Switch* made =
        add_command(row.kind, {option.span.begin, last.span.end}, std::move(shown), row.level, command, place);
    if (made != nullptr) made->removal = without_words(document_, option, last);
  }

  /// `-o name=value`.
  void option_setting(const ProgramRows& rows, const Command& command, const Argument& given, const ShellWord* option,
                      const CommandPlace& place) {
    for (const SettingSwitch* row : rows.settings) {
      if (!lists(row->places->options, given.option)) continue;
      const auto setting = split_setting(given.value);
      if (!speaks(*row, setting)) continue;
      Switch* made = add_command(row->kind, span_within(given.word->span, setting.whole), std::string(setting.whole),
                                 row->level, command, place);
      if (made != nullptr && option != nullptr) made->removal = without_words(document_, *option, *given.word);
    }
  }

  /// `tool config name value`, `tool config name=value`, `go env -w name=value`.
  void config_command(const ProgramRows& rows, const Command& command, std::string_view verb,
                      std::span<const ShellWord* const> operands, const CommandPlace& place) {
    for (std::size_t at = 0; at < operands.size(); ++at) {
      const std::string_view word = operands[at]->value;
      for (const SettingSwitch* row : rows.settings) {
        if (!lists(row->places->verbs, verb)) continue;
        if (const auto setting = split_setting(word); word.find('=') != std::string_view::npos && speaks(*row, setting))
          turn(add_command(row->kind, operands[at]->span, std::string(word), row->level, command, place),
               setting.value);
        else if (at + 1 < operands.size() && names(row->keys, word) &&
                 value_fits(row->values, operands[at + 1]->value) &&
                 !is_private_trust(row->kind, operands[at + 1]->value))
          turn(add_command(row->kind, {operands[at]->span.begin, operands[at + 1]->span.end},
                           std::string(word) + ' ' + operands[at + 1]->value, row->level, command, place),
               operands[at + 1]->value);
      }
      if (verb != "env" || command.name() != "go") continue;
      const auto setting = split_setting(word);
      for (const VariableSwitch& row : variable_switches())
        if (lists(row.names, setting.name) && says(row, setting.value, true))
          add_command(row.kind, operands[at]->span, std::string(word), row.level, command, place);
    }
  }

  void turn(Switch* made, std::string_view value) {
    if (made != nullptr) made->removal = turned_around(document_, made->span, value);
  }

  template <typename Report>
  static void file_line(std::string_view file, std::string_view line, const Report& report) {
    const auto setting = split_setting(line);
    if (!is_known_name(setting.name)) return;
    for (const SettingSwitch& row : setting_switches())
      if (names(row.keys, setting.name) && is_file(row.places->files, file) && speaks(row, setting))
        report(row.kind, setting.whole, row.level, setting.value);
    for (const VariableSwitch& row : variable_switches())
      if (lists(row.names, setting.name) && !setting.value.empty() && says(row, setting.value, true))
        report(row.kind, setting.whole, row.level);
  }

  static bool speaks(const SettingSwitch& row, const SettingText& setting) {
    return names(row.keys, setting.name) && value_fits(row.values, setting.value) &&
           !is_private_trust(row.kind, setting.value);
  }

  /// Words in the value of a variable.
  void words(std::string_view value, Span span, const ast::Common& instruction) {
    std::uint32_t seen = 0;
    for (const WordSwitch& row : word_switches())
      if (const auto part = part_of(row, value, seen); !part.empty())
        add(row.kind, {.span = span_within(span, part),
                       .shown = std::string(part),
                       .level = row.level,
                       .instruction = &instruction});
  }

  /// What `row` finds in `text`; `seen` has a bit for each kind that was found before.
  static std::string_view part_of(const WordSwitch& row, std::string_view text, std::uint32_t& seen) {
    const std::uint32_t bit = 1U << static_cast<unsigned>(row.kind);
    if (row.unless_before && (seen & bit) != 0) return {};
    const std::string_view part = find_word(text, row.word, row.values);
    if (!part.empty()) seen |= bit;
    return part;
  }

  /// Where `part` stands inside `whole`; all of it where quotes or the like stand in between.
  Span span_within(Span whole, std::string_view part) const {
    const std::size_t at = document_.source->slice(whole).find(part);
    if (at == std::string_view::npos) return whole;
    const std::uint32_t begin = whole.begin + static_cast<std::uint32_t>(at);
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
  }

  /// What `grade` said last: a command may hold many switches of one kind.
  struct Graded {
    const Command* command;
    SwitchKind kind;
    std::optional<Severity> level;
  };
  const Model& model_;
  const Document& document_;
  Found& found_;
  std::optional<Graded> graded_ = {};
  const ShellWord* first_verb_ = nullptr;  ///< of the command at hand
  const Command* written_ = nullptr;
  bool says_yes_ = false;
};

}  // namespace

Switches::Switches(const Model& model) {
  Finder finder(model, found_);
  bool copied = false;  // from another stage or image, so far in this stage
  for (const ast::Instruction& each : model.document().instructions) {
    const auto* onbuild = ast::as<ast::Onbuild>(each);
    const ast::Instruction& instruction = onbuild != nullptr && onbuild->trigger != nullptr ? *onbuild->trigger : each;
    const auto* run = ast::as<ast::Run>(instruction);
    if (ast::as<ast::From>(instruction) != nullptr)
      copied = false;
    else if (const auto* copy = ast::as<ast::Copy>(instruction))
      copied = copied || copy->flag("from") != nullptr;
    else if (run != nullptr || ast::as<ast::Cmd>(instruction) != nullptr ||
             ast::as<ast::Entrypoint>(instruction) != nullptr || ast::as<ast::Healthcheck>(instruction) != nullptr)
      finder.commands(ast::common(instruction), copied || (run != nullptr && mounts_stage(*run)));
  }
  finder.variables();
  finder.texts();
}

void report_switch(Pass& pass, const Switch& found, std::string_view consequence) {
  Finding& finding = pass.report(found.span, in_quotes(found.shown) + ' ' + std::string(consequence));
  if (found.level != Severity::off) finding.at(found.level);
  if (found.removal.empty()) return;
  const std::string& text = found.removal.front().text;
  finding.fix(Applicability::unsafe, text.empty() ? "Remove it" : "Write " + text + " instead", found.removal);
}

void report_switches(Pass& pass, SwitchKind kind, std::string_view consequence) {
  for (const Switch& each : pass.model().fact<Switches>().of(kind)) report_switch(pass, each, consequence);
}

}  // namespace plimsoll::rules
