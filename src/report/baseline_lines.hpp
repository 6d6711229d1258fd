// The lines of a baseline: a head with the version of the format, then one JSON object an entry.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/result.hpp"
#include "report/baseline.hpp"

namespace plimsoll::report {

std::string baseline_head();
/// With its line end; pure ASCII.
std::string baseline_line(const BaselineEntry& entry);
/// The entries of the file at `path`; empty lines are passed over. Error: no head, a newer version, or a line that is
/// no entry, with its place.
Result<std::vector<BaselineEntry>> read_baseline_lines(std::string_view text, const std::string& path);

}  // namespace plimsoll::report
