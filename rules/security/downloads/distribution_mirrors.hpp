// Repositories of distributions and their mirrors: what they send is signed by keys that the base image has.
#pragma once

#include <string_view>

namespace plimsoll::rules {

/// Whether the path of the URL begins with the name of a distribution ("debian", "ubuntu-ports", "alpine" …), as that
/// of a mirror does, and that of many a vendor.
bool has_distribution_path(std::string_view url);

/// Whether the URL is that of a distribution's repository: by the distribution's host; or by a host that is a known
/// mirror or says so, with such a path; or by a path that goes on as only a distribution's does ("alpine/v3.22/main").
bool is_distribution_mirror(std::string_view url);

/// Whether what a line of sources.list says behind `url`, a view into it, is what only a distribution has: a suite with
/// a pocket ("bookworm-updates", "jammy-security") or components ("universe", "main contrib").
bool names_distribution_suite(std::string_view line, std::string_view url);

}  // namespace plimsoll::rules
