// The bodies of here-documents. Which names are open is known only after the logical line has been split, so this one
// rule hands over to the state: it says how many bytes the bodies take (dockerfile-language §4). Inside a body there
// are no comments, no continuations and no blank lines, only raw lines.
#pragma once

#include "grammar/chars.hpp"

namespace plimsoll::grammar {

struct heredoc_bodies {
  using rule_t = heredoc_bodies;
  using subs_t = empty_list;
  template <apply_mode, rewind_mode, template <typename...> class, template <typename...> class, typename Input,
            typename State>
  static bool match(Input& in, State& state) {
    if (state.heredocs_open()) in.bump(state.read_heredocs(in.current(), in.end()));
    return true;
  }
};

}  // namespace plimsoll::grammar
