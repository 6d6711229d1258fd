// PL3026 ssh-weak-config: settings of an SSH server that let intruders in.
#include <algorithm>
#include <string>

#include "plimsoll/written_text.hpp"
#include "rules/security/users/ssh_server.hpp"
#include "rules/support/final_image.hpp"
#include "rules/support/words.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

struct WeakSetting {
  std::string_view keyword;  ///< in lower case
  std::string_view effect;
};
constexpr WeakSetting kWeakSettings[] = {{"passwordauthentication", "lets everyone guess passwords"},
                                         {"permitemptypasswords", "lets accounts without a password in"},
                                         {"permitrootlogin", "lets root log in by password"}};

const WeakSetting* find_setting(std::string_view keyword) {
  const std::string small = ascii_lower(keyword);
  const auto* const found = std::ranges::find(kWeakSettings, std::string_view(small), &WeakSetting::keyword);
  return found == std::end(kWeakSettings) ? nullptr : found;
}

/// `Keyword yes`, `Keyword=yes`; null where the line says something else.
const WeakSetting* weak_setting(std::string_view line) {
  constexpr std::string_view kGaps = " \t=\"";
  const std::size_t begin = line.find_first_not_of(" \t^");
  if (begin == std::string_view::npos) return nullptr;
  line.remove_prefix(begin);
  const std::size_t end = std::min(line.find_first_of(kGaps), line.size());
  const std::size_t value = line.find_first_not_of(kGaps, end);
  if (value == std::string_view::npos) return nullptr;
  const std::string_view word = line.substr(value, line.find_first_of(" \t\"$#", value) - value);
  return same_text(word, "yes") ? find_setting(line.substr(0, end)) : nullptr;
}

/// What `sed` makes of a line by a replacement that keeps its keyword: `s/(PermitRootLogin) .*/\1 yes/`,
/// `s/prohibit-password/yes/`.
const WeakSetting* weak_edit(std::string_view pattern, std::string_view line) {
  while (line.starts_with("\\1") || line.starts_with(' ')) line.remove_prefix(line.front() == ' ' ? 1 : 2);
  if (line != "yes") return nullptr;
  const std::string small = ascii_lower(pattern);
  for (const WeakSetting& setting : kWeakSettings)
    if (small.find(setting.keyword) != std::string::npos) return &setting;
  const bool is_value_of_root =
      small.find("prohibit-password") != std::string::npos || small.find("without-password") != std::string::npos;
  return is_value_of_root ? find_setting("permitrootlogin") : nullptr;
}

struct SshWeakConfig {
  void visit(const ast::Run& run, Pass& pass) const { check_options(run, pass); }
  void visit(const ast::Cmd& cmd, Pass& pass) const { check_options(cmd, pass); }
  void visit(const ast::Entrypoint& entrypoint, Pass& pass) const { check_options(entrypoint, pass); }

  void finish(Pass& pass) const {
    for (const WrittenText& text : pass.model().fact<WrittenTexts>().all()) {
      if (!text.path || !is_ssh_settings(*text.path)) continue;
      for (const WrittenLine& line : text.lines) {
        const WeakSetting* found = weak_setting(line.text);
        if (found == nullptr && text.mode == WriteMode::edit) found = weak_edit(text.pattern, line.text);
        if (found != nullptr) report(*text.instruction, text.locate(line.text), *found, pass);
      }
    }
  }

 private:
  static void check_options(const ast::Common& node, Pass& pass) {
    for (const Command& command : pass.model().shell(node).commands()) {
      if (!command.is("sshd")) continue;
      for (const ShellWord& word : command.arguments()) {
        std::string_view value = word.value;
        if (value.starts_with("-o")) value.remove_prefix(2);
        if (const WeakSetting* found = weak_setting(value)) report(node, word.span, *found, pass);
      }
    }
  }
  static void report(const ast::Common& node, Span span, const WeakSetting& setting, Pass& pass) {
    report_in_image(pass, node, span, "this setting " + std::string(setting.effect) + "; say 'no'");
  }
};

constexpr std::uint16_t kCwe[] = {287, 250};

}  // namespace

extern constinit const Rule pl3026 = rule<SshWeakConfig>({
    .code = "PL3026",
    .name = "ssh-weak-config",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .security = Severity::warning},
    .category = Category::user,
    .cwe = kCwe,
    .security_severity = "6.5",
    .summary = "An SSH server should let nobody in by password alone",
    .docs = R"md(## What it does
Reports `PermitRootLogin yes`, `PasswordAuthentication yes` and `PermitEmptyPasswords yes` where the build writes them to
the settings of sshd, by `echo`, a here-document or `sed -i`, or gives them to sshd as options.
`PermitRootLogin prohibit-password` is fine. Stages that files are only taken from count one level lower, other stages
not at all.

## Why
Passwords of images are short, often known, and the same in each container. Who guesses one is inside, as root at worst.

## Bad
```dockerfile
FROM debian:12
RUN sed -i 's/#PermitRootLogin .*/PermitRootLogin yes/' /etc/ssh/sshd_config
```

## Good
```dockerfile
FROM debian:12
RUN sed -i 's/#PermitRootLogin .*/PermitRootLogin no/' /etc/ssh/sshd_config
```

## Fix safety
There is no fix: a way to log in by key has to be set up first.
)md",
});

}  // namespace plimsoll::rules
