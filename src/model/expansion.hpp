// Variable expansion as the builder's lexer does it (dockerfile-language §6), with one addition: a variable can have a
// value that the file does not tell.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/model.hpp"

namespace plimsoll {

enum class VariableKind {
  value,      ///< the file tells it
  unknown,    ///< it is set, but only the build knows to what
  foreign,    ///< nothing in the file sets it, the base image may
  unset,      ///< ARG without a value: set only if the caller of the build does
  undefined,  ///< nothing can set it
};

struct Variable {
  VariableKind kind = VariableKind::undefined;
  std::string_view value = {};
};

/// What an expansion looks names up in.
class Variables {
 public:
  virtual Variable find(std::string_view name) const = 0;

 protected:
  ~Variables() = default;
};

struct ExpansionOptions {
  char escape = '\\';
  bool raw = false;    ///< a here-document's body: quotes are ordinary characters (§6.5)
  bool split = false;  ///< also cut into words at blanks, as EXPOSE does, with the builder's quirks
};

struct Expansion {
  /// Quotes and escapes removed. Where a value is not known, the variable stands as written.
  std::string text = {};
  bool known = true;
  std::vector<std::string> words = {};           ///< with `split`
  std::vector<std::string_view> matched = {};    ///< names that the environment has: views into the input, sorted
  std::vector<std::string_view> unmatched = {};  ///< names that it lacks (`foreign`, `unset`, `undefined`)
  std::optional<std::string> error = {};         ///< what the builder says; `text` is then the input
  std::optional<Refusal> refusal = {};           ///< the same as data
};

/// Linear in the input and in what comes out, and what comes out is bounded: behind the bound (64 KiB more than the
/// input, 64 levels of `${…}`) the text is not known.
Expansion expand_text(std::string_view text, const Variables& variables, const ExpansionOptions& options);

}  // namespace plimsoll
