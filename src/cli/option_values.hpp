// What the values of options may be, and how they come into `Options`: what the rows of the option table call.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.hpp"

namespace plimsoll::cli {

/// What is wrong with a value.
using Failure = std::optional<std::string>;
using Choices = std::span<const std::string_view>;

Choices formats_of(Command command);
Choices profiles(Command);
Choices thresholds(Command);
Choices tools(Command);
Choices when(Command);
Choices covered(Command);
Choices depths(Command);
Choices uses(Command);

ShellCheckUse parse_use(std::string_view word);
When parse_when(std::string_view word);

Failure add_selectors(std::vector<std::string>& to, std::string_view list);
/// Appends a name that must not be empty; `thing` is what it names.
Failure add_name(std::vector<std::string>& to, std::string_view thing, std::string_view name);
Failure add_severities(Options& options, std::string_view list);
Failure add_build_arg(Options& options, std::string_view argument);
Failure add_build_context(Options& options, std::string_view argument);
Failure require_label(Options& options, std::string_view label);
Failure set_jobs(Options& options, std::string_view number);
Failure set_platform(Options& options, std::string_view platform);
/// One line without control characters.
Failure set_reason(Options& options, std::string_view text);
Failure set_tag_depth(Options& options, std::string_view part);
Failure set_today(Options& options, std::string_view date);

}  // namespace plimsoll::cli
