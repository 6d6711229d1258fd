// `init`: writes a configuration file to start from, with what other linters were told.
#include <fmt/format.h>

#include <filesystem>

#include "cli/clock.hpp"
#include "cli/commands/commands.hpp"
#include "cli/migration.hpp"
#include "cli/output.hpp"
#include "config/project.hpp"
#include "plimsoll/date.hpp"

namespace plimsoll::cli {
namespace {

namespace fs = std::filesystem;

std::string summary(const std::string& path, const Migration& migration) {
  std::string out = fmt::format("wrote {}\n", path);
  for (const Migration::Source& source : migration.sources) {
    out += fmt::format("{}: {} values taken over", source.path, source.taken);
    if (source.unknown != 0) out += fmt::format(", {} that plimsoll has no rule for or that expired", source.unknown);
    if (config::is_hadolint_file(source.path)) out += fmt::format("; plimsoll reads {} instead from now on", path);
    out += '\n';
  }
  return out;
}

}  // namespace

int init(const Options& options) {
  const auto fail = [](const std::string& message) { return complain(message), kTrouble; };
  const std::string folder = options.arguments.empty() ? "." : options.arguments.front();
  std::error_code unknown;
  if (!fs::is_directory(folder, unknown)) return fail(fmt::format("{}: this is no folder", folder));
  const std::string prefix = folder == "." ? "" : folder.ends_with('/') ? folder : folder + '/';
  const std::string path = prefix + ".plimsoll.yaml";
  for (const std::string& name : {path, prefix + ".plimsoll.yml"})
    if (fs::exists(fs::symlink_status(name, unknown)) && !options.force)
      return fail(fmt::format("{}: there is a configuration already; --force writes over it", name));
  const Result<Migration> migration = migrate(prefix, date_of(seconds_now()));
  if (!migration) return fail(migration.error().text());
  Result<Output> file = Output::open(path);
  if (!file) return fail(file.error().text());
  if (!file->write(configuration_text(*migration)) || !file->close()) return kTrouble;
  Result<Output> output = Output::open({});
  output->write(summary(path, *migration));
  return output->close() ? kClean : kTrouble;
}

}  // namespace plimsoll::cli
