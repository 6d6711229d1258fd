// Commands that make a private key.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plimsoll/shell.hpp"

namespace plimsoll::rules {

struct GeneratedKey {
  Span span;                       ///< the word that says so: the verb, the option, or the program
  std::vector<std::string> paths;  ///< where the key may be written, as far as the command tells
};

/// Nothing where the command makes no private key, or the host keys of an SSH server.
std::optional<GeneratedKey> generated_key(const Command& command);

}  // namespace plimsoll::rules
