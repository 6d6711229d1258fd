// Which scripts hadolint hands to ShellCheck, and what it knows by then (dl-rules §11).
#include "shell/hadolint.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "plimsoll/shell.hpp"
#include "rules/dl/hadolint_image.hpp"
#include "shellcheck/script.hpp"

namespace plimsoll::shellcheck {
namespace {

constexpr std::string_view kBlanks = " \t";

/// The shell and the variables in force.
struct State {
  std::string shell = "/bin/sh -c";
  std::set<std::string, std::less<>> variables = {"HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy",
                                                  "FTP_PROXY",  "ftp_proxy",  "NO_PROXY",    "no_proxy"};
};

/// Takes `word` and the blanks behind it off the front.
bool take(std::string_view& text, std::string_view word, bool needs_blank = false) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  const std::size_t blanks = std::min(text.find_first_not_of(kBlanks), text.size());
  text.remove_prefix(blanks);
  return blanks > 0 || !needs_blank;
}

/// The shell that a comment names: `# hadolint shell=bash # why`; empty where it names none.
std::string_view shell_of_comment(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  text = text.substr(0, text.find_first_of("\r\n"));
  if (!take(text, "#") || !take(text, "hadolint", true) || !take(text, "shell") || !take(text, "=")) return {};
  const std::string_view name = text.substr(0, text.find_first_of(kBlanks));
  text.remove_prefix(name.size());
  text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  return text.empty() || text.starts_with('#') ? name : std::string_view();
}

bool is_skipped(std::string_view shell, std::string_view script) {
  for (const std::string_view foreign : {"pwsh", "powershell", "cmd"})
    if (shell.find(foreign) != std::string_view::npos) return true;
  if (!script.starts_with("#!")) return false;
  constexpr std::string_view kSupported[] = {"#!/bin/sh",         "#!/bin/bash",         "#!/bin/ksh",
                                             "#!/usr/bin/env sh", "#!/usr/bin/env bash", "#!/usr/bin/env ksh"};
  return std::ranges::none_of(kSupported, [&](std::string_view each) { return script.starts_with(each); });
}

/// One walk: of the file, or of the triggers of ONBUILD as if they were one.
class Walk {
 public:
  Walk(const Document& document, std::vector<Script>& scripts) : document_(document), scripts_(scripts) {}

  void comment(std::string_view text) {
    const std::string_view shell = shell_of_comment(text);
    if (shell.empty()) return;
    if (!changed_) default_.shell = shell;
    change().shell = shell;
  }

  void instruction(const ast::Instruction& instruction) {
    if (const auto* from = ast::as<ast::From>(instruction)) {
      begin_stage(*from);
    } else if (const auto* shell = ast::as<ast::Shell>(instruction)) {
      std::string& words = change().shell;
      words.clear();
      for (const ast::Word& word : shell->arguments) words.append(words.empty() ? "" : " ").append(word.text);
    } else if (const auto* env = ast::as<ast::Env>(instruction)) {
      for (const ast::Pair& pair : env->pairs) change().variables.emplace(pair.name.text);
    } else if (const auto* arg = ast::as<ast::Arg>(instruction)) {
      if (!arg->pairs.empty()) change().variables.emplace(arg->pairs.front().name.text);
    } else if (const auto* run = ast::as<ast::Run>(instruction)) {
      add(*run);
    }
  }

 private:
  const State& now() const { return stages_.empty() ? before_ : stages_.back(); }
  State& change() {
    changed_ = true;
    return stages_.empty() ? before_ : stages_.back();
  }

  void begin_stage(const ast::From& from) {
    const auto parent =
        named_.find(from.image() == nullptr ? std::string_view() : rules::hadolint_image(from.image()->text).name);
    State inherited = parent == named_.end() ? default_ : stages_[parent->second];
    stages_.push_back(std::move(inherited));
    if (from.name() != nullptr) named_.try_emplace(from.name()->text, stages_.size() - 1);
    changed_ = true;
  }

  void add(const ast::Run& run) {
    if (hadolint_array(run.rest.text, document_.escape)) return;
    Script script{.instruction = &run, .body = shell::script_as_hadolint(run, document_.escape)};
    if (is_skipped(now().shell, script.body.text())) return;
    script.prelude = "#!" + now().shell.substr(0, now().shell.find(' ')) + "\n";
    for (const std::string& name : now().variables) script.prelude += declaration(name);
    scripts_.push_back(std::move(script));
  }

  const Document& document_;
  std::vector<Script>& scripts_;
  State default_;
  State before_;  ///< the first FROM
  std::vector<State> stages_;
  bool changed_ = false;
  std::unordered_map<std::string_view, std::size_t> named_;
};

}  // namespace

std::vector<Script> hadolint_scripts(const Document& document) {
  std::vector<Script> scripts;
  Walk file(document, scripts);
  Walk triggers(document, scripts);
  for (const Item& item : document.items) {
    if (item.kind == ItemKind::comment) file.comment(document.source->slice(item.span));
    if (item.kind != ItemKind::instruction) continue;
    const ast::Instruction& instruction = document.instructions[item.index];
    file.instruction(instruction);
    const auto* onbuild = ast::as<ast::Onbuild>(instruction);
    if (onbuild != nullptr && onbuild->trigger != nullptr) triggers.instruction(*onbuild->trigger);
  }
  return scripts;
}

}  // namespace plimsoll::shellcheck
