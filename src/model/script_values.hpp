// What words of a script are worth: ARG and ENV as the builder hands them over, and what the script itself assigns
// once. Everything else stays as written, plain variables in the form `${NAME}`, so that two words that mean the same
// have the same text.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "plimsoll/model.hpp"

namespace plimsoll {

class ScriptValues {
 public:
  /// `script` are the commands of `instruction`; all three must outlive this.
  ScriptValues(const Model& model, const ast::Common& instruction, const ShellScript& script);

  /// The word without quotes and escapes; not known where something stays as written.
  Value expand(const Command& command, const ShellWord& word) const;

 private:
  class Writer;
  void assign(const Command& command, const ShellWord& word);
  Value variable(std::string_view name, std::string_view text) const;

  const Model& model_;
  const ast::Common& instruction_;
  const ShellScript& script_;
  std::map<std::string, Value, std::less<>> assigned_;  ///< by the script
};

}  // namespace plimsoll
