// The grammar behind one function: a script's text to its commands.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "plimsoll/shell.hpp"
#include "shell/word.hpp"

namespace plimsoll::shell {

/// File span of a piece of the script.
using Locate = std::function<Span(std::string_view)>;

/// How far a text was understood: `stopped` where what follows a list belongs to nothing (`)`, `fi`, `;;`), `faulty`
/// where something that was opened never ends, or a word is missing.
enum class Outcome : std::uint8_t { complete, stopped, faulty };

struct Script {
  std::vector<Command> commands;
  Outcome outcome = Outcome::complete;
  bool has_pipe = false;
};

/// The commands of `text` in the order of the source, also those in front of a fault. `strip_tabs`: the text is the
/// body of a `<<-`, so the shell never sees the tabs at its line starts. `reading` says which values words get. Linear;
/// nested at most 200 deep.
Script parse_script(std::string_view text, bool strip_tabs, const Locate& locate, Reading reading = Reading::native);

}  // namespace plimsoll::shell
