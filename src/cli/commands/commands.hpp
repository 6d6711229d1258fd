// One function a command; each returns the exit status: 0 nothing to object to, 1 findings, 2 usage or input error.
#pragma once

#include "cli/options.hpp"
#include "plimsoll/result.hpp"

namespace plimsoll::cli {

constexpr int kClean = 0;
constexpr int kFindings = 1;
constexpr int kTrouble = 2;

int check(const Options& options);
int explain(const Options& options);
int rules(const Options& options);
int ast(const Options& options);
int graph(const Options& options);
int config(const Options& options);
int init(const Options& options);
int completions(const Options& options);
int man(const Options& options);
/// `--help` and `--version`.
int help(const Options& options);

/// Calls the command that the options name. Nothing is thrown out of it.
int run(const Options& options) noexcept;
/// Tells what is wrong with the command line.
int usage_error(const Error& error);

}  // namespace plimsoll::cli
