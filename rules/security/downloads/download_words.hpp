// What the rules about downloads share: whose network a host is in, and the fix that changes a scheme.
#pragma once

#include <string>
#include <string_view>

#include "plimsoll/downloads.hpp"
#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

/// How far a download without encryption travels.
enum class Reach : std::uint8_t {
  machine,  ///< this one, names that end in ".local", the metadata service of a cloud
  network,  ///< a private address, or a name without a dot
  internet,
  unknown  ///< the host depends on a variable
};
Reach reach_of(std::string_view host);

/// Whether the download stands in a RUN.
bool is_in_run(const Download& download);

/// The URL in quotes, as messages show it.
std::string shown(const Download& download);

/// Offers to write scheme `to` for `from`, where that stands in the file as it is.
void offer_scheme(Pass& pass, Finding& finding, Span word, std::string_view from, std::string_view to);

}  // namespace plimsoll::rules
