// Credentials that commands get: as values of options, as words, and through a pipe (security-rules §2.7, ruling §5.4).
#include <algorithm>
#include <optional>
#include <utility>

#include "plimsoll/secret.hpp"
#include "rules/security/secrets/command_words.hpp"
#include "rules/security/secrets/credential_table.hpp"
#include "rules/security/secrets/secret_sources.hpp"
#include "rules/support/words.hpp"
#include "secret/checks.hpp"
#include "secret/patterns.hpp"
#include "shell/programs.hpp"

namespace plimsoll::rules {
namespace {

using Kind = SecretFact::Kind;
using Shape = CredentialShape;

bool lists(std::string_view list, std::string_view word) {
  bool found = false;
  secret::each_word(list, [&](std::string_view entry) { found = found || entry == word; });
  return found;
}

/// A password as crypt(3) has it.
bool is_hash(std::string_view value) {
  return value.size() > 12 && value[0] == '$' && value.find('$', 1) < 5 && value.find('$', 1) > 1;
}

/// Whether the key of a setting says that its value logs in (`//registry.example.com/:_authToken`, `http-basic.host`).
bool is_secret_key(std::string_view key) {
  for (const std::string_view start :
       {"http-basic.", "github-oauth.", "gitlab-token.", "gitlab-oauth.", "bearer.", "pypi-token.", "bitbucket-oauth."})
    if (key.starts_with(start)) return true;
  const std::string_view last = key.substr(key.find_last_of("/:.") + 1);
  if (last == "_auth" || last == "_authToken" || last == "npmAuthToken" || last == "npmAuthIdent") return true;
  const NameClass name = classify_name(last);
  return name == NameClass::password || name == NameClass::token;
}

/// What a command was given.
struct Given {
  struct Option {
    std::string_view name;
    std::string_view value;  ///< a view into the word's value
    const ShellWord* word = nullptr;
    bool attached = false;
  };
  std::vector<Option> options;
  std::vector<const ShellWord*> words;

  bool has(std::string_view name) const {
    return std::ranges::any_of(options, [&](const Option& option) { return option.name == name; });
  }
};

class CommandReader {
 public:
  CommandReader(const ast::Common& node, const ast::Instruction& at, const ShellScript& script,
                std::vector<SecretFact>& facts)
      : node_(node), at_(at), script_(script), facts_(facts) {}

  void read() {
    for (const Command& command : script_.commands()) {
      read_assignments(command);
      read_definitions(command);
      const std::vector<const CredentialRow*> rows = credential_rows(command.name());
      if (rows.empty()) continue;
      const Given given = read_arguments(command, rows);
      for (const CredentialRow* row : rows) apply(*row, given, command);
    }
  }

 private:
  static Given read_arguments(const Command& command, const std::vector<const CredentialRow*>& rows) {
    const auto takes_value = [&](std::string_view option) {
      return std::ranges::any_of(
          rows, [&](const CredentialRow* row) { return row->shape != Shape::attached && lists(row->options, option); });
    };
    Given given;
    const ShellWord* cut = nullptr;  // the rest of this word is a value
    bool pending = false;
    shell::Arguments arguments(command);
    for (shell::Argument argument; arguments.next(argument);) {
      if (argument.word == cut) continue;
      if (argument.role == shell::Role::option) {
        pending = false;
        given.options.push_back({argument.option, argument.value, argument.word, argument.has_value});
        if (argument.has_value) continue;
        pending = takes_value(argument.option);
        const std::string_view word = argument.word->value;
        const auto behind = static_cast<std::size_t>(argument.option.data() + argument.option.size() - word.data());
        const bool is_short = argument.option.size() == 1 && !word.starts_with("--");
        const bool may_be_attached = pending || std::ranges::any_of(rows, [&](const CredentialRow* row) {
                                       return row->shape == Shape::attached && lists(row->options, argument.option);
                                     });
        if (is_short && may_be_attached && behind < word.size()) {
          given.options.back().value = word.substr(behind);
          given.options.back().attached = true;
          cut = argument.word;
          pending = false;
        }
      } else if (argument.role == shell::Role::value || (pending && argument.role != shell::Role::end_of_options)) {
        pending = false;
        if (!given.options.empty()) {
          given.options.back().value = argument.value;
          given.options.back().word = argument.word;
        }
      } else if (argument.role != shell::Role::end_of_options) {
        given.words.push_back(argument.word);
      }
    }
    return given;
  }

  /// How many words the verb takes; nothing where it is another one.
  static std::optional<std::size_t> behind_verb(const CredentialRow& row, const Given& given) {
    std::size_t count = 0;
    bool fits = true;
    if (!row.verb.empty())
      secret::each_word(row.verb, [&](std::string_view word) {
        fits = fits && count < given.words.size() && given.words[count]->value == word;
        ++count;
      });
    return fits ? std::optional(count) : std::nullopt;
  }

  void apply(const CredentialRow& row, const Given& given, const Command& command) {
    const auto verb = behind_verb(row, given);
    if (!verb || (!row.needs.empty() && !given.has(row.needs))) return;
    if (row.shape == Shape::input || row.shape == Shape::input_login) {
      read_input(row, given, command);
      return;
    }
    if (!row.options.empty()) {
      for (const Given::Option& option : given.options)
        if (lists(row.options, option.name) && !option.value.empty() &&
            (row.shape != Shape::attached || option.attached))
          value(row, command, *option.word, option.value, {});
      return;
    }
    // `htpasswd -bn USER PASSWORD` has no file
    const std::size_t index = *verb + row.operand - (row.needs == "b" && given.has("n") ? 1 : 0);
    if (row.shape == Shape::setting) {
      if (*verb >= given.words.size()) return;
      const ShellWord& key = *given.words[*verb];
      const std::size_t equals = key.value.find('=');
      if (!is_secret_key(std::string_view(key.value).substr(0, equals))) return;
      if (equals != std::string::npos)
        value(row, command, key, std::string_view(key.value).substr(equals + 1), {});
      else if (given.words.size() > *verb + 1)
        value(row, command, *given.words.back(), given.words.back()->value, {});
    } else if (index < given.words.size()) {
      value(row, command, *given.words[index], given.words[index]->value, {});
    }
  }

  void read_input(const CredentialRow& row, const Given& given, const Command& command) {
    for (const InputLine& line : input_lines(node_, script_, command)) {
      std::string_view text = line.text;
      std::string_view user;
      if (row.shape == Shape::input_login) {
        const std::size_t colon = text.find(':');
        if (colon == std::string_view::npos) continue;
        user = text.substr(0, colon);
        text.remove_prefix(colon + 1);
      }
      if (given.has("e") || given.has("encrypted") || is_hash(text)) {
        if (is_hash(text)) add(row.kind, command, line.locate(text), text, Severity::info);
        continue;
      }
      graded(row, command, line.locate(text), user, text);
    }
  }

  /// `text` is a view into the value of `word`.
  void value(const CredentialRow& row, const Command& command, const ShellWord& word, std::string_view text,
             std::string_view user) {
    switch (row.shape) {
      case Shape::after_colon:
      case Shape::after_comma:
      case Shape::after_percent: {
        const char mark = row.shape == Shape::after_colon ? ':' : row.shape == Shape::after_comma ? ',' : '%';
        const std::size_t at = text.find(mark);
        if (at == std::string_view::npos || at + 1 == text.size()) {  // a token that needs no password
          const std::string_view token = text.substr(0, at);
          if (mark == ':' && classify_value({}, token) == ValueClass::high_entropy)
            add(row.kind, command, locate(command, word, token), token, Severity::error);
          return;
        }
        user = text.substr(0, at);
        text.remove_prefix(at + 1);
        break;
      }
      case Shape::source: {
        constexpr std::string_view kPass = "pass:";
        if (!text.starts_with(kPass)) return;
        text.remove_prefix(kPass.size());
        break;
      }
      case Shape::header:
        header(command, word, text);
        return;
      default:
        break;
    }
    if (row.kind == Kind::user_password && is_hash(text))
      add(row.kind, command, locate(command, word, text), text, Severity::info);
    else
      graded(row, command, locate(command, word, text), user, text);
  }

  void header(const Command& command, const ShellWord& word, std::string_view text) {
    const HeaderValue found = login_header(text);
    if (found.begin >= text.size()) return;
    std::string_view token = text.substr(found.begin);
    std::string_view password = token;
    std::optional<std::string> decoded;
    if (found.basic) {
      decoded = secret::decode_base64(token);
      const std::size_t colon = decoded ? decoded->find(':') : std::string::npos;
      if (colon == std::string::npos) return;
      password = std::string_view(*decoded).substr(colon + 1);
    }
    const auto level = grade(password);
    if (level && (found.basic || token.size() >= 8))
      add(Kind::auth_header, command, locate(command, word, token), token, *level);
  }

  /// security-rules §5.4
  static std::optional<Severity> grade(std::string_view text, std::string_view user = {}) {
    if (text.size() > kLongestValue) return std::nullopt;
    switch (classify_value(user, text)) {
      case ValueClass::weak_default:
        return Severity::warning;
      case ValueClass::literal:
      case ValueClass::high_entropy:
        return Severity::error;
      default:
        return std::nullopt;
    }
  }

  void graded(const CredentialRow& row, const Command& command, Span span, std::string_view user,
              std::string_view text) {
    const auto level = grade(text, user);
    if (level && !(row.weak_is_fine && *level == Severity::warning)) {
      add(row.kind, command, span, text, *level);
    } else if (row.kind == Kind::cloud_login && !text.empty()) {
      // Whatever the value is, the login leaves it in a file of the image.
      if (ast::as<ast::Run>(at_) != nullptr && !level && ast::common(at_).valid)
        facts_.push_back({.kind = row.kind,
                          .span = span,
                          .label = command.name(),
                          .shown = {},
                          .level = Severity::warning,
                          .at = &at_});
    }
  }

  /// `PGPASSWORD=x psql`, `export DB_PASSWORD=x`: as ENV and ARG are graded, but for the names that programs read.
  void read_assignments(const Command& command) {
    for (const ShellWord& word : command.assignments) assignment(command, word);
    constexpr std::string_view kSetters[] = {"export", "declare", "local", "readonly", "typeset", "env", "set"};
    const std::string_view first = command.words.empty() ? std::string_view() : command.words[0].value;
    if (std::ranges::find(kSetters, first) == std::end(kSetters)) return;
    for (const ShellWord& word : std::span(command.words).subspan(1))
      if (word.value.find('=') != std::string::npos && !word.value.starts_with('-')) assignment(command, word);
  }

  void assignment(const Command& command, const ShellWord& word) {
    const std::string_view whole = word.value;
    const std::size_t equals = whole.find('=');
    if (equals == std::string_view::npos) return;
    const std::string_view name = whole.substr(0, equals);
    const std::string_view text = whole.substr(equals + 1);
    const NameClass name_class = classify_name(name);
    if (name_class != NameClass::password && name_class != NameClass::token) return;
    constexpr std::string_view kRead[] = {"PGPASSWORD", "MYSQL_PWD", "SSHPASS", "REDISCLI_AUTH"};
    const bool is_read = std::ranges::find(kRead, name) != std::end(kRead);
    const auto level = grade(text, is_read ? std::string_view() : name);
    if (!level) return;
    const bool is_random = classify_value(name, text) == ValueClass::high_entropy;
    if (!is_read && (*level == Severity::warning || (name_class == NameClass::token && text.size() < 8))) return;
    add(Kind::command, command, locate(command, word, text), text, is_read || is_random ? *level : Severity::warning,
        name);
  }

  /// `mvn -Drepo.password=x`, `gradle -PsigningPassword=x`
  void read_definitions(const Command& command) {
    if (!lists("mvn mvnw gradle gradlew ant sbt java", command.name())) return;
    for (const ShellWord& word : command.arguments()) {
      const std::string_view whole = word.value;
      const std::size_t equals = whole.find('=');
      if (equals == std::string_view::npos || (!whole.starts_with("-D") && !whole.starts_with("-P"))) continue;
      const std::string_view name = whole.substr(2, equals - 2);
      const NameClass name_class = classify_name(name);
      if (name_class != NameClass::password && name_class != NameClass::token) continue;
      const std::string_view text = whole.substr(equals + 1);
      const auto level = grade(text);
      if (level && *level == Severity::error) add(Kind::command, command, locate(command, word, text), text, *level);
    }
  }

  Span locate(const Command& command, const ShellWord& word, std::string_view part) const {
    return locate_in_word(node_, script_, command, word, part);
  }

  void add(Kind kind, const Command& command, Span span, std::string_view text, Severity level,
           std::string_view label = {}) {
    if (span.empty()) return;
    facts_.push_back({.kind = kind,
                      .span = span,
                      .label = label.empty() ? command.name() : label,
                      .shown = mask(text),
                      .level = level,
                      .at = &at_});
  }

  static constexpr std::size_t kLongestValue = 4096;

  const ast::Common& node_;
  const ast::Instruction& at_;
  const ShellScript& script_;
  std::vector<SecretFact>& facts_;
};

bool runs_commands(const ast::Instruction& instruction) {
  return ast::as<ast::Run>(instruction) != nullptr || ast::as<ast::Cmd>(instruction) != nullptr ||
         ast::as<ast::Entrypoint>(instruction) != nullptr || ast::as<ast::Healthcheck>(instruction) != nullptr;
}

}  // namespace

std::vector<SecretFact> command_credentials(const Model& model) {
  std::vector<SecretFact> facts;
  for (const ast::Instruction& outer : model.document().instructions) {
    const auto* onbuild = ast::as<ast::Onbuild>(outer);
    const ast::Instruction& inner = onbuild != nullptr && onbuild->trigger != nullptr ? *onbuild->trigger : outer;
    if (!runs_commands(inner)) continue;
    const ast::Common& node = ast::common(inner);
    bool wanted = may_hold_credentials(node.logical.text());
    for (const ast::Heredoc& heredoc : node.heredocs) wanted = wanted || may_hold_credentials(heredoc.body.text);
    if (wanted) CommandReader(node, outer, model.shell(node), facts).read();
  }
  return facts;
}

}  // namespace plimsoll::rules
