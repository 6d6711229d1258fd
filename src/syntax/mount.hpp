// The values of `RUN --mount` and `--device` (dockerfile-language §3.8). BuildKit looks twice: when it reads the
// instruction, only at the CSV and at variables in `from`; when it runs it, at the expanded values. The first is part
// of `validate`; the second is `check_mount`, for whoever knows the values of variables.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "plimsoll/result.hpp"

namespace plimsoll::syntax {

/// A mount whose options have been read and checked.
struct MountValue {
  std::string type = "bind";
  std::string from;
  std::string source;
  std::string target;
  std::string id;       ///< of a cache
  std::string sharing;  ///< empty: not given
  bool read_only = true;
  bool required = false;
  std::int64_t size = 0;  ///< bytes; of a tmpfs
  std::optional<std::string> env;
  std::optional<std::uint64_t> mode;
  std::optional<std::uint64_t> uid;
  std::optional<std::uint64_t> gid;
};

/// What a bad option is called, and which field of the record it is.
struct MountProblem {
  std::string message;
  std::string suggestion;  ///< a better key, or empty
  std::size_t field = 0;   ///< index of the CSV field; the number of fields when the whole mount is meant
};

/// One field of a record: `key=value`, or a word.
struct MountField {
  std::string_view key;  ///< as typed
  std::optional<std::string_view> value;
};

/// Reads the fields of --mount with their variables already expanded. Nothing when they are fine.
std::optional<MountProblem> check_mount(std::span<const MountField> fields, MountValue& out);
/// The same for a record that holds no variables.
std::optional<MountProblem> check_mount(std::string_view value, MountValue& out);

/// `vendor.com/class=name[,required[=bool]]`.
struct DeviceValue {
  std::string name;
  bool required = false;
};
std::optional<MountProblem> check_device(std::string_view value, DeviceValue& out);

}  // namespace plimsoll::syntax
