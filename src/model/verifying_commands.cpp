// The table of programs that verify.
#include "model/verifying_commands.hpp"

#include <algorithm>
#include <array>

#include "shell/word_list.hpp"

namespace plimsoll {
namespace {

using shell::lists;

struct Algorithm {
  std::string_view name;
  std::string_view spellings;  ///< of programs, verbs and options, without dashes
};
constexpr std::array kAlgorithms{
    Algorithm{"md5", "md5 md5sum"},
    Algorithm{"sha1", "sha1 sha1sum 1"},
    Algorithm{"sha224", "sha224 sha224sum 224"},
    Algorithm{"sha256", "sha256 sha256sum 256"},
    Algorithm{"sha384", "sha384 sha384sum 384"},
    Algorithm{"sha512", "sha512 sha512sum 512 sha512-256 512256 512224"},
    Algorithm{"blake2", "b2sum blake2b512 blake2s256"},
    Algorithm{"blake3", "b3sum"},
};

std::string_view algorithm_of(std::string_view spelling) {
  const auto found =
      std::ranges::find_if(kAlgorithms, [&](const Algorithm& each) { return lists(each.spellings, spelling); });
  return found == kAlgorithms.end() || spelling.empty() ? std::string_view() : found->name;
}

Check checksum(std::string_view algorithm, bool compares) {
  const bool weak = algorithm == "md5" || algorithm == "sha1";
  return {weak ? Verification::weak_checksum : Verification::checksum, algorithm, compares};
}

constexpr Check kSignature{.kind = Verification::signature};

bool has_argument(const Command& command, std::string_view text) {
  return std::ranges::any_of(command.arguments(), [&](const ShellWord& word) { return word.value == text; });
}

/// `openssl sha1 file`, `openssl dgst -sha256 file`, `openssl dgst -verify key`.
std::optional<Check> openssl(const Command& command) {
  if (has_argument(command, "-verify")) return kSignature;
  const auto arguments = command.arguments();
  if (arguments.empty()) return std::nullopt;
  if (const std::string_view verb = algorithm_of(arguments[0].value); !verb.empty()) return checksum(verb, false);
  if (arguments[0].value != "dgst") return std::nullopt;
  for (const ShellWord& word : arguments.subspan(1)) {
    const std::string_view option = word.value;
    if (!option.starts_with('-')) continue;
    const std::string_view found = algorithm_of(option.substr(std::min(option.find_first_not_of('-'), option.size())));
    if (!found.empty()) return checksum(found, false);
  }
  return checksum("sha256", false);
}

/// A script in the words of another language that computes a checksum.
std::optional<Check> in_code(const Command& command) {
  for (const ShellWord& word : command.arguments())
    for (const std::string_view call : {"hash_file(", "hash_equals(", "hashlib.", "createHash(", "openssl_verify("})
      if (word.value.find(call) != std::string::npos) return checksum({}, true);
  return std::nullopt;
}

}  // namespace

std::optional<Check> check_of(const Command& command) {
  const std::string_view name = command.name();
  if (name.empty()) return std::nullopt;
  if (name.ends_with("sum") && name != "cksum") {
    const std::string_view algorithm = algorithm_of(name);
    const bool checks = command.has_flag('c', {"check"});
    if (!algorithm.empty()) return checksum(algorithm, checks);
    if (name == "shasum") {
      const auto wanted = command.option({"a", "algorithm"});
      return checksum(wanted ? algorithm_of(wanted->text) : std::string_view("sha1"), checks);
    }
    return std::nullopt;
  }
  const auto has_verb = [&](std::string_view prefix) {
    const ShellWord* verb = command.verb();
    return verb != nullptr && verb->value.starts_with(prefix);
  };
  const auto is_signature = [&] {
    if (lists("gpgv gpgv2 debsig-verify", name)) return true;
    if (lists("gpg gpg2 dpkg-sig", name)) return command.has_flag(0, {"verify", "verify-files"});
    if (lists("cosign sq rsign notation apksigner slsa-verifier", name)) return has_verb("verify");
    if (name == "gh") return has_verb("attestation");
    if (lists("minisign signify", name)) return command.has_flag('V', {});
    if (name == "rpm") return command.has_flag('K', {"checksig"});
    return name == "jarsigner" && has_argument(command, "-verify");
  };
  if (is_signature()) return kSignature;
  if (name == "openssl") return openssl(command);
  if (name.starts_with("php") || name.starts_with("python") || name == "node") return in_code(command);
  if (name.find("verif") != std::string_view::npos || name.find("checksum") != std::string_view::npos)
    return checksum({}, true);  // a script of the file's own
  return std::nullopt;
}

bool compares(std::string_view program) { return lists("grep egrep fgrep diff cmp [ [[ test", program); }

}  // namespace plimsoll
