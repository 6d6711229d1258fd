// Which scripts ShellCheck gets natively: what the builder really runs, in the language of the shell that runs it.
#include <algorithm>
#include <set>
#include <span>

#include "shell/script_text.hpp"
#include "shellcheck/script.hpp"
#include "shellcheck/system_shell.hpp"
#include "text/ascii.hpp"

namespace plimsoll::shellcheck {
namespace {

/// A language that ShellCheck knows, as `#!` names it.
struct Dialect {
  std::string_view interpreter;
  bool may_know_more = false;
};

/// The name of a program without folder and ".exe", in lower case.
std::string program_name(std::string_view path) {
  std::string name = ascii_lower(path.substr(path.find_last_of("/\\") + 1));
  if (name.ends_with(".exe")) name.resize(name.size() - 4);
  return name;
}

bool is_variable_name(std::string_view text) {
  const auto is_letter = [](char c) { return (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z') || c == '_'; };
  return !text.empty() && is_letter(text.front()) &&
         std::ranges::all_of(text, [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
}

class Walk {
 public:
  Walk(const Document& document, const Model& model) : document_(document), model_(model) {}

  std::vector<Script> scripts() {
    for (const ast::Instruction& instruction : document_.instructions) {
      visit(instruction);
      const auto* onbuild = ast::as<ast::Onbuild>(instruction);
      if (onbuild != nullptr && onbuild->trigger != nullptr) visit(*onbuild->trigger);
    }
    return std::move(scripts_);
  }

 private:
  using Names = std::set<std::string_view>;

  void visit(const ast::Instruction& instruction) {
    if (const auto* from = ast::as<ast::From>(instruction)) {
      begin_stage(*from);
    } else if (const auto* env = ast::as<ast::Env>(instruction)) {
      declare(env->pairs);
    } else if (const auto* arg = ast::as<ast::Arg>(instruction)) {
      declare(arg->pairs);
    } else if (const auto* run = ast::as<ast::Run>(instruction); run != nullptr && run->valid) {
      add_scripts(*run);
    }
  }

  void begin_stage(const ast::From& from) {
    const Stage* const stage = model_.stage_of(from);
    if (stage == nullptr) return;
    variables_.resize(stage->index + 1);
    if (stage->base) variables_[stage->index] = variables_[*stage->base];
  }

  void declare(std::span<const ast::Pair> pairs) {
    if (variables_.empty()) return;  // a global ARG is not seen in stages
    for (const ast::Pair& pair : pairs)
      if (is_variable_name(pair.name.text)) variables_.back().insert(pair.name.text);
  }

  void add_scripts(const ast::Run& run) {
    if (run.exec) {
      add_exec(run);
    } else if (const ast::Heredoc* whole = shell::whole_heredoc(run)) {
      const auto interpreter = shell::interpreter(*whole);
      if (const auto dialect = interpreter ? dialect_of(run, *interpreter) : dialect_of(run))
        add_body(run, *whole, *dialect);
    } else if (const auto dialect = dialect_of(run)) {
      add_text(run, *dialect);
      for (const Command& command : model_.shell(run).commands())
        if (const ast::Heredoc* body = shell::heredoc_read_by(command, run))
          if (const auto read_by = dialect_of(run, command.name())) add_body(run, *body, *read_by);
    }
  }

  /// The shell form: its line, then the here-documents as the shell gets them.
  void add_text(const ast::Run& run, Dialect dialect) {
    Script script = begin(run, dialect);
    script.body.add_line(run, run.rest.text);
    for (const ast::Heredoc& heredoc : run.heredocs) {
      script.body.add_glue('\n');
      script.body.add(heredoc.body.text);
      for (const char c : heredoc.name) script.body.add_glue(c);
    }
    scripts_.push_back(std::move(script));
  }

  /// A here-document that is a script itself; the shell never sees the tabs at the line starts of a `<<-`.
  void add_body(const ast::Run& run, const ast::Heredoc& heredoc, Dialect dialect) {
    Script script = begin(run, dialect);
    std::string_view text = heredoc.body.text;
    while (!text.empty()) {
      if (heredoc.strip_tabs) text.remove_prefix(std::min(text.find_first_not_of('\t'), text.size()));
      const std::size_t feed = heredoc.strip_tabs ? text.find('\n') : std::string_view::npos;
      const std::string_view line = text.substr(0, feed == std::string_view::npos ? feed : feed + 1);
      script.body.add(line);
      text.remove_prefix(line.size());
    }
    scripts_.push_back(std::move(script));
  }

  void add_exec(const ast::Run& run) {
    const Command command = shell::exec_command(run);
    const ShellWord* const word = shell::script_argument(command);
    const auto dialect = word == nullptr ? std::nullopt : dialect_of(run, command.name());
    if (!dialect) return;
    Script script = begin(run, *dialect);
    script.body.add(word->text, word->span);
    script.fixable = false;
    scripts_.push_back(std::move(script));
  }

  /// What the shell form is written in.
  std::optional<Dialect> dialect_of(const ast::Run& run) const {
    if (const ast::Shell* const shell = model_.before(run).shell)
      return dialect_of(run, shell::exec_command(*shell).name());
    if (document_.escape == '`') return std::nullopt;  // nobody needs it but for Windows
    return dialect_of(run, "sh");
  }

  /// What scripts of this program are written in; nothing where ShellCheck does not know the language.
  std::optional<Dialect> dialect_of(const ast::Run& run, std::string_view program) const {
    const std::string name = program_name(program);
    if (name == "ash") return Dialect{"dash", true};
    for (const std::string_view known : {"bash", "dash", "ksh"})
      if (name == known) return Dialect{known};
    if (name != "sh") return std::nullopt;
    const Stage* const stage = model_.stage_of(run);
    if (stage == nullptr) return Dialect{"sh", true};
    const ast::Flag* const platform = stage->from->flag("platform");
    if (platform != nullptr && platform->value && platform->value->text.starts_with("windows")) return std::nullopt;
    switch (system_shell(model_.root_image(*stage))) {
      case SystemShell::dash:
        return Dialect{"dash"};
      case SystemShell::ash:
        return Dialect{"dash", true};
      case SystemShell::bash:
        return Dialect{"bash"};
      case SystemShell::unknown:
        return Dialect{"sh", true};
      case SystemShell::none:
        break;
    }
    return std::nullopt;
  }

  Script begin(const ast::Run& run, Dialect dialect) const {
    Script script{.instruction = &run, .may_know_more = dialect.may_know_more};
    script.prelude = "#!/bin/" + std::string(dialect.interpreter) + "\n";
    if (!variables_.empty())
      for (const std::string_view name : variables_.back()) script.prelude += declaration(name);
    return script;
  }

  const Document& document_;
  const Model& model_;
  std::vector<Names> variables_;  ///< by stage
  std::vector<Script> scripts_;
};

}  // namespace

std::vector<Script> native_scripts(const Document& document, const Model& model) {
  return Walk(document, model).scripts();
}

}  // namespace plimsoll::shellcheck
