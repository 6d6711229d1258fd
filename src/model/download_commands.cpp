// Which words of a command are URLs: one function for each kind of program.
#include "model/download_commands.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "plimsoll/url.hpp"
#include "shell/programs.hpp"
#include "shell/word_list.hpp"

namespace plimsoll {
namespace {

using shell::Argument;
using shell::Arguments;
using shell::lists;
using shell::Role;

enum class Reader : std::uint8_t { curl, wget, other, ftp, git, vcs, pip, npm, packages, key };

struct Row {
  std::string_view names;
  Reader reader;
  std::string_view verbs = {};  ///< it downloads what it is given with these; empty: with any
};

constexpr std::array kPrograms{
    Row{"curl", Reader::curl},
    Row{"wget wget2", Reader::wget},
    Row{"aria2c axel fetch http https", Reader::other},
    Row{"lftp ftp ncftpget", Reader::ftp},
    Row{"git", Reader::git},
    Row{"svn hg", Reader::vcs, "checkout co export clone"},
    Row{"pip pip2 pip3 pipx uv", Reader::pip, "install download wheel pip add"},
    Row{"npm yarn pnpm", Reader::npm, "install i add"},
    Row{"yum dnf microdnf tdnf zypper", Reader::packages, "install localinstall reinstall in update upgrade"},
    Row{"conda mamba micromamba", Reader::packages, "install"},
    Row{"rpm cpanm", Reader::packages},
    Row{"apt-key gpg gpg2", Reader::key},
};

const Row* find_row(std::string_view name) {
  const auto found = std::ranges::find_if(kPrograms, [&](const Row& row) { return lists(row.names, name); });
  return found == kPrograms.end() || name.empty() ? nullptr : &*found;
}

/// Where `git` has its URL: so many operands behind these words.
struct GitVerb {
  std::string_view verb;
  std::string_view second;  ///< the operand that must follow; empty: none
  std::size_t skipped = 0;
};
constexpr std::array kGitVerbs{GitVerb{"clone", ""},        GitVerb{"fetch", ""},
                               GitVerb{"pull", ""},         GitVerb{"submodule", "add"},
                               GitVerb{"remote", "add", 1}, GitVerb{"remote", "set-url", 1}};

bool looks_like_repository(std::string_view text) {
  return text.find("://") != std::string_view::npos || text.find('@') != std::string_view::npos;
}

/// The last part of a URL's path.
std::string_view last_part(std::string_view url) {
  const std::string_view path = url.find("://") == std::string_view::npos ? url : url_path(url);
  return path.substr(path.rfind('/') + 1);
}

std::string join(std::string_view folder, std::string_view name) {
  if (folder.empty() || name.starts_with('/')) return std::string(name);
  return std::string(folder) + (folder.ends_with('/') ? "" : "/") + std::string(name);
}

class CommandReader {
 public:
  CommandReader(const Command& command, const ScriptValues& values) : command_(command), values_(values) {}

  std::vector<Download> read(const Row& row) {
    if (!row.verbs.empty()) {
      const ShellWord* verb = command_.verb();
      if (verb == nullptr || !lists(row.verbs, verb->value)) return {};
    }
    switch (row.reader) {
      case Reader::curl:
        curl();
        break;
      case Reader::wget:
        wget();
        break;
      case Reader::other:
        other();
        break;
      case Reader::ftp:
        ftp();
        break;
      case Reader::git:
        git();
        break;
      case Reader::key:
        key();
        break;
      default:
        words_with_urls(row.reader);
    }
    return std::move(found_);
  }

 private:
  /// The value of an argument; of an option, what is written behind it.
  Value value_of(const Argument& argument) const {
    Value value = values_.expand(command_, *argument.word);
    const std::string_view word = argument.word->value;
    if (argument.value.data() >= word.data() && argument.value.data() <= word.data() + word.size())
      value.text.erase(0, std::min(value.text.size(), static_cast<std::size_t>(argument.value.data() - word.data())));
    return value;
  }

  Download& add(DownloadTool tool, const ShellWord& word, Value url, std::string_view default_scheme) {
    Download& made = found_.emplace_back();
    made.tool = tool;
    made.command = &command_;
    made.span = word.span;
    set_url(made, std::move(url), default_scheme);
    return made;
  }

  static void write_to(Download& download, std::string path) {
    if (path == "-" || path == "/dev/stdout") return;
    download.target = path == "/dev/null" ? DownloadTarget::discarded : DownloadTarget::file;
    if (download.target == DownloadTarget::file) download.path = std::move(path);
  }

  static void discard(Download& download) {
    download.target = DownloadTarget::discarded;
    download.path.clear();
  }

  /// The n-th output belongs to the n-th URL; an output without a path is the URL's own name.
  void curl() {
    std::vector<std::optional<std::string>> outputs;
    std::string folder;
    bool own_names = false;
    bool uploads = false;
    Arguments arguments(command_);
    for (Argument argument; arguments.next(argument);) {
      const bool has_value = argument.role == Role::value || argument.has_value;
      const std::string_view option = argument.option;
      if (argument.role == Role::operand || (has_value && option == "url"))
        add(DownloadTool::curl, *argument.word, value_of(argument), "http");
      else if (has_value && (option == "o" || option == "output"))
        outputs.emplace_back(value_of(argument).text);
      else if (has_value && option == "output-dir")
        folder = value_of(argument).text;
      else if (option == "O" || option == "remote-name")
        outputs.emplace_back(std::nullopt);
      else if (option == "remote-name-all")
        own_names = true;
      else if (option == "T" || option == "upload-file" || option == "I" || option == "head")
        uploads = true;
    }
    for (std::size_t at = 0; at < found_.size(); ++at) {
      const bool has_output = at < outputs.size();
      if (has_output && outputs[at])
        write_to(found_[at], join(*outputs[at] == "-" ? "" : folder, *outputs[at]));
      else if (has_output || own_names)
        write_to(found_[at], join(folder, last_part(found_[at].url)));
      if (uploads) discard(found_[at]);
    }
  }

  void wget() {
    const auto output = last_value({"O", "output-document"});
    const auto folder = last_value({"P", "directory-prefix"});
    for_each_operand([&](const Argument& argument) {
      Download& made = add(DownloadTool::wget, *argument.word, value_of(argument), "http");
      if (output)
        write_to(made, *output);
      else
        write_to(made, join(folder.value_or(""), last_part(made.url)));
    });
    if (command_.has_flag(0, {"spider"}))
      for (Download& each : found_) discard(each);
  }

  void other() {
    const bool is_httpie = command_.name().starts_with("http");
    const auto output = last_value({"o", "out", "output"});
    const auto folder = last_value({"d", "dir"});
    for_each_operand([&](const Argument& argument) {
      const bool is_method =
          is_httpie && argument.value.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
      if (is_method || (is_httpie && !found_.empty())) return;  // the rest are fields of the request
      Download& made =
          add(DownloadTool::other, *argument.word, value_of(argument), is_httpie ? command_.name() : "http");
      if (output)
        write_to(made, join(folder.value_or(""), *output));
      else if (!is_httpie || command_.has_flag('d', {"download"}))
        write_to(made, join(folder.value_or(""), last_part(made.url)));
    });
    if (const auto sum = command_.option({"checksum"}); sum && !found_.empty())
      found_.front().verification = sum->text.starts_with("md5") || sum->text.starts_with("sha-1=")
                                        ? Verification::weak_checksum
                                        : Verification::checksum;
  }

  void ftp() {
    for_each_operand([&](const Argument& argument) {
      if (found_.empty()) add(DownloadTool::ftp, *argument.word, value_of(argument), "ftp");
    });
    if (command_.has_flag(0, {"version", "help"})) return;
    if (found_.empty() && command_.name_index() < command_.words.size())
      add(DownloadTool::ftp, command_.words[command_.name_index()], {.text = "", .known = false}, "").scheme = "ftp";
  }

  void git() {
    const ShellWord* verb = command_.verb();
    if (verb == nullptr) return;
    const std::vector<const ShellWord*> operands = command_.operands();
    for (const GitVerb& each : kGitVerbs) {
      if (verb->value != each.verb) continue;
      std::size_t at = each.skipped;
      if (!each.second.empty() && (operands.empty() || operands[at - each.skipped]->value != each.second)) continue;
      if (!each.second.empty()) ++at;
      if (at >= operands.size()) continue;
      Value url = values_.expand(command_, *operands[at]);
      if (url.known && !looks_like_repository(url.text)) return;  // a folder, or the name of a remote
      Download& made = add(DownloadTool::git, *operands[at], std::move(url), "");
      made.is_repository = true;
      made.target =
          each.verb == "clone" || each.verb == "submodule" ? DownloadTarget::folder : DownloadTarget::discarded;
      if (at + 1 < operands.size())
        made.path = values_.expand(command_, *operands[at + 1]).text;
      else
        made.path = folder_of(made.url);
      if (const auto revision = last_value({"b", "branch"})) made.revision = *revision;
      return;
    }
  }

  /// The folder that `git clone` makes of a URL.
  static std::string folder_of(std::string_view url) {
    while (url.ends_with('/')) url.remove_suffix(1);
    if (url.ends_with(".git")) url.remove_suffix(4);
    return std::string(url.substr(url.find_last_of("/:") + 1));
  }

  void key() {
    bool wanted = false;
    Arguments arguments(command_);
    for (Argument argument; arguments.next(argument);) {
      wanted = wanted || argument.option == "fetch-keys";
      if (!wanted || (argument.role != Role::operand && argument.option != "fetch-keys")) continue;
      Value url = value_of(argument);
      if (url.text.find("://") == std::string::npos) continue;
      Download& made = add(DownloadTool::package, *argument.word, std::move(url), "");
      made.target = DownloadTarget::installed;
      use(made, DownloadUse::imported_key);
    }
  }

  /// Package managers: every operand that is a URL, and for pip the values of some options.
  void words_with_urls(Reader reader) {
    const bool imports = command_.name() == "rpm" && command_.has_flag(0, {"import"});
    Arguments arguments(command_);
    for (Argument argument; arguments.next(argument);) {
      const bool is_value = argument.role == Role::value || (argument.role == Role::option && argument.has_value);
      const bool counts =
          argument.role == Role::operand ||
          (is_value && reader == Reader::pip && lists("e editable r requirement c constraint", argument.option)) ||
          (is_value && argument.option == "import");
      if (!counts) continue;
      Value url = value_of(argument);
      const std::size_t colon = url.text.find("://");
      if (colon == std::string::npos || colon == 0) continue;
      std::size_t begin = url.text.find_last_of(" @\"'", colon);  // name @ git+https://…
      url.text.erase(0, begin == std::string::npos ? 0 : begin + 1);
      const bool is_repository = url.text.starts_with("git");
      if (url.text.starts_with("git+")) url.text.erase(0, 4);
      const DownloadTool tool = reader == Reader::vcs ? DownloadTool::vcs : DownloadTool::package;
      Download& made = add(tool, *argument.word, std::move(url), "");
      made.is_repository = is_repository;
      made.target = reader == Reader::vcs ? DownloadTarget::folder : DownloadTarget::installed;
      if (tool == DownloadTool::package) use(made, imports ? DownloadUse::imported_key : DownloadUse::installed);
    }
  }

  void use(Download& download, DownloadUse use) const {
    download.uses.push_back({use, command_.words[command_.name_index()].span, std::string(command_.name())});
  }

  template <typename Function>
  void for_each_operand(const Function& function) const {
    Arguments arguments(command_);
    for (Argument argument; arguments.next(argument);)
      if (argument.role == Role::operand) function(argument);
  }

  std::optional<std::string> last_value(std::initializer_list<std::string_view> names) const {
    std::optional<std::string> found;
    Arguments arguments(command_);
    for (Argument argument; arguments.next(argument);)
      if ((argument.role == Role::value || argument.has_value) &&
          std::ranges::find(names, argument.option) != names.end())
        found = value_of(argument).text;
    return found;
  }

  const Command& command_;
  const ScriptValues& values_;
  std::vector<Download> found_;
};

/// Whether a text begins with a variable or substitution, so that its scheme and host are not known.
bool begins_open(std::string_view url) { return url.empty() || url.front() == '$' || url.front() == '`'; }

}  // namespace

void set_url(Download& download, Value url, std::string_view default_scheme) {
  download.known = url.known;
  download.url = std::move(url.text);
  const std::string_view text = download.url;
  download.scheme = url_scheme(text);
  download.has_scheme = !download.scheme.empty();
  if (download.has_scheme) {
    download.host = url_host(text);
  } else if (begins_open(text)) {
    return;
  } else if (const std::size_t at = text.find('@'), colon = text.find(':');
             default_scheme.empty() && at != std::string_view::npos && colon != std::string_view::npos && at < colon) {
    download.scheme = "ssh";
    download.host = text.substr(at + 1, colon - at - 1);
  } else if (!default_scheme.empty()) {
    download.scheme = default_scheme;
    download.host = url_host("://" + download.url);
    if (default_scheme == "http" && download.host.starts_with("ftp.")) download.scheme = "ftp";
  }
  if (download.host.find_first_of("$`") != std::string::npos) download.host.clear();
}

bool may_download(const Command& command) { return find_row(command.name()) != nullptr; }

std::vector<Download> downloads_of(const Command& command, const ScriptValues& values) {
  const Row* row = find_row(command.name());
  return row == nullptr ? std::vector<Download>() : CommandReader(command, values).read(*row);
}

}  // namespace plimsoll
