// The keys that gpg and apt-key ask a keyserver for.
#pragma once

#include <string>
#include <vector>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

constexpr std::size_t kShortId = 8;
constexpr std::size_t kLongId = 16;

struct AskedKey {
  Span span = {};
  std::string name = {};   ///< without the variables of ARG and ENV
  std::size_t digits = 0;  ///< hexadecimal ones; a fingerprint has 40
  bool is_open = false;    ///< the keyserver is known, and answers without TLS
};

/// What stands behind `--recv-keys` in a command of `instruction`; names that nobody knows are left out.
std::vector<AskedKey> asked_keys(const ast::Common& instruction, const Command& command, const Model& model);

}  // namespace plimsoll::rules
