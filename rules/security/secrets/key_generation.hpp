// Commands that make a private key.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/model.hpp"

namespace plimsoll::rules {

struct GeneratedKey {
  Span span;                       ///< the word that says so: the verb, the option, or the program
  std::vector<std::string> paths;  ///< where the key may be written, as far as the command tells
};

/// The paths of a RUN that leave nothing in its layer: mounts, and what it removes.
class KeyTraces {
 public:
  KeyTraces(const ast::Run& run, std::span<const Command> commands, const Model& model);
  bool leaves_nothing(const std::string& path) const;

 private:
  struct Path {
    std::string text;
    std::string file;  ///< empty where it is not known
  };
  std::string resolve(std::string_view text) const;
  void add(std::string_view text);

  std::string folder_;
  std::string home_;
  std::vector<Path> paths_;
};

/// Nothing where the command makes no private key, or the host keys of an SSH server.
std::optional<GeneratedKey> generated_key(const Command& command);

}  // namespace plimsoll::rules
