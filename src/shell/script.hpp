// The grammar behind one function: a script's text to its commands.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "plimsoll/shell.hpp"

namespace plimsoll::shell {

/// File span of a piece of the script.
using Locate = std::function<Span(std::string_view)>;

struct Script {
  std::vector<Command> commands;
  bool complete = true;
};

/// The commands of `text` in the order of the source, also those in front of a fault. `strip_tabs`: the text is the
/// body of a `<<-`, so the shell never sees the tabs at its line starts. Linear; nested at most 200 deep.
Script parse_script(std::string_view text, bool strip_tabs, const Locate& locate);

}  // namespace plimsoll::shell
