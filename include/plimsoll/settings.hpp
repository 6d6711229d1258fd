// Every place where a variable gets a value: of the image, of the build, or of the commands of a script.
#ifndef PLIMSOLL_SETTINGS_HPP
#define PLIMSOLL_SETTINGS_HPP

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/ast.hpp"
#include "plimsoll/model.hpp"

namespace plimsoll {

enum class SettingOrigin : std::uint8_t {
  env,        ///< ENV
  arg,        ///< the default of ARG; before FROM too
  exported,   ///< `export A=b`, `declare -x A=b`
  in_front,   ///< `A=b command`, `env A=b command`
  assignment  ///< `A=b`, a variable of the script
};

struct Setting {
  SettingOrigin origin = SettingOrigin::env;
  const ast::Common* instruction = nullptr;  ///< that of the trigger in an ONBUILD
  std::string_view name;
  std::string value;    ///< without quotes; what ARG and ENV say is put in, in ENV and ARG
  bool known = true;    ///< false where a variable or substitution is left in `value`
  bool literal = true;  ///< it stands there as it is, without variables
  Span name_span;
  Span value_span;  ///< with its quotes; empty where the value is
  Span span;        ///< `name=value`; of `ENV name value` both words
};

/// ENV, ARG and the scripts of RUN, CMD, ENTRYPOINT and HEALTHCHECK. An ARG without a default is not listed. Linear.
class Settings {
 public:
  explicit Settings(const Model& model);

  /// In the order of names, and of one name in the order of the file.
  std::span<const Setting> all() const { return settings_; }
  /// Those of one variable, in the order of the file. Case matters.
  std::span<const Setting> of(std::string_view name) const;

 private:
  std::vector<Setting> settings_;
};

}  // namespace plimsoll

#endif  // PLIMSOLL_SETTINGS_HPP
