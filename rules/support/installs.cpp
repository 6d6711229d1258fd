#include "rules/support/installs.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "text/ascii.hpp"

namespace plimsoll::rules {
namespace {

/// Options that take the next word.
struct ValuedOptions {
  std::string_view program;
  std::string_view options;
};
constexpr std::string_view kApt =
    "-o --option -c --config-file -t --target-release --default-release -a --host-architecture -P --build-profiles "
    "-S --snapshot --solver --planner";
constexpr std::string_view kDnf =
    "-c --config -d --debuglevel -e --errorlevel -R --randomwait -x --exclude --excludepkgs --enablerepo --disablerepo "
    "--repo --repoid --installroot --releasever --setopt --forcearch --comment --downloaddir --destdir --advisory "
    "--bugzilla --cve --sec-severity --color --rpmverbosity --enableplugin --disableplugin --repofrompath";
constexpr std::string_view kPip =
    "-c --constraint -r --requirement -e --editable -t --target --platform --python-version --implementation --abi "
    "--root --prefix --src -b --build --upgrade-strategy -C --config-settings --config-setting --global-option "
    "--install-option --no-binary --only-binary --progress-bar --root-user-action --report --group -i --index-url "
    "--extra-index-url -f --find-links --log --proxy --retries --timeout --exists-action --trusted-host --cert "
    "--client-cert --cache-dir --use-feature --use-deprecated --python --keyring-provider --uploaded-prior-to";
constexpr std::array kValued{
    ValuedOptions{"apk",
                  "-t --virtual -X --repository -p --root --arch --keys-dir --cache-dir --cache-max-age --timeout "
                  "--repositories-file --wait --progress-fd"},
    ValuedOptions{"apt", kApt},
    ValuedOptions{"apt-get", kApt},
    ValuedOptions{"aptitude", "-o -t --target-release -q -w --width -F -O"},
    ValuedOptions{"dnf", kDnf},
    ValuedOptions{"gem",
                  "-v --version -i --install-dir -n --bindir --build-root --platform -P --trust-policy -s --source "
                  "-g --file --config-file --without -B --bulk-threshold"},
    ValuedOptions{"go",
                  "-C -p -o -asmflags -buildmode -compiler -exec -gccgoflags -gcflags -installsuffix -ldflags -mod "
                  "-modfile -overlay -pgo -pkgdir -tags -toolexec"},
    ValuedOptions{"npm",
                  "--prefix -C --registry --loglevel --cache --userconfig --globalconfig --omit --include --only "
                  "--also --tag -w --workspace --save-prefix --install-strategy --fetch-retries --fetch-timeout "
                  "--fetch-retry-mintimeout --fetch-retry-maxtimeout --maxsockets --network-timeout --proxy "
                  "--https-proxy --cafile --script-shell --cpu --os --libc --before --target --arch --platform"},
    ValuedOptions{"pip", kPip},
    ValuedOptions{"uv",
                  "-c --constraint --constraints -r --requirement --requirements -e --editable --extra --group -t "
                  "--target --prefix -p --python --index --default-index -i --index-url --extra-index-url -f "
                  "--find-links --index-strategy --keyring-provider -P --upgrade-package --reinstall-package "
                  "--resolution --prerelease --config-setting -C --link-mode --cache-dir --python-version "
                  "--python-platform --exclude-newer --no-binary --only-binary --color --directory --project "
                  "--config-file --allow-insecure-host -b --build-constraint --override -w --with --refresh-package"},
    ValuedOptions{"yarn", "--cwd --cache-folder --modules-folder --registry --network-timeout --network-concurrency"},
    ValuedOptions{"zypper",
                  "-r --repo --from -t --type -R --root --installroot -c --config -D --reposd-dir -C --cache-dir "
                  "--raw-cache-dir --solv-cache-dir --pkg-cache-dir -p --plus-repo --plus-content --releasever "
                  "--download --priority"},
};

bool lists(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

/// Whether the option takes the next word: `-t`, `--target`, also last in a bundle (`-yt`).
bool takes_next(std::string_view options, std::string_view word) {
  if (lists(options, word)) return true;
  if (word.starts_with("--") || word.size() < 3) return false;
  const char last[] = {'-', word.back()};
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return std::ranges::all_of(word.substr(1), is_letter) && lists(options, {last, 2});
}

std::string_view options_of(std::string_view program) {
  if (program.starts_with("pip")) program = "pip";  // pip3.12, pipx
  if (program == "yum" || program == "microdnf" || program == "tdnf" || program.starts_with("dnf")) program = "dnf";
  const auto* const found = std::ranges::find(kValued, program, &ValuedOptions::program);
  return found == kValued.end() ? std::string_view() : found->options;
}

bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// The name in `$name` or `${name}`; empty where the text is something else.
std::string_view variable_name(std::string_view text) {
  if (!text.starts_with('$')) return {};
  text.remove_prefix(1);
  if (text.starts_with('{') && text.ends_with('}')) text = text.substr(1, text.size() - 2);
  return std::ranges::all_of(text, is_name_char) ? text : std::string_view();
}

/// The texts that the scripts of a file give to variables.
class Assignments {
 public:
  explicit Assignments(const Model& model) {
    for (const ast::Instruction& instruction : model.document().instructions) {
      const auto* onbuild = ast::as<ast::Onbuild>(instruction);
      const bool triggers = onbuild != nullptr && onbuild->trigger != nullptr;
      if (const auto* run = ast::as<ast::Run>(triggers ? *onbuild->trigger : instruction)) add(*run, model.shell(*run));
    }
  }
  /// Where the RUN sets the variable once and says it plainly; else null.
  const ShellWord* only(const ast::Run& run, std::string_view name) const {
    const auto found = all_.find({&run, name});
    return found == all_.end() ? nullptr : found->second;
  }

 private:
  void add(const ast::Run& run, const ShellScript& script) {
    for (const Command& command : script.commands())
      for (const ShellWord& assignment : command.assignments) {
        const std::string_view name = std::string_view(assignment.value).substr(0, assignment.value.find('='));
        const auto [place, is_new] = all_.try_emplace({&run, name}, assignment.literal ? &assignment : nullptr);
        if (!is_new) place->second = nullptr;
      }
  }
  std::map<std::pair<const ast::Run*, std::string_view>, const ShellWord*> all_;
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

bool has_option(std::string_view text) {
  for (std::size_t at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1))
    if (at == 0 || is_blank(text[at - 1])) return true;
  return false;
}

/// The file in lower case.
struct LowerText {
  explicit LowerText(const Model& model) : text(ascii_lower(model.document().text())) {}
  std::string text;
};

/// Whether the instruction copies files into the image.
bool is_transfer(const ast::Common& instruction) {
  return same_text(instruction.keyword.text, "COPY") || same_text(instruction.keyword.text, "ADD");
}

}  // namespace

Calls judged_calls(const ast::Run& run, const Pass& pass) {
  if (!pass.as_hadolint() && !pass.shell(run).complete()) return {{}, false};
  return calls(run, pass);
}

std::vector<const ShellWord*> native_operands(std::string_view program, std::span<const ShellWord> words) {
  std::vector<const ShellWord*> found;
  const std::string_view options = options_of(program);
  bool options_end = false;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string_view text = words[at].value;
    if (options_end || text.size() < 2 || text.front() != '-')
      found.push_back(&words[at]);
    else if (text == "--")
      options_end = true;
    else if (takes_next(options, text))
      ++at;
  }
  return found;
}

std::vector<const ShellWord*> behind_verb(const Call& call) {
  std::vector<const ShellWord*> found = native_operands(call);
  if (!found.empty()) found.erase(found.begin());
  return found;
}

const ShellWord* find_verb(const Call& call, const Pass& pass, Call::Names verbs, Call::Names native_verbs) {
  if (pass.as_hadolint()) return call.verb(verbs);
  const auto operands = native_operands(call);
  if (operands.empty() || !operands.front()->literal) return nullptr;
  const std::string_view verb = operands.front()->value;
  const bool wanted =
      std::ranges::find(verbs, verb) != verbs.end() || std::ranges::find(native_verbs, verb) != native_verbs.end();
  return wanted ? operands.front() : nullptr;
}

bool may_hold_option(const Call& call, const ast::Run& run, const Pass& pass) {
  return std::ranges::any_of(call.arguments(), [&](const ShellWord& word) {
    const std::string_view text = word.value;
    if (word.literal || (!text.starts_with('$') && !text.starts_with('`'))) return false;
    if (text.starts_with("`#")) return false;  // nothing but a comment
    if (const std::string_view name = variable_name(text); !name.empty())
      if (const ShellWord* set = pass.model().fact<Assignments>().only(run, name))
        return has_option(std::string_view(set->value).substr(name.size() + 1));
    if (text.find("$(") != std::string_view::npos || text.find('`') != std::string_view::npos) return true;
    const Value value = pass.model().expand(run, text);
    return !value.known || has_option(value.text);
  });
}

bool is_answered(const Call& call) {
  return call.command().before == Connector::pipe ||
         std::ranges::any_of(call.command().redirects,
                             [](const Redirect& redirect) { return redirect.operation.starts_with('<'); });
}

bool Mentioned::by(const ast::Common& instruction, const Pass& pass) {
  if (pass.as_hadolint()) return false;
  for (; next_ <= instruction.index; ++next_) {
    const ast::Instruction& next = pass.document().instructions[next_];
    see(ast::common(next), pass);
    const auto* onbuild = ast::as<ast::Onbuild>(next);
    if (onbuild != nullptr && onbuild->trigger != nullptr) see(ast::common(*onbuild->trigger), pass);
  }
  return here_;
}

void Mentioned::see(const ast::Common& instruction, const Pass& pass) {
  const Stage* const stage = pass.model().stage_of(instruction);
  if (stage != stage_ && stage != nullptr) {
    if (stage_ != nullptr) at_end_.push_back(here_);
    here_ = stage->base && *stage->base < at_end_.size() && at_end_[*stage->base];
    stage_ = stage;
  }
  if (here_) return;
  const Span tile = instruction.tile;
  const std::string_view text = std::string_view(pass.model().fact<LowerText>().text).substr(tile.begin, tile.size());
  const auto is_said = [&](std::string_view word) { return text.find(word) != std::string_view::npos; };
  here_ = std::ranges::any_of(anywhere_, is_said) ||
          (is_transfer(instruction) && std::ranges::any_of(transferred_, is_said));
}

}  // namespace plimsoll::rules
