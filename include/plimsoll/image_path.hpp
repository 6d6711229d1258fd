// Paths inside the image: where a word of an instruction points to, as far as can be known.
#ifndef PLIMSOLL_IMAGE_PATH_HPP
#define PLIMSOLL_IMAGE_PATH_HPP

#include <optional>
#include <string>
#include <string_view>

#include "plimsoll/model.hpp"

namespace plimsoll {

/// The absolute, cleaned path that `path` means in the folder `folder`; `~` and $HOME are the home of `home`. Nothing
/// when a variable stands in the way.
std::optional<std::string> resolve_path(std::string_view path, std::string_view folder, std::string_view home);

/// The working folder in force before an instruction: its WORKDIRs joined; "/" where none was set, nothing when one
/// cannot be known.
std::optional<std::string> working_folder(const ast::Common& instruction, const Model& model);

/// The home of the user in force: "/root", "/home/NAME"; nothing when the name is not known.
std::optional<std::string> home_folder(const ast::Common& instruction, const Model& model);

/// Whether `path` is `folder` or lies below it. Both absolute and cleaned.
bool lies_in(std::string_view path, std::string_view folder);

}  // namespace plimsoll

#endif  // PLIMSOLL_IMAGE_PATH_HPP
