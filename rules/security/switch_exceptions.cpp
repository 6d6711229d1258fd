#include "rules/security/switch_exceptions.hpp"

#include <algorithm>

#include "rules/security/switch_values.hpp"
#include "rules/support/words.hpp"
#include "shell/word_list.hpp"

namespace plimsoll::rules {
namespace {

/// The host of `[scheme://][user@]host[:port][/…]`.
std::string_view host_of(std::string_view address) {
  if (const std::size_t scheme = address.find("://"); scheme != std::string_view::npos)
    address.remove_prefix(scheme + 3);
  address = address.substr(0, address.find_first_of("/?#"));
  address.remove_prefix(address.rfind('@') + 1);
  return address.starts_with('[') ? address.substr(0, address.find(']') + 1) : address.substr(0, address.find(':'));
}

bool is_this_machine(std::string_view host) {
  return same_text(host, "localhost") || host.starts_with("127.") || host == "[::1]" || host == "0.0.0.0";
}

/// Whether every address among the operands is this machine; in a health check one that is not known counts as such.
bool asks_this_machine(const Command& command, const CommandPlace& place) {
  const auto operands = command.operands();
  const bool is_health = same_text(place.instruction.keyword.text, "HEALTHCHECK");
  return !operands.empty() && std::ranges::all_of(operands, [&](const ShellWord* word) {
    const std::string_view host = host_of(word->value);
    return is_this_machine(host) || (is_health && host.find('$') != std::string_view::npos);
  });
}

bool is_local_file(const ShellWord& word, std::string_view ending) {
  return word.value.ends_with(ending) && word.value.find("://") == std::string::npos;
}

bool installs_only_files(const Command& command, std::string_view ending) {
  const auto operands = command.operands();
  return !operands.empty() &&
         std::ranges::all_of(operands, [&](const ShellWord* word) { return is_local_file(*word, ending); });
}

/// Whether a package manager is told to do something that installs nothing.
bool installs_nothing(const Command& command) {
  constexpr std::string_view kVerbs =
      "purge remove autoremove autopurge clean autoclean erase del rm index search info list repolist makecache cache";
  const ShellWord* verb = command.verb();
  return verb != nullptr && shell::lists(kVerbs, verb->value);
}

std::optional<Severity> grade_rpm(const Command& command, const CommandPlace& place) {
  if (command.name() == "rpm") {
    const bool asks = command.has_flag('q', {"query"}) || command.has_flag('V', {"verify"});
    const bool installs = command.has_flag('i', {"install"}) || command.has_flag('U', {"upgrade"}) ||
                          command.has_flag('F', {"freshen"}) || command.has_flag(0, {"reinstall"});
    if (asks || !installs) return std::nullopt;
  }
  if (installs_nothing(command)) return std::nullopt;
  if (installs_only_files(command, ".rpm") && place.verified) return std::nullopt;
  return Severity::off;
}

}  // namespace

bool verifies_files(const Command& command) {
  const std::string_view name = command.name();
  if (name == "gpgv") return true;
  if (name.starts_with("sha")) return command.has_flag('c', {"check"});
  if (name.starts_with("gpg")) return command.has_flag(0, {"verify"});
  return name.starts_with("rpm") && command.has_flag('K', {"checksig"});
}

std::optional<Severity> grade(SwitchKind kind, const Command& command, const CommandPlace& place) {
  switch (kind) {
    case SwitchKind::tls_curl:
    case SwitchKind::tls_wget:
      return asks_this_machine(command, place) ? Severity::info : Severity::off;
    case SwitchKind::signature_rpm:
      return grade_rpm(command, place);
    case SwitchKind::signature_apt:
      return installs_nothing(command) ? std::nullopt : std::optional(Severity::off);
    case SwitchKind::signature_apk:
      if (installs_nothing(command)) return std::nullopt;
      if (installs_only_files(command, ".apk")) {
        if (place.verified) return std::nullopt;
        if (place.has_files_of_stage) return Severity::info;
      }
      return Severity::off;
    default:
      return Severity::off;
  }
}

bool is_private_trust(SwitchKind kind, std::string_view host) {
  return kind == SwitchKind::tls_pip && is_this_machine(host_of(host));
}

std::string_view untrusted_source(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  if (!line.starts_with("deb")) return {};
  const std::size_t open = line.find('[');
  const std::size_t close = std::min(line.find(']', std::min(open, line.size())), line.size());
  if (open == std::string_view::npos) return {};
  const std::size_t source = line.find_first_not_of(" \t]", close);
  const std::string_view address = source == std::string_view::npos ? std::string_view() : line.substr(source);
  if (address.starts_with("file:") || address.starts_with("copy:") || address.starts_with("cdrom:")) return {};
  for (const std::string_view option : {"trusted=yes", "allow-insecure=yes", "trusted=true", "trusted=1"}) {
    const std::size_t at = line.substr(0, close).find(option, open);
    if (at != std::string_view::npos && (line[at - 1] == '[' || line[at - 1] == ' '))
      return line.substr(at, option.size());
  }
  return {};
}

bool is_local_repository(std::string_view text) {
  constexpr std::string_view kKey = "baseurl";
  bool found = false;
  for (std::size_t at = text.find(kKey); at != std::string_view::npos; at = text.find(kKey, at + kKey.size())) {
    const std::size_t value = std::min(text.find_first_not_of(" \t=", at + kKey.size()), text.size());
    if (!text.substr(value).starts_with("file:")) return false;
    found = true;
  }
  return found && text.find("mirrorlist") == std::string_view::npos && text.find("metalink") == std::string_view::npos;
}

std::string_view insecure_registries(std::string_view text) {
  constexpr std::string_view kKey = "\"insecure-registries\"";
  const std::size_t at = text.find(kKey);
  if (at == std::string_view::npos) return {};
  const std::size_t first = text.find_first_not_of(" \t\r\n:[", at + kKey.size());
  if (first == std::string_view::npos || text[first] == ']') return {};
  return text.substr(at, kKey.size());
}

std::vector<std::string_view> powershell_switches(const ast::Common& instruction, const ShellScript& script) {
  std::vector<std::string_view> found;
  const auto read = [&](std::string_view text) {
    for (const std::string_view word : {"-SkipCertificateCheck", "ServerCertificateValidationCallback"}) {
      const std::size_t at = text.find(word);
      if (at == std::string_view::npos) continue;
      const std::size_t behind = std::min(text.find_first_not_of(" \t", at + word.size()), text.size());
      const bool is_set = word[0] == '-' || text.substr(behind, 1) == "=";
      if (is_set && text.substr(text.rfind('\n', at) + 1).find('#') > at) found.push_back(text.substr(at, word.size()));
    }
  };
  const bool is_powershell = script.dialect() == ShellDialect::powershell || script.dialect() == ShellDialect::cmd;
  const bool calls_it = std::ranges::any_of(script.commands(), [](const Command& command) {
    return command.name() == "pwsh" || command.name() == "powershell";
  });
  if (!is_powershell && !calls_it) return found;
  if (instruction.heredocs.empty())
    read(instruction.rest.text);
  else
    for (const ast::Heredoc& heredoc : instruction.heredocs) read(heredoc.body.text);
  return found;
}

}  // namespace plimsoll::rules
