// Which language the shell text of an instruction is in.
#pragma once

#include <cstdint>
#include <vector>

#include "model/stages.hpp"
#include "plimsoll/shell.hpp"

namespace plimsoll {

class DialectTable {
 public:
  /// Keeps references: all must outlive the table.
  DialectTable(const Document& document, const StageTable& stages, const StateTable& states);

  /// What the shell in force before `instruction` reads: as the nearest of SHELL and a comment `# hadolint shell=bash`
  /// or `# plimsoll shell=bash` says. A comment holds to the end of its stage and for what is FROM it, one in front of
  /// the first FROM for all stages; without either, cmd for Windows and sh elsewhere. The base image and its platform
  /// say what is for Windows; where they are not known, a backtick for an escape character does.
  ShellDialect before(const ast::Common& instruction) const;

 private:
  struct Pragma {
    std::uint32_t offset = 0;
    ShellDialect dialect = ShellDialect::sh;
  };
  const Pragma* last_between(std::uint32_t begin, std::uint32_t end) const;

  const Document& document_;
  const StageTable& stages_;
  const StateTable& states_;
  std::vector<Pragma> pragmas_;           ///< in the order of the file
  std::vector<const Pragma*> at_end_of_;  ///< a stage: the comment in force at its end
};

}  // namespace plimsoll
