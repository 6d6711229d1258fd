// What a build fetches from the network, and what becomes of it: a fact of the model, `model.fact<Downloads>()`.
//
// Known are ADD of a URL, and in RUN, CMD and ENTRYPOINT: curl, wget, aria2c, axel, http(ie), fetch, lftp and ftp; git
// (clone, fetch, pull, submodule, remote), svn and hg; package managers and key tools that are given a URL. What stands
// in scripts that are not read (PowerShell, cmd) is not known. HEALTHCHECK is no download. What one RUN downloads is
// followed inside that RUN.
#ifndef PLIMSOLL_DOWNLOADS_HPP
#define PLIMSOLL_DOWNLOADS_HPP

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "plimsoll/model.hpp"

namespace plimsoll {

enum class DownloadTool : std::uint8_t {
  add,  ///< the instruction
  curl,
  wget,
  other,  ///< aria2c, axel, http, https, fetch
  ftp,    ///< lftp, ftp, ncftpget
  git,
  vcs,     ///< svn, hg
  package  ///< a package manager or key tool that was given a URL
};

enum class DownloadTarget : std::uint8_t {
  file,       ///< `path`, also at the end of a pipe (`curl … | gunzip > path`)
  folder,     ///< `path`, of a repository
  pipe,       ///< other commands read it, and no file is known
  output,     ///< what the build prints
  captured,   ///< the text of `$( )`, or a process substitution
  discarded,  ///< /dev/null, `wget --spider`
  installed   ///< what a package manager makes of it
};

enum class DownloadUse : std::uint8_t {
  interpreted,      ///< a program runs it unseen, from a pipe or a substitution: `curl … | sh`
  executed,         ///< its file is run, by name or by an interpreter
  made_executable,  ///< chmod +x, install -m 755
  unpacked,
  installed,     ///< dpkg -i, rpm -i, pip install
  imported_key,  ///< apt-key add, gpg --import, rpm --import
  stored_key     ///< written where package managers look for keys, or by gpg --dearmor
};

struct UseOfDownload {
  DownloadUse use = DownloadUse::executed;
  Span span = {};            ///< the word that names the program
  std::string program = {};  ///< "sh", "tar"
};

/// Ordered: a greater one proves more.
enum class Verification : std::uint8_t {
  none,
  weak_checksum,  ///< MD5 or SHA-1
  checksum,
  signature  ///< gpg --verify, cosign verify, …
};

/// A command that verifies files, and the algorithm where it compares checksums.
struct VerifyingCommand {
  const ast::Common* instruction = nullptr;
  Verification kind = Verification::none;
  Span span = {};              ///< the word that names the program
  std::string program = {};    ///< "md5sum", "openssl"
  std::string algorithm = {};  ///< "md5", "sha1"; empty for others
};

struct Download {
  DownloadTool tool = DownloadTool::curl;
  const ast::Common* instruction = nullptr;
  const Command* command = nullptr;  ///< null for ADD
  Span span = {};                    ///< the word with the URL
  /// Variables are replaced as far as they are known, others stand as `${NAME}`. Without the `git+` of pip.
  std::string url = {};
  bool known = true;  ///< all variables are
  /// In lower case; "http" or "ftp" where the program takes it for granted (`has_scheme` is false then), "ssh" for
  /// `user@host:path`. Empty where it depends on a variable.
  std::string scheme = {};
  bool has_scheme = true;
  std::string host = {};       ///< as in url.hpp; empty where it depends on a variable
  bool is_repository = false;  ///< a Git repository: git itself, ADD, `pip install git+…`
  /// Of a repository: the branch, tag or commit that is asked for, or checked out later in the stage. Empty: none.
  std::string revision = {};
  DownloadTarget target = DownloadTarget::output;
  std::string path = {};  ///< of a file or folder, as far as known, relative to where the command runs
  Verification verification = Verification::none;
  std::vector<UseOfDownload> uses = {};

  /// The first use of that kind, or null.
  const UseOfDownload* used(DownloadUse use) const;
};

class Downloads {
 public:
  /// Looks at every instruction, triggers of ONBUILD included; linear in the file.
  explicit Downloads(const Model& model);

  /// In the order of the file.
  std::span<const Download> all() const { return downloads_; }
  std::span<const VerifyingCommand> verifying() const { return verifying_; }

 private:
  std::vector<Download> downloads_;
  std::vector<VerifyingCommand> verifying_;
};

}  // namespace plimsoll

#endif  // PLIMSOLL_DOWNLOADS_HPP
