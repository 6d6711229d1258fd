#include "shellcheck/checker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <mutex>
#include <thread>
#include <unordered_map>

#include "shellcheck/posix.hpp"

namespace plimsoll::shellcheck {
namespace {

constexpr std::size_t kMostScripts = 400;  // a process; their names take 20 kB of the command line

bool write_file(const std::string& path, std::string_view text) {
  std::FILE* const file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return false;
  const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  return std::fclose(file) == 0 && written;
}

Error failed(const Finished& finished) {
  const std::string_view said = std::string_view(finished.errors).substr(0, finished.errors.find('\n'));
  return {.message = fmt::format("failed with status {}{}{}", finished.status, said.empty() ? "" : ": ", said)};
}

/// The comments on files that lie in a folder.
Result<std::vector<Comment>> ask(const Checker& checker, const std::vector<std::string>& files) {
  std::vector<std::string> arguments = {"--norc", "--format=json1", "--severity=style",
                                        "--exclude=SC1090,SC1091,SC2187", "--"};
  arguments.insert(arguments.end(), files.begin(), files.end());
  const Result<Finished> finished =
      run_program(checker.program, arguments, checker.limit + checker.limit / 240 * files.size());
  if (!finished) return finished.error();
  if (finished->status > 1) return failed(*finished);
  if (auto comments = read_comments(finished->output)) return std::move(*comments);
  return Error{.message = "gave an answer that is no ShellCheck JSON"};
}

/// Scripts that are not equal, and who they stand for.
struct Distinct {
  std::vector<std::size_t> first;  ///< by number of the distinct script: the index of one such script
  std::vector<std::size_t> number_of;

  explicit Distinct(std::span<const std::string> scripts) {
    std::unordered_map<std::string_view, std::size_t> numbers;
    for (std::size_t i = 0; i < scripts.size(); ++i) {
      const auto [found, fresh] = numbers.try_emplace(scripts[i], first.size());
      if (fresh) first.push_back(i);
      number_of.push_back(found->second);
    }
  }
};

}  // namespace

std::vector<std::vector<Comment>> check(const Checker& checker, std::span<const std::string> scripts, unsigned jobs,
                                        std::vector<std::string>& problems) {
  std::vector<std::vector<Comment>> answers(scripts.size());
  if (scripts.empty()) return answers;
  const Distinct distinct(scripts);
  const std::size_t total = distinct.first.size();
  std::vector<std::vector<Comment>> found(total);

  const Result<TemporaryFolder> folder = TemporaryFolder::create();
  if (!folder) return problems.push_back(folder.error().text()), answers;
  const std::size_t share = (total + jobs - 1) / std::max(jobs, 1U);
  const std::size_t batch = std::clamp<std::size_t>(share, 1, kMostScripts);
  std::mutex mutex;  // of problems
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t begin = batch * next++; begin < total; begin = batch * next++) {
      std::vector<std::string> files;
      bool written = true;
      for (std::size_t i = begin; i < std::min(begin + batch, total); ++i) {
        files.push_back(fmt::format("{}/f{}", folder->path(), i));
        written = written && write_file(files.back(), scripts[distinct.first[i]]);
      }
      Result<std::vector<Comment>> comments =
          written ? ask(checker, files) : Error{.message = "no temporary file can be written"};
      if (!comments) {
        const std::lock_guard lock(mutex);
        problems.push_back(fmt::format("ShellCheck: {} ({} of {} scripts are not checked)", comments.error().text(),
                                       files.size(), total));
        continue;
      }
      for (Comment& comment : *comments)
        if (comment.script >= begin && comment.script < begin + files.size())
          found[comment.script].push_back(std::move(comment));
    }
  };
  {
    const std::size_t batches = (total + batch - 1) / batch;
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min<std::size_t>(jobs, batches); ++i) others.emplace_back(work);
    work();
  }

  for (std::size_t i = 0; i < answers.size(); ++i) {
    answers[i] = found[distinct.number_of[i]];
    for (Comment& comment : answers[i]) comment.script = i;
  }
  return answers;
}

Result<std::string> version(const Checker& checker) {
  const Result<Finished> finished = run_program(checker.program, {"--version"}, checker.limit);
  if (!finished) return finished.error();
  constexpr std::string_view kLabel = "version: ";
  const std::size_t label = finished->output.find(kLabel);
  if (label == std::string::npos) return failed(*finished);
  const std::size_t begin = label + kLabel.size();
  return finished->output.substr(begin, finished->output.find('\n', begin) - begin);
}

}  // namespace plimsoll::shellcheck
