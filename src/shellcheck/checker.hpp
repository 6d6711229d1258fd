// Many scripts, few processes.
#pragma once

#include <chrono>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/result.hpp"
#include "shellcheck/comments.hpp"

namespace plimsoll::shellcheck {

/// The program and how long one process of it may take, and a 240th of that more for each script.
struct Checker {
  std::string program;
  std::chrono::milliseconds limit = std::chrono::seconds(60);
};

/// The comments on each script, in order (`Comment::script` counts from 0). Equal scripts are checked once; `jobs`
/// processes run at a time. What goes wrong is added to `problems`: the scripts of that process then have no comments.
std::vector<std::vector<Comment>> check(const Checker& checker, std::span<const std::string> scripts, unsigned jobs,
                                        std::vector<std::string>& problems);

/// The version that the program says it has; error: it says none.
Result<std::string> version(const Checker& checker);

}  // namespace plimsoll::shellcheck
