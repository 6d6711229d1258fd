// Where package managers are told where to look.
#include "rules/security/downloads/package_sources.hpp"

#include <algorithm>
#include <array>

#include "plimsoll/settings.hpp"
#include "plimsoll/url.hpp"
#include "plimsoll/written_text.hpp"
#include "rules/security/downloads/distribution_mirrors.hpp"
#include "shell/programs.hpp"
#include "shell/word_list.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

using shell::lists;

constexpr std::string_view kOpen = "http://";

/// From "http://" on, up to what ends a URL in a configuration file.
std::string_view url_in(std::string_view text) {
  const std::size_t begin = text.find(kOpen);
  if (begin == std::string_view::npos) return {};
  const std::string_view url = text.substr(begin);
  return url.substr(0, url.find_first_of(" \t\r\n\"'<>,;)]"));
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  return text;
}

/// A line of sources.list, or of apt's newer files.
Trust trust_of_deb(std::string_view line, std::string_view url) {
  if (has(line, "trusted=yes")) return Trust::none;
  if (is_distribution_mirror(url) || (has_distribution_path(url) && names_distribution_suite(line, url)))
    return Trust::official;
  return has(line, "signed-by") ? Trust::keyed : Trust::none;
}

/// What one line of a file says; nothing where it names no source.
std::optional<Trust> trust_of_line(const WrittenText& text, std::string_view line, std::string_view url) {
  line = trimmed(line);
  const std::string path = ascii_lower(text.path.value_or(""));
  if (line.starts_with('#') || line.starts_with("//")) return std::nullopt;
  if (line.starts_with("deb ") || line.starts_with("deb-src ") || line.starts_with("deb\t") ||
      line.starts_with("URIs:"))
    return trust_of_deb(line, url);
  if (path == "/etc/apk/repositories") return is_distribution_mirror(url) ? Trust::official : Trust::keyed;
  const std::string key = ascii_lower(line.substr(0, std::min(line.find_first_of("=: \t"), line.size())));
  if (lists("baseurl mirrorlist metalink", key)) {
    const bool checked = has(text.content.text(), "gpgcheck=1") || !has(text.content.text(), "gpgcheck");
    return !checked ? Trust::none : is_distribution_mirror(url) ? Trust::official : Trust::keyed;
  }
  if (lists("index-url extra-index-url index_url find-links", key)) return Trust::none;
  const bool is_npm = path.ends_with("npmrc") || path.ends_with("yarnrc") || path.ends_with(".yarnrc.yml");
  if (is_npm && has(ascii_lower(line), "registry")) return Trust::none;
  const bool is_list = path.ends_with("gemrc") || path.ends_with("settings.xml") || path.ends_with("pom.xml") ||
                       path.ends_with("nuget.config") || has(path, ".cargo/config");
  const bool is_namespace = has(line, "xmlns") || has(line, "schemaLocation") || has(line, "<!DOCTYPE");
  return is_list && !is_namespace ? std::optional(Trust::none) : std::nullopt;
}

/// Options and verbs whose URL is a source. A verb's own operands count, and values of the options.
struct Row {
  std::string_view programs;
  std::string_view options;     ///< without dashes
  std::string_view verbs = {};  ///< their operands are sources
  std::string_view words = {};  ///< with such a verb only behind one of these: `npm config set registry`
};
constexpr std::array kRows{
    Row{"pip pip2 pip3 uv", "i index-url extra-index-url f find-links default-index index", "config", "set"},
    Row{"pipenv poetry pdm", "i index pypi-mirror", "source", "add"},
    Row{"npm yarn pnpm", "registry", "config set", "registry"},
    Row{"gem", "s source clear-sources a add", "sources source"},
    Row{"bundle bundler", "", "config"},
    Row{"composer", "repository repository-url", "config"},
    Row{"dotnet nuget", "s source Source add-source", "nuget sources", "add"},
    Row{"helm", "repo", "repo", "add"},
    Row{"conda mamba micromamba", "c channel", "config", "channels default_channels"},
    Row{"cpanm cpan", "mirror from"},
    Row{"yum-config-manager", "add-repo"},
    Row{"yum dnf microdnf", "add-repo repofrompath", "config-manager"},
    Row{"zypper", "p plus-repo", "addrepo ar"},
    Row{"apk", "X repository"},
    Row{"add-apt-repository apt-add-repository", "", "*"},
    Row{"go", "", "env"},
};

/// One command of a package manager.
class CommandSources {
 public:
  CommandSources(const Command& command, std::vector<PackageSource>& found) : command_(command), found_(found) {}

  void read(const Row& row) {
    const ShellWord* verb = command_.verb();
    const bool takes_operands = row.verbs == "*" || (verb != nullptr && lists(row.verbs, verb->value));
    bool open = takes_operands && row.words.empty();
    bool removes = false;
    bool behind_option = false;
    shell::Arguments arguments(command_);
    for (shell::Argument argument; arguments.next(argument);) {
      if (argument.role == shell::Role::option) {
        removes = argument.option == "r" || argument.option == "remove";
        behind_option = lists(row.options, argument.option) && !argument.option.empty();
        if (behind_option && argument.has_value) add(*argument.word, argument.value);
      } else if (argument.role == shell::Role::value) {
        if (lists(row.options, argument.option)) add(*argument.word, argument.value);
        behind_option = false;
      } else if (argument.role == shell::Role::operand) {
        open = open || (takes_operands && names(row.words, argument.value));
        if ((open || behind_option) && !removes) add(*argument.word, argument.value);
        behind_option = false;
      }
    }
  }

 private:
  static bool names(std::string_view list, std::string_view operand) {
    return !operand.empty() && (lists(list, operand) || operand.ends_with(":registry"));
  }

  void add(const ShellWord& word, std::string_view value) {
    const std::string_view url = url_in(value);
    if (url.empty()) return;
    Trust trust = Trust::none;
    const std::string_view name = command_.name();
    if (name.ends_with("-repository"))
      trust = trust_of_deb(value, url);
    else if (name == "apk" && !command_.has_flag(0, {"allow-untrusted"}))
      trust = is_distribution_mirror(url) ? Trust::official : Trust::keyed;
    else if (name == "zypper" && !command_.has_flag('G', {"no-gpgcheck", "no-gpg-checks"}) &&
             is_distribution_mirror(url))
      trust = Trust::official;
    found_.push_back({word.span, std::string(url), trust});
  }

  const Command& command_;
  std::vector<PackageSource>& found_;
};

/// `R -e "install.packages('x', repos = 'http://…')"`.
void read_r(const Command& command, std::vector<PackageSource>& found) {
  for (const ShellWord& word : command.arguments()) {
    const std::size_t repos = word.value.find("repos");
    const std::string_view url =
        repos == std::string::npos ? std::string_view() : url_in(std::string_view(word.value).substr(repos));
    if (!url.empty()) found.push_back({word.span, std::string(url), Trust::none});
  }
}

void read_command(const Command& command, std::vector<PackageSource>& found) {
  const std::string_view name = command.name();
  if (name.empty()) return;
  if (lists("R Rscript r littler", name)) return read_r(command, found);
  const bool any =
      std::ranges::any_of(command.arguments(), [](const ShellWord& word) { return has(word.value, kOpen); });
  if (!any) return;
  for (const Row& row : kRows)
    if (lists(row.programs, name)) return CommandSources(command, found).read(row);
}

constexpr std::string_view kVariables[] = {"PIP_INDEX_URL",
                                           "PIP_EXTRA_INDEX_URL",
                                           "PIP_FIND_LINKS",
                                           "UV_INDEX_URL",
                                           "UV_DEFAULT_INDEX",
                                           "NPM_CONFIG_REGISTRY",
                                           "npm_config_registry",
                                           "YARN_REGISTRY",
                                           "YARN_NPM_REGISTRY_SERVER",
                                           "GOPROXY"};

}  // namespace

std::vector<PackageSource> open_package_sources(const Model& model) {
  std::vector<PackageSource> found;
  for (const WrittenText& text : model.fact<WrittenTexts>().all())
    for (const WrittenLine& line : text.lines) {
      const std::string_view url = url_in(line.text);
      if (url.empty()) continue;
      if (const auto trust = trust_of_line(text, line.text, url))
        found.push_back({text.locate(url), std::string(url), *trust});
    }
  for (const ast::Instruction& each : model.document().instructions) {
    const ast::Instruction* instruction = &each;
    if (const auto* onbuild = ast::as<ast::Onbuild>(each)) instruction = onbuild->trigger.get();
    if (instruction == nullptr || ast::as<ast::Run>(*instruction) == nullptr) continue;
    for (const Command& command : model.shell(ast::common(*instruction)).commands()) read_command(command, found);
  }
  for (const std::string_view name : kVariables)
    for (const Setting& setting : model.fact<Settings>().of(name))
      if (const std::string_view url = url_in(setting.value); !url.empty())
        found.push_back({setting.value_span, std::string(url), Trust::none});
  return found;
}

}  // namespace plimsoll::rules
