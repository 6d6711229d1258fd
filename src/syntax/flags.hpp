// The flags of each instruction and what their values may be (dockerfile-language §3.2, §3.4).
#pragma once

#include <span>
#include <string_view>

#include "plimsoll/ast.hpp"
#include "syntax/messages.hpp"

namespace plimsoll::syntax {

enum class FlagKind : std::uint8_t { text, list, boolean };
struct FlagRule {
  std::string_view name;
  FlagKind kind = FlagKind::text;
};

/// Reports unknown flags, repeated ones that are no lists, and values that are missing or no boolean. `instruction` is
/// the keyword for the message.
void check_flags(const ast::Common& node, std::span<const FlagRule> allowed, std::string_view instruction,
                 Errors& errors);

/// Where `--name` of a flag stands, dashes included.
Span flag_name_span(const ast::Flag& flag);

}  // namespace plimsoll::syntax
