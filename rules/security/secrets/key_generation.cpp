// See key_generation.hpp. Options from the programs' manual pages.
#include "rules/security/secrets/key_generation.hpp"

#include <algorithm>
#include <initializer_list>

#include "plimsoll/image_path.hpp"

namespace plimsoll::rules {
namespace {

constexpr std::size_t kMostPaths = 256;  // mounts and removals that are looked at: for hostile files

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

const ShellWord* find_word(const Command& command, std::initializer_list<std::string_view> words) {
  for (const ShellWord& word : command.arguments())
    if (is_one_of(word.value, words)) return &word;
  return nullptr;
}

/// The word that makes OpenSSL generate a key.
const ShellWord* openssl_word(const Command& command) {
  const ShellWord* const verb = command.verb();
  if (verb == nullptr) return nullptr;
  if (is_one_of(verb->value, {"genrsa", "gendsa", "genpkey"})) return verb;
  if (is_one_of(verb->value, {"ecparam", "dsaparam"})) return find_word(command, {"-genkey"});
  if (verb->value != "req") return nullptr;
  if (const ShellWord* const fresh = find_word(command, {"-newkey"})) return fresh;
  return find_word(command, {"-key"}) == nullptr ? find_word(command, {"-new", "-x509"}) : nullptr;
}

/// Whether ssh-keygen is asked for something else than a key of a user.
bool is_other_ssh_work(const Command& command) {
  for (const ShellWord& word : command.arguments()) {
    if (word.value.find("ssh_host_") != std::string::npos) return true;
    if (word.value == "-y" || word.value == "-A") return true;
  }
  for (const char flag :
       {'A', 'l', 'F', 'R', 'H', 'r', 'k', 'Q', 'y', 'D', 'i', 'e', 'p', 's', 'L', 'Y', 'B', 'c', 'K'})
    if (command.has_flag(flag, {})) return true;
  return command.arguments().empty();
}

const ShellWord* making_word(const Command& command) {
  const std::string_view name = command.name();
  const ShellWord* const program = &command.words[command.name_index()];
  if (name == "openssl") return openssl_word(command);
  if (name == "ssh-keygen") return is_other_ssh_work(command) ? nullptr : program;
  if (name == "keytool") return find_word(command, {"-genkey", "-genkeypair", "-genseckey"});
  if (is_one_of(name, {"gpg", "gpg2"}))
    return find_word(command, {"--gen-key", "--generate-key", "--full-gen-key", "--full-generate-key",
                               "--quick-gen-key", "--quick-generate-key"});
  if (is_one_of(name, {"age-keygen", "dropbearkey"})) return command.has_flag('y', {}) ? nullptr : program;
  return name == "wg" ? find_word(command, {"genkey"}) : nullptr;
}

}  // namespace

KeyTraces::KeyTraces(const ast::Run& run, std::span<const Command> commands, const Model& model)
    : folder_(working_folder(run, model).value_or("")), home_(home_folder(run, model).value_or("")) {
  for (const ast::Mount& mount : run.mounts) {
    const ast::MountOption* const target = mount.find("target");
    if (target != nullptr && target->value) add(target->value->text);
  }
  for (const Command& command : commands)
    if ((command.name() == "rm" || command.name() == "shred") && paths_.size() < kMostPaths)
      for (const ShellWord* word : command.operands()) add(word->value);
}

bool KeyTraces::leaves_nothing(const std::string& path) const {
  const std::string file = resolve(path);
  return file == "/dev/null" || std::ranges::any_of(paths_, [&](const Path& known) {
           return known.text == path || (!file.empty() && !known.file.empty() && lies_in(file, known.file));
         });
}

std::string KeyTraces::resolve(std::string_view text) const { return resolve_path(text, folder_, home_).value_or(""); }

void KeyTraces::add(std::string_view text) {
  if (paths_.size() < kMostPaths) paths_.push_back({std::string(text), resolve(text)});
}

std::optional<GeneratedKey> generated_key(const Command& command) {
  if (command.name().empty()) return std::nullopt;
  const ShellWord* const word = making_word(command);
  if (word == nullptr) return std::nullopt;
  GeneratedKey made{.span = word->span, .paths = {}};
  const auto words = command.arguments();
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (is_one_of(words[i].value, {"-out", "-keyout", "-f", "-keystore", "-o", "--output"}))
      made.paths.push_back(words[i + 1].value);
  for (const Redirect& redirect : command.redirects)
    if (redirect.operation == ">" || redirect.operation == ">>") made.paths.push_back(redirect.target.value);
  return made;
}

}  // namespace plimsoll::rules
